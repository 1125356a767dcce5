import type { LayerSummary } from "../../graph-schema/api/resources.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import type { Scope, Years } from "../../graph-schema/scope.ts";

/** The base year of the plan. */
export const BASE_YEAR = "2010";

/** A scope with a layer put on or off; the order of layers stays that of `Layer`.
 *  @example
 *  withLayer({ layers: ["public"], years: "all" }, "plan", true).layers; // => ["plan", "public"]
 */
export function withLayer(scope: Scope, layer: Layer, on: boolean): Scope {
  return {
    ...scope,
    layers: Layer.options.filter((each) => (each === layer ? on : scope.layers.includes(each))),
  };
}

/** Whether a scope leaves out what is simulated.
 *  @example
 *  isRealOnly({ layers: ["plan"], years: "latest" }); // => true
 */
export function isRealOnly({ layers }: Scope): boolean {
  return !layers.includes("simulated");
}

/** How the years of a scope were chosen: two of the choices stand for many years. */
export type YearsChoice = "latest" | "all" | "plan" | "between";

/** Which choice years are.
 *  @example
 *  yearsChoiceOf("2010"); // => "plan"
 *  yearsChoiceOf("2009-2012"); // => "between"
 */
export function yearsChoiceOf(years: Years): YearsChoice {
  if (years === "latest" || years === "all") return years;
  return years === BASE_YEAR ? "plan" : "between";
}

/** The first and last year that can be chosen, both included. */
export interface YearBounds {
  readonly first: number;
  readonly last: number;
}

/** The years that the layers state purchases of, the plan's base year and its target year 2015 always among them.
 *  @example
 *  yearBounds([]); // => { first: 2010, last: 2015 }
 */
export function yearBounds(layers: readonly Pick<LayerSummary, "years">[]): YearBounds {
  const stated = layers.flatMap(({ years }) => (years === null ? [] : [+years.first, +years.last]));
  return { first: Math.min(2010, ...stated), last: Math.max(2015, ...stated) };
}

/** The years a scope reaches over, as far as there are any to choose; the bounds where it has none.
 *  @example
 *  spanOf("2010", { first: 2001, last: 2025 }); // => { first: 2010, last: 2010 }
 *  spanOf("latest", { first: 2001, last: 2025 }); // => { first: 2001, last: 2025 }
 *  spanOf("0000-9999", { first: 2001, last: 2025 }); // => { first: 2001, last: 2025 }
 */
export function spanOf(years: Years, bounds: YearBounds): YearBounds {
  if (years === "latest" || years === "all") return bounds;
  const within = (year: number) => Math.min(Math.max(year, bounds.first), bounds.last);
  return { first: within(+years.slice(0, 4)), last: within(+years.slice(-4)) };
}

/** Years from one to another as a scope writes them, the earlier one first.
 *  @example
 *  yearsFrom(2012, 2009); // => "2009-2012"
 *  yearsFrom(2010, 2010); // => "2010-2010"
 *  yearsFrom(987, 2010); // => "0987-2010"
 */
export function yearsFrom(one: number, other: number): Years {
  const written = (year: number) => String(year).padStart(4, "0");
  return `${written(Math.min(one, other))}-${written(Math.max(one, other))}`;
}
