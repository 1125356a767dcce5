import type { Commit } from "../../graph-schema/change-set.ts";
import type { Store } from "../store/store.ts";
import type { OnProgress } from "./load-parts.ts";
import { type Note, nextStep, staysInTheWay, type Wish } from "./next-step.ts";
import { onTop } from "./on-top.ts";
import { SetName } from "./set-ids.ts";
import { type SetStates, setStates } from "./set-states.ts";
import { DEFAULT_CHOICE, type Shipping, shipping } from "./shipping.ts";
import { takeStep } from "./take-step.ts";

/** What a start has brought into a store. */
export interface Brought {
  /** The lines it has added to the history, oldest first. */
  readonly committed: readonly Commit[];
  /** Whether the store holds nothing but this program's own sets. */
  readonly alone: boolean;
  /** Sets that are not as this program ships them, as far as history tells, and were left so. */
  readonly notes: readonly Note[];
}

/** What a start is told. */
export interface BringOptions {
  /** Whether a sample that is not there is loaded; one that is there stays in either case. */
  readonly withSample: boolean;
}

/** Brings what is missing of the sets this product ships, and the newest edition of those that are there, into a
 *  store that never held anything else: each one commit, lowest first. What somebody dropped for good stays away.
 *  A store that anybody else committed to is left as it is, so that nobody's work is overwritten by a start. When it
 *  is cut off, the next call goes on.
 *  @throws AppError of the store */
export async function bringLayers(store: Store, { withSample }: BringOptions): Promise<Brought> {
  const ships = shipping();
  const wishOf = ({ sets }: SetStates): Wish => ({
    wants: (set) =>
      !sets[set].dropped && (set !== "sample" || withSample || sets.sample.edition !== undefined),
    choice: { ...DEFAULT_CHOICE, ...sets.recipes.chosen, ...sets.sample.chosen },
    keepsSample: !withSample,
    mayTakeLong: false,
  });
  const { committed, states, note } = await stepByStep(store, { ships, wishOf, onProgress: () => undefined });
  if (states.alone) return { committed, alone: true, notes: note === undefined ? [] : [note] };
  const notes = notesOn(states, ships).filter(({ set }) => set !== "sample" || withSample);
  return { committed, alone: false, notes };
}

/** How to bring a store to where a wish wants it. */
export interface Bringing {
  readonly ships: Shipping;
  readonly wishOf: (states: SetStates) => Wish;
  readonly onProgress: OnProgress;
}

/** Takes step after step, deciding anew on the store's history before each.
 *  @returns what was committed and how the store stands then; a store that is not this program's alone is left as
 *    it is */
export async function stepByStep(
  store: Store,
  { ships, wishOf, onProgress }: Bringing,
): Promise<{ committed: Commit[]; states: SetStates; note: Note | undefined }> {
  const committed: Commit[] = [];
  for (;;) {
    const end = await onTop(store, async (revision) => {
      const states = setStates(await store.history());
      if (!states.alone) return { states, note: undefined };
      const wish = wishOf(states);
      const { step, note } = nextStep(states, wish, ships);
      if (step === undefined) return { states, note };
      const state = states.sets[step.set];
      const mayTakeSample = !staysInTheWay(states.sets.sample, wish);
      const line = await takeStep(store, step, { revision, state, mayTakeSample, onProgress });
      if (line === undefined) return { states, note: { set: step.set, what: "outdated" } as const };
      committed.push(line);
      return undefined;
    });
    if (end !== undefined) return { committed, ...end };
  }
}

/** How a store with data of its own differs from what this program ships. Nobody tells from a history which edition
 *  of the sample fits there. */
function notesOn({ sets }: SetStates, ships: Shipping): Note[] {
  return SetName.options.flatMap((set): Note[] => {
    const { edition, finished, dropped, chosen } = sets[set];
    if (dropped) return [];
    if (edition === undefined) return [{ set, what: "missing" }];
    if (!finished) return [{ set, what: "unfinished" }];
    if (set === "sample") return [];
    const shipped = ships.base(set, { ...DEFAULT_CHOICE, ...chosen }).edition;
    return edition === shipped ? [] : [{ set, what: "outdated" }];
  });
}
