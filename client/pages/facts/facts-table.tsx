import { useTranslation } from "react-i18next";
import type { FactDetail, FactRow } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import { type FactSays, factSays } from "./fact-says.ts";

/** Facts, a row each; under a fact that another one contradicts stand those that say otherwise. */
export function FactsTable({ rows }: { rows: readonly FactRow[] }) {
  const { t } = useTranslation("facts");
  return (
    <div className="table-scroll">
      <table className="lines facts-table">
        <thead>
          <tr>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("says")}</th>
            <th scope="col" className="number">
              {t("value")}
            </th>
            <th scope="col">{t("period")}</th>
            <th scope="col">{t("evidence")}</th>
            <th scope="col">{t("source")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.fact.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: FactRow }) {
  const { t } = useTranslation(["facts", "common", "drawer"]);
  const { language, open } = useView().view;
  const { fact, source, contradicts } = row;
  const says = factSays(row, language);
  const provenance = fact.kind === "Source" ? undefined : fact;
  const synthetic = provenance?.synthetic === true;
  return (
    <tr className={open === fact.id ? "chosen" : undefined}>
      <td>{t(`common:kind.${fact.kind}`)}</td>
      <td>
        <ViewLink to={{ open: fact.id }}>{says.title}</ViewLink> {synthetic && <SimulatedMark />}
        {contradicts.length > 0 && <Against row={row} />}
      </td>
      <td className="number">
        <Value says={says} />
      </td>
      <td>{says.period !== undefined && <YearMark period={says.period} synthetic={synthetic} />}</td>
      <td>
        {provenance !== undefined && t(`drawer:evidence.${provenance.evidence}`)}
        {says.statedBy !== undefined && <span className="note"> {says.statedBy}</span>}
        {provenance?.confidence !== undefined && (
          <span className="note"> {t("confidence", { value: formatNumber(provenance.confidence) })}</span>
        )}
      </td>
      <td>
        <SourceMark opens={fact.id} source={source} />
      </td>
    </tr>
  );
}

function Value({ says }: { says: FactSays }) {
  if (says.amount === undefined) return null;
  return (
    <>
      {says.amount.number} <span className="note">{says.amount.unit}</span>
    </>
  );
}

/** What says otherwise, side by side with what the row says. */
function Against({ row }: { row: FactRow }) {
  const { t } = useTranslation("facts");
  return (
    <details className="note">
      <summary>{t("contradicts", { count: row.contradicts.length })}</summary>
      {t("against")}
      <ul>
        {row.contradicts.map((id) => (
          <li key={id}>
            <Other id={id} beside={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A fact that contradicts a row is about the same thing, so the row lends it its subject and unit. */
function Other({ id, beside }: { id: string; beside: FactRow }) {
  const { language } = useView().view;
  const { data } = useApi("getFact", { id }, {});
  if (data === undefined) return <ViewLink to={{ open: id }}>{id}</ViewLink>;
  const source = nameOfSource(data.source);
  const row: FactRow = { ...beside, fact: data.fact, source, names: [...beside.names, ...data.names] };
  const says = factSays(row, language);
  return (
    <>
      <ViewLink to={{ open: id }}>{says.title}</ViewLink> <Value says={says} />{" "}
      <SourceMark opens={id} source={source} />
    </>
  );
}

function nameOfSource(source: FactDetail["source"]): FactRow["source"] {
  const { id, type, layer, title, titleEn } = source;
  const base = { id, type, layer, title, titleEn };
  if (source.type === "plan-paragraph")
    return { ...base, section: source.section, sectionEn: source.sectionEn };
  return source.type === "public-page" ? { ...base, address: source.address, date: source.date } : base;
}
