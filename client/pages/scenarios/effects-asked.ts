import type { View } from "../../state/view.ts";
import { BOUNDARY_LEVELS, type BoundaryLevel } from "../place/nested-boundaries.ts";

/** Of whom the differences are shown, read from the address. */
export interface EffectsAsked {
  readonly place: string;
  /** Absent for all chains. */
  readonly chain: string | undefined;
  /** From which boundary the rates of chains are seen. */
  readonly level: BoundaryLevel;
  /** The scenario this one is compared with; absent while it is with none. */
  readonly other: string | undefined;
}

/** Reads of whom the differences are shown. What cannot be read falls back to its default.
 *  @example
 *  effectsAsked({ boundary: "place:340200", parameters: { level: "x" } }).level; // => "city"
 *  effectsAsked({ boundary: "place:340000", parameters: { with: "scenario:b" } }).other; // => "scenario:b"
 */
export function effectsAsked({ boundary, parameters }: Pick<View, "boundary" | "parameters">): EffectsAsked {
  return {
    place: boundary,
    chain: parameters.chain,
    level: BOUNDARY_LEVELS.find((level) => level === parameters.level) ?? "city",
    other: parameters.with,
  };
}

/** A question to a measure about the place and the chain that are shown. */
export function effectQuestion(
  { place, chain }: Pick<EffectsAsked, "place" | "chain">,
  map: View["map"],
): Record<string, string> {
  return { place, map, ...(chain === undefined ? {} : { chain }) };
}
