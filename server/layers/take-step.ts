import { setImmediate } from "node:timers/promises";
import type { Change, ChangeSet, Commit } from "../../graph-schema/change-set.ts";
import type { Fact } from "../../graph-schema/facts.ts";
import { generateSample } from "../../seeds/sample/generate-sample.ts";
import type { Store } from "../store/store.ts";
import { loadParts, type OnProgress } from "./load-parts.ts";
import type { Step } from "./next-step.ts";
import { renewalOf } from "./renewal.ts";
import { choiceOf, OWN_AUTHOR, renewalId, takenBy } from "./set-ids.ts";
import { runOf, type SetState } from "./set-states.ts";
import { DEFAULT_CHOICE } from "./shipping.ts";

/** What a step is taken on. */
export interface Standing {
  /** Asked for before anything else was read. */
  readonly revision: string;
  /** What history says of the set. */
  readonly state: SetState;
  /** Whether a sample may go that stands in the way of a renewal. */
  readonly mayTakeSample: boolean;
  readonly onProgress: OnProgress;
}

/** Commits what a step says. The sample of the default size is one commit, a larger one goes in by parts.
 *  @returns `undefined` when nothing was changed, because the sample would have to go and may not
 *  @throws AppError what `read` and `commit` of the store throw */
export async function takeStep(store: Store, step: Step, standing: Standing): Promise<Commit | undefined> {
  const { revision, state, mayTakeSample, onProgress } = standing;
  const { size, seed } = { ...DEFAULT_CHOICE, ...choiceOf(step.edition) };
  const run = runOf(state, step.edition);
  const { reason } = step;
  if (step.set === "sample" && size !== "plan") {
    const facts = generateSample({ facts: step.facts, size, seed });
    return loadParts(store, { run, reason, facts }, onProgress);
  }
  const facts =
    step.set === "sample" ? await inTurns(generateSample({ facts: step.facts, seed })) : step.facts;
  const puts = facts.map((fact): Change => ({ op: "put", fact }));
  const loaded: ChangeSet = { id: run, author: OWN_AUTHOR, reason, changes: puts };
  if (step.act === "load") return store.commit(loaded, revision);
  const { way, removals } = await renewalOf(store, step.set, facts);
  if (takenBy(step.set, way).includes("sample") && !mayTakeSample) return undefined;
  const id = renewalId(step.edition, way, revision);
  return store.commit({ ...loaded, id, changes: [...puts, ...removals] }, revision);
}

/** Facts made between two turns of the event loop: some 20 ms of work. */
const SLICE = 1_000;

/** All of them, made as others get their turn. */
async function inTurns(making: Iterable<Fact>): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const fact of making) {
    facts.push(fact);
    if (facts.length % SLICE === 0) await setImmediate();
  }
  return facts;
}
