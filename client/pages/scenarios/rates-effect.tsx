import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { useView } from "../../state/use-view.ts";
import { BoundarySign } from "../place/boundary-sign.tsx";
import { BOUNDARY_LEVELS, type BoundaryLevel } from "../place/nested-boundaries.ts";
import { kindOf } from "../rates/rate-numbers.ts";
import { BoundSteps } from "./bound-steps.tsx";
import { type Base, boundsText, type EffectRow, effectRows, isChanged, stepText } from "./effects.ts";
import { SupposedAnswer } from "./supposed-answer.tsx";
import { SupposedTrack } from "./supposed-track.tsx";
import type { Supposed } from "./use-supposed.ts";

/** The supporting rate at the four boundaries: as it is now and under each scenario, bounds drawn, with the difference
 *  in points. */
export function RatesEffect({ scenarios, supposed }: { scenarios: readonly Scenario[]; supposed: Supposed }) {
  const { t } = useTranslation("scenarios");
  return (
    <div className="effect">
      <div className="effect-head">
        <h3>{t("effect.rates.title")}</h3> <span className="note">{t("effect.rates.means")}</span>
      </div>
      <SupposedAnswer supposed={supposed} what={t("effect.rates.title")} lines={9}>
        {(findings) => <RatesTable findings={findings} scenarios={scenarios} />}
      </SupposedAnswer>
    </div>
  );
}

function RatesTable({
  findings,
  scenarios,
}: {
  findings: readonly Findings[];
  scenarios: readonly Scenario[];
}) {
  const { t } = useTranslation("scenarios");
  const rows = effectRows(findings);
  const names = scenarios.map(({ name }) => (scenarios.length === 1 ? t("effect.supposed") : name));
  return (
    <>
      <div className="table-scroll">
        <table className="lines rates-effect" aria-label={t("effect.rates.title")}>
          <thead>
            <tr>
              <th scope="col">{t("effect.rates.boundary")}</th>
              <th scope="col">
                <span className="visually-hidden">{t("effect.rates.who")}</span>
              </th>
              <th scope="col" className="rates-effect-bar">
                <span className="visually-hidden">{t("effect.rates.bar")}</span>
                <span className="bounds-axis" aria-hidden="true">
                  <span>0</span>
                  <span>50</span>
                  <span>100</span>
                </span>
              </th>
              <th scope="col" className="number">
                {t("effect.rates.point")}
              </th>
              <th scope="col" className="number">
                {t("effect.rates.bounds")}
              </th>
              <th scope="col" className="number">
                {t("effect.rates.difference")}
              </th>
            </tr>
          </thead>
          {BOUNDARY_LEVELS.map((level) => {
            const row = rows.find(({ about }) => about === `boundary:${level}`);
            return row === undefined ? null : <Boundary key={level} level={level} row={row} names={names} />;
          })}
        </table>
      </div>
      <Key />
    </>
  );
}

/** One boundary: a line for what is now, and one for each scenario. */
function Boundary({ level, row, names }: { level: BoundaryLevel; row: EffectRow; names: readonly string[] }) {
  const { t } = useTranslation(["scenarios", "rates"]);
  const [first] = row.found;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={1 + names.length} className="rates-effect-level">
          <BoundarySign level={level} /> <b>{t(`rates:level.${level}`)}</b>
        </th>
        <th scope="row" className="note">
          {t("effect.base")}
        </th>
        <Cells
          of={row.base}
          other={first?.value}
          base={undefined}
          kind="base"
          synthetic={first?.synthetic === true}
        />
      </tr>
      {names.map((name, at) => (
        <tr key={`${String(at)} ${name}`} className="rates-effect-supposed">
          <th scope="row" title={name}>
            {name}
          </th>
          <Cells
            of={row.found[at]}
            other={row.base?.value}
            base={row.base}
            kind="supposed"
            synthetic={row.found[at]?.synthetic === true}
          />
        </tr>
      ))}
    </tbody>
  );
}

interface CellsProps {
  readonly of: Base | Finding | undefined;
  readonly base: Base | undefined;
  /** The value it is seen beside: both get as many decimals as tell them apart. */
  readonly other: number | null | undefined;
  readonly kind: "base" | "supposed";
  readonly synthetic: boolean;
}

function Cells({ of, base, other, kind, synthetic }: CellsProps) {
  const { t } = useTranslation(["scenarios", "rates"]);
  const { language } = useView().view;
  const simulated = synthetic ? "simulated" : undefined;
  if (of === undefined) {
    return (
      <td colSpan={4} className="note">
        {t("effect.gone")}
      </td>
    );
  }
  const changed = kind === "supposed" && isChanged(base, of);
  const how = kindOf({ ...of, reason: reasonOf(of) });
  return (
    <>
      <td className="rates-effect-bar">
        <SupposedTrack {...of} kind={kind} changed={changed} />
      </td>
      <td className="number">
        {of.value !== null ? (
          <b className={simulated}>{pointText(of.value, other ?? of.value, language)}</b>
        ) : (
          <span className="note">{how === "bounds" ? t("effect.rates.onlyBounds") : reasonText(of, t)}</span>
        )}
      </td>
      <td className="number">
        {how === "point" || how === "bounds" ? bare(boundsText("1", of, language)) : ""}
      </td>
      <td className="number">
        {kind === "supposed" && <Difference base={base} of={of} changed={changed} />}
      </td>
    </>
  );
}

function Difference({ base, of, changed }: { base: Base | undefined; of: Base; changed: boolean }) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  if (!changed) return <span className="note">{t("effect.rates.same")}</span>;
  if (typeof base?.value !== "number" || of.value === null) {
    return (
      <b>
        <BoundSteps unit="1" base={base} found={of} />
      </b>
    );
  }
  const { difference } = stepText("1", { from: base.value, to: of.value }, language);
  return difference === "" ? <span className="note">{t("effect.rates.same")}</span> : <b>{difference}</b>;
}

/** The point with as many decimals as tell it from the other. */
function pointText(value: number, other: number, language: "zh" | "en"): string {
  return stepText("1", { from: other, to: value }, language).to;
}

function bare(text: string | undefined): string {
  return text?.replace(" %", "") ?? "";
}

/** Why there is no value. Of what is now only the class is told, which is the same word. */
function reasonOf(of: Base | Finding): string | undefined {
  return "reason" in of ? (of.reason ?? of.class) : of.class;
}

const REASONS = ["origin-unknown", "whole-unknown", "no-purchases"] as const;

function reasonText(
  of: Base | Finding,
  t: (key: `rates:reasons.${(typeof REASONS)[number]}` | "effect.gone") => string,
): string {
  const code = reasonOf(of);
  const known = REASONS.find((reason) => reason === code);
  return known === undefined
    ? code === "gone-in-scenario"
      ? t("effect.gone")
      : "—"
    : t(`rates:reasons.${known}`);
}

function Key() {
  const { t } = useTranslation("scenarios");
  return (
    <ul className="rates-effect-key note" aria-hidden="true">
      <li>
        <i className="key-lower" />
        {t("effect.rates.lower")}
      </li>
      <li>
        <i className="key-upper" />
        {t("effect.rates.upper")}
      </li>
      <li>
        <i className="key-pin" />
        {t("effect.rates.pin")}
      </li>
      <li>
        <i className="key-changed" />
        {t("change.mark.changed")}
      </li>
      <li>
        <i className="key-goal" />
        {t("effect.rates.goal")}
      </li>
      <li>{t("effect.rates.onlyBoundsMeans")}</li>
    </ul>
  );
}
