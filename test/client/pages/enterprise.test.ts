import { describe, expect, it } from "vitest";
import { enterpriseRows, fittingRows } from "../../../client/pages/enterprise/enterprise-rows.ts";
import { placesToldOf, sitesOf, whereaboutsOf } from "../../../client/pages/enterprise/whereabouts.ts";
import type { FactRow, NodeName, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Fact } from "../../../graph-schema/facts.ts";
import type { Place } from "../../../graph-schema/nodes.ts";
import { at, firm, node, provenance, sells } from "./firms.ts";

const place = (id: string, level: Place["level"], around: string[] = []): PlaceInTree => ({
  place: { kind: "Place", id: `place:${id}`, name: id, level, ...provenance },
  path: around.map(node),
});

const PROVINCE = "place:340000";
const zhongxi = place("341881-zhongxi", "town", ["341881", "341800", "340000"]);
const ningguo = place("341881", "county", ["341800", "340000"]);
const xuancheng = place("341800", "city", ["340000"]);
const wuhu = place("340200", "city", ["340000"]);
const shanghai = place("310000", "province");
const nowhere = place("unknown", "unknown");

describe("where a partner lies", () => {
  it.each([
    ["town", zhongxi],
    ["county", ningguo],
    ["city", xuancheng],
    ["province", wuhu],
    ["outside", shanghai],
    ["unknown", nowhere],
  ] as const)("is %s, as seen from a town, for what is known of it", (where, partner) => {
    expect(whereaboutsOf([zhongxi], [partner], PROVINCE)).toBe(where);
  });

  it("is the same city where the firm itself is known by its city only", () => {
    expect(whereaboutsOf([xuancheng], [zhongxi], PROVINCE)).toBe("city");
  });

  it("is in or out of the province where nobody knows where the firm is, and unknown without a place", () => {
    expect(whereaboutsOf([], [wuhu], PROVINCE)).toBe("province");
    expect(whereaboutsOf([], [shanghai], PROVINCE)).toBe("outside");
    expect(whereaboutsOf([zhongxi], [], PROVINCE)).toBe("unknown");
  });

  it("is in or out of the province, never the same one, as seen from a firm outside it", () => {
    const jiading = place("310114", "county", ["310000"]);
    expect(whereaboutsOf([shanghai], [jiading], PROVINCE)).toBe("outside");
    expect(whereaboutsOf([shanghai], [wuhu], PROVINCE)).toBe("province");
  });

  it("is the nearest of several sites; a seat is told where no site is known, and is none itself", () => {
    expect(whereaboutsOf([zhongxi], [shanghai, ningguo], PROVINCE)).toBe("county");
    const facts = {
      locatedIn: [at("a", "310000", "registered"), at("a", "341881"), at("b", "310000", "registered")],
      places: [shanghai, ningguo],
    };
    expect(sitesOf("enterprise:a", facts)).toEqual([ningguo]);
    expect(placesToldOf("enterprise:a", facts)).toEqual([ningguo]);
    expect(sitesOf("enterprise:b", facts)).toEqual([]);
    expect(placesToldOf("enterprise:b", facts)).toEqual([shanghai]);
    expect(sitesOf("place:310000", facts)).toEqual([shanghai]);
  });
});

describe("the list of enterprises", () => {
  const page = { id: "source:p", type: "public-page", layer: "public", title: "页" };
  const row = (fact: Fact, names: NodeName[] = []): FactRow => ({
    fact,
    source: page,
    names,
    about: [],
    contradicts: [],
  });
  const { rows, names } = enterpriseRows([
    row(firm("a", { aliases: ["阿尔法"], role: "leader" })),
    row(firm("b")),
    row(firm("c")),
    row(at("a", "341881-zhongxi"), [node("341881-zhongxi")]),
    row(at("b", "310000", "registered")),
    row(sells("b", "a", { period: "2010" })),
    row(sells("b", "a", { period: "2012" })),
    row(sells("c", "a")),
    row({
      kind: "MAKES",
      id: "makes:a",
      from: "enterprise:a",
      to: "stage:seal",
      ...provenance,
    }),
  ]);
  const around = {
    places: new Map([zhongxi, shanghai].map((one) => [one.place.id, one])),
    province: PROVINCE,
  };
  const fitting = (filter: Parameters<typeof fittingRows>[1]) =>
    fittingRows(rows, filter, around).map(({ enterprise }) => enterprise.name);

  it("counts different suppliers and customers, those with most trade first", () => {
    expect(
      rows.map(({ enterprise, suppliers, customers }) => [enterprise.name, suppliers, customers]),
    ).toEqual([
      ["a", 2, 0],
      ["b", 0, 1],
      ["c", 0, 1],
    ]);
    expect(names.get("place:341881-zhongxi")?.name).toBe("341881-zhongxi");
  });

  it("is narrowed by stage, place at any depth, role, layer, and words in a name or alias", () => {
    expect(fitting({ stages: new Set(["stage:seal"]) })).toEqual(["a"]);
    expect(fitting({ place: "place:341800" })).toEqual(["a"]);
    expect(fitting({ place: "outside" })).toEqual(["b"]);
    expect(fitting({ place: "unknown" })).toEqual(["c"]);
    expect(fitting({ role: "leader" })).toEqual(["a"]);
    expect(fitting({ layer: "plan" })).toEqual([]);
    expect(fitting({ words: "尔法" })).toEqual(["a"]);
    expect(fitting({})).toEqual(["a", "b", "c"]);
  });
});
