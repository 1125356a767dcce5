import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change } from "../../../graph-schema/change-set.ts";
import { canonicalText, type Fact, referencesOf } from "../../../graph-schema/facts.ts";
import { changeSet, link, place, source, stage } from "../../support/facts.ts";
import { type OpenStore, textOf } from "./fixture.ts";

// Two of each, every one of which may or may not be there:
//   place ─successor→ place    stage ─FEEDS→ stage    place ─SPECIALISES_IN→ stage    source under all
const name = fc.constantFrom("1", "2");
const facts: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 3, arbitrary: name.map((n) => source(n)) },
  fc
    .record({ n: name, s: name, heir: fc.option(name), text: fc.string({ unit: "grapheme", minLength: 1 }) })
    .map(({ n, s, heir, text }) =>
      place(n, {
        source: `source:${s}`,
        name: text,
        ...(heir === null ? {} : { successors: [`place:${heir}`] }),
      }),
    ),
  fc.tuple(name, name).map(([n, s]) => stage(n, { source: `source:${s}` })),
  fc.tuple(name, name, fc.option(fc.double({ min: 0, max: 1, noNaN: true }))).map(([a, b, costShare]) =>
    link("FEEDS", [`stage:${a}`, `stage:${b}`], {
      source: `source:${a}`,
      ...(costShare === null ? {} : { costShare }),
    }),
  ),
  fc
    .tuple(name, name)
    .map(([a, b]) => link("SPECIALISES_IN", [`place:${a}`, `stage:${b}`], { source: `source:${b}` })),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: facts.map((fact) => ({ op: "put" as const, fact })) },
  { weight: 1, arbitrary: facts.map(({ id }) => ({ op: "remove" as const, id })) },
);
const sequences = fc.array(fc.array(change, { maxLength: 12 }), { minLength: 1, maxLength: 6 });

/** What a store holds after these changes, or `undefined` when they do not hold: the rule, said naively. */
function applied(
  before: ReadonlyMap<string, Fact>,
  changes: readonly Change[],
): Map<string, Fact> | undefined {
  const after = new Map(before);
  for (const step of changes) {
    if (step.op === "put") after.set(step.fact.id, step.fact);
    else if (!after.delete(step.id)) return undefined;
  }
  const named = [...after.values()].flatMap(referencesOf);
  return named.every(({ id, kinds }) => kinds.some((kind) => kind === after.get(id)?.kind))
    ? after
    : undefined;
}

/** Whatever is sent, in whatever order, a store equals a map from id to fact. */
export function model(open: OpenStore): void {
  it("leaves what a simple model leaves", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (sets) => {
        const { store, dispose } = await open();
        try {
          let held = new Map<string, Fact>();
          for (const [n, changes] of sets.entries()) {
            const next = applied(held, changes);
            const commit = store.commit(changeSet(`${n}`, changes), await store.revision());
            if (next === undefined)
              await expect(commit).rejects.toMatchObject({ code: "CHANGE_SET_INVALID" });
            else await commit;
            held = next ?? held;
            expect(textOf(await store.read()).sort()).toEqual([...held.values()].map(canonicalText).sort());
          }
        } finally {
          await dispose();
        }
      }),
      { numRuns: 30, seed: 20110822 },
    );
  });
}
