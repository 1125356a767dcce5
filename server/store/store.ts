import type { ChangeSet, Commit } from "../../graph-schema/change-set.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { ScenarioShelf } from "./scenario-shelf.ts";

/** Where the graph is kept. Every adapter passes `test/store/contract.ts`; what is written here is the promise.
 *
 *  Failures are `AppError`s and no error of a driver escapes: `STORE_UNAVAILABLE` when the medium cannot be
 *  reached, `STORE_TIMEOUT` when it does not answer in time, `STORE_LOCKED` when another process writes,
 *  `STORE_FULL` when nothing more fits, `STORE_CORRUPT` when what is kept cannot be read. */
export interface Store {
  /** Everything, at one revision: nodes and relationships by id, in ascending code-unit order, so that equal
   *  content reads equal. Never sees half a commit. */
  read(): Promise<Graph>;

  /** Puts and removes facts, all or nothing, and answers the new line of history once it is durable.
   *
   *  The same id with the same content again is answered with the line it made the first time, changes
   *  nothing and does not look at `expectedRevision`. Changes are applied in order; of two puts of one id the
   *  last one counts.
   *  @param expectedRevision the revision the sender last saw
   *  @throws AppError `REVISION_STALE` when the store has moved on; `CHANGE_SET_REUSED` when the id was used for
   *    other content; `CHANGE_SET_INVALID` when a fact would name a node that is not there or is of another
   *    kind, or a removed node is still named, or a removed id is not there, or what is real and what a generator
   *    made would mix: each place is in `details`, as `/changes/12/fact/source`. Nothing is written then. */
  commit(changeSet: ChangeSet, expectedRevision: string): Promise<Commit>;

  /** The revision of the newest commit, `EMPTY_REVISION` before the first. Cheap: asked on every request.
   *  `r` and the number of commits, a dash, and eight hex digits chained over all change sets: equal
   *  histories have equal revisions, whatever the adapter. */
  revision(): Promise<string>;

  /** Every commit, oldest first. */
  history(): Promise<Commit[]>;

  /** The scenarios people have made. They are no facts: whatever happens to them, `read`, `revision` and `history`
   *  answer the same. */
  readonly scenarios: ScenarioShelf;

  /** Lets go of files, locks and connections. Safe to call twice; every later call of another kind rejects
   *  with `STORE_UNAVAILABLE`. */
  close(): Promise<void>;
}

/** What every adapter is opened with besides its own settings. */
export interface StoreContext {
  /** The time a commit is recorded at. */
  readonly now: () => Date;
  /** Takes a line for whoever runs the service, such as a refused password. Never holds a secret. */
  readonly log?: (line: string) => void;
}
