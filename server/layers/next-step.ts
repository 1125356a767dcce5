import type { Fact } from "../../graph-schema/facts.ts";
import { SAMPLE_REASON } from "../../seeds/sample/options.ts";
import type { Choice, SetName } from "./set-ids.ts";
import type { SetState, SetStates } from "./set-states.ts";
import type { BaseSet, Shipping } from "./shipping.ts";

/** What shall be in a store that holds nothing but this program's own sets. */
export interface Wish {
  readonly wants: (set: SetName) => boolean;
  readonly choice: Choice;
  /** Whether a sample that is there stays whatever changes below it. */
  readonly keepsSample: boolean;
  /** Whether a sample that was begun, or is larger than `plan`, may be loaded: that takes long. */
  readonly mayTakeLong: boolean;
}

/** One commit on the way, or the parts of one load. */
export interface Step {
  /** `renew` takes the place of another edition, and takes away every set that is made over it or names what goes. */
  readonly act: "load" | "renew";
  readonly set: SetName;
  readonly edition: string;
  readonly reason: string;
  /** Of a set that is shipped: its facts. Of the sample: those it is made over. */
  readonly facts: readonly Fact[];
}

/** A set that is not as it should be and is left so. */
export interface Note {
  readonly set: SetName;
  readonly what: "missing" | "outdated" | "unfinished";
}

/** What each set needs below it. */
export const NEEDS: Readonly<Record<SetName, readonly SetName[]>> = {
  plan: [],
  recipes: ["plan"],
  public: ["plan"],
  sample: ["plan"],
};

const BASE: readonly BaseSet[] = ["plan", "recipes", "public"];

/** Decides what to do next, lowest set first, so that nothing is loaded before what it names, and nothing that is
 *  still named goes.
 *  @returns no step when all is as wished or has to be left as it is; the note says which */
export function nextStep({ sets }: SetStates, wish: Wish, ships: Shipping): { step?: Step; note?: Note } {
  const below: Fact[] = [];
  const there = new Set<SetName>();
  const isPossible = (set: SetName) => wish.wants(set) && NEEDS[set].every((need) => there.has(need));
  for (const set of BASE) {
    if (!isPossible(set)) continue;
    const shipped = ships.base(set, wish.choice);
    if (sets[set].edition === shipped.edition) {
      there.add(set);
      below.push(...shipped.facts);
    } else if (sets[set].edition === undefined) {
      return { step: { act: "load", set, ...shipped } };
    } else {
      return { step: { act: "renew", set, ...shipped } };
    }
  }
  return isPossible("sample") ? stepOfSample(sets.sample, below, { wish, ships }) : {};
}

interface Means {
  readonly wish: Wish;
  readonly ships: Shipping;
}

function stepOfSample(
  state: SetState,
  below: readonly Fact[],
  { wish, ships }: Means,
): { step?: Step; note?: Note } {
  const edition = ships.sampleOver(below, wish.choice);
  const load = { act: "load", set: "sample", edition, reason: SAMPLE_REASON, facts: below } as const;
  if (state.edition === undefined) return { step: load };
  if (state.edition === edition && state.finished) return {};
  if (!state.finished) {
    const goesOn = wish.mayTakeLong && state.edition === edition;
    return goesOn ? { step: load } : { note: { set: "sample", what: "unfinished" } };
  }
  return staysInTheWay(state, wish)
    ? { note: { set: "sample", what: "outdated" } }
    : { step: { ...load, act: "renew" } };
}

/** Whether a sample stays although what it is made over or names would change. A large one is never taken away
 *  unasked: making it again takes long. */
export function staysInTheWay({ edition, finished, chosen }: SetState, { keepsSample }: Wish): boolean {
  return edition !== undefined && (keepsSample || !finished || chosen.size !== "plan");
}
