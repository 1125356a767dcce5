import type { ChangeSet, Commit } from "../../graph-schema/change-set.ts";
import type { Fact } from "../../graph-schema/facts.ts";
import type { Store } from "../store/store.ts";
import { onTop } from "./on-top.ts";
import { OWN_AUTHOR, partId } from "./set-ids.ts";

/** Facts of one part: as many as go into one transaction of Neo4j, so that no part is written twice. */
export const PART_SIZE = 20_000;

/** Is told how many facts are in the store by now. */
export type OnProgress = (facts: number) => void;

/** A load that is too large for one change set. */
export interface LargeLoad {
  /** What the ids of its parts begin with. */
  readonly run: string;
  readonly reason: string;
  /** Each after those it names, so that every part holds by itself. The same ones in the same order whenever the
   *  run is the same. */
  readonly facts: Iterable<Fact>;
}

/** Commits facts part by part as they are made, and holds no more of them than two parts. Parts that are in the
 *  store already are passed over, so that the same load made again finishes one that was cut off.
 *  @returns the line of the last part
 *  @throws AppError what the store throws; the parts before it stay */
export async function loadParts(store: Store, load: LargeLoad, onProgress: OnProgress): Promise<Commit> {
  const lines = new Map((await store.history()).map((line) => [line.changeSet, line]));
  let line: Commit | undefined;
  let facts = 0;
  for (const set of parts(load)) {
    line = lines.get(set.id) ?? (await onTop(store, (revision) => store.commit(set, revision)));
    facts += set.changes.length;
    onProgress(facts);
  }
  if (line === undefined) throw new Error(`Cannot load ${load.run}: it has no facts`);
  return line;
}

function* parts({ run, reason, facts }: LargeLoad): Generator<ChangeSet> {
  const named = (part: number, held: readonly Fact[], isLast: boolean): ChangeSet => ({
    id: partId(run, part, isLast),
    author: OWN_AUTHOR,
    reason,
    changes: held.map((fact) => ({ op: "put", fact })),
  });
  let held: Fact[] = [];
  let part = 1;
  for (const fact of facts) {
    if (held.length === PART_SIZE) {
      yield named(part, held, false);
      part += 1;
      held = [];
    }
    held.push(fact);
  }
  if (held.length > 0) yield named(part, held, true);
}
