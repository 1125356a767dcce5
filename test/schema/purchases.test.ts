import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { purchaseKey, purchasesOfYear } from "../../graph-schema/purchases.ts";
import { Supplies } from "../../graph-schema/relationships.ts";

/** What a seller states, or `more` says, of what it sells to a buyer. */
const stated = (id: string, more: Partial<Supplies> = {}): Supplies =>
  Supplies.parse({
    kind: "SUPPLIES",
    id: `supplies:${id}`,
    from: "enterprise:seller",
    to: "enterprise:buyer",
    source: "source:page",
    evidence: "reported",
    ...more,
  });
const of = (period: string, value?: number, more: Partial<Supplies> = {}) =>
  stated(`${period}-${value}-${more.goods}-${more.statedBy}`, {
    period,
    ...(value !== undefined && { value }),
    ...more,
  });

describe("what is stated of purchases", () => {
  // 海螺制剂 sells 海螺水泥 four goods of one stage in 2024: 3,700 + 600 + 7,852 + 261 万元.
  it("adds different goods of one stage: 12,413", () => {
    const amounts = [3_700, 600, 7_852, 261];
    const goods = amounts.map((value, at) => of("2024", value, { stage: "stage:x", goods: `货物${at}` }));
    const { year, value, purchases } = purchasesOfYear(goods);
    expect([year, value, purchases.length]).toEqual(["2024", 12_413, 4]);
  });

  it("counts what seller and buyer state of one purchase once, by the buyer's word", () => {
    const { value, purchases } = purchasesOfYear([
      of("2024", 290, { statedBy: "seller", goods: "钢" }),
      of("2024", 300, { statedBy: "buyer", goods: "钢" }),
      of("2024", 1, { statedBy: "third-party", goods: "钢" }),
    ]);
    expect(value).toBe(300);
    expect(purchases).toMatchObject([
      { statements: [{ value: 300 }, { value: 290 }, { statedBy: "third-party" }] },
    ]);
  });

  it("never adds years: the newest with a value counts, a newer one without a value does not", () => {
    const found = purchasesOfYear([of("2020", 15_900), of("2019", 70_000), of("2025")]);
    expect([found.year, found.value]).toEqual(["2020", 15_900]);
    expect(found.otherYears.map(({ period }) => period)).toEqual(["2019", "2025"]);
    expect(purchasesOfYear([of("2019"), of("2025")])).toMatchObject({ year: "2025", value: undefined });
  });

  it("keeps apart what has no year, unless a statement with a year speaks of it", () => {
    const found = purchasesOfYear([
      of("2024", 10, { goods: "钢" }),
      stated("undated-steel", { value: 99, goods: "钢" }),
      stated("undated-paint", { value: 7, goods: "漆" }),
    ]);
    expect(found.value).toBe(10);
    expect(found.undated.map(({ statements: [first] }) => first.goods)).toEqual(["漆"]);
    expect(purchasesOfYear([stated("only", { value: 7 })])).toMatchObject({
      year: undefined,
      value: undefined,
      undated: [{ value: 7 }],
    });
  });

  it("lets what is inferred decide neither year nor value where something is stated", () => {
    const guess = { evidence: "inferred", statedBy: "buyer" } as const;
    const found = purchasesOfYear([of("2020", 5), of("2024", 9, guess), of("2020", 8, guess)]);
    expect([found.year, found.value]).toEqual(["2020", 5]);
    expect(purchasesOfYear([of("2024", 9, guess)]).value).toBe(9);
  });

  const statement = fc.record({
    goods: fc.constantFrom("钢", "漆"),
    from: fc.constantFrom("enterprise:a", "enterprise:b"),
    period: fc.option(fc.constantFrom("2019", "2020"), { nil: undefined }),
    value: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
    statedBy: fc.constantFrom("buyer", "seller", undefined),
  });
  const statements = fc
    .array(statement, { maxLength: 10 })
    .map((drafts) => drafts.map((draft, at) => stated(String(at), draft)));

  it("gives the same sum in whatever order it is read, never more than all the values of one year", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const { year, value } = purchasesOfYear(all);
        expect(purchasesOfYear([...all].reverse())).toMatchObject({ year, value });
        const values = all.filter(({ period }) => period === year).flatMap((one) => one.value ?? []);
        expect(value ?? 0).toBeLessThanOrEqual(values.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it("loses no statement and takes none twice, but for undated ones that a dated one speaks of", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const { purchases, undated, otherYears } = purchasesOfYear(all);
        const dated = new Set(all.filter(({ period }) => period !== undefined).map(purchaseKey));
        const kept = [...purchases, ...undated].flatMap((purchase) => purchase.statements);
        const ids = [...kept, ...otherYears].map(({ id }) => id).sort();
        const expected = all.filter((one) => one.period !== undefined || !dated.has(purchaseKey(one)));
        expect(ids).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });
});
