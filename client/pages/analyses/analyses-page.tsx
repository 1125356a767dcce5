import { useTranslation } from "react-i18next";
import type { MeasureDescription } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Empty } from "../../ui/states.tsx";
import "./analyses.css";
import { wordsOf } from "./finding-words.ts";
import { MeasureSection } from "./measure-section.tsx";
import { MeasureTable } from "./measure-table.tsx";

/** The measures of the registry, the form of the chosen one, and what it finds. Nothing here knows any measure:
 *  forms, heads and words come from the registry's descriptions. */
export function AnalysesPage() {
  const { t } = useTranslation("analyses");
  const result = useApi("listAnalyses", {}, {});
  return (
    <>
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <Answer result={result} what={t("measures")} lines={16}>
        {({ items }) => (items.length === 0 ? <Empty title={t("none")} /> : <Measures items={items} />)}
      </Answer>
    </>
  );
}

/** The measure of the address; the first one when the address names none. */
function Measures({ items }: { items: readonly MeasureDescription[] }) {
  const { t } = useTranslation("analyses");
  const { id, language } = useView().view;
  const wanted = id?.slice("measure:".length);
  const chosen = wanted === undefined ? items[0] : items.find((one) => one.id === wanted);
  useTitle(chosen === undefined ? t("title") : t("titleOf", { measure: wordsOf(chosen, language).title }));
  return (
    <>
      <MeasureTable items={items} chosen={chosen?.id} />
      {chosen === undefined ? (
        <Empty title={t("unknown", { id: wanted })} />
      ) : (
        <MeasureSection key={chosen.id} description={chosen} />
      )}
    </>
  );
}
