import { beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../graph-schema/facts.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import { WHOLE_SCOPE } from "../../graph-schema/scope.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../seeds/sample/generate-sample.ts";
import { isSynthetic, layersOf, syntheticFinder } from "../../server/analysis/origin.ts";
import { prepareRun } from "../../server/analysis/run-measure.ts";
import { type Snapshot, snapshotOf } from "../../server/graph/current-graph.ts";
import { asRead } from "../http/support.ts";
import { run } from "./run.ts";

const REAL = { layers: Layer.options.filter((layer) => layer !== "simulated"), years: "latest" };
const TEN = Array.from({ length: 10 }, (_, at) => `chain:${at + 1}`);

/** What a coverage finds of a chain: asked by several tests, worked out once. */
const known = new Map<string, Findings>();
function coverage(on: Snapshot, id: string, chain: string): Findings {
  const key = [on.scope.layers, id, chain].join(" ");
  const found = known.get(key) ?? run(on, id, { chain });
  known.set(key, found);
  return found;
}

/** How many simulated firms stand beside the records of a row. */
function besides(parts: Readonly<Record<string, number>> = {}): number {
  const { simulatedInside = 0, simulatedPossible = 0, simulatedElsewhere = 0 } = parts;
  return simulatedInside + simulatedPossible + simulatedElsewhere;
}

let [everything, real]: Snapshot[] = [];
beforeAll(() => {
  const base = [...planFacts(), ...recipeFacts(), ...publicFacts()];
  const graph: Graph = asRead([...base, ...generateSample({ facts: base })], "r4-0000abcd");
  everything = snapshotOf(graph, "2026-11-23", WHOLE_SCOPE);
  real = snapshotOf(graph, "2026-11-23", REAL);
});

describe("the measures over every layer that is shipped", () => {
  it("answer for every chain; recipe coverage says that simulated facts entered", () => {
    for (const chain of TEN) {
      const found = coverage(everything!, "recipe-coverage", chain);
      expect([chain, found.synthetic]).toEqual([chain, true]);
      expect(found.layers).toContain("simulated");
      expect(found.caveats.map(({ code }) => code)).toContain("synthetic-facts");
      for (const { value, lower, upper } of found.rows) {
        if (value === null || lower === null || upper === null) continue;
        expect([lower <= value + 1e-12, value <= upper + 1e-12]).toEqual([true, true]);
      }
    }
  });

  it("take no simulated firm for a record of a stage: the verdicts are those of the real facts", () => {
    for (const chain of TEN) {
      const found = coverage(everything!, "stage-coverage", chain);
      const verdicts = (rows: typeof found.rows) =>
        rows.map(({ about, class: verdict, value, lower, upper }) => [about, verdict, value, lower, upper]);
      expect(verdicts(found.rows)).toEqual(verdicts(coverage(real!, "stage-coverage", chain).rows));
      expect([chain, found.synthetic]).toEqual([chain, false]);
      expect(found.rows.some(({ parts = {} }) => (parts.simulatedInside ?? 0) > 0)).toBe(true);
    }
  });

  it("know no simulated fact once the simulation is off", () => {
    expect(real!.loaded).toEqual(["plan", "recipes", "public"]);
    for (const chain of TEN) {
      for (const id of ["stage-coverage", "recipe-coverage"]) {
        const found = coverage(real!, id, chain);
        const behind = found.rows.flatMap(({ facts }) => facts);
        expect([
          id,
          chain,
          found.synthetic,
          behind.some((fact) => isSynthetic(everything!.facts, fact)),
        ]).toEqual([id, chain, false, false]);
        expect(found.layers).not.toContain("simulated");
      }
    }
  });

  it("cost about the facts behind their rows, within a factor of three", () => {
    for (const on of [everything!, real!]) {
      for (const chain of TEN) {
        for (const id of ["stage-coverage", "recipe-coverage"]) {
          const cost = prepareRun(id, { chain }).prepared.cost(on);
          const { rows } = coverage(on, id, chain);
          // A simulated firm beside is looked up by what it makes and where, like any other.
          const behind = rows.reduce((sum, { facts, parts }) => sum + facts.length + 2 * besides(parts), 0);
          expect([id, chain, cost / behind > 1 / 3, cost / behind < 3]).toEqual([id, chain, true, true]);
        }
      }
    }
  });

  it("tell the origin of 60,000 facts in little time, and the same together as one by one", () => {
    const supplies = everything!.facts.relationships("SUPPLIES").map(({ id }) => id);
    const made = syntheticFinder(everything!.facts);
    expect(supplies.filter(made)).toEqual(supplies.filter((id) => isSynthetic(everything!.facts, id)));
    expect(layersOf(everything!.facts, supplies)).toEqual(["public", "simulated"]);
  });
});

describe("known purchases of real firms", () => {
  const ask = (enterprise: string, on: Snapshot) => run(on, "known-purchases", { enterprise });

  it("are no purchases recorded where no page writes of any, with the simulation on or off", () => {
    const buyers = new Set(real!.facts.relationships("SUPPLIES").map(({ to }) => to));
    const [none] = real!.facts
      .relationships("LOCATED_IN")
      .filter(
        ({ from, to }) => !buyers.has(from) && real!.placesOn("2010-12-31").contains("place:340000", to),
      );
    for (const on of [real!, everything!]) {
      const { rows, caveats, synthetic } = ask(none!.from, on);
      expect(synthetic).toBe(false);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        expect(row).toMatchObject({ value: null, lower: null, upper: null, reason: "no-purchases" });
      expect(caveats.map(({ code }) => code)).toContain("no-purchases");
    }
  });

  it("never are a number, whoever buys, and no simulated fact is among them", () => {
    const buyers = new Set(real!.facts.relationships("SUPPLIES").map(({ to }) => to));
    for (const buyer of buyers) {
      if (!buyer.startsWith("enterprise:")) continue;
      const found = ask(buyer, everything!);
      expect([buyer, found.synthetic]).toEqual([buyer, false]);
      for (const { value, lower, upper, reason } of found.rows)
        expect([value, lower, upper, reason]).toEqual([
          null,
          0,
          1,
          expect.stringMatching(/whole-unknown|no-year|place-unknown/),
        ]);
    }
  });

  it("of 奇瑞 name their year and what is known of it in 10,000 yuan", () => {
    const { period, rows } = ask("enterprise:chery", real!);
    expect(period).toMatch(/^20\d\d$/);
    for (const { parts = {} } of rows)
      expect(parts.inside! + parts.outside! + parts.possible!).toBeCloseTo(parts.known!, 6);
  });
});

describe("known purchases of simulated firms", () => {
  it("never fall from town to province, and their bounds hold their value", () => {
    const buyers = [...new Set(everything!.facts.relationships("SUPPLIES").map(({ to }) => to))];
    const sampled = buyers.filter((id, at) => id.startsWith("enterprise:sample") && at % 10 === 0);
    expect(sampled.length).toBeGreaterThan(100);
    for (const enterprise of sampled) {
      const { rows } = run(everything!, "known-purchases", { enterprise });
      for (const [at, { value, lower, upper }] of rows.entries()) {
        const narrower = rows[at - 1];
        expect((lower ?? 0) >= (narrower?.lower ?? 0) - 1e-12).toBe(true);
        expect((upper ?? 1) >= (narrower?.upper ?? 0) - 1e-12).toBe(true);
        if (value !== null) expect([lower! <= value + 1e-12, value <= upper! + 1e-12]).toEqual([true, true]);
      }
    }
  });
});
