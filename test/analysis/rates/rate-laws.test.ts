import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { graphOf, link, stage } from "../../graph/build.ts";
import { bought, made, market } from "../buying-leader.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

const sellers = ["s1", "s2", "s3", "s4", "place:abroad", "place:unknown", "place:city", "division"];

/** Purchases of the leader and of s3, a few of them without a value. */
const purchase = fc.record({
  buyer: fc.constantFrom("leader", "s3"),
  seller: fc.constantFrom(...sellers),
  value: fc.option(fc.integer({ min: 1, max: 1_000 }), { freq: 8, nil: undefined }),
});
const world = fc.array(purchase, { minLength: 1, maxLength: 8 });
type World = { buyer: string; seller: string; value: number | undefined }[];

const draftsOf = (trades: World, unit = 1): Drafts =>
  trades.map(({ buyer, seller, value }, at) =>
    bought(seller, value === undefined ? undefined : value * unit, {
      id: `supplies:${at}`,
      to: `enterprise:${buyer}`,
      goods: `货 ${at}`,
    }),
  );
const rows = (more: Drafts, query: Record<string, string> = {}) =>
  run(snapshotOf(graphOf([...market, ...more]), "2026-11-23"), "supporting-rate", {
    place: "place:province",
    known: "0",
    ...query,
  }).rows;
const runs = { numRuns: 60 };

describe("supporting rates, whatever is bought", () => {
  it("have their value between their bounds, and these within 0 and 1", () => {
    fc.assert(
      fc.property(world, (trades) => {
        for (const { value, lower, upper } of rows(draftsOf(trades))) {
          if (lower === null || upper === null) continue;
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(upper);
          if (value === null || trades.some((each) => each.value === undefined)) continue;
          expect(value).toBeGreaterThanOrEqual(lower - 1e-12);
          expect(value).toBeLessThanOrEqual(upper + 1e-12);
        }
      }),
      runs,
    );
  });

  it("have bounds that never fall from the town to the province", () => {
    fc.assert(
      fc.property(world, (trades) => {
        const found = rows(draftsOf(trades));
        for (const [at, { lower, upper }] of found.entries()) {
          const next = found[at + 1];
          if (next === undefined || lower === null || next.lower === null) continue;
          expect(next.lower).toBeGreaterThanOrEqual(lower - 1e-12);
          expect(next.parts!.inside!).toBeGreaterThanOrEqual(found[at]!.parts!.inside! - 1e-9);
          expect(upper).not.toBeNull();
        }
      }),
      runs,
    );
  });

  it("do not depend on the unit of money", () => {
    fc.assert(
      fc.property(world, (trades) => {
        const [one, thousand] = [rows(draftsOf(trades)), rows(draftsOf(trades, 1_000))];
        for (const [at, { value, lower, upper }] of one.entries()) {
          const other = thousand[at]!;
          expect(value === null).toBe(other.value === null);
          if (value !== null) expect(other.value).toBeCloseTo(value, 9);
          if (lower !== null) expect(other.lower).toBeCloseTo(lower, 9);
          if (upper !== null) expect(other.upper).toBeCloseTo(upper, 9);
        }
      }),
      runs,
    );
  });

  it("never fall when something more is bought next door", () => {
    const stated = world.map((trades) => trades.map((each) => ({ ...each, value: each.value ?? 1 })));
    fc.assert(
      fc.property(stated, fc.integer({ min: 1, max: 500 }), (trades, value) => {
        const before = rows(draftsOf(trades), { enterprise: "enterprise:leader" });
        const after = rows(draftsOf([...trades, { buyer: "leader", seller: "s1", value }]), {
          enterprise: "enterprise:leader",
        });
        for (const [at, row] of before.entries()) {
          if (row.value !== null) expect(after[at]!.value!).toBeGreaterThanOrEqual(row.value - 1e-12);
          if (row.lower !== null) expect(after[at]!.lower!).toBeGreaterThanOrEqual(row.lower - 1e-12);
        }
      }),
      runs,
    );
  });

  it("of several are the purchase-weighted mean of each one's", () => {
    fc.assert(
      fc.property(world, (trades) => {
        const drafts = draftsOf(trades);
        const together = rows(drafts);
        const each = ["leader", "s3"].map((name) => rows(drafts, { enterprise: `enterprise:${name}` }));
        for (const [at, { value }] of together.entries()) {
          const weigh = (of: (row: (typeof together)[number]) => number) =>
            each.reduce((sum, found) => sum + of(found[at]!), 0);
          const known = weigh(({ parts }) => parts!.bought! - parts!.unknown!);
          if (value === null || known === 0) continue;
          const mean = weigh(({ value: own, parts }) => (own ?? 0) * (parts!.bought! - parts!.unknown!));
          expect(mean / known).toBeCloseTo(value, 9);
        }
      }),
      runs,
    );
  });

  it("of the chains of a firm sum to the firm", () => {
    const chains = ["1", "2"].flatMap((number) => [
      { kind: "Chain", id: `chain:${number}`, name: "链", number: Number(number), wording: "链" },
      stage(`stage:product${number}`),
      link("PART_OF", `stage:product${number}`, `chain:${number}`),
    ]);
    const outputs = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(world, outputs, (trades, [first, second]) => {
        const makes = [first, second].map((output, at) =>
          link("MAKES", "enterprise:leader", `stage:product${at + 1}`, { output, ...made }),
        );
        const drafts = [...draftsOf(trades), ...chains, ...makes];
        const asked = (query: Record<string, string>) =>
          rows(drafts, { enterprise: "enterprise:leader", ...query })[1]!.parts!;
        const [whole, one, two] = [asked({}), asked({ chain: "chain:1" }), asked({ chain: "chain:2" })];
        for (const part of ["bought", "inside", "unknown", "estimated", "self"]) {
          expect(one[part]! + two[part]!).toBeCloseTo(whole[part]!, 6);
        }
      }),
      runs,
    );
  });
});
