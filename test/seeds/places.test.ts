import { describe, expect, test } from "vitest";
import type { Place } from "../../graph-schema/nodes.ts";
import { holdsOn } from "../../graph-schema/provenance.ts";
import type { Within } from "../../graph-schema/relationships.ts";
import { SEATS } from "../../seeds/geo/seats.ts";
import { TOWN_POINTS } from "../../seeds/geo/town-points.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";

const facts = planFacts();
const places = new Map(
  facts.filter((fact): fact is Place => fact.kind === "Place").map((fact) => [fact.id, fact]),
);
const within = facts.filter((fact): fact is Within => fact.kind === "WITHIN");
const towns = [...places.values()].filter(({ level }) => level === "town");
const MAPS = ["2010-12-31", "9998-12-31"];

/** Every place that a place lies in on a day, at any depth. */
function around(id: string, day: string): string[] {
  const above = within.filter((row) => row.from === id && holdsOn(row, day)).map(({ to }) => to);
  return above.flatMap((to) => [to, ...around(to, day)]);
}

/** Ids around a place on a day: county, city, region, province. */
function path(id: string, day: string): string[] {
  return around(`place:${id}`, day).map((place) => place.slice(6));
}

function levelsAround(id: string, day: string): (string | undefined)[] {
  return around(id, day).map((place) => places.get(place)?.level);
}

function existing(level: Place["level"], day: string): Place[] {
  return [...places.values()].filter((place) => place.level === level && holdsOn(place, day));
}

describe("the two maps", () => {
  test("have 17 cities and 105 counties in 2010, 16 and 104 today", () => {
    expect(MAPS.map((day) => existing("city", day).length)).toEqual([17, 16]);
    expect(MAPS.map((day) => existing("county", day).length)).toEqual([105, 104]);
  });

  test.each(MAPS)("on %s every town lies in one county, city, region and province", (day) => {
    for (const { id } of towns)
      expect(levelsAround(id, day), id).toEqual(["county", "city", "region", "province"]);
  });

  test.each(MAPS)("on %s every county that exists lies in one city, region and province", (day) => {
    for (const { id } of existing("county", day))
      expect(levelsAround(id, day), id).toEqual(["city", "region", "province"]);
  });

  test.each(MAPS)("on %s a place that exists lies only in places that exist", (day) => {
    for (const { id } of [...towns, ...existing("county", day), ...existing("city", day)])
      for (const above of around(id, day))
        expect(holdsOn(places.get(above) ?? {}, day), `${id} ${above}`).toBe(true);
  });

  test("Gaogou moves from Chaohu to Wuhu and its county becomes a city", () => {
    expect(path("341422-gaogou", "2010-12-31")).toEqual(["341422", "341400", "wanzhong", "340000"]);
    expect(path("341422-gaogou", "2015-01-01")).toEqual(["340225", "340200", "wannan", "340000"]);
    expect(path("341422-gaogou", "9998-12-31")).toEqual(["340281", "340200", "wannan", "340000"]);
  });

  test.each([
    ["340521-bowang", "340506", "340500"],
    ["340521-danyang", "340506", "340500"],
    ["340521-taibai", "340521", "340500"],
    ["341421-tongda", "340124", "340100"],
    ["341402-huailin", "340181", "340100"],
    ["341423-huanfeng", "340522", "340500"],
    ["341521-banqiao", "340422", "340400"],
    ["340721-zhongming", "340706", "340700"],
    ["341822-sihe", "341882", "341800"],
    ["340221-wanzhi", "340210", "340200"],
    ["340222-suncun", "340212", "340200"],
  ])("today %s lies in %s of %s", (town, county, city) => {
    expect(path(town, "9998-12-31").slice(0, 2)).toEqual([county, city]);
  });

  test("every place that ended leads over its successors to places that exist today", () => {
    const today = (id: string): string[] =>
      (places.get(id)?.successors ?? [id]).flatMap((heir) => (heir === id ? [id] : today(heir)));
    expect(today("place:341421")).toEqual(["place:340124"]);
    expect(today("place:341422")).toEqual(["place:340281"]);
    for (const id of places.keys())
      for (const heir of today(id)) expect(places.get(heir)?.validTo, `${id} ${heir}`).toBeUndefined();
  });

  test("Chaohu ended in August 2011 and three cities took it over", () => {
    expect(places.get("place:341400")).toMatchObject({
      validTo: "2011-08",
      successors: ["place:340100", "place:340200", "place:340500"],
    });
  });

  test("a place that ended has successors which began no later", () => {
    for (const { id, validTo, successors } of places.values()) {
      expect(successors === undefined, id).toBe(validTo === undefined);
      for (const heir of successors ?? [])
        expect((places.get(heir)?.validFrom ?? "0") <= (validTo ?? ""), `${id} ${heir}`).toBe(true);
    }
  });
});

describe("towns with the same name", () => {
  test("two are called 城关镇, in Guzhen and in Shucheng", () => {
    expect(towns.filter(({ name }) => name === "城关镇").map(({ id }) => id)).toEqual([
      "place:340323-chengguan",
      "place:341523-chengguan",
    ]);
  });

  test("固镇镇 lies in Yu'an, not in 固镇县", () => {
    expect(path("341503-guzhen", "2010-12-31")[0]).toBe("341503");
  });

  test("华阳镇 is Wangjiang's, far from the one in Jixi", () => {
    expect(places.get("place:340827-huayang")).toMatchObject({
      precision: "county-seat",
      latitude: 30.12043,
    });
  });

  test("乌溪镇 of Jing County stands at its county's seat, not at the one in Dangtu", () => {
    expect(places.get("place:341823-wuxi")).toMatchObject({ precision: "county", latitude: 30.68916 });
  });

  test("泗县圩镇 keeps its printed name and is found under both readings", () => {
    const wei = places.get("place:341324-wei");
    expect(wei).toMatchObject({ name: "圩镇", quote: "泗县圩镇", aliases: ["泗县圩镇", "黄圩镇", "刘圩镇"] });
    expect(within.find(({ from }) => from === wei?.id)?.source).toBe("source:editorial.wei-town");
  });
});

describe("points", () => {
  test("are those of GeoNames, none converted from another datum", () => {
    const known = new Set(
      [...SEATS, ...TOWN_POINTS].map(([, , longitude, latitude]) => `${longitude},${latitude}`),
    );
    for (const place of places.values()) {
      if (place.longitude === undefined) continue;
      expect(place.coordinateSource).toBe("source:geonames");
      expect(known.has(`${place.longitude},${place.latitude}`), place.id).toBe(true);
    }
  });

  test("lie in Anhui", () => {
    for (const { id, longitude = 117, latitude = 32 } of places.values()) {
      expect(longitude > 114.8 && longitude < 119.7 && latitude > 29.3 && latitude < 34.7, id).toBe(true);
    }
  });

  test("are a town's own for 26 towns and absent for 3", () => {
    const precisions = towns.map(({ precision }) => precision);
    expect(precisions.filter((precision) => precision === "town")).toHaveLength(26);
    expect(towns.filter(({ precision }) => precision === undefined).map(({ id }) => id)).toEqual([
      "place:340121-gangji",
      "place:341525-hengshan",
      "place:341525-zhufoan",
    ]);
  });

  test("of a town lie within 45 km of the seat of its county: no namesake elsewhere was taken", () => {
    for (const town of towns) {
      const county = places.get(`place:${town.id.slice(6).split("-")[0]}`);
      if (town.longitude === undefined || county?.longitude === undefined) continue;
      expect(kilometres(town, county), town.id).toBeLessThan(45);
    }
  });
});

/** Distance on a sphere small enough to be flat. */
function kilometres(a: Place, b: Place): number {
  const east = ((a.longitude ?? 0) - (b.longitude ?? 0)) * 111.3 * Math.cos((32 * Math.PI) / 180);
  const north = ((a.latitude ?? 0) - (b.latitude ?? 0)) * 111.2;
  return Math.hypot(east, north);
}
