import { describe, expect, it } from "vitest";
import { chainRows, recordCounts } from "../../../client/pages/overview/chain-records.ts";
import { changedCities } from "../../../client/pages/overview/changed-cities.ts";
import type { ChainSummary, PlaceInTree } from "../../../graph-schema/api/resources.ts";

const provenance = { source: "source:plan.p1", evidence: "published" } as const;

function county(id: string, city: string, successors?: string[]): PlaceInTree {
  return {
    place: {
      kind: "Place",
      id: `place:${id}`,
      name: id,
      level: "county",
      ...provenance,
      ...(successors === undefined ? {} : { successors: successors.map((one) => `place:${one}`) }),
    },
    path: [{ id: `place:${city}`, kind: "Place", name: city }],
  };
}

describe("cities whose borders changed", () => {
  it("are those that gained or lost a county, not those whose districts merged", () => {
    //  Chao is dissolved into Hefei and Wuhu; two districts of Tong become one
    const before = [
      county("juchao", "chao", ["chaohu"]),
      county("wuwei", "chao"),
      county("luyang", "hefei"),
      county("jinghu", "wuhu"),
      county("shizishan", "tong", ["tongguan"]),
      county("tongguanshan", "tong", ["tongguan"]),
    ];
    const today = [
      county("chaohu", "hefei"),
      county("wuwei", "wuhu"),
      county("luyang", "hefei"),
      county("jinghu", "wuhu"),
      county("tongguan", "tong"),
    ];
    expect(changedCities(before, today)).toEqual(["place:hefei", "place:wuhu"]);
  });

  it("count in a city with a county that nothing of 2010 leads to", () => {
    expect(changedCities([county("a", "x")], [county("a", "x"), county("new", "y")])).toEqual(["place:y"]);
  });

  it("are none when nothing moved", () => {
    const same = [county("a", "x"), county("b", "y")];
    expect(changedCities(same, same)).toEqual([]);
  });
});

//  chain 1: a ─ b ─ c        real: a has 2 firms; simulation: 5 more make a, 3 make b, nobody makes c
function chain(firms: readonly number[], places: number): ChainSummary {
  return {
    chain: { kind: "Chain", id: "chain:1", name: "链", number: 1, wording: "a-b-c", ...provenance },
    stages: firms.map((enterprises, at) => ({
      stage: { kind: "Stage", id: `stage:1.${at + 1}`, name: "环节", nature: "goods", ...provenance },
      order: at + 1,
      towns: 0,
      markets: 0,
      enterprises,
      recorded: enterprises > 0,
    })),
    feeds: [],
    places,
    enterprises: firms.reduce((sum, each) => sum + each, 0),
    unrecordedStages: firms.filter((each) => each === 0).length,
    layers: ["plan"],
    synthetic: false,
  };
}

describe("the rows of chains", () => {
  const real = [chain([2, 0, 0], 4)];
  const all = [chain([7, 3, 0], 11)];

  it("never count a simulated firm as a record, and say what the simulation adds", () => {
    const rows = chainRows(real, all);
    expect(rows[0]?.stages.map(({ record, simulated }) => [record.recorded, simulated])).toEqual([
      [true, 5],
      [false, 3],
      [false, 0],
    ]);
    expect(rows[0]?.simulatedPlaces).toBe(7);
    expect(recordCounts(rows, undefined)).toEqual({
      stages: 3,
      recorded: 1,
      unrecorded: 2,
      onlySimulated: 1,
      byPlan: undefined,
    });
  });

  it("add nothing while simulated facts are off, and tell what the plan alone records", () => {
    const rows = chainRows(real, undefined);
    expect(rows[0]?.simulatedPlaces).toBe(0);
    expect(recordCounts(rows, [chain([0, 0, 0], 0)])).toMatchObject({ onlySimulated: 0, byPlan: 0 });
  });
});
