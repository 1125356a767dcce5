import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { percentText } from "../../ui/percent-text.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { BoundarySign } from "../place/boundary-sign.tsx";
import { BOUNDARY_LEVELS, type BoundaryLevel } from "../place/nested-boundaries.ts";
import { BoundsTrack } from "./bounds-track.tsx";
import { boundsText, kindOf, lackingText, lackingTo, oneDecimal } from "./rate-numbers.ts";
import { GOAL, type RatesAsked } from "./rates-asked.ts";
import { type NameOf, namesFrom, withChosen } from "./use-rates.ts";

/** The indicator that states the plan's goal. */
const GOAL_INDICATOR = "indicator:supporting-rate";

/** The four boundaries side by side on one axis, each with point, bounds and what it lacks to the goal. A row opens its
 *  details.
 *  @param props.withGoal whether what is lacking to the goal is told */
export function BoundaryTable(props: { findings: Findings; asked: RatesAsked; withGoal: boolean }) {
  const { findings, asked, withGoal } = props;
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  const nameOf = namesFrom(findings.names, language);
  const lacks = !withGoal ? "" : t("rows.gap", { goal: percentText(GOAL), unit: t(`unit.${asked.by}`) });
  return (
    <table className="boundary-rates" aria-label={t("rows.label")}>
      <Head lacks={lacks} />
      <tbody>
        {BOUNDARY_LEVELS.map((level) => (
          <BoundaryRow
            key={level}
            level={level}
            row={findings.rows.find(({ about }) => about === `boundary:${level}`)}
            chosen={level === asked.level}
            nameOf={nameOf}
            least={asked.known}
            lacks={lacks}
          />
        ))}
      </tbody>
      {withGoal && <Foot />}
    </table>
  );
}

function Head({ lacks }: { lacks: string }) {
  const { t } = useTranslation("rates");
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{t("rows.boundary")}</span>
        </th>
        <th scope="col">
          <span className="visually-hidden">{t("rows.bar")}</span>
          <span className="bounds-axis" aria-hidden="true">
            <span>0</span>
            <span>50</span>
            <span>100</span>
          </span>
        </th>
        <th scope="col" className="number">
          {t("rows.point")}
        </th>
        <th scope="col" className="number">
          {t("rows.bounds")}
        </th>
        {lacks === "" ? (
          <td />
        ) : (
          <th scope="col" className="number">
            {lacks}
          </th>
        )}
      </tr>
    </thead>
  );
}

/** The goal under its line, with the way to the plan's words. */
function Foot() {
  const { t } = useTranslation("rates");
  return (
    <tfoot>
      <tr>
        <td />
        <td className="bounds-target">
          <ViewLink to={{ open: GOAL_INDICATOR }} title={t("rows.targetSource")}>
            {t("rows.target")}
          </ViewLink>
        </td>
        <td colSpan={3} />
      </tr>
    </tfoot>
  );
}

interface RowProps {
  readonly level: BoundaryLevel;
  readonly row: Finding | undefined;
  readonly chosen: boolean;
  readonly nameOf: NameOf;
  readonly least: string;
  /** The head of what is lacking, for a narrow page. */
  readonly lacks: string;
}

function BoundaryRow({ level, row, chosen, nameOf, least, lacks }: RowProps) {
  const { t } = useTranslation("rates");
  const { parameters } = useView().view;
  if (row === undefined) return <NoRow level={level} />;
  const to = { parameters: withChosen(parameters, { level: level === "city" ? undefined : level }) };
  const label = t("rows.choose", { level: t(`level.${level}`) });
  const point = kindOf(row) === "point";
  const coverage = percentText(row.parts?.coverage ?? 0, { decimals: 1 });
  return (
    <tr className={chosen ? "chosen" : undefined}>
      <th scope="row">
        <BoundarySign level={level} />
        <ViewLink
          to={to}
          className="boundary-name"
          aria-label={label}
          aria-current={chosen ? "true" : undefined}
        >
          {t(`level.${level}`)}
        </ViewLink>
        <span className="note">{nameOf(row.others?.place?.[0]) ?? t(`levelOf.${level}`)}</span>
      </th>
      <td className="boundary-bar">
        <BoundsTrack lower={row.lower} upper={row.upper} value={row.value} />
      </td>
      <td className="number boundary-point">
        {row.value !== null && (
          <ViewLink
            to={to}
            className={row.synthetic ? "simulated" : "figure"}
            aria-label={`${oneDecimal(row.value)} %, ${label}`}
          >
            {oneDecimal(row.value)}
          </ViewLink>
        )}
      </td>
      <td className="number boundary-bounds">
        {boundsText(row, point ? 1 : 0)}
        {!point && (
          <span className="visually-hidden">
            {t("rows.noPoint", { share: coverage, least: percentText(Number(least)) })}
          </span>
        )}
      </td>
      <td className="number boundary-lacks" data-head={lacks}>
        {lacks !== "" && <Lacking row={row} />}
      </td>
    </tr>
  );
}

/** A boundary that the buyers do not share. */
function NoRow({ level }: { level: BoundaryLevel }) {
  const { t } = useTranslation("rates");
  return (
    <tr>
      <th scope="row">
        <BoundarySign level={level} />
        <span className="boundary-name">{t(`level.${level}`)}</span>
      </th>
      <td className="boundary-bar">
        <BoundsTrack lower={null} upper={null} value={null} />
      </td>
      <td colSpan={3} className="number note">
        {t("tiers.several", { level: t(`kinds.${level}`) })}
      </td>
    </tr>
  );
}

function Lacking({ row }: { row: Finding }) {
  const { t } = useTranslation("rates");
  const lacking = lackingTo(GOAL, row);
  if (lacking === undefined) return null;
  const text = lackingText(lacking);
  return text === "" ? <span className="reached">{t("rows.reached")}</span> : text;
}
