import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparativeAdvantage,
  type PlacesByStages,
  strengths,
} from "../../../server/analysis/kernels/comparative-advantage.ts";
import { complexity } from "../../../server/analysis/kernels/complexity.ts";
import { outlook } from "../../../server/analysis/kernels/outlook.ts";
import { density, proximity } from "../../../server/analysis/kernels/relatedness.ts";

function table(rows: readonly (readonly number[])[]): PlacesByStages {
  return { places: rows.length, stages: rows[0]!.length, values: Float64Array.from(rows.flat()) };
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 10));

/** Hidalgo and Hausmann (2009), supporting information, figure S4. The figures are those of the package ecomplexity
 *  0.5.3 (py-ecomplexity) run on it. */
const FIGURE_S4 = table([
  [1, 1, 1, 1],
  [0, 1, 0, 0],
  [0, 0, 1, 1],
  [0, 0, 0, 1],
]);

/** The example of EconGeo's location_quotient (PABalland/EconGeo): a region on its own beside four others. */
const FIVE_REGIONS = table([
  [100, 0, 0, 0, 0],
  [0, 15, 5, 70, 10],
  [0, 20, 10, 20, 50],
  [0, 25, 30, 5, 40],
  [0, 40, 55, 5, 0],
]);

/** Five towns by six stages, made up; the figures are those of ecomplexity 0.5.3. */
const TOWNS = table([
  [120, 30, 0, 10, 5, 60],
  [20, 80, 40, 0, 15, 5],
  [0, 25, 90, 60, 10, 0],
  [10, 0, 30, 70, 50, 20],
  [60, 15, 0, 20, 90, 30],
]);

const strong = (amounts: PlacesByStages): PlacesByStages => ({ ...amounts, values: strengths(amounts, 1) });

describe("comparativeAdvantage()", () => {
  it("gives the location quotients of EconGeo's five regions", () => {
    const found = comparativeAdvantage(FIVE_REGIONS);
    const at = (region: number, industry: number) => found[(region - 1) * 5 + industry - 1];
    expect([at(1, 1), at(2, 4), at(3, 5), at(5, 3), at(2, 2)]).toEqual(near([5, 3.5, 2.5, 2.75, 0.75]));
    expect(at(1, 2)).toBe(0);
  });

  it("gives those of the towns", () => {
    expect([...comparativeAdvantage(TOWNS).subarray(0, 6)]).toEqual(
      near([
        2.450793650793651, 0.8577777777777778, 0, 0.26805555555555555, 0.12614379084967323, 2.23768115942029,
      ]),
    );
  });

  it("is 0 where nothing is made, and strong in nothing then", () => {
    expect([...comparativeAdvantage(table([[0, 0]]))]).toEqual([0, 0]);
    expect([...strengths(table([[0, 0]]), 0)]).toEqual([0, 0]);
  });
});

describe("proximity() and density()", () => {
  it("share by the more common of two stages in figure S4", () => {
    expect([...proximity(FIGURE_S4)]).toEqual(
      near([1, 1 / 2, 1 / 2, 1 / 3, 1 / 2, 1, 1 / 2, 1 / 3, 1 / 2, 1 / 2, 1, 2 / 3, 1 / 3, 1 / 3, 2 / 3, 1]),
    );
  });

  it("give the densities of figure S4 with a stage 1 to itself", () => {
    expect([...density(FIGURE_S4, proximity(FIGURE_S4))]).toEqual(
      near([
        1,
        1,
        1,
        1,
        3 / 14,
        3 / 7,
        3 / 16,
        1 / 7,
        5 / 14,
        5 / 14,
        5 / 8,
        5 / 7,
        1 / 7,
        1 / 7,
        1 / 4,
        3 / 7,
      ]),
    );
  });

  it("know no density of a stage nobody is strong in", () => {
    const alone = table([[1, 0]]);
    expect([...density(alone, proximity(alone))]).toEqual([1, Number.NaN]);
  });
});

describe("complexity() and outlook()", () => {
  it("give figure S4 of Hidalgo and Hausmann", () => {
    const found = complexity(FIGURE_S4);
    expect([...found.ofPlaces]).toEqual(
      near([-0.07535308897542706, -1.602916065686054, 0.7477882019146311, 0.9304809527468497]),
    );
    expect([...found.ofStages]).toEqual(
      near([-0.19407269404491667, -1.602916065686054, 0.5650954510824125, 0.9304809527468497]),
    );
    const ahead = outlook(FIGURE_S4, proximity(FIGURE_S4), found);
    expect([...ahead.ofPlaces]).toEqual(
      near([0.529877194080377, 1.036376848050035, -1.6253197916867703, 0.05906574955635851]),
    );
    const gains = [
      [0, 0, 0, 0],
      [0.10621286132386633, 0, 0.37911138680960016, 0.45875636165242534],
      [-0.46858067237068257, -0.7704756805794977, 0, 0],
      [-0.3748532972065197, -0.6767483054153348, -0.22556403398840102, 0],
    ];
    expect([...ahead.gains].map((gain) => gain.toFixed(9))).toEqual(
      gains.flat().map((gain) => gain.toFixed(9)),
    );
  });

  it("give the towns, wider than high", () => {
    const found = complexity(strong(TOWNS));
    expect([...found.ofPlaces]).toEqual(
      near([
        1.365313791802461, -1.0965674795149336, -0.8350152440156784, -0.45030854607530413, 1.0165774778034555,
      ]),
    );
    expect(found.components).toMatchObject([{ state: "measured" }]);
    const ahead = outlook(strong(TOWNS), proximity(strong(TOWNS)), found);
    expect([...ahead.ofPlaces]).toEqual(
      near([
        0.9439152723355373, -0.5571354857636444, -0.7367372996250336, 1.4388234918530032, -1.088865978799862,
      ]),
    );
    expect(ahead.gains[1]).toBeCloseTo(-1.127077592784474, 10);
    expect(ahead.gains[3 * 6]).toBeCloseTo(1.0544997713267572, 10);
  });

  it("set a town on its own apart instead of letting it outweigh all others", () => {
    const found = complexity(strong(FIVE_REGIONS));
    expect(found.components.map(({ places, state }) => ({ places, state }))).toEqual([
      { places: [0], state: "too-small" },
      { places: [1, 2, 3, 4], state: "measured" },
    ]);
    expect(found.ofPlaces[0]).toBeNaN();
    const four = [...found.ofPlaces.subarray(1)];
    expect(four.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(four.reduce((sum, value) => sum + value ** 2, 0) / 4).toBeCloseTo(1, 12);
  });

  it("say what they cannot tell: places all alike, and a circle in which every order is as good", () => {
    const alike = table([
      [1, 1],
      [1, 1],
    ]);
    const circle = table([
      [1, 1, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 1, 1],
      [1, 0, 0, 1],
    ]);
    expect(complexity(alike).components[0]?.state).toBe("too-small");
    expect(complexity(circle).components[0]?.state).toBe("ambiguous");
    expect([...outlook(circle, proximity(circle), complexity(circle)).ofPlaces]).toEqual(
      new Array(4).fill(Number.NaN),
    );
  });

  it("are the mean of each other up to one line, and do not depend on the order of places and stages", () => {
    const any = fc
      .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }))
      .chain(([places, stages]) =>
        fc.array(fc.array(fc.nat(1), { minLength: stages, maxLength: stages }), {
          minLength: places,
          maxLength: places,
        }),
      );
    fc.assert(
      fc.property(any, (rows) => {
        const found = complexity(table(rows));
        const turned = complexity(table(rows.map((row) => row.toReversed()).toReversed()));
        for (const [place, value] of found.ofPlaces.entries()) {
          if (Number.isNaN(value)) continue;
          const made = rows[place]!.flatMap((is, stage) => (is === 1 ? found.ofStages[stage]! : []));
          expect(value).toBeCloseTo(made.reduce((sum, each) => sum + each, 0) / made.length, 8);
          const mirrored = turned.ofPlaces[rows.length - 1 - place]!;
          expect(mirrored).toBeCloseTo(value, 6);
        }
      }),
    );
  });
});
