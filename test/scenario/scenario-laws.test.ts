import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, type Fact, type Graph } from "../../graph-schema/facts.ts";
import type { ScenarioChange } from "../../graph-schema/scenario.ts";
import { scopeGraph } from "../../server/graph/scope.ts";
import { applyScenario, changedFacts } from "../../server/scenario/apply-scenario.ts";
import { brokenReferences } from "../../server/store/integrity.ts";
import { mixturesOf, natureOf } from "../../server/store/real-and-made.ts";
import { memoryStore } from "../layers/memory-store.ts";
import { scenario } from "../support/scenarios.ts";
import { smallTrade } from "./small-trade.ts";

const FIRMS = ["sealer", "rival", "smith", "carmaker", "maker", "buyer"].map((name) => `enterprise:${name}`);
const firm = fc.constantFrom(...FIRMS);
const stage = fc.constantFrom("stage:part", "stage:seal", "stage:car", "stage:paper");
const place = fc.constantFrom("place:province", "place:north", "place:south");
const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const share = fc.double({ min: 0.001, max: 1, noNaN: true });

const redirect: fc.Arbitrary<ScenarioChange> = fc
  .record({
    kind: fc.constant("redirect" as const),
    place,
    chain: fc.option(fc.constant("chain:1"), { nil: undefined }),
    map: fc.constantFrom("2010" as const, "today" as const),
    stage,
    seller: fc.option(firm, { nil: undefined }),
    share,
    to: firm,
  })
  .filter(({ seller, to }) => seller !== to);

const ofFirm = (enterprise: string): fc.Arbitrary<ScenarioChange> =>
  fc.oneof(
    fc.record({ kind: fc.constant("move" as const), enterprise: fc.constant(enterprise), place }),
    fc.record({
      kind: fc.constant("capacity" as const),
      enterprise: fc.constant(enterprise),
      stage,
      capacity: amount,
    }),
    fc.constant({ kind: "close" as const, enterprise }),
  );

const change = fc.oneof(
  redirect,
  firm.chain(ofFirm),
  fc.record({
    kind: fc.constant("recipe" as const),
    input: stage,
    output: stage,
    costShare: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

/** The facts of a graph as text; whatever hangs on the place of a change left out. */
const textOf = ({ nodes, relationships }: Graph) =>
  [...nodes, ...relationships]
    .map((fact) => canonicalText(fact).replace(/what-if-[0-9a-f]+|变更 \d+/g, "new"))
    .sort();

/** What each buyer buys in all, whatever the year. */
function bought({ relationships }: Graph): Map<string, number> {
  const totals = new Map<string, number>();
  for (const one of relationships) {
    if (one.kind === "SUPPLIES") totals.set(one.to, (totals.get(one.to) ?? 0) + (one.value ?? 0));
  }
  return totals;
}

const applied = (changes: readonly ScenarioChange[]) =>
  applyScenario(smallTrade, scenario("s", { changes: [...changes] }));

/** Applies what fits; what closes a firm twice does not. */
function whereItFits(changes: readonly ScenarioChange[]): Graph | undefined {
  try {
    return applied(changes);
  } catch {
    return undefined;
  }
}

describe("a scenario", () => {
  it("without a change gives an equal graph, and touches nothing", () => {
    expect(applied([])).toEqual(smallTrade);
    expect(changedFacts(smallTrade, scenario("s", { changes: [] }))).toEqual({ removed: [], put: [] });
  });

  it("leaves what a buyer buys in all as it was when it redirects, in any years", () => {
    fc.assert(
      fc.property(
        fc.array(redirect, { maxLength: 6 }),
        fc.constantFrom("all", "latest", "2009", "2010"),
        (changes, years) => {
          const scope = { layers: ["plan", "recipes", "public", "imported", "simulated"] as const, years };
          const [before, after] = [smallTrade, applied(changes)].map((graph) =>
            bought(scopeGraph(graph, scope)),
          );
          for (const [buyer, total] of before!) expect(after!.get(buyer)).toBeCloseTo(total, 9);
          expect(after!.size).toBe(before!.size);
        },
      ),
    );
  });

  it("comes to the same in any order where changes touch different firms that do not trade", () => {
    const [one, other] = [ofFirm("enterprise:rival"), ofFirm("enterprise:maker")];
    fc.assert(
      fc.property(one, other, (a, b) => {
        expect(textOf(applied([a, b]))).toEqual(textOf(applied([b, a])));
      }),
    );
  });

  it("leaves a whole graph behind: in order, with valid references, real and made up apart", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const graph = whereItFits(changes);
        fc.pre(graph !== undefined);
        const facts: Fact[] = [...graph.nodes, ...graph.relationships];
        const byId = new Map(facts.map((fact) => [fact.id, fact]));
        expect(byId.size).toBe(facts.length);
        for (const list of [graph.nodes, graph.relationships])
          expect(list.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort());
        for (const fact of facts) {
          expect([...brokenReferences(fact, (id) => byId.get(id)?.kind)]).toEqual([]);
          expect([...mixturesOf(fact, (id) => natureOf(byId.get(id)!))]).toEqual([]);
        }
      }),
    );
  });

  it("says which facts it changes: committed to a store of the base, they make the same graph", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), async (changes) => {
        const graph = whereItFits(changes);
        fc.pre(graph !== undefined);
        const store = memoryStore();
        const puts = (facts: readonly Fact[]) => facts.map((fact) => ({ op: "put" as const, fact }));
        const about = { author: "a", reason: "b" };
        const base = [...smallTrade.nodes, ...smallTrade.relationships];
        const { revision } = await store.commit({ id: "base", ...about, changes: puts(base) }, "r0");
        const { removed, put } = changedFacts(smallTrade, scenario("s", { changes }));
        const removals = removed.map((id) => ({ op: "remove" as const, id }));
        await store.commit({ id: "adopted", ...about, changes: [...removals, ...puts(put)] }, revision);
        expect(textOf(await store.read())).toEqual(textOf(graph));
      }),
      { numRuns: 50 },
    );
  });

  it("applied again to what it made, as another version that was adopted, adds to it and overwrites nothing", () => {
    const changes = [
      {
        kind: "redirect",
        buyer: "enterprise:carmaker",
        map: "2010",
        stage: "stage:seal",
        share: 0.5,
        to: "enterprise:rival",
      } as const,
    ];
    const once = applied(changes);
    const twice = applyScenario(once, scenario("s", { changes, version: 2 }));
    expect(bought(twice).get("enterprise:carmaker")).toBeCloseTo(165, 9);
  });
});
