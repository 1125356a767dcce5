import type { Change } from "../../graph-schema/change-set.ts";
import type { Fact } from "../../graph-schema/facts.ts";

/** What a change set comes to, once its changes are applied in order. Each number is the index of a change. */
export interface NetChanges {
  /** Facts that shall be there afterwards, by id, each with the last change that puts it; in ascending
   *  code-unit order of ids. */
  readonly puts: ReadonlyMap<string, { readonly fact: Fact; readonly index: number }>;
  /** Ids that shall not be there afterwards, with the last change that removes each; in ascending code-unit
   *  order. One that the same set put first need not be there before. */
  readonly removals: ReadonlyMap<string, number>;
  /** Ids that have to be there before, since the first thing said of them is a removal. */
  readonly expected: ReadonlyMap<string, number>;
  /** Removals of what an earlier change of the same set has removed: never right. */
  readonly repeated: ReadonlyMap<number, string>;
}

type LastWord = { readonly index: number; readonly fact: Fact | undefined };

/** Sums up changes by id. Linear in their number, and n log n in the number of ids. */
export function netChanges(changes: readonly Change[]): NetChanges {
  const words = new Map<string, LastWord>();
  const expected = new Map<string, number>();
  const repeated = new Map<number, string>();
  for (const [index, change] of changes.entries()) {
    if (change.op === "put") {
      words.set(change.fact.id, { index, fact: change.fact });
      continue;
    }
    const before = words.get(change.id);
    if (before === undefined) expected.set(change.id, index);
    else if (before.fact === undefined) repeated.set(index, change.id);
    words.set(change.id, { index, fact: undefined });
  }
  return { ...split(words), expected, repeated };
}

function split(words: ReadonlyMap<string, LastWord>): Pick<NetChanges, "puts" | "removals"> {
  const puts = new Map<string, { fact: Fact; index: number }>();
  const removals = new Map<string, number>();
  for (const id of [...words.keys()].sort()) {
    const word = words.get(id);
    if (word === undefined) continue;
    if (word.fact === undefined) removals.set(id, word.index);
    else puts.set(id, { fact: word.fact, index: word.index });
  }
  return { puts, removals };
}
