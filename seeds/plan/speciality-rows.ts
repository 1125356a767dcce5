import type { SpecialisesIn } from "../../graph-schema/relationships.ts";

/** What stands there: makers, a market, a named base, a deposit. */
export type Form = SpecialisesIn["form"];

/** One speciality in the plan's words, the stage it is, and the judgement that made it so when the words alone
 *  do not. */
export type SpecialityCells = readonly [
  wording: string,
  wordingEn: string,
  stage: string,
  judgement?: string,
];

/** A passage of the plan that gives one or more places the same specialities. */
export interface Passage {
  readonly section: string;
  readonly quote: string;
  readonly form: Form;
  /** Ids of places without their prefix, with blanks between in the source. */
  readonly places: readonly string[];
  readonly specialities: readonly SpecialityCells[];
}

/** A passage about a cluster of makers; the ids of places stand with blanks between. */
export function clusters(
  section: string,
  [places, quote]: readonly [places: string, quote: string],
  specialities: readonly SpecialityCells[],
): Passage {
  return { section, quote, form: "cluster", places: places.split(" "), specialities };
}

/** The same words about a market, a base or a deposit. */
export function of(form: Form, passage: Passage): Passage {
  return { ...passage, form };
}
