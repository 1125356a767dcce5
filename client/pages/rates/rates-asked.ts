import { PROVINCE, type View } from "../../state/view.ts";
import { BOUNDARY_LEVELS, type BoundaryLevel } from "../place/nested-boundaries.ts";

/** What a rate can be counted by. */
export const COUNTED_BY = ["value", "part", "count"] as const;

/** What a rate is counted by. */
export type CountedBy = (typeof COUNTED_BY)[number];

/** What the ranking can list. */
export const RANKED = ["chains", "cities", "counties", "towns", "enterprises", "stages"] as const;

/** What the ranking lists. */
export type Ranked = (typeof RANKED)[number];

/** How far purchases are followed up: to who sold, or tier by tier to what was made where. */
export const TIERS = ["direct", "all"] as const;

/** Where the purchases of the list may come from. */
export const MADE = ["all", "inside", "outside", "unknown", "self"] as const;

/** Least coverages that can be chosen for a single value, as the address writes them. */
export const LEAST_COVERAGES = ["0.5", "0.6", "0.7", "0.8", "0.9"] as const;

/** The goal of the plan: a share of what is bought. */
export const GOAL = 0.5;

/** What the page asks, read from the address. Ids are as the address has them: the service says which it does not
 *  know. */
export interface RatesAsked {
  /** Absent for all chains. */
  readonly chain: string | undefined;
  readonly place: string;
  /** Absent for all of the place. */
  readonly enterprise: string | undefined;
  readonly by: CountedBy;
  readonly self: "out" | "in";
  readonly tiers: (typeof TIERS)[number];
  /** The least coverage for a single value, as the address writes it. */
  readonly known: string;
  /** From which boundary the map, the ranking and the details are seen. */
  readonly level: BoundaryLevel;
  /** Whose purchases are listed; absent for those of all stages. */
  readonly stage: string | undefined;
  readonly made: (typeof MADE)[number];
  /** Absent while the heat map is shown. */
  readonly ranked: Ranked | undefined;
}

/** Reads what the page asks. What cannot be read falls back to its default.
 *  @example
 *  askedIn({ boundary: "place:340200", parameters: { chain: "chain:1", by: "x" } }).by; // => "value"
 *  askedIn({ boundary: "place:340000", parameters: {} }).level; // => "city"
 */
export function askedIn({ boundary, parameters }: Pick<View, "boundary" | "parameters">): RatesAsked {
  const { chain, enterprise, by, self, tiers, known = "", level, stage, made, list } = parameters;
  return {
    chain,
    place: boundary,
    enterprise,
    by: COUNTED_BY.find((one) => one === by) ?? "value",
    self: self === "in" ? "in" : "out",
    tiers: tiers === "all" ? "all" : "direct",
    known: /^(0(\.\d{1,6})?|1)$/.test(known) ? known : "0.7",
    level: BOUNDARY_LEVELS.find((one) => one === level) ?? "city",
    stage,
    made: MADE.find((one) => one === made) ?? "all",
    ranked: RANKED.find((one) => one === list),
  };
}

/** Whose purchases a question is about, and how they are counted. */
type Asked = Pick<RatesAsked, "chain" | "place" | "enterprise" | "by" | "self" | "known">;

/** A question to a measure, as its address writes it. */
export type Question = Readonly<Record<string, string>>;

/** The question for the four boundaries.
 *  @example
 *  rateQuestion(askedIn({ boundary: "place:340000", parameters: {} }), "2010").known; // => "0.7"
 */
export function rateQuestion(asked: Asked, map: View["map"]): Question {
  const { chain, place, enterprise, by, self, known } = asked;
  return {
    place,
    by,
    self,
    known,
    map,
    facts: "0",
    ...(chain !== undefined && { chain }),
    ...(enterprise !== undefined && { enterprise }),
  };
}

/** The question for what was really made inside, tier by tier; it has no other count than by value. */
export function contentQuestion(asked: Asked, map: View["map"]): Question {
  const { by: _, self: __, ...question } = rateQuestion(asked, map);
  return question;
}

/** The question for every chain in every city, whatever chain, place or firm is chosen. */
export function heatQuestion({ by, self, known, level }: RatesAsked, map: View["map"]): Question {
  return { rows: "chain-city", level, by, self, known, map, facts: "0", most: "5000" };
}

/** The question for what the chosen purchases are made of: stages bought. */
export function stagesQuestion(asked: RatesAsked, map: View["map"]): Question {
  return { ...rateQuestion(asked, map), rows: "stages", level: asked.level };
}

/** The question for a ranking: everything chosen narrows it but what it ranks itself. */
export function rankingQuestion(asked: RatesAsked, ranked: Ranked, map: View["map"]): Question {
  const open = {
    chains: { chain: undefined },
    cities: { place: PROVINCE, enterprise: undefined },
    counties: { enterprise: undefined },
    towns: { enterprise: undefined },
    enterprises: { enterprise: undefined },
    stages: {},
  }[ranked];
  return { ...rateQuestion({ ...asked, ...open }, map), rows: ranked, level: asked.level };
}

/** The question for the purchases behind a rate.
 *  @param most how many are listed at most */
export function purchasesQuestion(asked: RatesAsked, map: View["map"], most: number): Question {
  const { chain, place, enterprise, stage, level, made } = asked;
  return {
    place,
    level,
    where: made,
    map,
    most: String(most),
    facts: "0",
    ...(chain !== undefined && { chain }),
    ...(enterprise !== undefined && { enterprise }),
    ...(stage !== undefined && { stage }),
  };
}
