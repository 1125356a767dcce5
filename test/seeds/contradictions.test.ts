import { describe, expect, test } from "vitest";
import type { Indicator, Report } from "../../graph-schema/nodes.ts";
import { PLACES_2010 } from "../../seeds/geo/places-2010.ts";
import { PARAGRAPHS } from "../../seeds/plan/paragraphs.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { REGIONS } from "../../seeds/plan/regions.ts";
import { TOWNS } from "../../seeds/plan/towns.ts";

const facts = planFacts();
const note = (slug: string) => {
  const found = facts.find((fact): fact is Indicator => fact.id === `indicator:${slug}`);
  return { zh: found?.notes?.join("\n") ?? "", en: found?.notesEn?.join("\n") ?? "" };
};
const report = (id: string) => {
  const found = facts.find((fact): fact is Report => fact.id === `report:${id}`);
  if (found === undefined) throw new Error(`No report ${id}`);
  return found;
};
const value = (id: string) => report(id).value ?? Number.NaN;
/** 亿元 of a report in 万元. */
const yi = (id: string) => value(id) / 10_000;

describe("growth of revenue", () => {
  const needed = (value("revenue.2015") / value("revenue.2010")) ** (1 / 5) - 1;

  test("480 billion needs 14.397 % a year, the plan says above 16 %", () => {
    expect((needed * 100).toFixed(3)).toBe("14.397");
    expect(value("revenue-growth.2015")).toBeGreaterThan(needed);
    expect(note("revenue").zh).toContain(`${(needed * 100).toFixed(1)} %`);
    expect(note("revenue").en).toContain(`${(needed * 100).toFixed(1)} %`);
  });

  test("16 % a year gives 514.58 billion", () => {
    expect((yi("revenue.2010") * 1.16 ** 5).toFixed(1)).toBe("5145.8");
    expect(note("revenue").zh).toContain("5145.8 亿元");
    expect(note("revenue").en).toContain("514.58 billion");
  });

  test("16 % and 480 billion imply a base of 228.53 billion, 16.47 less than reported", () => {
    const base = yi("revenue.2015") / 1.16 ** 5;
    expect(base.toFixed(1)).toBe("2285.3");
    expect((yi("revenue.2010") - base).toFixed(1)).toBe("164.7");
    expect(note("revenue").zh).toMatch(/2285\.3 亿元.*164\.7 亿元/);
  });

  test("firms grew by 28.1 % and revenue by 12 %, so revenue per firm fell", () => {
    const firms2009 = value("above-scale-firms.2010") - value("above-scale-firms.growth-2010");
    expect(firms2009).toBe(2170);
    expect(((value("above-scale-firms.growth-2010") / firms2009) * 100).toFixed(1)).toBe("28.1");
    expect((yi("revenue.2010") / 1.12 / firms2009).toFixed(3)).toBe("1.008");
    expect((yi("revenue.2010") / 2780).toFixed(3)).toBe("0.881");
    expect(note("revenue-growth").zh).toMatch(/28\.1 %（2170 家到 2780 家）.*1\.008 亿元降到 0\.881 亿元/);
  });

  test("value added grew three times as fast as revenue: their ratio went from 23.87 % to 28.98 %", () => {
    const before = yi("value-added.2010") / 1.36 / (yi("revenue.2010") / 1.12);
    expect((before * 100).toFixed(2)).toBe("23.87");
    expect(((yi("value-added.2010") / yi("revenue.2010")) * 100).toFixed(2)).toBe("28.98");
    expect(note("value-added-growth").zh).toMatch(/23\.87 %.*28\.98 %/);
    expect(note("value-added-growth").en).toMatch(/23\.87 %.*28\.98 %/);
  });

  test("14.5 % of the private economy would make that 489.7 billion", () => {
    expect((yi("value-added.2010") / value("share-of-private-value-added.2010")).toFixed(0)).toBe("4897");
    expect(note("share-of-private-value-added").zh).toContain("4897 亿元");
  });
});

describe("tiers", () => {
  const at = (year: string) => [100, 50, 10].map((tier) => value(`tier-${tier}.${year}`));

  test("are 100 clusters in 2015 if they hold one another, 130 if not", () => {
    expect(at("2010")).toEqual([2, 8, 54]);
    expect(Math.max(...at("2015"))).toBe(100);
    expect(at("2015").reduce((total, count) => total + count)).toBe(130);
    for (const slug of ["tier-100", "tier-50", "tier-10"]) {
      expect(note(slug).zh).toContain("含则共 100 个，不含则共 130 个");
      expect(note(slug).en).toContain("100 clusters if they do, 130 if not");
    }
  });

  test("have lower bounds below the reported revenue in either reading", () => {
    // Of the 54, the 2 have 10 billion at least, 6 or 8 more have 5, the rest 1.
    const least2010 = [100 * 2 + 50 * 6 + 10 * 46, 100 * 2 + 50 * 8 + 10 * 44];
    // Of 2015, 10 + 10 + 80 clusters, or 10 + 20 + 100.
    const least2015 = [100 * 10 + 50 * 10 + 10 * 80, 100 * 10 + 50 * 20 + 10 * 100];
    expect(note("tier-10").zh).toContain(`${least2010[0]} 亿元，不含则 ${least2010[1]} 亿元`);
    expect(note("tier-10").zh).toContain(`${least2015[0]} 亿元与 ${least2015[1]} 亿元`);
    expect(Math.max(...least2010)).toBeLessThan(yi("revenue.2010"));
    expect(Math.max(...least2015)).toBeLessThan(yi("revenue.2015"));
  });

  test("count 54 by three different measures", () => {
    expect(report("tier-10.2010").quote).toContain("特色产业主营业务收入");
    expect(report("tier-10.2010-output")).toMatchObject({ value: 54, basis: "年产值" });
    expect(report("tier-10.2010-output").quote).toContain("年产值");
    expect(report("tier-10.2015")).toMatchObject({ basis: "年销售收入的产业集群" });
    expect(note("tier-10").zh).toMatch(/特色产业主营业务收入.*年产值/);
  });
});

describe("shares and counts", () => {
  test("20 % of the 60 % is 12 % of all", () => {
    expect(Math.round(value("equipment-international.2015") * value("equipment-domestic.2015") * 100)).toBe(
      12,
    );
    expect(note("equipment-international").zh).toContain("全部的 12 %");
    expect(note("equipment-international").en).toContain("12 % of all");
  });

  test("one or two more clusters in 105 counties are 105 to 210, the target adds 100", () => {
    const counties = PLACES_2010.filter(([code]) => !code.endsWith("00")).length;
    expect([counties, 2 * counties]).toEqual([105, 210]);
    expect(value("recognised-towns.2015") - value("recognised-towns.2010")).toBe(100);
    expect(note("recognised-towns").zh).toMatch(/105 个县.*105–210 个.*100 个/);
  });

  test("58 of 100 towns have a name in the plan, one of Huainan's six", () => {
    expect(value("named-towns.2010")).toBe(58);
    expect(100 - TOWNS.length).toBe(42);
    expect(TOWNS.filter(([county]) => county.startsWith("3404"))).toHaveLength(1);
    expect(value("towns-by-city.340400")).toBe(6);
    expect(note("named-towns").zh).toMatch(/58 个，其余 42 个.*淮南表列 6 个/);
  });

  test("16 city windows do not fit a table of 17 cities", () => {
    expect(value("platform-city-windows.2015")).toBe(16);
    expect(REGIONS.flatMap(({ cities }) => cities)).toHaveLength(17);
    expect(PARAGRAPHS.find(({ text }) => text.startsWith("省第九次党代会"))?.section).toBe("二");
    expect(note("platform-city-windows").zh).toContain("仍列 17 个市");
    expect(note("towns-by-city").zh).toContain("表列 17 个地级市");
  });

  test("the heading on distribution by industry is followed by no table", () => {
    const index = PARAGRAPHS.findIndex(({ text }) => text === "省认定产业集群专业镇行业分布情况");
    expect(PARAGRAPHS[index + 1]?.text).toMatch(/^从产业的地域分布来看/);
    expect(PARAGRAPHS.at(-1)?.text).toBe("附件：省认定产业集群专业镇分布图");
  });

  test("the layout has six sectors, the projects ten chains", () => {
    expect(PARAGRAPHS.some(({ text }) => text.includes("六大产业"))).toBe(true);
    expect(note("chains-lifted").zh).toMatch(/六大产业.*十条产业链/);
  });
});
