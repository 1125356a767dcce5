import type { ColourName } from "../theme/tokens.ts";
import type { Coverage, RecipeRate } from "./content.ts";
import type { StageGap } from "./gap-kinds.ts";
import { rateColour } from "./recipe-rates.ts";

/** The colours of a box: its ground, its border, its name and the line below it. */
export interface Tones {
  readonly ground: ColourName | undefined;
  readonly border: ColourName;
  readonly name: ColourName;
  readonly note: ColourName;
}

const TONES: Readonly<Record<Coverage, Tones>> = {
  inside: { ground: "j2", border: "j1", name: "onJ", note: "onJ" },
  elsewhere: { ground: "j4", border: "j2", name: "ink", note: "ink2" },
  unlocated: { ground: "paper", border: "ink2", name: "ink", note: "ink2" },
  unrecorded: { ground: undefined, border: "edge", name: "ink2", note: "ink3" },
};

/** What a box is coloured by: what it lacks when it has a gap or was judged; its recipe when it has a rate, null meaning
 *  that it has no recipe; else its coverage. */
export interface Coloured {
  readonly coverage: Coverage;
  readonly rate?: RecipeRate | null;
  readonly gap?: StageGap;
}

/** The colours of a box. Colour only repeats what border, pattern and words say: `unrecorded` is hollow with thin
 *  dashes, a box without a recipe is hatched.
 *  @example
 *  tonesOf({ coverage: "unrecorded" }).ground; // => undefined
 *  tonesOf({ coverage: "inside", rate: { lower: 0.34, upper: 0.52 } }).ground; // => "h3"
 *  tonesOf({ coverage: "inside", rate: null }).ground; // => "paper"
 */
export function tonesOf({ coverage, rate, gap }: Coloured): Tones {
  if (gap !== undefined) return gap.verdict === "unrecorded" ? TONES.unrecorded : TONES.elsewhere;
  if (rate === undefined) return TONES[coverage];
  if (rate === null) return { ground: "paper", border: "edge", name: "ink2", note: "ink2" };
  const ground = rateColour(rate);
  const solid = ground === "h5" || ground === "h6";
  return solid
    ? { ground, border: "j1", name: "onJ", note: "onJ" }
    : { ground, border: "j2", name: "ink", note: "ink2" };
}

/** Whether a box is hollow with thin dashes: nobody is recorded, and that is what colours it.
 *  @example
 *  isDashed({ coverage: "unrecorded" }); // => true
 *  isDashed({ coverage: "unrecorded", rate: null }); // => false
 */
export function isDashed({ coverage, rate, gap }: Coloured): boolean {
  if (gap !== undefined) return gap.verdict === "unrecorded";
  return coverage === "unrecorded" && rate === undefined;
}

/** Whether a box is hatched: recipes colour the lanes, and it has none.
 *  @example
 *  isHatched({ coverage: "inside", rate: null }); // => true
 */
export function isHatched({ rate }: Coloured): boolean {
  return rate === null;
}
