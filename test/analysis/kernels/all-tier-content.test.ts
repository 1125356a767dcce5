import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTierContent } from "../../../server/analysis/kernels/all-tier-content.ts";
import type { PurchaseAccounts } from "../../../server/analysis/kernels/purchase-accounts.ts";
import { columnsOf, denseContent } from "./dense.ts";
import { GERMANY_1995, MILLER_BLAIR, TWO_REGIONS } from "./io-tables.ts";

interface Table {
  readonly flows: readonly (readonly number[])[];
  readonly output: readonly number[];
  readonly imports?: readonly number[];
  readonly unknown?: readonly number[];
}

function accountsOf({ flows, output, imports, unknown }: Table): PurchaseAccounts {
  const none = output.map(() => 0);
  return {
    purchases: columnsOf(flows),
    fromOutside: Float64Array.from(imports ?? none),
    unknown: Float64Array.from(unknown ?? none),
    output: Float64Array.from(output),
  };
}

function contentOf(table: Table, inside: readonly number[]) {
  const found = allTierContent(accountsOf(table), Uint8Array.from(inside));
  if (found.kind !== "solved") throw new Error(JSON.stringify(found));
  return found;
}

const near = (values: readonly number[], digits: number) =>
  values.map((value) => (Number.isNaN(value) ? value : expect.closeTo(value, digits)));

// s1 (town) ⇄ s2 (county) and s3 (province) supply L; s4 is in another province. L also imports 100 and
// buys 120 from nobody knows where; its own division's 80 are left out. Values in CNY10k/year.
const LEADER: Table = {
  //       s1   s2   s3   s4   L
  flows: [
    [0, 100, 0, 0, 300],
    [100, 0, 0, 0, 200],
    [0, 0, 0, 0, 150],
    [150, 0, 60, 0, 250],
    [0, 0, 0, 0, 0],
  ],
  imports: [0, 100, 90, 0, 100],
  unknown: [0, 0, 0, 0, 120],
  output: [500, 400, 300, Number.NaN, 2000],
};
const PROVINCE = [1, 1, 1, 0, 1];

describe("allTierContent() of the leader worked out by hand", () => {
  // c1 = .5 + .2 c2 and c2 = .5 + .25 c1, so c1 = .6 / .95; c3 = 150 / 300.
  it("finds .6315789, .6578947 and .5 for its suppliers", () => {
    const { ofOutput } = contentOf(LEADER, PROVINCE);
    expect([...ofOutput.lower.subarray(0, 4)]).toEqual(
      near([0.6 / 0.95, 0.5 + (0.25 * 0.6) / 0.95, 0.5, 0], 14),
    );
    expect([...ofOutput.point.subarray(0, 3)]).toEqual(near([0.6315789, 0.6578947, 0.5], 7));
  });

  it("finds .3960526 of what it buys of known origin, between .3536184 and .4607613 of all", () => {
    const { ofPurchases } = contentOf(LEADER, PROVINCE);
    const content = 300 * (0.6 / 0.95) + 200 * (0.5 + 0.15 / 0.95) + 150 * 0.5;
    expect(ofPurchases.point[4]).toBeCloseTo(0.3960526, 7);
    expect(ofPurchases.lower[4]).toBeCloseTo(content / 1120, 14);
    expect(ofPurchases.upper[4]).toBeCloseTo((content + 120) / 1120, 14);
  });

  it("finds [.6380263, .6980263] of its output", () => {
    const { ofOutput } = contentOf(LEADER, PROVINCE);
    expect(ofOutput.lower[4]).toBeCloseTo(0.6380263, 7);
    expect(ofOutput.upper[4]).toBeCloseTo(0.6980263, 7);
  });

  it("says nothing of purchases where nothing is bought, and 0 to 1 of an inside seller without accounts", () => {
    const found = contentOf(LEADER, [1, 1, 1, 1, 1]);
    expect(found.ofPurchases.lower[3]).toBeNaN();
    expect([found.ofOutput.lower[3], found.ofOutput.upper[3]]).toEqual([0, 1]);
    expect(found.ofOutput.point[3]).toBeNaN();
    // s1 buys 100 of s2 and 150 of s4: c1 = .5 + .2 c2 + .3 u, c2 = .5 + .25 c1, with u anything from 0 to 1.
    expect([found.ofOutput.lower[0], found.ofOutput.upper[0]]).toEqual(near([0.6 / 0.95, 0.9 / 0.95], 14));
    expect(found.ofOutput.point[0]).toBeCloseTo(0.6 / 0.65, 14);
  });
});

describe("allTierContent() of published tables", () => {
  it("gives the Germany of 1995, taxes counted as domestic", () => {
    const { ofOutput } = contentOf(GERMANY_1995, [1, 1, 1, 1, 1, 1]);
    const expected = [0.877851, 0.779421, 0.875828, 0.924801, 0.95876, 0.949286];
    expect([...ofOutput.lower]).toEqual(near(expected, 6));
    expect([...ofOutput.upper]).toEqual([...ofOutput.lower]);
  });

  it("gives its direct shares where every seller's content is 1: .861686 … and .846561 in all", () => {
    const output = GERMANY_1995.output.map(() => Number.NaN);
    const { ofPurchases } = contentOf({ ...GERMANY_1995, output }, [1, 1, 1, 1, 1, 1]);
    const direct = [0.861686, 0.768847, 0.895456, 0.900398, 0.950217, 0.89515];
    expect([...ofPurchases.upper]).toEqual(near(direct, 6));
  });

  it("finds nothing imported in a closed economy", () => {
    expect([...contentOf(MILLER_BLAIR, [1, 1]).ofOutput.lower]).toEqual(near([1, 1], 12));
  });

  it("names the sectors of two regions that buy as much as they make, or more", () => {
    const found = allTierContent(accountsOf(TWO_REGIONS), Uint8Array.of(1, 1, 1, 0, 0, 0));
    expect(found).toMatchObject({ kind: "unfit", columns: [{ column: 1 }, { column: 4 }] });
  });

  it("names who spends more than its output on imports, and whose purchase is negative", () => {
    const table = {
      flows: [
        [0, 30, 0],
        [0, 0, -1],
        [0, 0, 0],
      ],
      output: [100, 100, 100],
      imports: [0, 80, 0],
    };
    expect(allTierContent(accountsOf(table), Uint8Array.of(1, 1, 1))).toEqual({
      kind: "unfit",
      columns: [
        { column: 1, reason: "value-added", amount: expect.closeTo(-0.1, 12) },
        { column: 2, reason: "negative", amount: -1 },
      ],
    });
  });
});

/** Economies whose purchases, imports and unknown origins leave some value added. */
const economy = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: size, maxLength: size });
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 }));
  const table = fc.record({
    flows: list(list(amount)),
    imports: list(amount),
    unknown: list(amount),
    added: list(fc.integer({ min: 1, max: 900 })),
  });
  return fc.tuple(table, list(fc.integer({ min: 0, max: 2 })));
});

function withOutput({
  flows,
  imports,
  unknown,
  added,
}: Required<Omit<Table, "output">> & { added: readonly number[] }): Table {
  const output = added.map((value, at) =>
    flows.reduce((sum, row) => sum + row[at]!, value + imports[at]! + unknown[at]!),
  );
  return { flows, imports, unknown, output };
}

describe("allTierContent() of any economy", () => {
  it("lies in [0, 1], its point between its bounds, and agrees with a dense solution", () => {
    fc.assert(
      fc.property(economy, ([draft, zones]) => {
        const table = withOutput(draft);
        const inside = zones.map((zone) => Number(zone === 0));
        const { ofOutput, ofPurchases } = contentOf(table, inside);
        for (const { lower, upper, point } of [ofOutput, ofPurchases]) {
          for (const [at, value] of lower.entries()) {
            if (Number.isNaN(value)) continue;
            expect(value).toBeGreaterThanOrEqual(0);
            expect(upper[at]).toBeLessThanOrEqual(1);
            expect(value).toBeLessThanOrEqual(upper[at]! + 1e-12);
            if (Number.isNaN(point[at])) continue;
            expect(point[at]).toBeGreaterThanOrEqual(value - 1e-12);
            expect(point[at]).toBeLessThanOrEqual(upper[at]! + 1e-12);
          }
        }
        const a = table.flows.map((row) => row.map((value, at) => value / table.output[at]!));
        const own = inside.map((is, at) => (is * draft.added[at]!) / table.output[at]!);
        expect([...ofOutput.lower]).toEqual(near(denseContent(a, own), 10));
      }),
    );
  });

  it("is whole: from inside, from the others, imported and unknown sum to 1", () => {
    fc.assert(
      fc.property(economy, ([draft, zones]) => {
        const table = withOutput(draft);
        const a = table.flows.map((row) => row.map((value, at) => value / table.output[at]!));
        const imported = denseContent(
          a,
          draft.imports.map((value, at) => value / table.output[at]!),
        );
        const from = (isIn: (zone: number) => boolean) =>
          contentOf(
            table,
            zones.map((zone) => Number(isIn(zone))),
          ).ofOutput;
        const [inside, others] = [from((zone) => zone === 0), from((zone) => zone !== 0)];
        for (const [at, value] of imported.entries()) {
          const unknown = inside.upper[at]! - inside.lower[at]!;
          expect(inside.lower[at]! + others.lower[at]! + value + unknown).toBeCloseTo(1, 10);
        }
      }),
    );
  });

  it("never falls when the boundary grows, and does not depend on the unit of money", () => {
    fc.assert(
      fc.property(economy, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), ([draft, zones], unit) => {
        const table = withOutput(draft);
        const [town, county] = [0, 1].map((last) =>
          contentOf(
            table,
            zones.map((zone) => Number(zone <= last)),
          ),
        );
        const pairs = [
          [town!.ofOutput.lower, county!.ofOutput.lower],
          [town!.ofOutput.upper, county!.ofOutput.upper],
          [town!.ofPurchases.lower, county!.ofPurchases.lower],
          [town!.ofPurchases.upper, county!.ofPurchases.upper],
        ] as const;
        for (const [small, large] of pairs) {
          for (const [at, value] of small.entries()) {
            if (!Number.isNaN(value)) expect(large[at]).toBeGreaterThanOrEqual(value - 1e-11);
          }
        }
        const scale = (values: readonly number[]) => values.map((value) => value * unit);
        const scaled: Table = {
          flows: table.flows.map(scale),
          imports: scale(draft.imports),
          unknown: scale(draft.unknown),
          output: scale(table.output),
        };
        const other = contentOf(
          scaled,
          zones.map((zone) => Number(zone === 0)),
        );
        expect([...other.ofOutput.lower]).toEqual(near([...town!.ofOutput.lower], 9));
        expect([...other.ofPurchases.upper]).toEqual(near([...town!.ofPurchases.upper], 9));
      }),
    );
  });
});
