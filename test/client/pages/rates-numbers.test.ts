import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsText, kindOf, lackingText, lackingTo } from "../../../client/pages/rates/rate-numbers.ts";
import { byLacking, restOf } from "../../../client/pages/rates/stage-order.ts";
import { rated } from "./rates.ts";

const amount = fc.integer({ min: 0, max: 1_000_000 });
const sums = fc
  .record({ inside: amount, outside: amount, unknown: amount })
  .filter(({ inside, outside, unknown }) => inside + outside + unknown > 0);

describe("what a rate lacks to the goal", () => {
  // 46.2 % of 1,178,370 come from the city: 544,160; half of it is 589,185, and 45,025 are lacking
  it("is what the measure says where a point is given", () => {
    const city = rated("boundary:city", { inside: 544_160, outside: 634_210, unknown: 108_060 });
    expect(kindOf(city)).toBe("point");
    expect(lackingTo(0.5, city)).toEqual({ low: 45_025, high: 45_025 });
    expect(lackingText({ low: 45_025, high: 45_025 })).toBe("45,025");
  });

  // bought 100, of which 10 are surely from inside and 60 may be: 40 are lacking at most, and perhaps none
  it("is open between what the bounds leave where too much is unknown", () => {
    const town = rated("boundary:town", { inside: 10, outside: 30, unknown: 60 });
    expect(kindOf(town)).toBe("bounds");
    expect(lackingTo(0.5, town)).toEqual({ low: 0, high: 40 });
    expect(boundsText(town, 0)).toBe("10–70");
    expect(lackingText({ low: 0, high: 40 })).toBe("0–40");
  });

  it("is nothing once the goal is reached, and unknown where no rate can be given", () => {
    expect(lackingText({ low: 0, high: 0.2 })).toBe("");
    expect(lackingTo(0.5, { value: null, lower: 0, upper: 1, reason: "whole-unknown" })).toBeUndefined();
    expect(lackingTo(0.5, { value: null, lower: null, upper: null, reason: "no-purchases" })).toBeUndefined();
  });

  it("is never below nothing, and never more than what is bought", () => {
    fc.assert(
      fc.property(sums, (each) => {
        const row = rated("stage:x", each);
        const { low = 0, high = 0 } = lackingTo(0.5, row) ?? {};
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(row.parts?.bought ?? 0);
      }),
    );
  });
});

describe("the stages bought", () => {
  const gearbox = rated("stage:gearbox", { inside: 10, outside: 90, unknown: 0 });
  const seats = rated("stage:seats", { inside: 20, outside: 80, unknown: 0 });
  const wires = rated("stage:wires", { inside: 0, outside: 10, unknown: 90 });
  const filters = rated("stage:filters", { inside: 30, outside: 10, unknown: 0 });

  // gearbox lacks 40, seats 30, wires between 0 and 50 and counts as 25, filters nothing
  it("stand by what they lack, unknown ones in the middle of what they may lack", () => {
    expect(byLacking([filters, wires, seats, gearbox]).map(({ about }) => about)).toEqual([
      "stage:gearbox",
      "stage:seats",
      "stage:wires",
      "stage:filters",
    ]);
  });

  // (20 + 30) ÷ (100 + 40); the mean of 20 % and 75 % would be 47.5 %, which is another number
  it("are summed, not averaged, where several are one row", () => {
    expect(restOf([seats, filters])).toEqual({ bought: 140, value: 50 / 140 });
  });

  it("keep all that is bought, however they are ordered", () => {
    fc.assert(
      fc.property(fc.array(sums, { maxLength: 12 }), (each) => {
        const rows = each.map((one, at) => rated(`stage:${at}`, one));
        const ordered = byLacking(rows);
        expect(ordered.map(({ about }) => about).sort()).toEqual(rows.map(({ about }) => about).sort());
        expect(restOf(ordered).bought).toBe(restOf(rows).bought);
      }),
    );
  });
});
