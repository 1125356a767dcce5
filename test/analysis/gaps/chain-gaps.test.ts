import { describe, expect, it } from "vitest";
import { link } from "../../graph/build.ts";
import { made } from "../buying-leader.ts";
import { firm, gapOf, known, province, sold } from "./gap-province.ts";

const carmaker = firm("carmaker", "town", { car: 1_000 });
const far = firm("far", "far", { part: 900 });
/** What holds of a stage, and what cannot be told. */
const marks = ({ parts = {} }: ReturnType<typeof gapOf>) =>
  Object.keys(parts).filter((name) => /^(is|open)-/.test(name));
const figures = ({ value, lower, upper }: ReturnType<typeof gapOf>) => [value, lower, upper];

describe("a missing stage (缺链)", () => {
  const bought = [...carmaker, ...far, sold("far", "carmaker", ["part", 260])];
  const unknown = sold("place:unknown", "carmaker", ["part", 40]);

  it("is bought by a buyer with a complete list, and nobody inside is recorded for it", () => {
    const part = gapOf(province(bought, unknown), "part");
    expect([part.class, ...figures(part)]).toEqual(["missing", 300, 260, 300]);
    expect(part.parts).toMatchObject({
      demand: 300,
      traded: 0,
      supply: 0,
      unknownShare: 40 / 300,
      demandByRecipe: 300,
    });
    expect(part.others).toMatchObject({
      buyers: ["enterprise:carmaker"],
      outsideSellers: ["enterprise:far"],
    });
  });

  it("is only unrecorded where somebody may make it: a site is not known, or a maker of a wider stage is there", () => {
    expect(marks(gapOf(province(bought, firm("nowhere", undefined, { part: 50 })), "part"))).toContain(
      "open-missing",
    );
    const seal = [sold("far", "carmaker", ["seal", 10]), ...firm("wide", "town2", { part: 50 })];
    expect(gapOf(province(carmaker, far, seal), "seal")).toMatchObject({ class: "unrecorded", value: 10 });
  });

  it("is not missing where a place is known for it, or a place inside sells more than a trace", () => {
    expect(gapOf(province(bought, known("county2", "part")), "part").class).toBe("none");
    const selling = (value: number) =>
      gapOf(province(bought, sold("place:county2", "carmaker", ["part", value])), "part").class;
    expect([selling(13), selling(14)]).toEqual(["missing", "none"]);
  });

  it("cannot be told where no list is complete: null with a reason", () => {
    const published = { source: "source:p1", evidence: "published", synthetic: undefined };
    const real = [
      ...firm("real", "town").map((draft) => ({ ...draft, ...published })),
      ...far,
      { ...sold("far", "real", ["part", 260]), ...published },
    ];
    expect(gapOf(province(real), "part")).toMatchObject({
      class: "unrecorded",
      value: null,
      reason: "whole-unknown",
    });
    expect(gapOf(province(far), "part")).toMatchObject({
      class: "unrecorded",
      value: null,
      reason: "no-purchases",
    });
    expect(gapOf(province(bought), "ore")).toMatchObject({
      class: "unrecorded",
      value: null,
      reason: "not-bought",
    });
  });
});

describe("a broken stage (断链)", () => {
  const world = province(carmaker, far, sold("far", "carmaker", ["part", 300]));

  it("has makers, but an essential input is missing", () => {
    expect(gapOf(world, "car")).toMatchObject({ class: "broken", others: { blockedBy: ["stage:part"] } });
    expect(gapOf(world, "car").facts).toContain("feeds:stage.part~stage.car");
  });

  it("is not broken when the input may be brought in, or is too small to be essential", () => {
    expect(marks(gapOf(world, "car", { outside: "anything" }))).not.toContain("is-broken");
    expect(marks(gapOf(world, "car", { needed: "0.31" }))).not.toContain("is-broken");
  });

  it("is not broken by goods of no chain, unless nothing may be brought in", () => {
    const parts = province(
      firm("partmaker", "town", { part: 500 }),
      firm("miner", "town2", { ore: 500 }),
      sold("miner", "partmaker", ["ore", 100]),
      firm("mill", "far", { steel: 500 }),
      sold("mill", "partmaker", ["steel", 50]),
    );
    expect(marks(gapOf(parts, "part"))).not.toContain("is-broken");
    const alone = gapOf(parts, "part", { outside: "nothing" });
    expect([alone.class, alone.others?.blockedBy]).toEqual(["broken", ["stage:steel"]]);
  });

  it("takes in a city what the rest of the province makes, unless only goods of no chain may come", () => {
    const elsewhere = province(
      carmaker,
      firm("partmaker", "city2", { part: 500 }),
      sold("partmaker", "carmaker", ["part", 300]),
      firm("miner", "city2", { ore: 500 }),
    );
    const city = { place: "place:city" };
    expect(marks(gapOf(elsewhere, "car", city))).not.toContain("is-broken");
    expect(gapOf(elsewhere, "car", { ...city, outside: "chains-only" }).class).toBe("broken");
  });

  it("cannot be told where the input is only unrecorded", () => {
    expect(marks(gapOf(province(carmaker), "car"))).toContain("open-broken");
  });
});

describe("a weak stage (弱链)", () => {
  const maker = firm("partmaker", "town2", { part: 100 });
  const bought = [sold("partmaker", "carmaker", ["part", 100]), sold("far", "carmaker", ["part", 200])];

  it("makes 100 of the 300 that are bought: less than half", () => {
    const part = gapOf(province(carmaker, far, maker, bought), "part");
    expect([part.class, ...figures(part)]).toEqual(["weak", 200, 200, 200]);
    // The median output of its makers: (100 + 900) / 2.
    expect(part.parts).toMatchObject({ supply: 100, minimumScale: 500, viable: 0.4 });
    expect(part.parts?.potential).toBeCloseTo(1 / 3, 12);
    expect(gapOf(province(carmaker, far, maker, bought), "part", { weak: "0.3" }).class).not.toBe("weak");
  });

  it("cannot be told where an output is not stated, or somebody of unknown site would make up for it", () => {
    const silent = firm("silent", "town", { part: undefined });
    expect(marks(gapOf(province(carmaker, far, maker, bought, silent), "part"))).toContain("open-weak");
    const nowhere = (output: number) =>
      marks(
        gapOf(province(carmaker, far, maker, bought, firm("nowhere", undefined, { part: output })), "part"),
      );
    expect(nowhere(50)).not.toContain("is-weak");
    expect(nowhere(49)).toContain("is-weak");
  });

  it("is told by recipe where nobody buys it: .3 of 1,000 are needed", () => {
    const part = gapOf(province(carmaker, maker), "part");
    expect(part).toMatchObject({
      class: "weak",
      value: null,
      reason: "no-purchases",
      parts: { demandByRecipe: 300 },
    });
    expect(part.parts).not.toHaveProperty("demand");
  });
});

describe("a leaking stage (外流)", () => {
  const bought = [sold("partmaker", "carmaker", ["part", 60]), sold("far", "carmaker", ["part", 240])];

  it("could be met whole, and is by a fifth", () => {
    const part = gapOf(province(carmaker, far, firm("partmaker", "town2", { part: 500 }), bought), "part");
    expect([part.class, ...figures(part)]).toEqual(["leaking", 240, 240, 240]);
    expect(part.parts).toMatchObject({ potential: 1, rate: 0.2, leakage: 0.8 });
  });

  it("is told by the outputs that are stated where others are not, and else left open", () => {
    const silent = firm("partmaker", "town2", { part: undefined });
    const stated = firm("other", "town", { part: 120 });
    const told = gapOf(province(carmaker, far, silent, stated, bought), "part");
    expect([told.class, told.parts?.potential, told.parts?.supply]).toEqual(["leaking", 0.4, undefined]);
    expect(gapOf(province(carmaker, far, silent, bought), "part")).toMatchObject({
      parts: { "open-leaking": 1, potential: 0.2 },
    });
  });
});

describe("a stage of a single source (单点)", () => {
  const sellers = ["p1", "p2", "p3", "p4", "p5"];
  const five = [
    ...carmaker,
    ...firm("holding", "city2"),
    ...sellers.flatMap((name) => firm(name, "town2", { part: 60 })),
    ...sellers.map((name) => sold(name, "carmaker", ["part", 60])),
  ];
  const owns = (name: string) =>
    link("OWNS", "enterprise:holding", `enterprise:${name}`, { share: 0.6, ...made });

  it("is counted by owner: five sellers of a fifth each are none, two of them in one hand make .28", () => {
    const free = gapOf(province(five), "part");
    expect(free.class).toBe("none");
    expect([free.parts?.owners, free.parts?.hhi]).toEqual([5, expect.closeTo(0.2, 12)]);
    const held = gapOf(province(five, owns("p1"), owns("p2")), "part");
    expect(held).toMatchObject({ class: "single-source", others: { owner: ["enterprise:holding"] } });
    expect([held.parts?.owners, held.parts?.hhi, held.parts?.topShare]).toEqual([
      4,
      expect.closeTo(0.28, 12),
      0.4,
    ]);
  });

  it("is none of goods that nobody inside cannot do without", () => {
    const world = province(five, owns("p1"), owns("p2"));
    expect(gapOf(world, "part", { needed: "0.31" }).class).toBe("none");
  });
});

// c1 (600) buys parts of p1 and p2, c2 (400) of p1 and of a firm far away. p1 and p2 have their ore from o1 alone; p3,
// who sells to neither, has it from o2 to o5. Five sell the same amount of ore, so it is in many hands, and yet all that
// c1 turns out hangs on o1: .6 of all cars.
describe("a bottleneck (瓶颈)", () => {
  const world = province(
    firm("c1", "town", { car: 600 }),
    firm("c2", "town2", { car: 400 }),
    ["p1", "p2", "p3"].flatMap((name) => firm(name, "city2", { part: 500 })),
    ["o1", "o2", "o3", "o4", "o5"].flatMap((name) => firm(name, "county2", { ore: 200 })),
    far,
    sold("p1", "c1", ["part", 90]),
    sold("p2", "c1", ["part", 90]),
    sold("p1", "c2", ["part", 60]),
    sold("far", "c2", ["part", 60]),
    sold("o1", "p1", ["ore", 100]),
    sold("o1", "p2", ["ore", 100]),
    ["o2", "o3", "o4", "o5"].map((name) => sold(name, "p3", ["ore", 200])),
  );

  it("is passed by .6 of the final output, though no seller is large", () => {
    const ore = gapOf(world, "ore");
    expect(ore).toMatchObject({ class: "bottleneck", others: { dominators: ["enterprise:o1"] } });
    expect([ore.parts?.dominated, ore.parts?.hhi]).toEqual([0.6, expect.closeTo(0.2, 12)]);
    expect(gapOf(world, "ore", { share: "0.61" }).class).toBe("none");
  });

  it("is named behind the several suppliers it hides behind", () => {
    expect(gapOf(world, "part").others?.hidden).toEqual(["enterprise:o1"]);
  });
});

describe("a short chain (短链)", () => {
  const drawn = [
    ...firm("partmaker", "town", { part: 400 }),
    ...firm("user", "town2", { steel: 500 }),
    sold("partmaker", "user", ["part", 100]),
    sold("partmaker", "place:far", ["part", 300]),
  ];

  it("sends three quarters of its parts away, and nobody inside makes the next stage", () => {
    const part = gapOf(province(drawn), "part");
    expect(part).toMatchObject({
      class: "short",
      others: { next: ["stage:car"] },
      parts: { outflowShare: 0.75 },
    });
    expect(gapOf(province(drawn), "part", { outflow: "0.8" }).class).toBe("none");
  });

  it("is not short where a place is known for the next stage", () => {
    expect(gapOf(province(drawn, known("city2", "car")), "part").class).toBe("none");
  });
});

describe("a redundant stage (冗余)", () => {
  const ten = Array.from({ length: 10 }, (_, at) => `p${at}`);
  const drawn = [
    ...carmaker,
    ...ten.flatMap((name) => firm(name, "town2", { part: 100 })),
    ...ten.map((name) => sold(name, "carmaker", ["part", 20])),
    ...ten.map((name) => sold("place:far", name, ["steel", 10])),
  ];

  it("is made five times over by ten who do not trade with each other", () => {
    expect(gapOf(province(drawn), "part")).toMatchObject({
      class: "redundant",
      parts: { makers: 10, kinds: 1, mutualTrade: 0 },
    });
  });

  it("is none where they trade with each other, make different goods, or are asked for", () => {
    expect(gapOf(province(drawn, sold("p0", "p1", ["part", 1])), "part").class).toBe("none");
    const seals = ten
      .slice(0, 5)
      .map((name) => link("MAKES", `enterprise:${name}`, "stage:seal", { output: 1, ...made }));
    expect(gapOf(province(drawn, seals), "part", { rivals: "6" }).class).toBe("none");
    expect(gapOf(province(drawn), "part", { surplus: "5.1" }).class).toBe("none");
  });
});
