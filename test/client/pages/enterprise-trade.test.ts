import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateWidth } from "../../../client/graph/text.ts";
import { type Partner, partnersOf } from "../../../client/pages/enterprise/partners.ts";
import { secondTierOf } from "../../../client/pages/enterprise/second-tier.ts";
import { layoutOfTrade, ON_A_SIDE } from "../../../client/pages/enterprise/trade-layout.ts";
import type { EnterpriseDetail, NodeName } from "../../../graph-schema/api/resources.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import { firm, named, node, sells } from "./firms.ts";

describe("whom a firm trades with", () => {
  const names = [named("a"), named("b"), named("c")];

  it("is told apart in suppliers and customers, the largest value first, then the newest year", () => {
    const supplies = [
      sells("a", "me", { period: "2005" }),
      sells("b", "me", { period: "2020", value: 10 }),
      sells("c", "me", { period: "2022" }),
      sells("me", "a", { period: "2010", value: 3 }),
    ];
    const { suppliers, customers } = partnersOf("enterprise:me", { supplies, names });
    expect(suppliers.map(({ name }) => name?.name)).toEqual(["b", "c", "a"]);
    expect(customers.map(({ name, value }) => [name?.name, value])).toEqual([["a", 3]]);
  });

  // a sells in 2024 stage x for 186,900 (186,800 says the seller) and stage y for 100; in 2020 stage x for 999,999
  it("adds the stages of the newest year with a value, and takes two statements on one purchase for one", () => {
    const supplies = [
      sells("a", "me", { period: "2024", stage: "stage:x", value: 186_900, statedBy: "buyer" }),
      sells("a", "me", { period: "2024", stage: "stage:x", value: 186_800, statedBy: "seller" }),
      sells("a", "me", { period: "2024", stage: "stage:y", value: 100 }),
      sells("a", "me", { period: "2020", stage: "stage:x", value: 999_999 }),
      sells("a", "me", { period: "2025", stage: "stage:x" }),
    ];
    const { suppliers } = partnersOf("enterprise:me", { supplies, names });
    expect(suppliers).toHaveLength(1);
    expect(suppliers[0]).toMatchObject({ value: 187_000, period: "2025" });
    expect(suppliers[0]?.supplies.map(({ period }) => period)).toEqual([
      "2025",
      "2024",
      "2024",
      "2024",
      "2020",
    ]);
  });

  it("adds different goods: the four agents that 海螺制剂 sold to 海螺水泥 in 2024", () => {
    const goods = Object.entries({ 燃烧促进剂: 3_700, 熔解促进剂: 600, 脱硫剂: 7_852, 水处理剂: 261 });
    const supplies = goods.map(([name, value]) =>
      sells("a", "me", { period: "2024", stage: "stage:x", goods: name, value }),
    );
    expect(partnersOf("enterprise:me", { supplies, names }).suppliers[0]?.value).toBe(12_413);
  });

  it("has no value where none is stated: never 0", () => {
    const { suppliers } = partnersOf("enterprise:me", { supplies: [sells("a", "me")], names });
    expect(suppliers[0]).not.toHaveProperty("value");
    expect(suppliers[0]).not.toHaveProperty("period");
  });
});

describe("the picture of a firm's trade", () => {
  const partner = (id: number, value?: number): Partner => ({
    id: `enterprise:${id}`,
    name: undefined,
    supplies: [sells(String(id), "me")],
    ...(value === undefined ? {} : { value }),
  });
  const laidOut = (suppliers: readonly Partner[], width = 900) =>
    layoutOfTrade({
      suppliers,
      customers: [],
      labelOf: ({ id }) => `${id}有限公司`,
      whereOf: () => "unknown",
      width,
      measure: estimateWidth,
    });

  it("draws lines as wide as the root of the value: a quarter of the value is half of what is above the thinnest", () => {
    const { suppliers } = laidOut([partner(1, 400), partner(2, 100), partner(3)]);
    expect(suppliers.map(({ width }) => width)).toEqual([8, 4.5, 1]);
    expect(suppliers.map(({ valued }) => valued)).toEqual([true, true, false]);
  });

  it("draws twelve on a side, and counts the others", () => {
    const { suppliers, more } = laidOut(Array.from({ length: 20 }, (_, at) => partner(at)));
    expect(suppliers).toHaveLength(ON_A_SIDE);
    expect(more).toEqual({ suppliers: 8, customers: 0 });
  });

  it("keeps every mark and label inside, and no two on one line, whatever is drawn", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(1e9), { nil: undefined }), { maxLength: 30 }),
        fc.integer({ min: 600, max: 1100 }),
        (values, width) => {
          const {
            suppliers,
            height,
            firm: middle,
          } = laidOut(
            values.map((value, at) => partner(at, value)),
            width,
          );
          for (const { x, y, side, words } of suppliers) {
            expect(x - side / 2).toBeGreaterThanOrEqual(0);
            expect(words.to).toBeLessThan(middle.x);
            expect(y + side / 2).toBeLessThanOrEqual(height);
          }
          const lines = suppliers.map(({ y }) => y);
          expect(lines.slice(1).every((y, at) => y - (lines[at] ?? 0) >= 20)).toBe(true);
        },
      ),
    );
  });
});

describe("the suppliers of suppliers", () => {
  const detail = (id: string, supplies: Supplies[], names: NodeName[]): EnterpriseDetail => ({
    enterprise: firm(id),
    supplies,
    names,
    chains: [],
    indicators: [],
    reports: [],
    owns: [],
    stages: [],
    partOf: [],
    specialities: [],
    makes: [],
    locatedIn: [],
    enterprises: [],
    places: [],
    sources: [],
    totals: { enterprises: 0, syntheticEnterprises: 0, supplies: 0, syntheticSupplies: 0 },
  });
  // steel → a, b      a → b      江苏 → a, b      me → a
  const tier = secondTierOf("enterprise:me", [
    detail(
      "a",
      [sells("steel", "a"), sells("me", "a"), sells("a", "b"), sells("place:320000", "a")],
      [named("steel"), named("me"), named("b"), node("320000")],
    ),
    detail(
      "b",
      [sells("steel", "b"), sells("a", "b"), sells("place:320000", "b")],
      [named("steel"), named("a")],
    ),
  ]);

  it("begins with the firm that most of them share; places that only tell an origin stand last", () => {
    expect(tier.map(({ id, through }) => [id, through.map(({ name }) => name)])).toEqual([
      ["enterprise:steel", ["a", "b"]],
      ["enterprise:a", ["b"]],
      ["place:320000", ["a", "b"]],
    ]);
  });

  it("says who is a direct supplier, too, and leaves the firm itself out", () => {
    expect(tier.map(({ direct }) => direct)).toEqual([false, true, false]);
    expect(tier.map(({ id }) => id)).not.toContain("enterprise:me");
  });
});
