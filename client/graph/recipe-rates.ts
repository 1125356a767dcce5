import type { Findings } from "../../graph-schema/findings.ts";
import type { ColourName } from "../theme/tokens.ts";
import type { RecipeRate } from "./content.ts";

/** The classes of a rate by their lower ends, each with its colour; the jump is at 50 %. */
export const RATE_CLASSES = [
  { from: 0, to: 0.1, colour: "h0" },
  { from: 0.1, to: 0.2, colour: "h1" },
  { from: 0.2, to: 0.3, colour: "h2" },
  { from: 0.3, to: 0.4, colour: "h3" },
  { from: 0.4, to: 0.5, colour: "h4" },
  { from: 0.5, to: 0.6, colour: "h5" },
  { from: 0.6, to: 1, colour: "h6" },
] as const satisfies readonly { from: number; to: number; colour: ColourName }[];

/** The colour of a rate: that of the class its lower bound lies in, what is surely made inside.
 *  @example
 *  rateColour({ lower: 0.34, upper: 0.52 }); // => "h3"
 *  rateColour({ lower: 0.5, upper: 0.5 }); // => "h5"
 *  rateColour({ lower: 1, upper: 1 }); // => "h6"
 */
export function rateColour({ lower }: RecipeRate): (typeof RATE_CLASSES)[number]["colour"] {
  // 0.5 that was summed up as 0.49999999999 is 50 % all the same.
  return RATE_CLASSES.findLast(({ from }) => lower + 1e-9 >= from)?.colour ?? "h0";
}

/** The rates of stages by what recipe coverage found: null where it found no recipe.
 *  @param findings absent while they are computed: then nothing has a rate */
export function ratesOf(findings: Findings | undefined): ReadonlyMap<string, RecipeRate | null> {
  return new Map(
    (findings?.rows ?? []).map(({ about, lower, upper }) => [
      about,
      lower === null || upper === null ? null : { lower, upper },
    ]),
  );
}
