import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PurchasesOfYear, purchasesOfYear } from "../../../graph-schema/purchases.ts";
import { purchaseTable, rowsOfBuyer } from "../../../server/analysis/trade/purchase-table.ts";
import { tradeOf } from "../../../server/analysis/trade/trade.ts";
import { type Snapshot, snapshotOf } from "../../../server/graph/current-graph.ts";
import { indexOfId } from "../../../server/graph/id-table.ts";
import { factOfLink } from "../../../server/graph/link-facts.ts";
import { enterprise, graphOf } from "../../graph/build.ts";
import { bought, made, market } from "../buying-leader.ts";

type Drafts = Parameters<typeof graphOf>[0];

const worldOf = (more: Drafts) => snapshotOf(graphOf([...market, ...more]), "2026-11-23");
const leaderOf = ({ supplyGraph }: Snapshot) => indexOfId(supplyGraph.nodes, "enterprise:leader")!;
/** What the table has of the leader: its year, `id value` of each row, how many have no year, how many are left out. */
const ofLeader = (snapshot: Snapshot, withInferred = false) => {
  const table = purchaseTable(snapshot, { withInferred });
  const at = leaderOf(snapshot) - snapshot.supplyGraph.ranges.Enterprise.first;
  const [start, end] = rowsOfBuyer(table, snapshot, leaderOf(snapshot));
  const rows = Array.from({ length: end - start }, (_, row) => start + row).map((row) => {
    const { id } = factOfLink(snapshot, "SUPPLIES", table.link[row]!);
    return `${id.slice(9)} ${table.value[row]}`;
  });
  return { year: table.year[at], rows, undated: table.undated[at], otherYears: table.otherYears[at] };
};

describe("the purchases of a buyer", () => {
  it("are those of one year, the newest with a value; a newer statement without a value counts for nothing", () => {
    // 江淮 states a value of 2020, and of 2025 one purchase without a value.
    const snapshot = worldOf([
      bought("s1", 300, { id: "supplies:of-2020", period: "2020" }),
      bought("s2", 99, { id: "supplies:of-2009", period: "2009" }),
      bought("s3", undefined, { id: "supplies:of-2025", period: "2025" }),
    ]);
    expect(ofLeader(snapshot)).toEqual({ year: 2020, rows: ["of-2020 300"], undated: 0, otherYears: 2 });
  });

  it("are those of the newest year where no year has a value", () => {
    const snapshot = worldOf([
      bought("s1", undefined, { id: "supplies:older", period: "2020" }),
      bought("s3", undefined, { id: "supplies:newer", period: "2025" }),
    ]);
    expect(ofLeader(snapshot)).toMatchObject({ year: 2025, rows: ["newer NaN"] });
  });

  it("hold those without a year last and without a value, but for one that a dated statement speaks of", () => {
    const snapshot = worldOf([
      bought("s2", 200, { id: "supplies:dated" }),
      bought("s1", 7, { id: "supplies:undated", period: undefined }),
      bought("s2", 7, { id: "supplies:twin", period: undefined }),
    ]);
    expect(ofLeader(snapshot)).toEqual({
      year: 2010,
      rows: ["dated 200", "undated NaN"],
      undated: 1,
      otherYears: 0,
    });
  });

  it("of no year are self-supply by the group of the day asked for", () => {
    const snapshot = worldOf([bought("division", 7, { period: undefined })]);
    const { purchases, self } = tradeOf(snapshot, { map: "2010", withInferred: false });
    expect([
      purchases.year[leaderOf(snapshot) - snapshot.supplyGraph.ranges.Enterprise.first],
      ...self,
    ]).toEqual([0, 1]);
  });

  const statement = fc.record({
    seller: fc.constantFrom("s1", "s2", "place:abroad"),
    value: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
    period: fc.option(fc.constantFrom("2008", "2009", "2010"), { nil: undefined, freq: 4 }),
    goods: fc.constantFrom("钢", "漆"),
    statedBy: fc.constantFrom("buyer", "seller", undefined),
    isInferred: fc.boolean(),
  });

  it("are by the one rule of the vocabulary, which pages share", () => {
    const firm = enterprise("enterprise:other", made);
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 9 }), fc.boolean(), (statements, withInferred) => {
        const drafts = statements.map(({ seller, value, isInferred, ...more }, at) => {
          const said = isInferred ? { evidence: "inferred", source: "source:p1", synthetic: undefined } : {};
          return bought(seller, value, { ...more, ...said, id: `supplies:${at}` });
        });
        const snapshot = worldOf([firm, ...drafts]);
        const stated = snapshot.facts
          .to("SUPPLIES", "enterprise:leader")
          .filter(({ evidence }) => withInferred || evidence !== "inferred");
        expect(sorted(ofLeader(snapshot, withInferred))).toEqual(sorted(expected(purchasesOfYear(stated))));
      }),
      { numRuns: 200 },
    );
  });

  const expected = ({ year, purchases, undated, otherYears }: PurchasesOfYear) => ({
    year: Number(year ?? 0),
    rows: [
      ...purchases.map(({ statements: [first], value }) => `${first.id.slice(9)} ${value ?? Number.NaN}`),
      ...undated.map(({ statements: [first] }) => `${first.id.slice(9)} NaN`),
    ],
    undated: undated.length,
    otherYears: otherYears.length,
  });
  const sorted = (found: ReturnType<typeof ofLeader>) => ({ ...found, rows: [...found.rows].sort() });
});
