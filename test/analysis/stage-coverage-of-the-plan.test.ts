import { describe, expect, it } from "vitest";
import { isRelationship } from "../../graph-schema/facts.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { run } from "./run.ts";

const facts = planFacts();
const snapshot = snapshotOf(
  {
    revision: "r1-0000abcd",
    nodes: facts.flatMap((fact) => (isRelationship(fact) ? [] : [fact])),
    relationships: facts.filter(isRelationship),
  },
  "2026-11-23",
);
const XUANCHENG = "place:341800";
const PROVINCE = "place:340000";

/** The row of each stage, by the stage's name. */
function rowsOf(chain: string, place: string) {
  const { rows } = run(snapshot, "stage-coverage", { chain, place });
  return new Map(rows.map((row) => [snapshot.facts.node("Stage", row.about)?.name, row]));
}

describe("stage coverage of the plan", () => {
  it("finds for 宣城 the rubber seals of 中溪镇 under 汽车零件, and nobody for 汽车总成", () => {
    const rows = rowsOf("chain:1", XUANCHENG);
    expect(rows.get("汽车零件")).toMatchObject({ class: "inside", value: 1, lower: 1, upper: 1 });
    expect(rows.get("汽车总成")).toMatchObject({ class: "unrecorded", value: null, reason: "unrecorded" });
    const seals = rows.get("汽车零件")?.facts.flatMap((id) => snapshot.facts.get(id) ?? []);
    const towns = seals?.flatMap((fact) => (fact.kind === "SPECIALISES_IN" ? [fact.from] : []));
    const inside = towns?.filter((town) => snapshot.placesOn("2010-12-31").contains(XUANCHENG, town));
    expect(inside?.map((town) => snapshot.facts.node("Place", town)?.name)).toEqual(["中溪镇"]);
  });

  it("says of 汽车整车 that its leaders are named without a place, also for the whole province", () => {
    for (const place of [XUANCHENG, PROVINCE]) {
      const row = rowsOf("chain:1", place).get("汽车整车");
      expect(row).toMatchObject({ class: "unlocated", value: null, lower: 0 });
      const makers = row?.facts
        .flatMap((id) => snapshot.facts.get(id) ?? [])
        .filter(({ kind }) => kind === "MAKES");
      expect(row?.upper).toBe(new Set(makers?.map((fact) => "from" in fact && fact.from)).size);
    }
  });

  it("never falls from a town over its county, city and region to the province, for every chain and town", () => {
    const tree = snapshot.placesOn("2010-12-31");
    for (const { id: chain } of snapshot.facts.nodes("Chain")) {
      for (const town of tree.places("town").filter((_, at) => at % 5 === 0)) {
        const nested = tree
          .path(town.id)
          .map(({ id }) => run(snapshot, "stage-coverage", { chain, place: id }).rows);
        for (const [at, rows] of nested.slice(1).entries()) {
          const narrower = nested[at]!.map(({ value }) => value ?? 0);
          expect(rows.every(({ value }, row) => (value ?? 0) >= narrower[row]!)).toBe(true);
        }
      }
    }
  });

  it("names the three cities 巢湖 was divided among when it is asked for on today's map", () => {
    const ask = () =>
      run(snapshot, "stage-coverage", { chain: "chain:1", place: "place:341400", map: "today" });
    expect(ask).toThrow(/巢湖市 \(place:341400\) is on 2010; .*合肥市 .*芜湖市 .*马鞍山市/);
  });
});
