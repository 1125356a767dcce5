import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FactRow } from "../../../graph-schema/api/resources.ts";
import { titleOfFact } from "../../drawer/fact-title.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import { Contradiction } from "./contradiction.tsx";
import { EvidenceWords } from "./evidence-words.tsx";
import { cellsOfFact, type FactCells } from "./fact-cells.ts";
import { type Indicators, useKnownIndicators } from "./use-indicators.ts";

/** Facts, a row each; one that others contradict opens to show them side by side. */
export function FactTable({ rows }: { rows: readonly FactRow[] }) {
  const { t } = useTranslation("facts");
  const indicators = useKnownIndicators(rows.some(({ fact }) => fact.kind === "Report"));
  const [opened, open] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    open(opened.has(id) ? new Set([...opened].filter((one) => one !== id)) : new Set([...opened, id]));
  return (
    <div className="table-scroll">
      <table className="lines fact-table">
        <thead>
          <tr>
            {(["kind", "says", "value", "period", "evidence", "source"] as const).map((column) => (
              <th key={column} scope="col" className={column === "value" ? "number" : undefined}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.fact.id}>
              <Row row={row} indicators={indicators} opened={opened.has(row.fact.id)} toggle={toggle} />
              {opened.has(row.fact.id) && (
                <tr>
                  <td colSpan={6} className="contradiction-cell">
                    <Contradiction row={row} indicators={indicators} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { row: FactRow; indicators: Indicators; opened: boolean; toggle: (id: string) => void }) {
  const { t } = useTranslation(["facts", "common"]);
  const { language, open } = useView().view;
  const { row, opened, toggle } = props;
  const { fact, source, contradicts } = row;
  const cells = cellsOfFact(fact, language, props.indicators);
  const synthetic = fact.kind !== "Source" && fact.synthetic === true;
  return (
    <tr className={open === fact.id ? "chosen" : undefined}>
      <td className="fact-kind">{t(`common:kind.${fact.kind}`)}</td>
      <th scope="row" data-head={t("column.says")}>
        <ViewLink to={{ open: fact.id }}>{titleOfFact(fact, row, language)}</ViewLink>{" "}
        {synthetic && <SimulatedMark />}{" "}
        {cells.says !== undefined && <span className="note">{cells.says}</span>}
        {contradicts.length > 0 && (
          <button
            type="button"
            className="link contradicted"
            aria-expanded={opened}
            onClick={() => toggle(fact.id)}
          >
            {t(opened ? "hideOthers" : "showOthers", { count: contradicts.length })}
          </button>
        )}
      </th>
      <td className="number" data-head={t("column.value")}>
        <Amount amount={cells.amount} synthetic={synthetic} />
      </td>
      <td className="nowrap" data-head={t("column.period")}>
        {cells.period !== undefined && <Period period={cells.period} synthetic={synthetic} />}
      </td>
      <td className="nowrap" data-head={t("column.evidence")}>
        <EvidenceWords fact={fact} />
      </td>
      <td data-head={t("column.source")}>
        <Where fact={fact} source={source} />
      </td>
    </tr>
  );
}

/** Where a fact was read; of a source itself its date. */
function Where({ fact, source }: Pick<FactRow, "fact" | "source">) {
  if (fact.kind === "Source") return <span className="note">{source.date}</span>;
  return (
    <>
      <SourceMark opens={fact.id} source={source} />{" "}
      {source.address !== undefined && (
        <span className="note fact-address" title={source.address}>
          {[source.date, hostOf(source.address)].filter((part) => part !== undefined).join(" ")}
        </span>
      )}
    </>
  );
}

/** The name of the machine a page lies on, as the whole address stands in the drawer and in the files. */
function hostOf(address: string): string {
  return /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? address;
}

function Period({ period, synthetic }: { period: string; synthetic: boolean }) {
  return /^\d{4}(–\d{4})?$/.test(period) ? <YearMark period={period} synthetic={synthetic} /> : period;
}

function Amount({ amount, synthetic }: { amount: FactCells["amount"]; synthetic: boolean }) {
  if (amount === undefined) return null;
  return (
    <span className={amount.number.length > 24 ? "in-words" : undefined}>
      <span className={synthetic ? "simulated" : undefined}>{amount.number}</span>
      <span className="unit">{amount.unit}</span>
    </span>
  );
}
