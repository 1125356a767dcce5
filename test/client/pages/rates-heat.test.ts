import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentRows } from "../../../client/pages/rates/content-rows.ts";
import { heatLines, heatRegions, stepInGrid, unplacedBuyers } from "../../../client/pages/rates/heat-grid.ts";
import {
  askedIn,
  contentQuestion,
  heatQuestion,
  purchasesQuestion,
  rankingQuestion,
} from "../../../client/pages/rates/rates-asked.ts";
import { formatView, parseView } from "../../../client/state/view.ts";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { rated, ratesFound } from "./rates.ts";

const city = (code: string, latitude: number, region: string): PlaceInTree => ({
  place: {
    kind: "Place",
    id: `place:${code}`,
    name: code,
    level: "city",
    latitude,
    source: "source:s",
    evidence: "published",
  },
  path: [
    { id: `place:${region}`, kind: "Place", name: region },
    { id: "place:340000", kind: "Place", name: "安徽省" },
  ],
});

describe("the map of chains by cities", () => {
  // by latitude: 淮北 33.97, 宿州 33.64 lie in the north, 芜湖 31.34, 黄山 29.71 in the south
  it("has its columns by region, from north to south", () => {
    const regions = heatRegions([
      city("341000", 29.71, "wannan"),
      city("341300", 33.64, "wanbei"),
      city("340200", 31.34, "wannan"),
      city("340600", 33.97, "wanbei"),
    ]);
    expect(regions.map(({ region, cities }) => [region?.name, cities.map(({ name }) => name)])).toEqual([
      ["wanbei", ["340600", "341300"]],
      ["wannan", ["340200", "341000"]],
    ]);
  });

  const inWuhu = rated(
    "place:340200",
    { inside: 4, outside: 6, unknown: 0 },
    { others: { chain: ["chain:1"] } },
  );
  const inAnhui = rated(
    "place:340000",
    { inside: 5, outside: 5, unknown: 0 },
    { others: { chain: ["chain:1"] } },
  );
  const allInWuhu = rated("place:340200", { inside: 8, outside: 12, unknown: 0 });
  const nowhere = rated("place:unknown", { inside: 1, outside: 1, unknown: 0 });
  const all = rated("boundary:city", { inside: 9, outside: 11, unknown: 0 });
  const findings = { cells: [inWuhu, inAnhui], cities: [nowhere, allInWuhu], province: all };

  it("has a line a chain and one of all chains, a column a city and one of the province", () => {
    const lines = heatLines(findings, ["chain:1", "chain:2"], ["place:340200", "place:341000"]);
    expect(lines.map((line) => line.map(({ row }) => row?.value))).toEqual([
      [0.4, undefined, 0.5],
      [undefined, undefined, undefined],
      [0.4, undefined, 0.45],
    ]);
    expect(lines.at(-1)?.at(-1)).toMatchObject({ chain: undefined, place: "place:340000" });
  });

  it("says how many buyers only the province counts", () => {
    expect(unplacedBuyers(findings)).toBe(3);
    expect(unplacedBuyers({ ...findings, cities: [] })).toBe(0);
  });

  it("is walked by arrows without ever leaving it", () => {
    const key = fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End");
    fc.assert(
      fc.property(
        fc.array(key),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 18 }),
        (keys, lines, columns) => {
          let at = { line: 0, column: 0 };
          for (const pressed of keys) at = stepInGrid(at, pressed, { lines, columns }) ?? at;
          expect(at.line).toBeLessThan(lines);
          expect(at.column).toBeLessThan(columns);
          expect(Math.min(at.line, at.column)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    expect(stepInGrid({ line: 0, column: 0 }, "Enter", { lines: 1, columns: 1 })).toBeUndefined();
  });
});

describe("what was really made inside, tier by tier", () => {
  it("is about places, which stand as boundaries; what is made of simulated purchases says so", () => {
    const found = ratesFound([
      rated("place:340200", { inside: 4, outside: 6, unknown: 0 }),
      rated("place:340000", { inside: 5, outside: 5, unknown: 0 }),
    ]);
    const { rows, synthetic } = contentRows(found, true);
    expect(rows.map(({ about, others }) => [about, others?.place])).toEqual([
      ["boundary:city", ["place:340200"]],
      ["boundary:province", ["place:340000"]],
    ]);
    expect([synthetic, ...rows.map((row) => row.synthetic)]).toEqual([true, true, true]);
    expect(contentRows(found, false).synthetic).toBe(false);
  });
});

describe("what the page asks", () => {
  const address =
    "/rates?place=340200&p.chain=chain:1&p.by=part&p.self=in&p.known=0.6&p.level=town&p.stage=stage:1.2&p.made=unknown";
  const asked = askedIn(parseView(address));

  it("is all in the address, and comes back from it", () => {
    expect(parseView(address).page).toBe("rates");
    expect(askedIn(parseView(formatView(parseView(address))))).toEqual(asked);
    expect(asked).toMatchObject({ place: "place:340200", chain: "chain:1", by: "part", level: "town" });
  });

  it("narrows a ranking by everything but what it ranks, and the map by nothing that is chosen on it", () => {
    expect(rankingQuestion(asked, "chains", "2010")).not.toHaveProperty("chain");
    expect(rankingQuestion(asked, "chains", "2010").place).toBe("place:340200");
    expect(rankingQuestion(asked, "cities", "2010")).toMatchObject({
      place: "place:340000",
      chain: "chain:1",
    });
    expect(heatQuestion(asked, "2010")).toMatchObject({
      level: "town",
      by: "part",
      self: "in",
      known: "0.6",
    });
    expect(heatQuestion(asked, "2010")).not.toHaveProperty("place");
  });

  it("follows up by value alone", () => {
    expect(contentQuestion(asked, "2010")).toEqual({
      place: "place:340200",
      chain: "chain:1",
      known: "0.6",
      map: "2010",
      facts: "0",
    });
  });

  it("asks for the purchases of the chosen stage alone", () => {
    expect(purchasesQuestion(asked, "today", 200)).toMatchObject({
      stage: "stage:1.2",
      where: "unknown",
      level: "town",
      map: "today",
      most: "200",
    });
  });
});
