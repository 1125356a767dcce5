import { setImmediate } from "node:timers/promises";
import type { ScenarioAdopted } from "../../graph-schema/api/scenarios.ts";
import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { AppError, notFound } from "../../graph-schema/errors.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { Scenario, ScenarioDraft } from "../../graph-schema/scenario.ts";
import { inTurns } from "../graph/turns.ts";
import type { Store } from "../store/store.ts";
import { type ChangedFacts, changedSteps } from "./apply-scenario.ts";

/** What people do with scenarios, whatever they do it from. Failures of the store pass through. */
export interface ScenarioDesk {
  /** Those changed last first. */
  list(): Promise<Scenario[]>;
  /** @throws AppError `FACT_NOT_FOUND` */
  get(id: string): Promise<Scenario>;
  /** Keeps a new scenario, as version 1.
   *  @throws AppError `SCENARIO_STALE` when its id is taken; `SCENARIO_UNFIT` when it does not fit the newest facts */
  add(draft: ScenarioDraft): Promise<Scenario>;
  /** Puts the next version in the place of the one that was seen. Without a base of its own it keeps the one it had.
   *  @throws AppError `FACT_NOT_FOUND`, `SCENARIO_STALE`, `SCENARIO_UNFIT`; `REQUEST_INVALID` when the draft has another
   *    id */
  change(id: string, draft: ScenarioDraft, seen: number): Promise<Scenario>;
  /** @throws AppError `FACT_NOT_FOUND`, `SCENARIO_STALE` */
  remove(id: string, seen: number): Promise<void>;
  /** Commits what a scenario changes as one change set. The scenario stays on the shelf. Asked again for the same
   *  version and revision it answers the same and changes nothing.
   *  @param seen the revision of the store
   *  @throws AppError `FACT_NOT_FOUND`; `REVISION_STALE` when the store has moved on; `SCENARIO_UNFIT` with every place
   *    that does not fit the facts any more; `CHANGE_SET_INVALID` */
  adopt(id: string, seen: string): Promise<ScenarioAdopted>;
}

/** What a desk works with. */
export interface DeskMeans {
  readonly store: Pick<Store, "scenarios" | "revision" | "history" | "commit">;
  /** The newest facts. */
  readonly whole: () => Promise<Graph>;
  readonly now: () => Date;
  /** A name nobody has used, for an id: letters and digits. */
  readonly newName: () => string;
}

/** Opens a desk over a store. */
export function scenarioDesk({ store, whole, now, newName }: DeskMeans): ScenarioDesk {
  const { scenarios } = store;
  const get = async (id: string): Promise<Scenario> => {
    const found = await scenarios.get(id);
    if (found === undefined) throw notFound("id", id);
    return found;
  };
  const keep = async (scenario: Scenario, seen: number): Promise<Scenario> => {
    await worked(await whole(), scenario);
    await scenarios.put(scenario, seen);
    return scenario;
  };
  return {
    list: () => scenarios.list(),
    get,
    async add(draft) {
      const { id = `scenario:${newName()}`, base = await store.revision() } = draft;
      const changed = now().toISOString();
      return keep({ ...draft, id, base, created: changed, changed, version: 1 }, 0);
    },
    async change(id, draft, seen) {
      const { created, base, version } = await get(id);
      if (draft.id !== undefined && draft.id !== id) throw otherId(id, draft.id);
      const next = { ...draft, id, base: draft.base ?? base, created, changed: now().toISOString() };
      return keep({ ...next, version: Math.max(seen, version) + 1 }, seen);
    },
    async remove(id, seen) {
      if (!(await scenarios.remove(id, seen))) throw notFound("id", id);
    },
    async adopt(id, seen) {
      const scenario = await get(id);
      const changeSet = adoptionId(scenario, seen);
      const done = (await store.history()).find((line) => line.changeSet === changeSet);
      if (done !== undefined) return adopted(id, done);
      const graph = await whole();
      if (graph.revision !== seen) throw stale(id, seen, graph.revision);
      const { removed, put } = await worked(graph, scenario);
      if (removed.length + put.length === 0) return adopted(id, { revision: seen, put: 0, removed: 0 });
      return adopted(id, await store.commit(changeSetOf(scenario, changeSet, { removed, put }), seen));
    },
  };
}

function worked(graph: Graph, scenario: Scenario): Promise<ChangedFacts> {
  return inTurns(changedSteps(graph, scenario), () => setImmediate());
}

function adoptionId({ id, version }: Scenario, revision: string): string {
  return `adopt-${id.replace(":", "-")}-v${version}-at-${revision}`;
}

function changeSetOf({ name, note }: Scenario, id: string, { removed, put }: ChangedFacts): ChangeSet {
  return {
    id,
    author: "liantu scenarios",
    reason: note === undefined ? `采纳情景：${name}` : `采纳情景：${name}。${note}`,
    changes: [
      ...removed.map((gone) => ({ op: "remove" as const, id: gone })),
      ...put.map((fact) => ({ op: "put" as const, fact })),
    ],
  };
}

function adopted(
  scenario: string,
  { revision, put, removed }: { revision: string; put: number; removed: number },
): ScenarioAdopted {
  return { scenario, revision, put, removed };
}

function otherId(id: string, given: string): AppError {
  return new AppError("REQUEST_INVALID", `Cannot change "${id}": the body has another id`, {
    details: [
      {
        pointer: "/id",
        message: `Expected "${id}", or no id`,
        messageZh: `应为“${id}”，或不写编号`,
        value: given,
      },
    ],
    zh: `不能改动“${id}”：内容中是另一个编号`,
  });
}

function stale(id: string, seen: string, actual: string): AppError {
  return new AppError(
    "REVISION_STALE",
    `Cannot adopt "${id}" on revision ${seen}: the store is at ${actual}`,
    {
      zh: `不能在修订 ${seen} 上采纳“${id}”：图库已到修订 ${actual}`,
    },
  );
}
