import type { Commit } from "../../graph-schema/change-set.ts";
import type { Store } from "../store/store.ts";
import { stepByStep } from "./bring-layers.ts";
import { loadBeside } from "./load-beside.ts";
import type { OnProgress } from "./load-parts.ts";
import { NEEDS, type Wish } from "./next-step.ts";
import { keptSample, needed, otherSample } from "./refusals.ts";
import { type Choice, ownLine, type SetName } from "./set-ids.ts";
import { type SetState, type SetStates, setStates } from "./set-states.ts";
import { DEFAULT_CHOICE, shipping } from "./shipping.ts";

/** What is asked to be loaded. */
export interface LoadRequest {
  readonly set: SetName;
  /** What differs from `DEFAULT_CHOICE`. */
  readonly choice?: Partial<Choice>;
  readonly onProgress?: OnProgress;
}

/** What a load has led to. */
export interface SetLoaded {
  /** What the set is there as. */
  readonly edition: string;
  /** How many facts its change sets have put; `undefined` when it came with a copy of another store. */
  readonly put: number | undefined;
  /** The revision its newest line made, now or earlier. */
  readonly revision: string;
  /** Whether a large sample is above it that was made over other facts, and was left as it is. */
  readonly sampleOutdated: boolean;
}

/** Puts a set into a store, also one that was dropped for good before. Asked for again it changes nothing, and
 *  finishes what was cut off.
 *
 *  In a store that holds nothing but this program's own sets, those that are there come to this edition first, and
 *  a sample is made anew when something below it changed. Beside data of others, facts are only put: a fact of
 *  the set that somebody has changed is put back, and none is taken away.
 *  @throws AppError `REQUEST_INVALID` saying what to do first: what the set stands on is not there, or another
 *    sample is; what the store throws */
export async function loadSet(store: Store, request: LoadRequest): Promise<SetLoaded> {
  const { set, onProgress = () => undefined } = request;
  const ships = shipping();
  const wishOf = (states: SetStates) => wish(states, request);
  const { states, note } = await stepByStep(store, { ships, wishOf, onProgress });
  if (!states.alone) {
    const choice = { ...DEFAULT_CHOICE, ...request.choice };
    await loadBeside(store, { set, choice, ships, onProgress });
  } else if (note !== undefined && (note.set !== "sample" || set === "sample")) {
    throw keptSample(set, states.sets.sample);
  }
  return { ...loaded(await store.history(), set), sampleOutdated: note !== undefined };
}

/** The set asked for, and the newest edition of those that are there. */
function wish({ sets }: SetStates, { set, choice: asked }: LoadRequest): Wish {
  const missing = NEEDS[set].find((need) => sets[need].edition === undefined);
  if (missing !== undefined) throw needed(set, missing);
  const choice = { ...DEFAULT_CHOICE, ...keptChoice(sets, set), ...asked };
  if (set === "sample" && isOther(sets.sample, choice)) throw otherSample(sets.sample);
  return {
    wants: (one) => one === set || sets[one].edition !== undefined || wasTaken(sets[one]),
    choice,
    keepsSample: false,
    mayTakeLong: set === "sample",
  };
}

/** Whether a renewal of what is below has taken it away, and it has not come again. */
function wasTaken({ edition, dropped, last }: SetState): boolean {
  return edition === undefined && last !== undefined && !dropped;
}

/** What was chosen for the other sets stays; for the one that is asked for, what is asked for counts. */
function keptChoice({ recipes, sample }: SetStates["sets"], set: SetName): Partial<Choice> {
  return { ...(set === "recipes" ? {} : recipes.chosen), ...(set === "sample" ? {} : sample.chosen) };
}

function isOther({ edition, chosen }: SetState, { size, seed }: Choice): boolean {
  return edition !== undefined && (chosen.size !== size || chosen.seed !== seed);
}

function loaded(history: readonly Commit[], set: SetName): Omit<SetLoaded, "sampleOutdated"> {
  const { edition, run, last } = setStates(history).sets[set];
  if (edition === undefined || last === undefined) throw new Error(`Cannot find the line that loaded ${set}`);
  const lines = history.filter(({ changeSet }) => {
    const line = ownLine(changeSet);
    return line?.act === "put" && line.run === run;
  });
  const put = lines.length === 0 ? undefined : lines.reduce((sum, line) => sum + line.put, 0);
  return { edition, put, revision: last };
}
