import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { enterprise, graphOf, link, place, stage } from "../../graph/build.ts";
import { bought, made, market, purchases, site } from "../buying-leader.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

const worldOf = (more: Drafts, base: Drafts = market) =>
  snapshotOf(graphOf([...base, ...more]), "2026-11-23");
const all = { place: "place:province" };
const rate = (more: Drafts, query: Record<string, string> = {}, base?: Drafts) =>
  run(worldOf(more, base), "supporting-rate", { ...all, ...query });
const digits = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));
/** `boundary value [lower, upper] class`, a line a row. */
const lines = (found: ReturnType<typeof rate>) =>
  found.rows.map(({ about, value, lower, upper, class: verdict }) =>
    [about.split(":")[1], String(digits(value)), `[${digits(lower)}, ${digits(upper)}]`, verdict].join(" "),
  );

// The second tier of the hand example, in CNY10k: s1 buys s2 100 and s4 150; s2 buys s1 100 and abroad 100;
// s3 buys s4 60 and abroad 90.
const sold = (from: string, to: string, value: number) =>
  link("SUPPLIES", from.includes(":") ? from : `enterprise:${from}`, `enterprise:${to}`, {
    stage: "stage:part",
    period: "2010",
    value,
    ...made,
  });
const secondTier = [
  sold("s2", "s1", 100),
  sold("s4", "s1", 150),
  sold("s1", "s2", 100),
  sold("place:abroad", "s2", 100),
  sold("s4", "s3", 60),
  sold("place:abroad", "s3", 90),
];

describe("the supporting rate of the leader of the hand example (R1)", () => {
  it("is .30 of its town, .50 of its county, .65 of the province, with the printed bounds", () => {
    expect(lines(rate(purchases, { enterprise: "enterprise:leader" }))).toEqual([
      "town 0.3 [0.267857, 0.375] known",
      "county 0.5 [0.446429, 0.553571] known",
      "city 0.5 [0.446429, 0.553571] known",
      "province 0.65 [0.580357, 0.6875] known",
    ]);
  });

  it("is 3 of 5 known suppliers in the province, counted by supplier (R4)", () => {
    const found = rate(purchases, { enterprise: "enterprise:leader", by: "count" }).rows.at(-1)!;
    expect([found.value, found.parts?.inside, found.parts?.unknown]).toEqual([3 / 5, 3, 1]);
  });

  it("counts self-supply when asked to, as AALA does", () => {
    const found = rate(purchases, { enterprise: "enterprise:leader", self: "in" }).rows[0]!;
    expect(digits(found.value)).toBe(digits(380 / 1_080));
    expect(found.parts?.self).toBe(0);
    expect(rate(purchases, { enterprise: "enterprise:leader" }).rows[0]!.parts?.self).toBe(80);
  });

  it("names its own places, tells other provinces and imports apart, and what it lacks to the goal", () => {
    const found = rate(purchases, { enterprise: "enterprise:leader" });
    expect(found.rows.map(({ others }) => others?.place?.[0])).toEqual([
      "place:town",
      "place:county",
      "place:city",
      "place:province",
    ]);
    expect(found.rows[0]!.parts).toMatchObject({
      bought: 1_120,
      inside: 300,
      elsewhere: 350,
      otherProvinces: 250,
      abroad: 100,
      unknown: 120,
      gap: 200,
      buyers: 1,
      purchases: 6,
    });
    expect([found.period, found.synthetic, digits(found.coverage)]).toEqual(["2010", true, 0.892857]);
  });
});

describe("the supporting rate of several buyers (R2)", () => {
  it("is 850 of 1,600 of the province: a ratio of sums, not the mean .3875 of the firms' rates", () => {
    const found = rate([...purchases, ...secondTier]);
    const province = found.rows.at(-1)!;
    // Known: 1,000 of the leader, 250, 200 and 150 of its suppliers; inside 650 + 100 + 100 + 0.
    expect(province.value).toBe(850 / 1_600);
    expect(province.value).toBe(0.53125);
    const each = run(worldOf([...purchases, ...secondTier]), "supporting-rate-table", {
      ...all,
      rows: "enterprises",
      level: "province",
    }).rows;
    expect(each.map(({ about, value }) => [about.slice(11), value])).toEqual([
      ["leader", 0.65],
      ["s2", 0.5],
      ["s1", 0.4],
      ["s3", 0],
    ]);
    expect(each.reduce((sum, { value }) => sum + value! / each.length, 0)).toBeCloseTo(0.3875, 12);
    const weighted = each.reduce((sum, { value, parts }) => {
      return sum + (value! * (parts!.bought! - parts!.unknown!)) / 1_600;
    }, 0);
    expect(weighted).toBeCloseTo(0.53125, 12);
  });
});

describe("a supporting rate that cannot be a number", () => {
  it("is null with bounds where more than 30 % is of unknown origin; another least coverage may be asked", () => {
    const unknown = [bought("s1", 60), bought("place:unknown", 40)];
    expect(lines(rate(unknown))[0]).toBe("town null [0.6, 1] origin-unknown");
    expect(lines(rate(unknown, { known: "0.6" }))[0]).toBe("town 1 [0.6, 1] known");
  });

  it("is null without bounds where nothing is bought, or only from itself", () => {
    expect(lines(rate([]))[0]).toBe("town null [null, null] no-purchases");
    expect(lines(rate([bought("division", 80)]))[0]).toBe("town null [null, null] no-purchases");
  });

  it("is null, anything between 0 and 1, where only published parts of purchases are known", () => {
    const real = market.filter(
      ({ id }) => id !== "enterprise:leader" && id !== "located-in:enterprise.leader~place.town",
    );
    const leader = [enterprise("enterprise:leader"), link("LOCATED_IN", "enterprise:leader", "place:town")];
    const published = { source: "source:p1", evidence: "published", synthetic: undefined };
    const seller = [
      enterprise("enterprise:real"),
      link("LOCATED_IN", "enterprise:real", "place:town"),
      bought("real", 100, published),
    ];
    const found = rate([...leader, ...seller], {}, real);
    expect(lines(found)[0]).toBe("town null [0, 1] whole-unknown");
    expect(found.rows[0]!.parts).toMatchObject({ bought: 0, partialBuyers: 1, knownOfPartial: 100 });
    expect(found.caveats.map(({ code }) => code)).toContain("partial-buyers-left-out");
  });

  it("refuses a share that is none and an enterprise that nobody has", () => {
    expect(() => rate([], { known: "70" })).toThrow(/known/);
    expect(() => rate([], { enterprise: "enterprise:nobody" })).toThrow(/nobody/);
  });
});

describe("a purchase without a value", () => {
  it("is estimated as the median of its stage, counts in the value, and widens the bounds", () => {
    // 300 and 100 stated, so 200 for the third; inside 500 of 600, of which 200 are estimated.
    const three = [bought("s1", 300), bought("s4", 100), bought("s2", undefined)];
    expect(lines(rate(three, { known: "0.6" }))[1]).toBe("county 0.833333 [0.5, 0.833333] known");
    expect(lines(rate(three))[1]).toBe("county null [0.5, 0.833333] origin-unknown");
  });
});

describe("what a stage is bought of (R5), by part (R3)", () => {
  const two = [
    stage("stage:engine"),
    link("MAKES", "enterprise:s2", "stage:part", made),
    link("MAKES", "enterprise:s4", "stage:engine", made),
    bought("s4", 100),
    bought("s4", 50, { stage: "stage:engine", id: "supplies:engine" }),
  ];

  it("takes one stage of the purchases", () => {
    expect(rate(two, { stage: "stage:engine" }).rows[0]!.parts?.bought).toBe(50);
  });

  it("counts a part as inside when somebody inside makes it, wherever it is bought", () => {
    // Parts: part, made by s2 in the county; engine, made in another province alone.
    expect(lines(rate(two, { by: "part" }))).toEqual([
      "town 0 [0, 0] known",
      "county 0.5 [0.5, 0.5] known",
      "city 0.5 [0.5, 0.5] known",
      "province 0.5 [0.5, 0.5] known",
    ]);
  });
});

describe("rates side by side", () => {
  const chains = [
    ...["1", "2"].map((number) => ({
      kind: "Chain",
      id: `chain:${number}`,
      name: `链${number}`,
      number: Number(number),
      wording: "链",
    })),
    stage("stage:car"),
    stage("stage:machine"),
    link("PART_OF", "stage:car", "chain:1"),
    link("PART_OF", "stage:machine", "chain:2"),
    link("MAKES", "enterprise:leader", "stage:car", { output: 300, ...made }),
    link("MAKES", "enterprise:leader", "stage:machine", { output: 100, ...made }),
  ];
  const table = (query: Record<string, string>) =>
    run(worldOf([...purchases, ...chains]), "supporting-rate-table", { ...all, ...query }).rows;

  it("share a buyer of two chains by what it makes of each, and sum to the whole", () => {
    const rows = table({ rows: "chains" });
    expect(rows.map(({ about, parts }) => [about, parts?.bought])).toEqual([
      ["chain:1", 840],
      ["chain:2", 280],
    ]);
    expect(rate([...purchases, ...chains], { chain: "chain:1" }).rows[0]!.parts?.bought).toBe(840);
  });

  it("list chains in cities with the whole place after them", () => {
    const rows = table({ rows: "chain-city", level: "province" });
    expect(rows.map(({ about, others, value }) => [others?.chain?.[0], about, value])).toEqual([
      ["chain:1", "place:city", 0.65],
      ["chain:1", "place:province", 0.65],
      ["chain:2", "place:city", 0.65],
      ["chain:2", "place:province", 0.65],
    ]);
  });
});

describe("a buyer whose town is not known", () => {
  it("has bounds at its town, and numbers where it is known to stand", () => {
    const coarse = market.filter(({ id }) => id !== "located-in:enterprise.leader~place.town");
    const found = rate(
      [site("leader", "county"), place("place:elsewhere", "town"), bought("s1", 60), bought("s4", 40)],
      {},
      coarse,
    );
    expect(lines(found)).toEqual([
      "town null [0, 0.6] origin-unknown",
      "county 0.6 [0.6, 0.6] known",
      "city 0.6 [0.6, 0.6] known",
      "province 0.6 [0.6, 0.6] known",
    ]);
  });
});
