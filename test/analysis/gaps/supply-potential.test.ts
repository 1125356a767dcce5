import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { firm, gapOf, province, sold } from "./gap-province.ts";

const potential = (on: ReturnType<typeof province>, query: Record<string, string> = {}) =>
  run(on, "supply-potential", { chain: "chain:1", place: "place:province", ...query }).rows.find(
    ({ about }) => about === "stage:part",
  )!;
const carmaker = firm("carmaker", "town", { car: 1_000 });
const far = firm("far", "far", { part: 900 });

describe("the supply potential of a stage", () => {
  it("is .5 where 150 are made of 300 that are bought, and .2 of it is used", () => {
    const row = potential(
      province(
        carmaker,
        far,
        firm("maker", "town2", { part: 150 }),
        sold("maker", "carmaker", ["part", 60]),
        sold("far", "carmaker", ["part", 240]),
      ),
    );
    expect([row.class, row.value, row.lower, row.upper]).toEqual(["leaking", 0.5, 0.5, 0.5]);
    expect(row.parts).toMatchObject({
      supply: 150,
      demand: 300,
      traded: 60,
      rate: 0.2,
      leakage: expect.closeTo(0.3, 12),
    });
    expect(row.others).toEqual({ chain: ["chain:1"] });
  });

  it("is only a lower bound where an output is not stated, or more is traded than makers on record put out", () => {
    const silent = potential(
      province(
        carmaker,
        firm("maker", "town2", { part: undefined }),
        sold("maker", "carmaker", ["part", 60]),
      ),
    );
    expect(silent).toMatchObject({ value: 1, class: "used" });
    const some = potential(
      province(
        carmaker,
        far,
        firm("maker", "town2", { part: 10 }),
        sold("maker", "carmaker", ["part", 60]),
        sold("far", "carmaker", ["part", 40]),
      ),
    );
    expect(some).toMatchObject({
      value: null,
      lower: 0.6,
      upper: 1,
      reason: "supply-unknown",
      class: "open",
    });
  });

  it("is null with a reason where nobody buys", () => {
    expect(potential(province(carmaker))).toMatchObject({
      value: null,
      class: "no-demand",
      reason: "no-purchases",
    });
  });
});

describe("the laws of gaps", () => {
  const amounts = fc.integer({ min: 0, max: 1_000 });
  const drawing = fc.record({
    output: fc.array(fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }), { maxLength: 3 }),
    inside: fc.array(amounts, { maxLength: 3 }),
    outside: amounts,
    unknown: amounts,
    factor: fc.constantFrom<number>(1, 10),
  });
  const drawn = ({
    output,
    inside,
    outside,
    unknown,
    factor,
  }: typeof drawing extends fc.Arbitrary<infer T> ? T : never) =>
    province(
      firm("carmaker", "town", { car: 1_000 * factor }),
      far,
      ["m0", "m1", "m2"].flatMap((name, at) =>
        firm(name, "town2", at < output.length ? { part: scaled(output[at], factor) } : {}),
      ),
      inside.map((value, at) => sold(`m${at}`, "carmaker", ["part", value * factor])),
      sold("far", "carmaker", ["part", outside * factor]),
      sold("place:unknown", "carmaker", ["part", unknown * factor]),
    );

  it("hold on any market: trade within demand, potential above trade, value and trade sum to demand", () => {
    fc.assert(
      fc.property(drawing, (each) => {
        const { value, lower, upper, parts = {} } = gapOf(drawn(each), "part");
        if (value === null) return;
        const { demand = 0, traded = 0 } = parts;
        expect(traded).toBeLessThanOrEqual(demand);
        expect(value + traded).toBeCloseTo(demand, 6);
        expect(lower! <= value + 1e-9 && value <= upper! + 1e-9).toBe(true);
        if (parts.potential !== undefined)
          expect(parts.potential).toBeGreaterThanOrEqual(traded / demand - 1e-9);
        if (parts.potential !== undefined && each.unknown === 0 && parts.rate !== undefined)
          expect(parts.potential).toBeGreaterThanOrEqual(parts.rate - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on the unit: ten times every amount leaves class and shares as they are", () => {
    fc.assert(
      fc.property(drawing, (each) => {
        const [one, ten] = [1, 10].map((factor) => gapOf(drawn({ ...each, factor }), "part"));
        expect(ten!.class).toBe(one!.class);
        for (const share of ["potential", "rate", "leakage", "hhi", "topShare"]) {
          const [a, b] = [one!.parts?.[share], ten!.parts?.[share]];
          if (a !== undefined) expect(b).toBeCloseTo(a, 9);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function scaled(output: number | undefined, factor: number): number | undefined {
  return output === undefined ? undefined : output * factor;
}
