import type { ColourName } from "../theme/tokens.ts";
import type { Coverage } from "./content.ts";

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

/** The colours of a box by its coverage. Colour only repeats what border and pattern say: `unrecorded` is
 *  hollow with thin dashes.
 *  @example
 *  tonesOf("unrecorded").ground; // => undefined
 */
export function tonesOf(coverage: Coverage): Tones {
  return TONES[coverage];
}
