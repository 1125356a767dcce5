import { afterEach } from "vitest";
import { type Commit, EMPTY_REVISION } from "../../graph-schema/change-set.ts";
import { AppError } from "../../graph-schema/errors.ts";
import { byId, type Fact, isRelationship, referencesOf } from "../../graph-schema/facts.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { assertHolds, lookupsOf, type Stored } from "../../server/store/integrity.ts";
import { type NetChanges, netChanges } from "../../server/store/net-changes.ts";
import { natureOf } from "../../server/store/real-and-made.ts";
import { digestOf, nextRevision } from "../../server/store/revision.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import type { Store } from "../../server/store/store.ts";
import { temporaryDirectory } from "../store/temporary-directory.ts";
import { memoryShelf } from "../support/scenario-shelf.ts";

/** A store that keeps its promise in memory only: quick enough to be filled many times. */
export function memoryStore(): Store {
  const facts = new Map<string, Fact>();
  const lines: (Commit & { readonly digest: string })[] = [];
  const head = () => lines.at(-1)?.revision ?? EMPTY_REVISION;
  return {
    async read() {
      const [nodes, relationships]: [GraphNode[], Relationship[]] = [[], []];
      for (const fact of [...facts.values()].sort(byId)) {
        if (isRelationship(fact)) relationships.push(fact);
        else nodes.push(fact);
      }
      return { revision: head(), nodes, relationships };
    },
    revision: async () => head(),
    history: async () => lines.map(({ digest: _, ...line }) => line),
    scenarios: memoryShelf(),
    close: async () => undefined,
    async commit(changeSet, expected) {
      const digest = digestOf(changeSet);
      const known = lines.find((line) => line.changeSet === changeSet.id);
      if (known !== undefined && known.digest === digest) {
        const { digest: _, ...line } = known;
        return line;
      }
      if (known !== undefined) throw new AppError("CHANGE_SET_REUSED", `Cannot commit ${changeSet.id} again`);
      if (expected !== head()) throw new AppError("REVISION_STALE", `Cannot commit on ${expected}`);
      const net = netChanges(changeSet.changes);
      assertHolds(changeSet, net, found(facts, net));
      for (const id of net.removals.keys()) facts.delete(id);
      for (const [id, { fact }] of net.puts) facts.set(id, fact);
      const { id, author, reason, changes } = changeSet;
      const put = changes.filter(({ op }) => op === "put").length;
      const said = { changeSet: id, author, reason, at: new Date(0).toISOString(), put };
      const line = { revision: nextRevision(head(), digest), ...said, removed: changes.length - put };
      lines.push({ ...line, digest });
      return line;
    },
  };
}

function found(facts: ReadonlyMap<string, Fact>, net: NetChanges): Stored {
  const { ids, natures, removed, touches } = lookupsOf(net);
  const there = ids.flatMap((id) => facts.get(id) ?? []);
  const gone = new Set(removed);
  const referrers = new Map<string, string>();
  for (const fact of gone.size === 0 ? [] : [...facts.values()].sort(byId)) {
    if (touches(fact.id)) continue;
    for (const { id } of referencesOf(fact)) {
      if (gone.has(id) && !referrers.has(id)) referrers.set(id, fact.id);
    }
  }
  const known = there
    .filter(({ id }) => natures.has(id))
    .flatMap((fact) => {
      const nature = natureOf(fact);
      return nature === undefined ? [] : [[fact.id, nature] as const];
    });
  return { kinds: new Map(there.map(({ id, kind }) => [id, kind])), natures: new Map(known), referrers };
}

/** Makes empty SQLite stores that are gone after each test. */
export function sqliteStores(): () => Promise<Store> {
  const endings: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });
  return async () => {
    const { directory, remove } = temporaryDirectory();
    const store = await openSqliteStore({ directory, now: () => new Date(0) });
    endings.push(remove, () => store.close());
    return store;
  };
}

/** A store whose process dies when so many commits have been done. */
export function dyingAfter(store: Store, commits: number): Store {
  let left = commits;
  return {
    ...store,
    async commit(changeSet, expected) {
      if (left === 0) throw new Error("the process was killed");
      left -= 1;
      return store.commit(changeSet, expected);
    },
  };
}

/** The ids of the change sets of a store, oldest first. */
export async function idsOfLines(store: Store): Promise<string[]> {
  return (await store.history()).map(({ changeSet }) => changeSet);
}

/** How many facts of each layer a store holds. */
export async function countByLayer(store: Store): Promise<Record<string, number>> {
  const { nodes, relationships } = await store.read();
  const layers = new Map(nodes.flatMap((node) => (node.kind === "Source" ? [[node.id, node.layer]] : [])));
  const counts: Record<string, number> = {};
  for (const fact of [...nodes, ...relationships]) {
    const layer = layers.get(fact.kind === "Source" ? fact.id : fact.source) ?? "none";
    counts[layer] = (counts[layer] ?? 0) + 1;
  }
  return counts;
}
