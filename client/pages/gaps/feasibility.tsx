import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { useFindings } from "../rates/use-rates.ts";
import type { Question } from "./gaps-asked.ts";
import type { OpenGap } from "./open-gap.ts";
import { useChooseGap } from "./use-gaps.ts";
import { useHasMeasure } from "./use-has-measure.ts";

/** What feasibility is judged by, as the measure names it. */
const CRITERIA = [
  "density",
  "complexity",
  "outlookGain",
  "inputsNear",
  "demandToScale",
  "criticality",
] as const;

/** The name in the address of the weight of a criterion. */
const weightName = (criterion: string) => `w-${criterion}`;

/** How feasible it is to fill the gap, criterion by criterion among the gaps of the chain: the front first, then a score
 *  by weights that are chosen here. */
export function Feasibility({ gap }: { gap: OpenGap }) {
  const { t } = useTranslation("gaps");
  const { map, parameters } = useView().view;
  const { chain, asked, row } = gap;
  const asks = useHasMeasure("gap-feasibility") && chain !== undefined;
  const question = asks
    ? { ...weightsIn(parameters), chain, place: asked.place, map, facts: "0" }
    : undefined;
  const result = useFindings("gap-feasibility", question);
  if (!asks) return null;
  return (
    <section className="gap-section" aria-labelledby="gap-feasible">
      <div className="section-head">
        <h3 id="gap-feasible">{t("detail.feasible.title")}</h3>
      </div>
      <Answer result={result} what={t("detail.feasible.title")} lines={6}>
        {(findings) => {
          const found = findings.rows.find(({ about }) => about === row.about);
          return found === undefined ? (
            <p className="note">{t("detail.feasible.none")}</p>
          ) : (
            <Criteria findings={findings} row={found} />
          );
        }}
      </Answer>
    </section>
  );
}

/** The weights of the address as the measure's own parameters. */
function weightsIn(parameters: Readonly<Record<string, string>>): Question {
  return Object.fromEntries(
    CRITERIA.flatMap((criterion) => {
      const weight = parameters[weightName(criterion)];
      return weight === undefined ? [] : [[criterion, weight]];
    }),
  );
}

function Criteria({ findings, row }: { findings: Findings; row: Finding }) {
  const { t } = useTranslation("gaps");
  const { front } = row.parts ?? {};
  return (
    <>
      <p className="gap-lead">
        {front !== undefined && <b>{t("detail.feasible.front", { level: front })}</b>}
        {front === 1 && ` · ${t("detail.feasible.first")}`}
        {row.value !== null && ` · ${t("detail.feasible.score", { score: percentText(row.value) })}`}
      </p>
      <table className="lines feasible-table">
        <thead>
          <tr>
            <th scope="col">{t("detail.feasible.criterion")}</th>
            <th scope="col">{t("detail.feasible.relative")}</th>
            <th scope="col" className="number">
              {t("detail.feasible.raw")}
            </th>
            <th scope="col" className="number">
              {t("detail.feasible.weights")}
            </th>
          </tr>
        </thead>
        <tbody>
          {CRITERIA.map((criterion) => (
            <Criterion key={criterion} {...{ criterion, row, findings }} />
          ))}
        </tbody>
      </table>
      <Caveats findings={findings} />
    </>
  );
}

function Criterion(props: { criterion: (typeof CRITERIA)[number]; row: Finding; findings: Findings }) {
  const { t } = useTranslation("gaps");
  const { criterion, row, findings } = props;
  const value = row.parts?.[criterion];
  const name = t(`detail.feasible.parts.${criterion}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value !== undefined && <Bar share={standing(value, criterion, findings.rows)} />}</td>
      <td className="number">
        {value === undefined ? (
          <span className="absent">{t("table.notKnown")}</span>
        ) : (
          formatNumber(Number(value.toFixed(2)))
        )}
      </td>
      <td className="number">
        <Weight name={weightName(criterion)} label={`${t("detail.feasible.weights")} ${name}`} />
      </td>
    </tr>
  );
}

/** The share of the gaps, of those of which it is known, that do no better: in (0, 1]. */
function standing(value: number, criterion: string, rows: readonly Finding[]): number {
  const known = rows.flatMap(({ parts }) => parts?.[criterion] ?? []);
  return known.filter((other) => other <= value).length / Math.max(1, known.length);
}

const WIDTH = 96;

function Bar({ share }: { share: number }) {
  return (
    <svg className="rate-bar" width={WIDTH} height="13" viewBox={`0 0 ${WIDTH} 13`} aria-hidden="true">
      <line x1="0" y1="6.5" x2={WIDTH} y2="6.5" className="rate-axis" />
      <rect x="0" y="2" width={share * WIDTH} height="9" className="feasible-bar" />
    </svg>
  );
}

/** A weight, taken when the field is left or Enter is pressed. */
function Weight({ name, label }: { name: string; label: string }) {
  const { parameters } = useView().view;
  const choose = useChooseGap();
  const value = parameters[name] ?? "1";
  return (
    <InputNumber<string>
      key={value}
      size="small"
      className="feasible-weight"
      aria-label={label}
      stringMode
      min="0"
      max="9"
      step="0.5"
      defaultValue={value}
      onBlur={({ target }) =>
        choose({ [name]: target.value === "" || target.value === "1" ? undefined : target.value })
      }
      onPressEnter={({ currentTarget }) => currentTarget.blur()}
    />
  );
}

function Caveats({ findings }: { findings: Findings }) {
  const { language } = useView().view;
  return findings.caveats
    .filter(({ code }) => code !== "synthetic-facts")
    .map(({ code, ...words }) => (
      <p key={code} className="note">
        {words[language]}
      </p>
    ));
}
