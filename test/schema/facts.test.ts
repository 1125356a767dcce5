import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChangeSet } from "../../graph-schema/change-set.ts";
import {
  byId,
  canonicalText,
  contradictionWithSource,
  FACT_KINDS,
  Fact,
  kindOfId,
  referencesOf,
} from "../../graph-schema/facts.ts";
import { NODE_KINDS, Source } from "../../graph-schema/nodes.ts";
import { holdsOn } from "../../graph-schema/provenance.ts";
import { ENDPOINTS, RELATIONSHIP_KINDS } from "../../graph-schema/relationships.ts";

const source = { source: "source:plan.p001", evidence: "published" };
const town = { kind: "Place", id: "place:341881-zhongxi", name: "中溪镇", level: "town", ...source };
const supplies = { kind: "SUPPLIES", id: "supplies:a", from: "enterprise:a", to: "enterprise:b", ...source };

/** The pointers of every refusal of a fact; none when it holds. */
const refused = (fact: object): string[] =>
  Fact.safeParse(fact).error?.issues.map(({ path }) => path.join("/")) ?? [];

describe("a fact", () => {
  it("is accepted as it is written", () => {
    expect(Fact.parse(town)).toEqual(town);
    expect(Fact.parse(supplies)).toEqual(supplies);
  });

  it("is refused with the property that is wrong", () => {
    expect(refused({ ...town, level: "village" })).toEqual(["level"]);
    expect(refused({ ...town, id: "stage:zhongxi" })).toEqual(["id"]);
    expect(refused({ ...town, code: "3418" })).toEqual(["code"]);
    expect(refused({ ...town, kind: "Village" })).toEqual(["kind"]);
    expect(refused({ ...town, surprise: 1 })).toHaveLength(1);
    expect(refused({ ...town, source: undefined })).toEqual(["source"]);
  });

  it("is synthetic in both words or in neither", () => {
    expect(refused({ ...supplies, synthetic: true })).toEqual(["synthetic"]);
    expect(refused({ ...supplies, evidence: "synthetic" })).toEqual(["synthetic"]);
    expect(refused({ ...supplies, evidence: "synthetic", synthetic: true })).toEqual([]);
  });

  it("ends after it begins", () => {
    expect(refused({ ...town, validFrom: "2011-08", validTo: "2011-08" })).toEqual(["validTo"]);
    expect(refused({ ...town, validFrom: "2011-08", validTo: "2012" })).toEqual([]);
  });

  it("ends after it begins by the first day each can mean, however finely it is written", () => {
    expect(refused({ ...town, validFrom: "2011", validTo: "2011-01-01" })).toEqual(["validTo"]);
    expect(refused({ ...town, validFrom: "2011-01-01", validTo: "2011" })).toEqual(["validTo"]);
    expect(refused({ ...town, validFrom: "2011", validTo: "2011-01-02" })).toEqual([]);
  });

  it("is dated by days that the calendar has", () => {
    for (const day of ["2011-02-31", "2011-02-29", "1900-02-29", "2011-04-31", "2011-00", "2011-13"]) {
      expect(refused({ ...town, validFrom: day })).toEqual(["validFrom"]);
    }
    for (const day of ["2012-02-29", "2000-02-29", "0099-12-31", "2011-12", "2011"]) {
      expect(refused({ ...town, validFrom: day })).toEqual([]);
    }
  });

  it("joins an enterprise to a place, never two places", () => {
    expect(refused({ ...supplies, from: "place:320000" })).toEqual([]);
    expect(refused({ ...supplies, from: "place:320000", to: "place:340000" })).toEqual(["to"]);
  });

  it("reports a value, a range or words", () => {
    const report = {
      kind: "Report",
      id: "report:a",
      indicator: "indicator:a",
      role: "actual",
      period: "2010",
      ...source,
    };
    expect(refused(report)).toEqual(["value"]);
    expect(refused({ ...report, value: 0 })).toEqual([]);
    expect(refused({ ...report, text: "丰富铁矿资源" })).toEqual([]);
    expect(refused({ ...report, lowest: 3, highest: 3 })).toEqual([]);
    expect(refused({ ...report, lowest: 3, highest: 2 })).toEqual(["highest"]);
  });

  it("keeps an unknown value absent: 0 is a value, null is none", () => {
    expect(refused({ ...supplies, value: 0 })).toEqual([]);
    expect(refused({ ...supplies, value: null })).toEqual(["value"]);
    expect(refused({ ...supplies, value: -1 })).toEqual(["value"]);
    expect(refused({ ...supplies, value: Number.NaN })).toEqual(["value"]);
  });

  it("holds no value so large that a sum of two would be no number any more", () => {
    const report = { kind: "Report", id: "report:a", indicator: "indicator:a", role: "actual", ...source };
    expect(refused({ ...supplies, value: 1e12 })).toEqual([]);
    expect(refused({ ...supplies, value: 1.7e308 })).toEqual(["value"]);
    expect(refused({ ...report, period: "2010", value: -1.7e308 })).toEqual(["value"]);
    expect(refused({ ...report, period: "2010", lowest: 0, highest: 1.7e308 })).toEqual(["highest"]);
  });

  it("names a source of each type whole", () => {
    const base = { kind: "Source", id: "source:a", layer: "public", title: "t" };
    expect(
      refused({ ...base, type: "public-page", address: "https://example.org/a", date: "2014-05" }),
    ).toEqual([]);
    expect(refused({ ...base, type: "public-page", address: "not an address" })).toEqual(["address"]);
    for (const address of ["javascript:alert(1)", "data:text/html,x", "ftp://example.org/a", "file:///etc"]) {
      expect(refused({ ...base, type: "public-page", address })).toEqual(["address"]);
    }
    expect(refused({ ...base, type: "editorial" })).toEqual(["reason"]);
    expect(refused({ ...base, type: "generator", seed: 1, version: "1" })).toEqual([]);
  });
});

describe("contradictionWithSource()", () => {
  const base = { kind: "Source", id: "source:a", title: "t" };
  const generator = Source.parse({ ...base, layer: "simulated", type: "generator", seed: 1, version: "1" });
  const reason = Source.parse({ ...base, layer: "plan", type: "editorial", reason: "r" });

  it("asks of what a generator made that it says so", () => {
    const simulated = Fact.parse({ ...town, evidence: "synthetic", synthetic: true });
    expect(contradictionWithSource(Fact.parse(town), generator)?.path).toBe("synthetic");
    expect(contradictionWithSource(simulated, generator)).toBeUndefined();
    expect(contradictionWithSource(Fact.parse(town), reason)).toBeUndefined();
  });
});

describe("the kinds", () => {
  it("are told by the prefix of an id, each by its own", () => {
    const prefixes = FACT_KINDS.map((kind) => kind.toLowerCase().replaceAll("_", "-"));
    expect(prefixes.map((prefix) => kindOfId(`${prefix}:x`))).toEqual(FACT_KINDS);
    expect(kindOfId("nothing")).toBeUndefined();
  });

  it("join kinds of node only", () => {
    for (const kind of RELATIONSHIP_KINDS) {
      for (const end of [...ENDPOINTS[kind].from, ...ENDPOINTS[kind].to]) expect(NODE_KINDS).toContain(end);
    }
  });
});

describe("referencesOf()", () => {
  it("lists both ends, the source and every property that names a node", () => {
    const speciality = Fact.parse({
      kind: "SPECIALISES_IN",
      id: "specialises-in:a",
      from: town.id,
      to: "stage:rubber-seals",
      wording: "汽车橡胶密封件",
      form: "cluster",
      judgement: "source:editorial.a",
      ...source,
    });
    expect(referencesOf(speciality)).toEqual([
      { path: "from", id: town.id, kinds: ["Place"] },
      { path: "to", id: "stage:rubber-seals", kinds: ["Stage"] },
      { path: "source", id: "source:plan.p001", kinds: ["Source"] },
      { path: "judgement", id: "source:editorial.a", kinds: ["Source"] },
    ]);
  });

  it("lists each successor of a place", () => {
    const abolished = Fact.parse({ ...town, successors: ["place:340100", "place:340200"] });
    expect(
      referencesOf(abolished)
        .filter(({ path }) => path === "successors")
        .map(({ id }) => id),
    ).toEqual(["place:340100", "place:340200"]);
  });

  it("finds none in a source", () => {
    const standing = {
      kind: "Source",
      id: "source:a",
      layer: "plan",
      title: "t",
      type: "editorial",
      reason: "r",
    };
    expect(referencesOf(Fact.parse(standing))).toEqual([]);
  });
});

describe("order and text", () => {
  it("orders by code unit, as every store must", () => {
    expect([{ id: "b" }, { id: "B" }, { id: "中" }, { id: "a1" }].sort(byId).map(({ id }) => id)).toEqual([
      "B",
      "a1",
      "b",
      "中",
    ]);
  });

  it("writes equal objects equally, whatever the order of their keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), (object) => {
        expect(canonicalText(Object.fromEntries(Object.entries(object).reverse()))).toBe(
          canonicalText(object),
        );
      }),
    );
  });
});

describe("holdsOn()", () => {
  it("counts a month from its first day and leaves the end out", () => {
    const until2011 = { validTo: "2011-08" };
    expect(holdsOn(until2011, "2011-07-31")).toBe(true);
    expect(holdsOn(until2011, "2011-08-01")).toBe(false);
    expect(holdsOn({ validFrom: "2011-08" }, "2011-08-01")).toBe(true);
    expect(holdsOn({}, "9998-12-31")).toBe(true);
  });
});

describe("a change set", () => {
  it("names every wrong place", () => {
    const changes = [
      { op: "put", fact: { ...town, level: 1 } },
      { op: "remove", id: "nothing" },
      { op: "drop" },
    ];
    const { error } = ChangeSet.safeParse({ id: "x", author: "a", reason: "r", changes });
    expect(error?.issues.map(({ path }) => path.join("/"))).toEqual([
      "changes/0/fact/level",
      "changes/1/id",
      "changes/2/op",
    ]);
  });
});
