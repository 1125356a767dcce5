import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Layer } from "../../../graph-schema/provenance.ts";
import { scopeText } from "../../../graph-schema/scope.ts";
import { useApi } from "../../api.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Empty } from "../../ui/states.tsx";
import { FigureFilterBar } from "./figure-filter.tsx";
import { type FigureSection, figureSections, lineCount } from "./figure-sections.ts";
import { IndicatorTable } from "./indicator-table.tsx";
import "./indicators.css";

/** Every figure in use, the plan's first, each with where it was read, its basis and what contradicts it. */
export function IndicatorsPage() {
  const { t } = useTranslation("indicators");
  useTitle(t("title"));
  const { result, sections, narrowed } = useFigures();
  const { items = [], total = 0 } = result.data ?? {};
  return (
    <>
      <div className="page-head">
        <h1>{t("title")}</h1>
        {result.data !== undefined && (
          <p>
            {t("result", {
              indicators: formatNumber(sections.reduce((sum, { blocks }) => sum + blocks.length, 0)),
              reports: formatNumber(lineCount(sections)),
            })}
            {total > items.length && t("part", { shown: formatNumber(items.length), total })}
          </p>
        )}
        <FigureFilterBar />
        <GroupLinks sections={sections} />
      </div>
      <Answer result={result} what={t("title")} lines={20}>
        {() =>
          sections.length === 0 ? (
            <Empty title={narrowed ? t("nothingFits") : t("empty")} />
          ) : (
            sections.map((section) => <IndicatorTable key={section.name} section={section} />)
          )
        }
      </Answer>
    </>
  );
}

/** The figures of the layers in use, or of the one that was chosen among them, narrowed as the address says. */
function useFigures() {
  const { parameters, scope } = useView().view;
  const { q = "", layer, contradicted = "" } = parameters;
  const layers = scope.layers.filter((one) => layer === undefined || one === layer);
  const known = Layer.safeParse(layer).success;
  const asked = scopeText({ ...scope, layers: known ? layers : scope.layers });
  const result = useApi("listIndicators", {}, { limit: 1_000, ...asked });
  const differing = useApi("listFacts", {}, { kind: "Report", contradicted: "yes", limit: 1_000 });
  const words = useDeferredValue(q);
  const sections = useMemo(() => {
    const contradictions = new Map(
      (differing.data?.items ?? []).map((row) => [row.fact.id, row.contradicts]),
    );
    const filter = { words, contradicted: contradicted !== "" };
    return figureSections(result.data?.items ?? [], contradictions, filter);
  }, [result.data, differing.data, words, contradicted]);
  return { result, sections, narrowed: q !== "" || contradicted !== "" || known };
}

function GroupLinks({ sections }: { sections: readonly FigureSection[] }) {
  const { t } = useTranslation("indicators");
  return (
    <nav className="group-links" aria-label={t("groups")}>
      {sections.map(({ name, blocks }) => (
        <a key={name} href={`#group-${name}`}>
          {t(`group.${name}`)} <span className="note">{blocks.length}</span>
        </a>
      ))}
    </nav>
  );
}
