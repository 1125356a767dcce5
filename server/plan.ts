import type { ChangeSet, Commit } from "../graph-schema/change-set.ts";
import { AppError } from "../graph-schema/errors.ts";
import { planChangeSet } from "../seeds/plan/plan-change-set.ts";
import type { Store } from "./store/store.ts";

/** Puts the facts of the plan into a store that has not got this edition of them, and leaves every other as
 *  it is. A fact of the plan that somebody has changed is put back. Safe to call again.
 *  @returns the line of history that brought them in, now or earlier */
export async function loadPlan(store: Store): Promise<Commit> {
  const plan = planChangeSet();
  const known = (await store.history()).find(({ changeSet }) => changeSet === plan.id);
  return known ?? commitOnTop(store, plan);
}

/** Brings this edition of the plan into a store that holds nothing else: an empty one, or one with an earlier
 *  edition, whose facts that are no more are removed. A store that anything else was committed to is left as it
 *  is, so that nobody's work is overwritten by a start.
 *  @returns the line of history that brought this edition in; `undefined` when it is not in the store */
export async function bringPlan(store: Store): Promise<Commit | undefined> {
  const plan = planChangeSet();
  const history = await store.history();
  const known = history.find(({ changeSet }) => changeSet === plan.id);
  if (known !== undefined) return known;
  if (history.some(({ changeSet }) => !changeSet.startsWith("plan-"))) return undefined;
  return commitOnTop(store, history.length === 0 ? plan : await replacing(store, plan));
}

/** The plan, and the removal of everything the store holds that is not in it. */
async function replacing(store: Store, plan: ChangeSet): Promise<ChangeSet> {
  const { nodes, relationships } = await store.read();
  const kept = new Set(plan.changes.flatMap((change) => (change.op === "put" ? [change.fact.id] : [])));
  const gone = [...relationships, ...nodes].filter(({ id }) => !kept.has(id));
  const removals = gone.map(({ id }) => ({ op: "remove" as const, id }));
  return { ...plan, changes: [...plan.changes, ...removals] };
}

async function commitOnTop(store: Store, plan: ChangeSet): Promise<Commit> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.commit(plan, await store.revision());
    } catch (error) {
      const overtaken = error instanceof AppError && error.code === "REVISION_STALE";
      if (!overtaken || attempt === 5) throw error;
    }
  }
}
