import type { Fact } from "../../graph-schema/facts.ts";
import { SAMPLE_REASON } from "../../seeds/sample/options.ts";
import type { Store } from "../store/store.ts";
import { factsOfLayers } from "./layer-facts.ts";
import type { OnProgress } from "./load-parts.ts";
import { NEEDS } from "./next-step.ts";
import { onTop } from "./on-top.ts";
import { needed, otherSample } from "./refusals.ts";
import { type Choice, LAYER_OF, type SetName } from "./set-ids.ts";
import { type SetState, setStates } from "./set-states.ts";
import type { Edition, Shipping } from "./shipping.ts";
import { takeStep } from "./take-step.ts";

/** A set to be put beside data of others. */
export interface Beside {
  readonly set: SetName;
  readonly choice: Choice;
  readonly ships: Shipping;
  readonly onProgress: OnProgress;
}

/** Puts a set into a store that holds data of others, and takes nothing away. What it stands on is looked for in
 *  the facts, since others may have brought it. The sample is made over the facts of the plan and the recipes as
 *  they are there.
 *  @throws AppError `REQUEST_INVALID` when what it stands on is not there, or another sample is; what the store
 *    throws */
export async function loadBeside(store: Store, beside: Beside): Promise<void> {
  await onTop(store, async (revision) => {
    const state = setStates(await store.history()).sets[beside.set];
    if (isThere(state, beside)) return;
    const graph = await store.read();
    const missing = NEEDS[beside.set].find((need) => factsOfLayers(graph, [LAYER_OF[need]]).length === 0);
    if (missing !== undefined) throw needed(beside.set, missing);
    const below = factsOfLayers(graph, ["plan", "recipes"]);
    const edition = editionOf(beside, below);
    const others = beside.set === "sample" && factsOfLayers(graph, ["simulated"]).length > 0;
    if (others && (state.edition !== edition.edition || state.finished)) throw otherSample(state);
    const step = { act: "load", set: beside.set, ...edition } as const;
    await takeStep(store, step, { revision, state, mayTakeSample: false, onProgress: beside.onProgress });
  });
}

/** Whether history says that it is there as it is asked for. A sample counts by what was chosen: what others have
 *  put below it since does not make it another one. */
function isThere({ edition, finished, chosen }: SetState, { set, choice, ships }: Beside): boolean {
  if (!finished) return false;
  if (set === "sample") return chosen.size === choice.size && chosen.seed === choice.seed;
  return edition === ships.base(set, choice).edition;
}

function editionOf({ set, choice, ships }: Beside, below: readonly Fact[]): Edition {
  return set === "sample"
    ? { edition: ships.sampleOver(below, choice), reason: SAMPLE_REASON, facts: below }
    : ships.base(set, choice);
}
