import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Findings, MeasureDescription } from "../../../graph-schema/findings.ts";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { useApi } from "../../api.ts";
import { useView } from "../../state/use-view.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { NO_CHAIN } from "../rates/heat-grid.ts";
import { type NameOf, namesFrom } from "../rates/use-rates.ts";
import { changesAnything, type EffectRow, effectRows } from "./effects.ts";
import { StepCell } from "./step-cell.tsx";
import { SupposedAnswer } from "./supposed-answer.tsx";
import { useSupposed } from "./use-supposed.ts";

interface EffectProps {
  readonly measure: string;
  readonly scenarios: readonly Scenario[];
  readonly question: Readonly<Record<string, string>>;
  readonly title: string;
  /** What the numbers mean, in a line. */
  readonly means: string;
  /** The head of the first column. */
  readonly thing: string;
  readonly beside?: ReactNode;
}

/** What scenarios change of a measure: its rows that change, each from what is now to what would be, one column for
 *  each scenario. Nothing while the service lacks the measure. */
export function MeasureEffect(props: EffectProps) {
  const measures = useApi("listAnalyses", {}, {});
  const description = measures.data?.items.find(({ id }) => id === props.measure);
  if (description === undefined) return null;
  return <Effect {...props} description={description} />;
}

function Effect(props: EffectProps & { description: MeasureDescription }) {
  const { measure, scenarios, question, title, means, description } = props;
  const supposed = useSupposed(measure, scenarios, question);
  return (
    <div className="effect">
      <div className="effect-head">
        <h3>{title}</h3> <span className="note">{means}</span> {props.beside}
      </div>
      <SupposedAnswer supposed={supposed} what={title} lines={5}>
        {(findings) => <EffectTable {...props} description={description} findings={findings} />}
      </SupposedAnswer>
    </div>
  );
}

function EffectTable({
  findings,
  ...props
}: EffectProps & { description: MeasureDescription; findings: readonly Findings[] }) {
  const { t } = useTranslation("scenarios");
  const [all, showAll] = useState(false);
  const rows = effectRows(findings);
  const changed = rows.filter(changesAnything);
  const shown = all ? rows : changed;
  const rest = rows.length - changed.length;
  return (
    <>
      {shown.length > 0 && <Rows {...props} rows={shown} findings={findings} />}
      <p className="note effect-rest">
        {changed.length === 0
          ? t("effect.allSame", { count: rows.length })
          : rest > 0 && t("effect.unchanged", { count: rest })}{" "}
        {rest > 0 && (
          <button type="button" className="link" aria-expanded={all} onClick={() => showAll(!all)}>
            {t(all ? "effect.showChanged" : "effect.showAll")}
          </button>
        )}
      </p>
    </>
  );
}

function Rows(
  props: EffectProps & {
    description: MeasureDescription;
    rows: readonly EffectRow[];
    findings: readonly Findings[];
  },
) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const { rows, findings, scenarios, title, thing, description } = props;
  const nameOf = namesFrom(
    findings.flatMap(({ names }) => names),
    language,
  );
  return (
    <div className="table-scroll">
      <table className="lines effect-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{thing}</th>
            {scenarios.map(({ id, name }) => (
              <th key={id} scope="col">
                {t("effect.step", {
                  from: t("effect.base"),
                  to: scenarios.length === 1 ? t("effect.supposed") : name,
                })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <About row={row} nameOf={nameOf} />
              </th>
              {row.found.map((found, at) => (
                <td key={scenarios[at]?.id}>
                  <StepCell base={row.base} found={found} description={description} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a row is about, and its chain where it speaks of one. */
function About({ row, nameOf }: { row: EffectRow; nameOf: NameOf }) {
  const { t } = useTranslation("rates");
  const { about, chain } = row;
  if (about === NO_CHAIN) return t("noChain");
  return (
    <>
      <ViewLink to={{ open: about }}>{nameOf(about) ?? about}</ViewLink>
      {chain !== undefined && <span className="note"> {nameOf(chain) ?? chain}</span>}
    </>
  );
}
