import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { chain, enterprise, graphOf, link, place } from "../graph/build.ts";
import { run } from "./run.ts";
import { drafts, smallProvince } from "./small-province.ts";

const snapshot = snapshotOf(smallProvince, "2026-11-23");
const ask = (place: string, on = snapshot) =>
  run(on, "stage-coverage", { chain: "chain:1", place: `place:${place}` });

/** `stage class value [lower, upper] inside+possible+elsewhere markets`, a line a row. */
const table = (place: string, on = snapshot) =>
  ask(place, on).rows.map(({ about, class: verdict, value, lower, upper, parts }) =>
    [
      about.slice(6),
      verdict,
      value,
      `[${lower}, ${upper}]`,
      `${parts?.inside}+${parts?.possible}+${parts?.elsewhere}`,
      parts?.markets,
    ].join(" "),
  );

describe("stage coverage", () => {
  it("counts in a county its towns, leaves open what names no place, and tells elsewhere from nowhere", () => {
    expect(table("county-b")).toEqual([
      "part inside 1 [1, 1] 1+0+2 0",
      "lamp elsewhere  [null, null] 0+0+1 0",
      "seal inside 1 [1, 1] 1+0+0 0",
      "body inside 1 [1, 1] 1+0+0 0",
      "car unlocated  [0, 2] 0+2+1 0",
      "market inside 1 [1, 1] 1+0+0 2",
      "paint unrecorded  [null, null] 0+0+0 0",
    ]);
  });

  it("takes what is written only to the city as possible in its county and certain in the city", () => {
    expect(table("county-c").slice(0, 2)).toEqual([
      "part unlocated  [0, 1] 0+1+2 0",
      "lamp unlocated  [0, 1] 0+1+0 0",
    ]);
    expect(table("south").slice(0, 2)).toEqual([
      "part inside 1 [1, 1] 1+0+2 0",
      "lamp inside 1 [1, 1] 1+0+0 0",
    ]);
  });

  it("counts everybody in the province once, and nobody in another province", () => {
    expect(table("province")).toEqual([
      "part inside 3 [3, 3] 3+0+0 0",
      "lamp inside 1 [1, 1] 1+0+0 0",
      "seal inside 1 [1, 1] 1+0+0 0",
      "body inside 1 [1, 1] 1+0+0 0",
      "car inside 1 [1, 3] 1+2+0 0",
      "market inside 1 [1, 1] 1+0+0 2",
      "paint unrecorded  [null, null] 0+0+0 0",
    ]);
  });

  it("answers null with the class as reason where nobody is surely inside, never 0", () => {
    for (const row of ask("town-a").rows) {
      expect(row.value === null).toBe(row.class !== "inside");
      expect(row.reason).toBe(row.class === "inside" ? undefined : row.class);
      expect(row.value).not.toBe(0);
    }
  });

  it("leads from each row to the facts behind it, and from an unrecorded stage to the plan's own word", () => {
    const facts = (stage: string) => ask("county-b").rows.find(({ about }) => about === stage)?.facts;
    expect(facts("stage:body")).toEqual([
      "part-of:stage.body~chain.1",
      "part-of:stage.seal~stage.body",
      "specialises-in:place.town-b~stage.seal",
    ]);
    expect(facts("stage:car")).toEqual([
      "located-in:enterprise.assembler~place.town-c",
      "makes:enterprise.assembler~stage.car",
      "makes:enterprise.maker~stage.car",
      "makes:enterprise.seated~stage.car",
      "part-of:stage.car~chain.1",
    ]);
    expect(facts("stage:paint")).toEqual(["part-of:stage.paint~chain.1"]);
  });

  it("says what it was asked, on which map and data, and that nobody knows the whole", () => {
    expect(ask("county-b")).toMatchObject({
      measure: "stage-coverage",
      definition: "stage-coverage@2",
      revision: "r1-0000abcd",
      parameters: { chain: "chain:1", place: "place:county-b", map: "2010" },
      boundary: "place:county-b",
      period: "2010-12-31",
      unit: "count",
      coverage: null,
      synthetic: false,
      layers: ["plan"],
    });
  });

  it("warns that unrecorded is not missing and that places may be too coarse, where that matters", () => {
    expect(ask("county-b").caveats.map(({ code }) => code)).toEqual([
      "whole-not-known",
      "unrecorded-is-not-missing",
      "location-too-coarse",
    ]);
  });

  it("takes no simulated firm for a record, and counts it beside by where it is", () => {
    const made = { synthetic: true, evidence: "synthetic" };
    const firm = (name: string, stage: string) => [
      enterprise(`enterprise:${name}`, made),
      link("MAKES", `enterprise:${name}`, `stage:${stage}`, made),
    ];
    const simulated = snapshotOf(
      graphOf(
        [
          ...drafts,
          ...firm("made-up", "paint"),
          ...firm("in-b", "part"),
          link("LOCATED_IN", "enterprise:in-b", "place:town-b", { ...made, quality: "site" }),
        ],
        "r2-00000002",
      ),
      "2026-11-23",
    );
    const beside = (where: string) =>
      ask(where, simulated).rows.flatMap(({ about, parts = {} }) => {
        const { simulatedInside, simulatedPossible, simulatedElsewhere } = parts;
        const counts = [simulatedInside, simulatedPossible, simulatedElsewhere].join("+");
        return counts === "0+0+0" ? [] : [`${about} ${counts}`];
      });
    expect(table("county-b", simulated)).toEqual(table("county-b"));
    expect(beside("county-b")).toEqual(["stage:part 1+0+0", "stage:paint 0+1+0"]);
    expect(beside("county-c")).toEqual(["stage:part 0+0+1", "stage:paint 0+1+0"]);
    const findings = ask("province", simulated);
    expect([findings.synthetic, findings.layers]).toEqual([false, ["plan"]]);
    expect(findings.caveats.map(({ code }) => code)).toContain("simulated-beside");
    expect(ask("province").caveats.map(({ code }) => code)).not.toContain("simulated-beside");
  });

  it("leaves out facts that do not hold on the day of the map", () => {
    const later = snapshotOf(
      graphOf(
        [...drafts, link("SPECIALISES_IN", "place:town-c", "stage:paint", { validFrom: "2014" })],
        "r3-00000003",
      ),
      "2026-11-23",
    );
    const paint = (map: string) =>
      run(later, "stage-coverage", { chain: "chain:1", place: "place:province", map }).rows.at(-1)?.class;
    expect([paint("2010"), paint("today")]).toEqual(["unrecorded", "inside"]);
  });
});

describe("stage coverage of all chains", () => {
  const two = snapshotOf(
    graphOf([...drafts, chain(2), link("PART_OF", "stage:lamp", "chain:2", { order: 1 })], "r4-00000004"),
    "2026-11-23",
  );
  const rowsOf = (asked: string) => run(two, "stage-coverage", { chain: asked, place: "place:north" }).rows;

  it("holds the rows of each chain, by number, and a stage of two chains once", () => {
    const each = [...rowsOf("chain:1"), ...rowsOf("chain:2")];
    const all = rowsOf("all");
    expect(all.map(({ about }) => about)).toEqual([...new Set(each.map(({ about }) => about))]);
    for (const { about, facts, factsTotal, ...row } of each) {
      const found = all.find((other) => other.about === about)!;
      expect(found).toMatchObject(row);
      expect(found.factsTotal).toBeGreaterThanOrEqual(factsTotal);
      expect(found.facts).toEqual(expect.arrayContaining(facts));
    }
  });

  it("has no rows where there are no chains", () => {
    const none = snapshotOf(graphOf([place("place:north", "city")], "r5-00000005"), "2026-11-23");
    expect(run(none, "stage-coverage", { chain: "all", place: "place:north" }).rows).toEqual([]);
  });
});

describe("stage coverage, whatever is recorded", () => {
  const towns = ["town-a", "town-b", "town-b2", "town-c", "county-a", "north", "south", "province", "far"];
  const stages = ["part", "body", "car", "market", "paint", "seal", "lamp"];
  const records = fc.array(fc.tuple(fc.constantFrom(...towns), fc.constantFrom(...stages)), {
    maxLength: 15,
  });
  const bare = drafts.filter(({ kind }) => !["SPECIALISES_IN", "MAKES", "LOCATED_IN"].includes(String(kind)));
  const province = (pairs: readonly (readonly [string, string])[]) =>
    snapshotOf(
      graphOf([
        ...bare,
        ...pairs.map(([where, what], at) =>
          link("SPECIALISES_IN", `place:${where}`, `stage:${what}`, { id: `specialises-in:${at}` }),
        ),
      ]),
      "2026-11-23",
    );
  // The answers are kept by revision, and every province here has the same one.
  const fresh = (place: string, on: ReturnType<typeof snapshotOf>) =>
    run(on, "stage-coverage", { chain: "chain:1", place: `place:${place}` }).rows;

  it("never falls when the boundary widens from town to county, city, region and province", () => {
    fc.assert(
      fc.property(records, (pairs) => {
        const on = province(pairs);
        const nested = ["town-b", "county-b", "north", "region", "province"].map((place) => fresh(place, on));
        for (const [at, rows] of nested.slice(1).entries()) {
          for (const [row, { value, upper }] of rows.entries()) {
            expect(value ?? 0).toBeGreaterThanOrEqual(nested[at]![row]!.value ?? 0);
            expect(upper ?? 0).toBeGreaterThanOrEqual(nested[at]![row]!.upper ?? 0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("puts every record of the province in exactly one part", () => {
    fc.assert(
      fc.property(records, fc.constantFrom("town-a", "county-b", "north", "province"), (pairs, place) => {
        const on = province(pairs);
        for (const { about, parts } of fresh(place, on)) {
          const closure = [about, ...on.stages.finer(about).map(({ id }) => id)];
          const subjects = pairs
            .filter(([, what]) => closure.includes(`stage:${what}`))
            .map(([where]) => where);
          const inProvince = new Set(subjects.filter((where) => where !== "far"));
          expect((parts?.inside ?? 0) + (parts?.possible ?? 0) + (parts?.elsewhere ?? 0)).toBe(
            inProvince.size,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never falls when a record is added", () => {
    const one = fc.tuple(fc.constantFrom(...towns), fc.constantFrom(...stages));
    fc.assert(
      fc.property(records, one, fc.constantFrom("town-a", "north", "province"), (pairs, added, place) => {
        const before = fresh(place, province(pairs));
        const after = fresh(place, province([...pairs, added]));
        for (const [row, { value, upper }] of after.entries()) {
          expect(value ?? 0).toBeGreaterThanOrEqual(before[row]!.value ?? 0);
          expect(upper ?? 0).toBeGreaterThanOrEqual(before[row]!.upper ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
