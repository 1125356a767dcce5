import { describe, expect, test } from "vitest";
import type { Fact } from "../../graph-schema/facts.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";

const facts = new Map<string, Fact>(publicFacts().map((fact) => [fact.id, fact]));
const fact = (id: string) => facts.get(id);
const report = (row: string) => fact(`report:public.${row}`);
const aboutOf = (row: string) =>
  [...facts.values()].flatMap((one) =>
    one.kind === "ABOUT" && one.from === `report:public.${row}` ? [one.to] : [],
  );
const link = (row: string) => fact(`supplies:public.${row}`);

describe("totals of the specialised towns", () => {
  test.each([
    ["T015", "revenue", "2013", 54_868_700],
    ["T002", "revenue", "2016", 77_419_500],
    ["T047", "revenue", "2020", 63_541_500],
    ["T018", "profit", "2013", 4_401_500],
    ["T004", "tax", "2016", 2_728_900],
    ["T016", "value-added", "2013", 13_476_000],
    ["T001", "recognised-towns", "2016", 213],
    ["T010", "tier-100", "2016", 22],
    ["T057", "above-scale-firms", "2020", 4802],
  ])("%s is a report of the plan's %s for %s", (row, indicator, period, value) => {
    expect(report(row)).toMatchObject({ indicator: `indicator:${indicator}`, period, value, role: "actual" });
    expect(aboutOf(row)).toEqual(["place:340000"]);
  });

  test("the towns of 芜湖 in 2014 carry the note that the city had grown", () => {
    expect(report("T033")).toMatchObject({ value: 7_030_000, period: "2014" });
    expect(JSON.stringify(report("T033"))).toContain("含无为县");
  });
});

describe("figures of towns and firms", () => {
  test("高沟 sold cables for 33.452 billion yuan in 2016", () => {
    expect(report("F001")).toMatchObject({
      indicator: "indicator:public.revenue",
      value: 3_345_200,
      confidence: 0.7,
    });
    expect(aboutOf("F001")).toEqual(["place:341422-gaogou"]);
  });

  test("乌溪镇 of 当涂 is not the one of 泾县 that the plan names", () => {
    expect(aboutOf("F039")).toEqual(["place:340521-wuxi"]);
  });

  test("a figure of a county is about the county, not the town beside it", () => {
    expect(aboutOf("F168")).toEqual(["place:340827"]);
    expect(aboutOf("F304")).toEqual(["place:341302"]);
    expect(aboutOf("F176")).toEqual(["place:341721"]);
    expect(fact("located-in:public.E044")).toMatchObject({ to: "place:340881" });
  });

  test("a base of a group is not the group", () => {
    expect(aboutOf("em0101")).toEqual(["enterprise:美的集团合肥基地"]);
    expect(aboutOf("am0069")).toEqual(["enterprise:奇瑞集团"]);
    expect(aboutOf("am0098")).toEqual(["enterprise:安徽江淮汽车集团有限公司"]);
  });

  test("millions of yuan, dollars, jin and ranges are normalised", () => {
    expect(report("am0122")).toMatchObject({ value: 304_200, period: "2020" });
    expect(report("am0306")).toMatchObject({ value: 1_177_000, period: "2017" });
    expect(report("G002")).toMatchObject({ value: 12_900, indicator: "indicator:public.exports" });
    expect(report("FTL0660")).toMatchObject({
      value: 750_000,
      indicator: "indicator:public.output-quantity.吨",
    });
    expect(report("FTL0472")).toMatchObject({ lowest: 1_500_000, highest: 1_800_000 });
    expect(report("FTL0472")).not.toHaveProperty("value");
  });

  test("余, 多 and 超 are more than, 以上 is at least, 近 and 约 are notes", () => {
    expect(report("F004")).toMatchObject({ value: 1_400_000, comparator: "more-than" });
    expect(report("FTL0571")).toMatchObject({ value: 2_000_000, comparator: "at-least" });
    expect(report("G036")).not.toHaveProperty("comparator");
    expect(JSON.stringify(report("G036"))).toContain("页面写“近”");
  });

  test("a part of a year is not a year", () => {
    expect(report("F010")).toMatchObject({
      indicator: "indicator:public.output-value-part-year",
      value: 2_000_000,
    });
    expect(report("em0043")).toMatchObject({
      indicator: "indicator:public.revenue-part-year",
      value: 744_264.66,
    });
  });
});

describe("published rates", () => {
  test.each([
    ["em0091", "refrigerators", 0.8],
    ["em0092", "air-conditioners", 0.7],
    ["em0093", "televisions", 0.8],
  ])("滁州经开区 2015, %s, stands under its own wording", (row, slug, value) => {
    expect(report(row)).toMatchObject({
      indicator: `indicator:public.local-supply.${slug}`,
      role: "actual",
      period: "2015",
      value,
    });
    expect(JSON.stringify(report(row))).toContain("滁州经开区");
  });

  test("合肥 has 80 % and more of its appliances supplied locally, 联宝 more than 60 %", () => {
    expect(report("R006")).toMatchObject({
      value: 0.8,
      comparator: "at-least",
      period: "2015",
      confidence: 0.4,
    });
    expect(report("R001")).toMatchObject({ value: 0.6, comparator: "more-than", period: "2021" });
  });

  test("岗集's 30 % is a target for 2010, the province's 70 % one for 2023", () => {
    expect(report("R002")).toMatchObject({ role: "target", period: "2010", value: 0.3 });
    expect(report("am0079")).toMatchObject({ role: "target", period: "2023", value: 0.7 });
  });

  test("a seller's share of sales and domestic substitution are no supporting rates", () => {
    for (const row of ["R007", "R008", "am0070"])
      expect(JSON.stringify(report(row)), row).not.toContain("local-supply");
  });
});

describe("links", () => {
  test("埃泰克 sold 奇瑞 600 million yuan of electronics in 2022, says the press", () => {
    expect(link("am0052")).toMatchObject({
      from: "enterprise:芜湖埃泰克汽车电子股份有限公司",
      to: "enterprise:chery",
      stage: "stage:auto-electronics",
      value: 60_000,
      period: "2022",
      statedBy: "third-party",
      evidence: "published",
      confidence: 0.7,
    });
  });

  test("星马 itself says what chassis it bought of 华菱 in 2005", () => {
    expect(link("am0034")).toMatchObject({
      from: "enterprise:hualing",
      to: "enterprise:安徽星马汽车股份有限公司",
      value: 60_434.15,
      period: "2005",
      statedBy: "buyer",
      evidence: "reported",
    });
    expect(link("am0034")).not.toHaveProperty("confidence");
  });

  test.each([
    ["am0001", 7567.41, "2020"],
    ["am0207", 55_839.17, "2022"],
    ["am0225", 106_049.57, "2024"],
    ["em0001", 75_971.03, "2014"],
    ["em0019", 115_970, "2019"],
    ["em0160", 82_300, "2023"],
    ["FTL0005", 28_311.54, "2020"],
    ["FTL0030", 12_900, "2014"],
  ])("%s is %d in %s", (row, value, period) => {
    expect(link(row)).toMatchObject({ value, period });
  });

  test("eleven months and a forecast month count as the year with less confidence", () => {
    expect(link("em0036")).toMatchObject({ value: 403_776.84, confidence: 0.7 });
  });

  test("a part of a year, a share of sales and a contract leave the value open and stay readable", () => {
    expect(link("am0154")).not.toHaveProperty("value");
    expect(report("am0154")).toMatchObject({ value: 136_200, period: "2024" });
    expect(link("am0157")).not.toHaveProperty("value");
    expect(report("am0157")).toMatchObject({
      indicator: "indicator:public.sales-to-buyer-share",
      value: 0.4713,
    });
    expect(link("am0323")).not.toHaveProperty("value");
    expect(report("am0323")).toMatchObject({ indicator: "indicator:public.contract-value", value: 30_528 });
  });

  test.each(["am0087", "am0221", "am0230", "em0173", "FTL0255", "FTL0006"])("%s is no purchase", (row) => {
    expect(link(row)).toBeUndefined();
  });

  test("growers of a county are that county, three provinces are three links", () => {
    expect(link("FTL0281")).toMatchObject({ from: "place:340321", to: "enterprise:安徽益糯园食品有限公司" });
    const provinces = [1, 2, 3].map((index) => link(`FTL0253.${index}`));
    expect(provinces.map((one) => one !== undefined && "from" in one && one.from)).toEqual([
      "place:650000",
      "place:620000",
      "place:150000",
    ]);
  });

  test("a sale that two pages round differently stays two facts", () => {
    expect([link("am0056"), link("am0148")]).toMatchObject([{ value: 186_900 }, { value: 186_800 }]);
  });
});

describe("firms, holdings and markets", () => {
  test("星马汽车集团 held 20.83 % of 华菱", () => {
    expect(fact("owns:public.am0040")).toMatchObject({ to: "enterprise:hualing", share: 0.2083 });
  });

  test("a registered seat is told from a site", () => {
    expect(fact("located-in:public.am0039")).toMatchObject({
      from: "enterprise:hualing",
      quality: "registered",
    });
    expect(fact("located-in:public.E007")).toMatchObject({ to: "place:341402-huailin", quality: "site" });
    expect(fact("located-in:public.jac")).toMatchObject({ to: "place:340100", quality: "estimated" });
    expect(fact("located-in:public.chery")).toMatchObject({ to: "place:340200", quality: "site" });
  });

  test("an importer makes nothing, so that it is put nowhere", () => {
    expect(fact("located-in:public.安徽合力机械进出口有限公司")).toBeUndefined();
  });

  test("the herb market of 亳州 stands at the sales stage and turned over more than 56 billion in 2024", () => {
    expect(fact("specialises-in:public.FTL0043.341600.10.3")).toMatchObject({ form: "market" });
    expect(report("FTL0043")).toMatchObject({ value: 5_600_000, comparator: "more-than" });
  });

  test("the towns of the second hundred are recognised in words", () => {
    expect(report("L001")).toMatchObject({ text: "省认定：食品加工", period: "2013" });
    expect(aboutOf("L001")).toEqual(["place:341225-zhonggang"]);
  });
});
