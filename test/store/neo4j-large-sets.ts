import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { canonicalText, type Fact } from "../../graph-schema/facts.ts";
import type { Limits } from "../../server/store/neo4j/limits.ts";
import { changeSet, enterprise, link, place, source } from "../support/facts.ts";

/** So small that `growing` is logged first, in 13 chunks. */
export const smallLimits: Partial<Limits> = { changes: 150, rows: 40 };

const range = <T>(from: number, to: number, make: (n: number) => T): T[] =>
  Array.from({ length: to - from }, (_, i) => make(from + i));

const within = (from: number, to: number) =>
  link("WITHIN", [`place:${from}`, `place:${to}`], { id: `within:${from}` });

// before: 60 places, each in its left neighbour      after: 40 of them gone or renamed and moved under place 59
//   0 ← 1 ← 2 ← … ← 59                                 59 ← 20, 21, … 199; 0 to 19 are gone, with their links
const before: readonly Fact[] = [
  source(),
  ...range(0, 60, (n) => place(`${n}`)),
  ...range(1, 60, (n) => within(n, n - 1)),
];

const after: readonly Fact[] = [
  source(),
  ...range(20, 200, (n) => place(`${n}`, { name: `新${n}`, aliases: [`旧${n}`] })),
  ...range(20, 200, (n) => within(n, 59)).filter(({ from, to }) => from !== to),
];

const putting = (facts: readonly Fact[]) => facts.map((fact) => ({ op: "put" as const, fact }));

/** A small change set to begin with. */
export const beginning: ChangeSet = changeSet("beginning", putting(before));

/** The change set that follows it, of 400 changes: it adds, replaces, moves and removes. */
export const growing: ChangeSet = changeSet("growing", [
  ...putting(after),
  ...range(0, 20, (n) => ({ op: "remove" as const, id: `place:${n}` })),
  ...range(1, 20, (n) => ({ op: "remove" as const, id: `within:${n}` })),
  { op: "remove", id: "within:59" },
]);

const textsOf = (facts: readonly Fact[]) => facts.map(canonicalText).sort();

/** What a store holds, as sorted texts: after `beginning`, and after `growing`. */
export const contents = { before: textsOf(before), after: textsOf(after) };

/** Enterprises in a ring of suppliers with chords, five purchases each.
 *  @param size 100,000 makes 100,001 nodes and 500,000 relationships */
export function industry(size: number): ChangeSet {
  const suppliers = range(0, size * 5, (n) =>
    link("SUPPLIES", [`enterprise:${n % size}`, `enterprise:${(n * 7_919 + 13) % size}`], {
      id: `supplies:${n}`,
      value: n * 1.5,
      period: "2010",
    }),
  );
  const enterprises = range(0, size, (n) => enterprise(`${n}`, { name: `安徽第${n}零部件有限公司` }));
  return changeSet("industry", putting([source(), ...enterprises, ...suppliers]));
}
