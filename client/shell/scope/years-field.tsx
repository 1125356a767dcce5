import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { LayerSummary } from "../../../graph-schema/api/resources.ts";
import {
  BASE_YEAR,
  spanOf,
  type YearBounds,
  type YearsChoice,
  yearBounds,
  yearsChoiceOf,
  yearsFrom,
} from "../../state/scopes.ts";
import { useView } from "../../state/use-view.ts";

const CHOICES = ["latest", "all", "plan", "between"] as const;

/** The choice of years whose statements count. Arrow keys move it.
 *  @param layers what the store holds: the years to choose from are theirs */
export function YearsField({ layers }: { layers: readonly LayerSummary[] }) {
  const { t } = useTranslation("scope");
  const { view, go } = useView();
  const name = useId();
  const { years } = view.scope;
  const bounds = yearBounds(layers);
  const yearsOf: Record<YearsChoice, string> = {
    latest: "latest",
    all: "all",
    plan: BASE_YEAR,
    between: yearsFrom(spanOf(years, bounds).first, spanOf(years, bounds).last),
  };
  const chosen = yearsChoiceOf(years);
  return (
    <fieldset className="scope-field">
      <legend>{t("years")}</legend>
      {CHOICES.map((choice) => (
        <label key={choice} className="scope-line">
          <input
            type="radio"
            name={name}
            checked={choice === chosen}
            onChange={() => go({ scope: { ...view.scope, years: yearsOf[choice] } })}
          />
          <span>{t(choice)}</span>
          <span className="note">{t(`${choice}Means`)}</span>
        </label>
      ))}
      {chosen === "between" && <Span bounds={bounds} />}
    </fieldset>
  );
}

/** The first and the last year. Whichever is earlier counts as the first. */
function Span({ bounds }: { bounds: YearBounds }) {
  const { t } = useTranslation("scope");
  const { view, go } = useView();
  const { first, last } = spanOf(view.scope.years, bounds);
  const choose = (one: number, other: number) =>
    go({ scope: { ...view.scope, years: yearsFrom(one, other) } }, { replace: true });
  const all = yearsIn(bounds);
  return (
    <div className="scope-span">
      <YearSelect label={t("first")} year={first} years={all} choose={(year) => choose(year, last)} />
      <span aria-hidden="true">–</span>
      <YearSelect label={t("last")} year={last} years={all} choose={(year) => choose(first, year)} />
    </div>
  );
}

function YearSelect(props: {
  label: string;
  year: number;
  years: readonly number[];
  choose: (year: number) => void;
}) {
  return (
    <select
      aria-label={props.label}
      value={props.year}
      onChange={(event) => props.choose(Number(event.target.value))}
    >
      {props.years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
}

function yearsIn({ first, last }: YearBounds): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
