import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FactDetail, FactRow } from "../../../graph-schema/api/resources.ts";
import type { Fact } from "../../../graph-schema/facts.ts";
import type { Source } from "../../../graph-schema/nodes.ts";
import { ask } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Failed, Skeleton } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { EvidenceWords } from "./evidence-words.tsx";
import { cellsOfFact } from "./fact-cells.ts";
import type { Indicators } from "./use-indicators.ts";

/** One of several statements that say otherwise. */
interface Statement {
  readonly fact: Fact;
  readonly title: string;
  readonly date: string | undefined;
  readonly address: string | undefined;
}

/** A fact beside those that contradict it, a column each: what each says, on what basis, and where it was read. */
export function Contradiction({ row, indicators }: { row: FactRow; indicators: Indicators }) {
  const { t } = useTranslation("facts");
  const { language } = useView().view;
  const results = useFacts(row.contradicts);
  const failed = results.find(({ isError }) => isError);
  if (failed !== undefined) {
    return <Failed what={t("title")} failure={failed.error} retry={() => void failed.refetch()} />;
  }
  const others = results.flatMap(({ data }) => data ?? []);
  if (others.length < results.length) return <Skeleton lines={3} />;
  const { title, titleEn, date, address } = row.source;
  const own = { fact: row.fact, title: nameIn(language, { name: title, nameEn: titleEn }), date, address };
  const statements = [own, ...others.map(({ fact, source }) => statementOf(fact, source, language))];
  return <SideBySide statements={statements} indicators={indicators} />;
}

function statementOf(fact: Fact, source: Source, language: "zh" | "en"): Statement {
  const page = source.type === "public-page" ? source : undefined;
  return {
    fact,
    title: nameIn(language, { name: source.title, nameEn: source.titleEn }),
    date: page?.date,
    address: page?.address,
  };
}

function useFacts(ids: readonly string[]) {
  const { language } = useView().view;
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ["getFact", { id }, {}],
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<FactDetail> =>
        ask("getFact", { params: { id }, query: {} }, { language, signal }),
    })),
  });
}

function SideBySide({
  statements,
  indicators,
}: {
  statements: readonly Statement[];
  indicators: Indicators;
}) {
  const { t } = useTranslation("facts");
  const { language } = useView().view;
  return (
    <table className="contradiction">
      <tbody>
        <tr>
          <th scope="row">{t("column.value")}</th>
          {statements.map(({ fact }) => (
            <Said key={fact.id} fact={fact} indicators={indicators} />
          ))}
        </tr>
        <tr>
          <th scope="row">{t("column.says")}</th>
          {statements.map(({ fact }) => (
            <td key={fact.id}>{cellsOfFact(fact, language, indicators).says}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t("column.evidence")}</th>
          {statements.map(({ fact }) => (
            <td key={fact.id}>
              <EvidenceWords fact={fact} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t("column.source")}</th>
          {statements.map(({ fact, title, date, address }) => (
            <td key={fact.id}>
              {title} {date}
              {address !== undefined && <span className="note source-address"> {address}</span>}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Said({ fact, indicators }: { fact: Fact; indicators: Indicators }) {
  const { t } = useTranslation("facts");
  const { language } = useView().view;
  const { amount } = cellsOfFact(fact, language, indicators);
  return (
    <td>
      <ViewLink to={{ open: fact.id }} className="figure strong">
        {amount?.number ?? t("noValue")}
      </ViewLink>
      <span className="unit">{amount?.unit}</span>
    </td>
  );
}
