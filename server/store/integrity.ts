import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { AppError } from "../../graph-schema/errors.ts";
import { type Fact, type FactKind, type Reference, referencesOf } from "../../graph-schema/facts.ts";
import type { ChangeProblem } from "./change-problem.ts";
import type { NetChanges } from "./net-changes.ts";
import { asksNature, mixturesOf, type Nature, natureOf, turned } from "./real-and-made.ts";
import { textProblems } from "./text-problems.ts";

/** What an adapter has to look up before it can tell whether a change set holds. */
export interface Lookups {
  /** Ids whose kind, or absence, has to be known: ends and other named nodes that the set itself does not
   *  put or remove, ids that have to be there to be removed, and those of `natures`. Each once. */
  readonly ids: readonly string[];
  /** Those of them whose nature has to be known too: sources, enterprises and reports. */
  readonly natures: ReadonlySet<string>;
  /** Ids that go: whoever else names one of them has to be known. */
  readonly removed: readonly string[];
  /** Whether the set puts or removes the fact with this id, so that what is kept of it no longer counts. */
  readonly touches: (id: string) => boolean;
}

/** What was found of `Lookups` in the store, as it is before the change set. */
export interface Stored {
  /** The kinds of `ids`; an id that is not there is left out. */
  readonly kinds: ReadonlyMap<string, FactKind>;
  /** The natures of `natures`; one that is not there is left out. */
  readonly natures: ReadonlyMap<string, Nature>;
  /** For each of `removed` that a fact names which the set does not touch: the least id of such a fact. */
  readonly referrers: ReadonlyMap<string, string>;
}

/** More details than this are counted in the message and left out: nobody reads a thousand. */
export const MOST_DETAILS = 1_000;

/** Says what to look up for a change set. Empty when the set names only what it puts itself. */
export function lookupsOf({ puts, removals, expected }: NetChanges): Lookups {
  const ids = new Set(expected.keys());
  const natures = new Set<string>();
  for (const { fact } of puts.values()) {
    if (natureOf(fact) !== undefined) natures.add(fact.id);
    for (const { id, path } of referencesOf(fact)) {
      if (puts.has(id) || removals.has(id)) continue;
      ids.add(id);
      if (asksNature(fact, path)) natures.add(id);
    }
  }
  for (const id of natures) ids.add(id);
  const touches = (id: string) => puts.has(id) || removals.has(id);
  return { ids: [...ids], natures, removed: [...removals.keys()], touches };
}

/** Checks a change set against what is there: every named node exists afterwards and is of a kind that may
 *  stand there, nothing that is still named goes, only what is there is removed, what is real and what is made
 *  up do not mix, and all text is Unicode that every store can keep.
 *  @throws AppError `CHANGE_SET_INVALID` with every wrong place, in the order of the changes, the first
 *    `MOST_DETAILS` of them */
export function assertHolds(changeSet: ChangeSet, net: NetChanges, stored: Stored): void {
  const found: ChangeProblem[] = [
    ...textProblems(changeSet),
    ...removalProblems(net, stored),
    ...referenceProblems(net, stored),
    ...mixtureProblems(net, stored),
  ];
  if (found.length === 0) return;
  found.sort((a, b) => a.index - b.index);
  const details = found.slice(0, MOST_DETAILS).map(({ pointer, message, messageZh, value }) => ({
    pointer,
    message,
    messageZh,
    value: value.slice(0, 200),
  }));
  const places = found.length === 1 ? "1 place is wrong" : `${found.length} places are wrong`;
  throw new AppError("CHANGE_SET_INVALID", `Cannot commit change set "${changeSet.id}": ${places}`, {
    details,
    zh: `不能提交变更集“${changeSet.id}”：有 ${found.length} 处错误`,
  });
}

function* removalProblems(
  { expected, repeated, removals }: NetChanges,
  stored: Stored,
): Iterable<ChangeProblem> {
  for (const [id, index] of expected) {
    if (!stored.kinds.has(id)) yield notThere(id, index);
  }
  for (const [index, id] of repeated) yield notThere(id, index);
  for (const [id, index] of removals) {
    const referrer = stored.referrers.get(id);
    if (referrer === undefined) continue;
    const message = `Expected that nothing names it any more: "${referrer}" does`;
    const messageZh = `它应不再被引用：“${referrer}”还引用着它`;
    yield { index, pointer: `/changes/${index}/id`, message, messageZh, value: id };
  }
}

function notThere(id: string, index: number): ChangeProblem {
  const message = "Expected the id of a fact that is there to be removed: there is none";
  const messageZh = "应为图库中已有的事实的编号：没有这个编号";
  return { index, pointer: `/changes/${index}/id`, message, messageZh, value: id };
}

function* referenceProblems(net: NetChanges, stored: Stored): Iterable<ChangeProblem> {
  const kindOf = (id: string): FactKind | undefined =>
    net.puts.get(id)?.fact.kind ?? (net.removals.has(id) ? undefined : stored.kinds.get(id));
  for (const { fact, index } of net.puts.values()) {
    for (const { path, id, message, messageZh } of brokenReferences(fact, kindOf)) {
      yield { index, pointer: `/changes/${index}/fact/${path}`, message, messageZh, value: id };
    }
  }
}

function* mixtureProblems(net: NetChanges, stored: Stored): Iterable<ChangeProblem> {
  const known = (id: string): Nature | undefined => {
    const put = net.puts.get(id);
    return put === undefined ? stored.natures.get(id) : natureOf(put.fact);
  };
  for (const { fact, index } of net.puts.values()) {
    const pointer = `/changes/${index}/fact`;
    for (const { path, ...why } of mixturesOf(fact, known))
      yield { index, pointer: `${pointer}/${path}`, ...why };
    const [before, after] = [stored.natures.get(fact.id), natureOf(fact)];
    const change = before && after && turned(before, after);
    if (change === undefined) continue;
    const { path, ...why } = change;
    yield { index, pointer: `${pointer}/${path}`, value: fact.id, ...why };
  }
}

/** A reference that does not hold, and why. */
export type BrokenReference = Reference & { readonly message: string; readonly messageZh: string };

/** The references of one fact that name no node, or one of a kind that may not stand there.
 *  @param kindOf the kind of the fact with this id, `undefined` when there is none */
export function* brokenReferences(
  fact: Fact,
  kindOf: (id: string) => FactKind | undefined,
): Iterable<BrokenReference> {
  for (const reference of referencesOf(fact)) {
    const kind = kindOf(reference.id);
    if (kind !== undefined && reference.kinds.some((allowed) => allowed === kind)) continue;
    const actual = kind === undefined ? "there is none" : `it is a ${kind}`;
    const message = `Expected the id of a ${reference.kinds.join(" or ")}: ${actual}`;
    const actualZh = kind === undefined ? "没有这个编号" : `它是 ${kind}`;
    const messageZh = `应为 ${reference.kinds.join(" 或 ")} 的编号：${actualZh}`;
    yield { ...reference, message, messageZh };
  }
}
