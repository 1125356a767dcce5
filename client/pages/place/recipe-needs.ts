import type { PlaceDetail, RecipeDetail } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import type { Stage } from "../../../graph-schema/nodes.ts";

/** How much of what a producer buys on average is made inside a boundary, as shares of all it buys. */
export interface Coverage {
  /** What has a recorded producer inside. */
  readonly lower: number;
  /** That and what may be made inside: no place is known, or nothing could record it. */
  readonly upper: number;
}

/** The bounds that recipe coverage found for what was asked, its first row.
 *  @returns `undefined` when nothing states what it buys */
export function coverageIn({ rows }: Pick<Findings, "rows">): Coverage | undefined {
  const [first] = rows;
  if (first === undefined || first.lower === null || first.upper === null) return undefined;
  return { lower: first.lower, upper: first.upper };
}

/** One thing a producer buys. */
export interface Need {
  readonly input: RecipeDetail["inputs"][number];
  /** Of all it buys, as far as shares are known. */
  readonly share: number;
}

/** What a producer of a stage buys and cannot be seen to get inside, largest share first. */
export interface Needs {
  /** Made elsewhere, recorded nowhere, or where is not known. */
  readonly missing: readonly Need[];
  /** What no stage of the chains stands for, such as energy: nothing can be recorded of it. */
  readonly unmapped: readonly Need[];
}

/** Splits the inputs of a recipe that are not recorded inside. An input without a share counts as none. */
export function needsOf({ inputs }: Pick<RecipeDetail, "inputs">): Needs {
  const whole = inputs.reduce((sum, { feeds }) => sum + (feeds.costShare ?? 0), 0);
  const needs = inputs
    .filter((input) => input.class !== "inside")
    .map((input) => ({ input, share: whole === 0 ? 0 : (input.feeds.costShare ?? 0) / whole }));
  return {
    missing: needs.filter(({ input }) => input.class !== "unmapped"),
    unmapped: needs.filter(({ input }) => input.class === "unmapped"),
  };
}

/** The stages a place is known for, goods only, its own before those of the places in it, each once; those that more
 *  places are known for first. */
export function stagesKnownFor({
  place,
  specialities,
  stages,
}: Pick<PlaceDetail, "place" | "specialities" | "stages">): Stage[] {
  const weight = (stage: string) =>
    specialities
      .filter(({ to }) => to === stage)
      .reduce((sum, { from }) => sum + (from === place.id ? 1_000 : 1), 0);
  const ids = [...new Set(specialities.filter(({ form }) => form !== "market").map(({ to }) => to))];
  return ids
    .flatMap((id) => stages.find((stage) => stage.id === id && stage.nature === "goods") ?? [])
    .sort((a, b) => weight(b.id) - weight(a.id) || (a.id < b.id ? -1 : 1));
}
