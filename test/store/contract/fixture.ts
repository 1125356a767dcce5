import { afterEach, beforeEach, expect } from "vitest";
import { ChangeSet } from "../../../graph-schema/change-set.ts";
import type { ErrorCode } from "../../../graph-schema/errors.ts";
import { canonicalText, type Fact, type Graph } from "../../../graph-schema/facts.ts";
import type { Store, StoreContext } from "../../../server/store/store.ts";
import { changeSet, puts } from "../../support/facts.ts";

/** One store under test. */
export interface OpenedStore {
  readonly store: Store;
  /** Closes the store if it is open and opens the same data again. */
  reopen(): Promise<Store>;
  /** Closes the store if it is open and takes its data away. */
  dispose(): Promise<void>;
}

/** Opens an empty store with `context`. */
export type OpenStore = () => Promise<OpenedStore>;

const START = "2011-08-22T08:00:00.000Z";
const clock = { at: START };

/** What an adapter under test is opened with: a clock that stands still until `setClock`. */
export const context: StoreContext = { now: () => new Date(clock.at) };

/** Sets the clock of `context` until the end of the test. */
export function setClock(at: string): void {
  clock.at = at;
}

/** A fresh store for every test of the surrounding block, under `current`. */
export function freshStore(open: OpenStore): { current: OpenedStore; store: Store } {
  const fresh: { opened?: OpenedStore } = {};
  beforeEach(async () => {
    clock.at = START;
    fresh.opened = await open();
  });
  afterEach(async () => {
    await fresh.opened?.dispose();
    delete fresh.opened;
  });
  return {
    get current() {
      return fresh.opened!;
    },
    get store() {
      return fresh.opened!.store;
    },
  };
}

/** Commits facts on top of what is there, through the schema as every caller does. */
export async function load(store: Store, facts: readonly Fact[], id = "load"): Promise<string> {
  const parsed = ChangeSet.parse(changeSet(id, puts(...facts)));
  return (await store.commit(parsed, await store.revision())).revision;
}

/** The facts of a graph as text, nodes first: equal for equal content. */
export function textOf({ nodes, relationships }: Graph): string[] {
  return [...nodes, ...relationships].map(canonicalText);
}

/** The one fact with this id.
 *  @throws when there is none */
export async function factOf(store: Store, id: string): Promise<Fact> {
  const { nodes, relationships } = await store.read();
  const found = [...nodes, ...relationships].find((fact) => fact.id === id);
  if (found === undefined) throw new Error(`Cannot find "${id}"`);
  return found;
}

/** Expects an AppError of this code and, when given, exactly these pointers in its details. */
export async function expectFailure(
  promise: Promise<unknown>,
  code: ErrorCode,
  pointers?: readonly string[],
): Promise<void> {
  const outcome = await promise.then(
    (value) => ({ resolvedWith: value }),
    (error: unknown) => error,
  );
  expect(outcome).toMatchObject({ name: "AppError", code });
  if (pointers === undefined) return;
  const { details } = outcome as { details: readonly { pointer: string }[] };
  expect(details.map(({ pointer }) => pointer)).toEqual(pointers);
}
