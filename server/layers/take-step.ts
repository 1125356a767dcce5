import type { Change, ChangeSet, Commit } from "../../graph-schema/change-set.ts";
import type { Fact } from "../../graph-schema/facts.ts";
import { generateSample } from "../../seeds/sample/generate-sample.ts";
import type { Store } from "../store/store.ts";
import { factsOfLayers } from "./layer-facts.ts";
import { loadParts, type OnProgress } from "./load-parts.ts";
import type { Step } from "./next-step.ts";
import { choiceOf, LAYER_OF, OWN_AUTHOR, type SetName } from "./set-ids.ts";
import { runOf, type SetState, setsOver } from "./set-states.ts";
import { DEFAULT_CHOICE } from "./shipping.ts";

/** What a step is taken on. */
export interface Standing {
  /** Asked for before anything else was read. */
  readonly revision: string;
  /** What history says of the set. */
  readonly state: SetState;
  readonly onProgress: OnProgress;
}

/** Commits what a step says. The sample of the default size is one commit, a larger one goes in by parts.
 *  @throws AppError what `read` and `commit` of the store throw */
export async function takeStep(store: Store, step: Step, standing: Standing): Promise<Commit> {
  const { revision, state, onProgress } = standing;
  const { size, seed } = { ...DEFAULT_CHOICE, ...choiceOf(step.edition) };
  const run = runOf(state, step.edition);
  const { reason } = step;
  if (step.set === "sample" && size !== "plan") {
    const facts = generateSample({ facts: step.facts, size, seed });
    return loadParts(store, { run, reason, facts }, onProgress);
  }
  const facts = step.set === "sample" ? [...generateSample({ facts: step.facts, seed })] : step.facts;
  const puts = facts.map((fact): Change => ({ op: "put", fact }));
  const loaded: ChangeSet = { id: run, author: OWN_AUTHOR, reason, changes: puts };
  if (step.act === "load") return store.commit(loaded, revision);
  const id = `${step.edition}-renewing-${revision}`;
  const gone = await removals(store, step.set, facts);
  return store.commit({ ...loaded, id, changes: [...puts, ...gone] }, revision);
}

/** The removal of every fact of a set and of those over it that is not in the new edition. */
async function removals(store: Store, set: SetName, facts: readonly Fact[]): Promise<Change[]> {
  const kept = new Set(facts.map(({ id }) => id));
  const old = factsOfLayers(
    await store.read(),
    setsOver(set).map((one) => LAYER_OF[one]),
  );
  return old.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ op: "remove", id }));
}
