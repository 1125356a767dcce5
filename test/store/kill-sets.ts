import type { ChangeSet } from "../../graph-schema/change-set.ts";
import type { Fact } from "../../graph-schema/facts.ts";
import { changeSet, link, puts, removes, source, stage } from "../support/facts.ts";

const KB = 1024;

/** Sizes of the records of change set 1, 2, 3 …, over and over: from far below a page to far above. */
const SIZES = [1 * KB, 2 * KB, 4 * KB, 64 * KB, 1024 * KB, 16 * KB] as const;

/** Change set `n` of an endless row, from 1 on. Each adds two stages and a link between them, replaces one
 *  stage that all share, and takes away what the set before the last one added:
 *
 *      stage:n.1 ─FEEDS→ stage:n.2 ─FEEDS→ stage:shared        source:paper under all */
export function setOf(n: number): ChangeSet {
  const size = SIZES[(n - 1) % SIZES.length]!;
  // A code may be as long as it likes, unlike a name: it makes the record as large as it has to be.
  const codes = [`hs-2022:${`${n}链`.repeat(Math.ceil(size / `${n}链`.length))}`];
  const shared = [source(), stage("shared", { codes })];
  const own = [stage(`${n}.1`, { codes }), stage(`${n}.2`, { codes })];
  const links = [
    link("FEEDS", [`stage:${n}.1`, `stage:${n}.2`]),
    link("FEEDS", [`stage:${n}.2`, "stage:shared"]),
  ];
  const old = n - 2;
  const gone =
    old < 1 ? [] : [`feeds:${old}.1~${old}.2`, `feeds:${old}.2~shared`, `stage:${old}.1`, `stage:${old}.2`];
  return changeSet(`set ${n}`, [...puts(...shared, ...own, ...links), ...removes(...gone)]);
}

/** The facts that are there after sets 1 to `n`, by id. */
export function factsAfter(n: number): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (let i = 1; i <= n; i++) {
    for (const change of setOf(i).changes) {
      if (change.op === "put") facts.set(change.fact.id, change.fact);
      else facts.delete(change.id);
    }
  }
  return facts;
}
