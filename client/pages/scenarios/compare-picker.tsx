import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { useApi } from "../../api.ts";
import { useView } from "../../state/use-view.ts";
import { withChosen } from "../rates/use-rates.ts";

const NONE = "none";

/** Which scenario this one is compared with. */
export function ComparePicker({ kept }: { kept: Scenario }) {
  const { t } = useTranslation("scenarios");
  const { view, go } = useView();
  const { data, isPending } = useApi("listScenarios", {}, {});
  const others = (data?.items ?? []).filter(({ id }) => id !== kept.id);
  const chosen = view.parameters.with ?? NONE;
  const options = [
    { value: NONE, label: t("compareNone") },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select<string>
      aria-label={t("compare")}
      prefix={<span className="note">{t("compareWith")}</span>}
      className="scenario-compare"
      popupMatchSelectWidth={false}
      value={options.some(({ value }) => value === chosen) ? chosen : NONE}
      options={options}
      loading={isPending}
      disabled={data !== undefined && others.length === 0}
      {...(data !== undefined && others.length === 0 ? { title: t("compareNothing") } : {})}
      onChange={(other) =>
        go({ parameters: withChosen(view.parameters, { with: other === NONE ? undefined : other }) })
      }
    />
  );
}
