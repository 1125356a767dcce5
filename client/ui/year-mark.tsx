import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { ageOf, isOld, OLD_AFTER } from "./age.ts";
import { useNewestYear } from "./use-layers.ts";

/** The year a link or figure is a statement of. One that is more than five years older than the newest statement in
 *  use looks old, and says so on hover and focus. What is simulated has a year but no age.
 *  @param period a year such as `2010` or years such as `2009–2012` */
export function YearMark({ period, synthetic = false }: { period: string; synthetic?: boolean | undefined }) {
  const { t } = useTranslation("scope");
  const newest = useNewestYear();
  if (synthetic || newest === undefined || !isOld(period, newest))
    return <span className="year-mark">{period}</span>;
  const words = t("yearOld", { year: period, newest, age: ageOf(period, newest), limit: OLD_AFTER });
  return (
    <Tooltip title={words} trigger={["hover", "focus"]}>
      <button type="button" className="bare year-mark old">
        {period}
        <span className="visually-hidden">{words}</span>
      </button>
    </Tooltip>
  );
}
