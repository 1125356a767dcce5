import { describe, expect, it } from "vitest";
import { enterprise } from "../graph/build.ts";
import { bought, made, purchases, site } from "./buying-leader.ts";
import { ask, type Drafts, lines } from "./leaders-purchases.ts";

const town = (more: Drafts, query?: Record<string, string>) => ask(more, query).rows[0]!;
const codes = (more: Drafts, query?: Record<string, string>) =>
  ask(more, query).caveats.map(({ code }) => code);

describe("known purchases of a simulated enterprise, whose list is complete", () => {
  it("are .30 of the town, .50 of county and city, .65 of the province, with bounds for the 120 of unknown origin", () => {
    // 300, 500, 650 of 1,000 known; bounds 300/1120 … 420/1120, 500 … 620, 650 … 770.
    expect(lines(ask(purchases))).toEqual([
      "town 0.3 [0.267857, 0.375] known",
      "county 0.5 [0.446429, 0.553571] known",
      "city 0.5 [0.446429, 0.553571] known",
      "province 0.65 [0.580357, 0.6875] known",
    ]);
  });

  it("say what they are made of, with the own division apart, and name their year", () => {
    expect(town(purchases).parts).toEqual({
      known: 1_120,
      inside: 300,
      outside: 700,
      possible: 120,
      insideWithoutValue: 0,
      outsideWithoutValue: 0,
      possibleWithoutValue: 0,
      purchases: 6,
      insidePurchases: 1,
      outsidePurchases: 4,
      possiblePurchases: 1,
      self: 80,
      selfPurchases: 1,
      selfWithoutValue: 0,
      perhapsSelf: 0,
      perhapsSelfPurchases: 0,
      coverage: 1_000 / 1_120,
      furtherStatements: 0,
      undated: 0,
      otherYears: 0,
    });
    expect(ask(purchases)).toMatchObject({
      period: "2010",
      day: "2010-12-31",
      boundary: null,
      synthetic: true,
    });
    expect(ask(purchases, { map: "today" })).toMatchObject({ period: "2010", day: "2026-11-23" });
    expect(ask(purchases).coverage).toBe(1_000 / 1_120);
    expect(codes(purchases)).toEqual([
      "one-year",
      "complete-by-construction",
      "origin-unknown",
      "self-supply-left-out",
      "synthetic-facts",
    ]);
  });

  it("lead to the purchases, the sites and the holding behind them", () => {
    expect(town([bought("s1", 300), bought("division", 80)]).facts).toEqual([
      "located-in:enterprise.leader~place.town",
      "located-in:enterprise.s1~place.town",
      "owns:enterprise.leader~enterprise.division",
      "supplies:enterprise.division~enterprise.leader",
      "supplies:enterprise.s1~enterprise.leader",
    ]);
  });

  it("give no number where less than 70 % of origins are known, 300 of 500, or than what is asked for", () => {
    const some = [bought("s1", 100), bought("s4", 200), bought("place:unknown", 200)];
    expect(lines(ask(some))[0]).toBe("town  [0.2, 0.6] origin-unknown");
    expect(lines(ask(some, { known: "0.6" }))[0]).toBe("town 0.333333 [0.2, 0.6] known");
  });

  it("take one year, the newest with a value, and say what the others hold", () => {
    const more = [
      bought("s1", 300),
      bought("s4", 700),
      bought("s2", 900, { id: "supplies:older", period: "2009" }),
      bought("s3", undefined, { id: "supplies:newer", period: "2011" }),
    ];
    expect(lines(ask(more))[0]).toBe("town 0.3 [0.3, 0.3] known");
    expect(town(more).parts).toMatchObject({ otherYears: 2, purchases: 2 });
    expect(ask(more).caveats[0]?.zh).toBe(
      "只计 2010 年的采购，不同年份不相加。不计的其他年份：2011 年 1 条（没有金额），2009 年 1 条（共 900 万元）。",
    );
  });

  it("allow for purchases without a year, inside or outside, as ones without a value", () => {
    const known = [bought("s1", 300), bought("s4", 700)];
    const undated = (from: string) =>
      bought(from, 900, { id: "supplies:undated", goods: "漆", period: undefined });
    expect(lines(ask([...known, undated("s1")]))[0]).toBe("town  [0.3, 1] value-missing");
    expect(lines(ask([...known, undated("s3")]))[0]).toBe("town  [0, 0.3] value-missing");
    const { parts } = town([...known, undated("s3")]);
    expect(parts).toMatchObject({ undated: 1, purchases: 3, outside: 700, outsideWithoutValue: 1 });
    expect(codes([...known, undated("s3")])).toContain("undated-purchases");
    expect(lines(ask([undated("s3")]))[0]).toBe("town  [0, 1] no-year");
  });

  it("count two statements of one purchase once: the buyer's before both's, the seller's and a third party's", () => {
    const said = (statedBy: string, value?: number) =>
      bought("s1", value, { id: `supplies:${statedBy}`, statedBy });
    const inside = (...more: Drafts) => town([bought("s4", 100), ...more]).parts;
    const [third, seller, both, buyer] = [
      said("third-party", 1),
      said("seller", 2),
      said("both", 3),
      said("buyer", 4),
    ];
    expect(inside(third, seller, both, buyer)).toMatchObject({
      inside: 4,
      purchases: 2,
      furtherStatements: 3,
    });
    expect(inside(third, seller, both)).toMatchObject({ inside: 3 });
    expect(inside(third, seller)).toMatchObject({ inside: 2 });
    expect(inside(said("buyer"), seller)).toMatchObject({ inside: 2, insideWithoutValue: 0 });
    const other = bought("s1", 50, { id: "supplies:paint", goods: "涂料", statedBy: "seller" });
    expect(inside(seller, other)).toMatchObject({ inside: 52, purchases: 3, furtherStatements: 0 });
    expect(town([third, seller]).facts).toEqual(
      expect.arrayContaining(["supplies:third-party", "supplies:seller"]),
    );
  });

  it("keep the bound at the other end when amounts are missing at one end only", () => {
    const known = [bought("s1", 300), bought("s4", 500), bought("place:unknown", 200)];
    const missing = (from: string) => bought(from, undefined, { id: "supplies:missing", goods: "其他" });
    expect(lines(ask([...known, missing("s1")]))[0]).toBe("town  [0.3, 1] value-missing");
    expect(lines(ask([...known, missing("s4")]))[0]).toBe("town  [0, 0.5] value-missing");
    expect(lines(ask([...known, missing("place:unknown")]))[0]).toBe("town  [0, 1] value-missing");
    expect(lines(ask([missing("s1")]))[0]).toBe("town  [0, 1] value-missing");
  });

  it("take a seller with a seat alone, or sites on both sides, as perhaps inside", () => {
    const sellers = [
      ...["seated", "both", "none", "near"].map((name) => enterprise(`enterprise:${name}`, made)),
      site("seated", "town", { quality: "registered" }),
      site("both", "town"),
      site("both", "far"),
      site("near", "county"),
    ];
    for (const name of ["seated", "both", "none", "near"])
      expect([name, town([...sellers, bought(name, 10)]).parts]).toMatchObject([name, { possible: 10 }]);
    expect(ask([...sellers, bought("near", 10)]).rows[1]?.parts).toMatchObject({ inside: 10 });
  });
});
