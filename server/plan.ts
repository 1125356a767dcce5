import type { Commit } from "../graph-schema/change-set.ts";
import { AppError } from "../graph-schema/errors.ts";
import { planChangeSet } from "../seeds/plan/plan-change-set.ts";
import type { Store } from "./store/store.ts";

/** Puts the facts of the plan into a store that has not got this edition of them, and leaves every other as
 *  it is. Safe to call again and by several processes at once.
 *  @returns the line of history that brought them in, now or earlier */
export async function loadPlan(store: Pick<Store, "commit" | "history" | "revision">): Promise<Commit> {
  const plan = planChangeSet();
  const known = (await store.history()).find(({ changeSet }) => changeSet === plan.id);
  return known ?? commitOnTop(store, plan);
}

async function commitOnTop(
  store: Pick<Store, "commit" | "revision">,
  plan: ReturnType<typeof planChangeSet>,
): Promise<Commit> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.commit(plan, await store.revision());
    } catch (error) {
      const overtaken = error instanceof AppError && error.code === "REVISION_STALE";
      if (!overtaken || attempt === 5) throw error;
    }
  }
}
