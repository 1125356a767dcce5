import type { Change, ChangeSet, Commit } from "../graph-schema/change-set.ts";
import { AppError } from "../graph-schema/errors.ts";
import { canonicalText, type Fact, type Graph } from "../graph-schema/facts.ts";
import { planChangeSet } from "../seeds/plan/plan-change-set.ts";
import type { Store } from "./store/store.ts";

/** Puts the facts of the plan into a store that has not got this edition of them, and leaves every other as
 *  it is. A fact of the plan that somebody has changed is put back. Safe to call again.
 *  @returns the line of history that brought them in, now or earlier */
export async function loadPlan(store: Store): Promise<Commit> {
  const plan = planChangeSet();
  return onTop(store, async (revision) => {
    const known = (await store.history()).find(({ changeSet }) => changeSet === plan.id);
    return known ?? store.commit(plan, revision);
  });
}

/** Brings this edition of the plan into a store that holds nothing else: an empty one, or one with an earlier
 *  edition, whose facts that are no more are removed. A store that anybody else committed to is left as it is,
 *  so that nobody's work is overwritten by a start.
 *  @returns the line of history that brought this edition in, or the newest one when all its facts are there by
 *    another way; `undefined` when the edition is not in the store */
export async function bringPlan(store: Store): Promise<Commit | undefined> {
  const plan = planChangeSet();
  return onTop(store, async (revision) => {
    const history = await store.history();
    const known = history.find(({ changeSet }) => changeSet === plan.id);
    if (known !== undefined) return known;
    if (history.length === 0) return store.commit(plan, revision);
    const graph = await store.read();
    const gone = holdsPlanAlone(history) ? removals(graph, plan) : [];
    if (holds(graph, plan) && gone.length === 0) return history.at(-1);
    if (!holdsPlanAlone(history)) return undefined;
    return store.commit({ ...plan, changes: [...plan.changes, ...gone] }, revision);
  });
}

/** Who commits the plan, and signs a copy of a store that holds nothing but the plan. */
export const PLAN_AUTHOR = "liantu";

/** Whether nothing but editions of the plan, and copies of such stores, was ever committed.
 *  @param history the lines of a store, in any order
 *  @example
 *  holdsPlanAlone([{ author: "liantu", changeSet: "plan-3fa9c2d1" }]); // => true
 *  holdsPlanAlone([{ author: "liantu", changeSet: "plan-notes" }]); // => false
 *  holdsPlanAlone([{ author: "Wang", changeSet: "plan-3fa9c2d1" }]); // => false
 */
export function holdsPlanAlone(history: readonly Pick<Commit, "author" | "changeSet">[]): boolean {
  return history.every(
    ({ author, changeSet }) =>
      author === PLAN_AUTHOR && /^(plan-[0-9a-f]{8}|copy-of-r\d+(-[0-9a-f]{8})?)$/.test(changeSet),
  );
}

function holds({ nodes, relationships }: Graph, plan: ChangeSet): boolean {
  const texts = new Map([...nodes, ...relationships].map((fact) => [fact.id, canonicalText(fact)]));
  return putsOf(plan).every((fact) => texts.get(fact.id) === canonicalText(fact));
}

/** The removal of every fact of the plan's layer that is not in this edition. */
function removals({ nodes, relationships }: Graph, plan: ChangeSet): Change[] {
  const kept = new Set(putsOf(plan).map(({ id }) => id));
  const sources = new Map(nodes.flatMap((node) => (node.kind === "Source" ? [[node.id, node.layer]] : [])));
  const isOurs = (fact: Fact) => sources.get(fact.kind === "Source" ? fact.id : fact.source) === "plan";
  return [...relationships, ...nodes]
    .filter((fact) => !kept.has(fact.id) && isOurs(fact))
    .map(({ id }) => ({ op: "remove", id }));
}

function putsOf({ changes }: ChangeSet): Fact[] {
  return changes.flatMap((change) => (change.op === "put" ? [change.fact] : []));
}

/** Decides on what a store holds and commits, deciding again whenever somebody else was faster.
 *  @param act is given a revision asked for before anything it reads, so that a commit upon it is refused when
 *    what was read is newer */
async function onTop<Answer>(store: Store, act: (revision: string) => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act(await store.revision());
    } catch (error) {
      const overtaken = error instanceof AppError && error.code === "REVISION_STALE";
      if (!overtaken || attempt === 5) throw error;
    }
  }
}
