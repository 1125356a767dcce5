import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { GAP_KINDS, gapKindOf } from "../../graph/gap-kinds.ts";
import { useView } from "../../state/use-view.ts";
import { GapSeal } from "../../ui/gap-seal.tsx";
import { RateBar } from "../../ui/rate-bar.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { usePaged } from "../place/pager.tsx";
import { whole } from "../rates/rate-numbers.ts";
import { type NameOf, namesFrom, withChosen } from "../rates/use-rates.ts";
import { sizeBounds } from "./gap-numbers.ts";
import { reasonOf } from "./gap-reason.ts";
import { type GapsAsked, listed, orAll } from "./gaps-asked.ts";
import { gapsTable } from "./gaps-export.ts";
import { useGapFileWords } from "./use-gap-file-words.ts";

interface TableProps {
  readonly findings: Findings;
  readonly asked: GapsAsked;
  /** The stage of the plan that each row lies under. */
  readonly above: ReadonlyMap<string, string>;
  /** The row that is open. */
  readonly chosen: string | undefined;
}

/** How many rows stand on a page of the list. */
const ROWS = 20;

/** The stages that the filters let in: seal, class and action, size, demand, supply, share from inside, and why. A name
 *  opens its gap. */
export function GapTable({ findings, asked, above, chosen }: TableProps) {
  const { t } = useTranslation("gaps");
  const { language, parameters } = useView().view;
  const words = useGapFileWords(asked);
  const chosenRows = orAll(findings.rows, asked);
  const rows = listed(findings.rows, chosenRows);
  const { shown, pager } = usePaged(rows, { size: ROWS, label: t("table.label") });
  const nameOf = namesFrom(findings.names, language);
  const hasGaps = findings.rows.some(({ class: found }) => gapKindOf(found) !== undefined);
  if (rows.length === 0) {
    const all = { parameters: withChosen(parameters, { class: undefined, action: undefined }) };
    return hasGaps ? (
      <Empty title={t("filter.none")}>
        <ViewLink to={all}>{t("filter.clear")}</ViewLink>
      </Empty>
    ) : null;
  }
  return (
    <>
      <div className="table-scroll">
        <table className="lines gap-table" aria-label={t("table.label")}>
          <Head />
          <tbody>
            {shown.map((row) => (
              <Row
                key={`${row.about} ${row.others?.chain?.[0] ?? ""}`}
                row={row}
                nameOf={nameOf}
                plan={above.get(row.about)}
                chosen={row.about === chosen}
                nested={chosenRows.order === "lanes"}
              />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
      <div className="gap-table-foot">
        <Legend rows={rows} />
        <span className="note">{t("table.counts", { shown: rows.length, total: findings.rows.length })}</span>
        <DownloadButtons table={() => gapsTable(findings, { rows, above }, words)} />
      </div>
      <Caveats findings={findings} />
    </>
  );
}

function Head() {
  const { t } = useTranslation("gaps");
  const number = (name: string) => (
    <th scope="col" className="number">
      {name}
      <br />
      {t("table.unit")}
    </th>
  );
  return (
    <thead>
      <tr>
        <th scope="col">{t("table.stage")}</th>
        <th scope="col">{t("table.class")}</th>
        {number(t("table.sizeShort"))}
        {number(t("table.demand"))}
        {number(t("table.supply"))}
        <th scope="col">{t("table.share")}</th>
        <th scope="col">{t("table.reason")}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: Finding;
  readonly nameOf: NameOf;
  readonly plan: string | undefined;
  readonly chosen: boolean;
  readonly nested: boolean;
}

function Row({ row, nameOf, plan, chosen, nested }: RowProps) {
  const { t } = useTranslation("gaps");
  const { language, parameters } = useView().view;
  const name = nameOf(row.about) ?? row.about;
  const isFiner = plan !== undefined && plan !== row.about;
  const reason = reasonOf(row, { t, language, nameOf }).slice(0, 2);
  return (
    <tr className={chosen ? "chosen" : undefined}>
      <th scope="row" className={nested && isFiner ? "finer" : undefined}>
        <ViewLink
          to={{ parameters: withChosen(parameters, { stage: row.about }) }}
          className="figure"
          aria-label={t("table.open", { stage: name })}
          aria-current={chosen ? "true" : undefined}
        >
          {name}
        </ViewLink>
        {isFiner && !nested && <span className="note gap-under">{nameOf(plan) ?? ""}</span>}
      </th>
      <td className="gap-class">
        <Verdict row={row} />
      </td>
      <td className="number" data-label={t("table.sizeShort")}>
        <Size row={row} />
      </td>
      <td className="number" data-label={t("table.demand")}>
        <Demand row={row} />
      </td>
      <td className="number" data-label={t("table.supply")}>
        {row.parts?.supply === undefined ? (
          <span className="absent">{(row.parts?.makers ?? 0) > 0 ? t("table.unknownSupply") : "—"}</span>
        ) : (
          whole(row.parts.supply)
        )}
      </td>
      <td className="gap-share" data-label={t("table.share")}>
        <Share row={row} />
      </td>
      <td className="gap-reason">{reason.join(language === "zh" ? "" : " ")}</td>
    </tr>
  );
}

/** The seal, the class in words and what to do. */
export function Verdict({ row }: { row: Finding }) {
  const { t } = useTranslation("gaps");
  const kind = gapKindOf(row.class) ?? (row.class === "unrecorded" ? "unrecorded" : "none");
  return (
    <span className="gap-verdict">
      <GapSeal verdict={row.class} />
      <span>
        {t(`class.${kind}`)}
        {kind !== "none" && <span className="gap-action">{t(`action.${kind}`)}</span>}
      </span>
    </span>
  );
}

const REASONS = {
  "not-bought": "table.notBought",
  "no-purchases": "table.noPurchases",
  "whole-unknown": "table.wholeUnknown",
} as const;

/** The size of a gap with its bounds, or why it is not known. */
export function Size({ row }: { row: Finding }) {
  const { t } = useTranslation("gaps");
  if (row.value === null) {
    const [, key] = Object.entries(REASONS).find(([code]) => code === row.reason) ?? [];
    return <span className="absent">{t(key ?? "table.notKnown")}</span>;
  }
  const bounds = sizeBounds(row);
  return (
    <>
      <span className={`strong${row.synthetic ? " simulated" : ""}`}>{whole(row.value)}</span>
      {bounds !== "" && <span className="gap-bounds">{bounds}</span>}
    </>
  );
}

function Demand({ row }: { row: Finding }) {
  const { t } = useTranslation("gaps");
  const { demand, demandByRecipe } = row.parts ?? {};
  if (demand !== undefined) return whole(demand);
  if (demandByRecipe === undefined) return <span className="absent">—</span>;
  return <span className="absent">{t("table.byRecipe", { amount: whole(demandByRecipe) })}</span>;
}

function Share({ row }: { row: Finding }) {
  const { rate, rateLower, rateUpper } = row.parts ?? {};
  const [lower, upper] = [rateLower ?? rate, rateUpper ?? rate];
  if (lower === undefined || upper === undefined) return <span className="absent">—</span>;
  const low = Math.round(lower * 100);
  const high = Math.round(upper * 100);
  return (
    <>
      <RateBar lower={lower} upper={upper} />
      <span className="gap-percent">{rate === undefined ? `${low}–${high}` : Math.round(rate * 100)} %</span>
    </>
  );
}

/** The seals that occur, each with its word. */
function Legend({ rows }: { rows: readonly Finding[] }) {
  const { t } = useTranslation("gaps");
  const kinds = GAP_KINDS.filter((kind) => rows.some(({ class: found }) => found === kind));
  return (
    <ul className="legend" aria-label={t("table.legend")}>
      {kinds.map((kind) => (
        <li key={kind} className="gap-key">
          <GapSeal verdict={kind} />
          {t(`class.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function Caveats({ findings }: { findings: Findings }) {
  const { language } = useView().view;
  const told = findings.caveats.filter(({ code }) => code !== "synthetic-facts");
  if (told.length === 0) return null;
  return (
    <ul className="foot-notes gaps-caveats">
      {told.map(({ code, ...words }) => (
        <li key={code}>{words[language]}</li>
      ))}
    </ul>
  );
}
