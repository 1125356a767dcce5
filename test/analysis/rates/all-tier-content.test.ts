import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { graphOf, link, stage } from "../../graph/build.ts";
import { bought, made, market, purchases } from "../buying-leader.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

// The second tier of the hand example, in CNY10k; outputs L 2,000, s1 500, s2 400, s3 300:
//   s1 buys s2 100 and s4 150    s2 buys s1 100 and abroad 100    s3 buys s4 60 and abroad 90
const sold = (from: string, to: string, value: number) =>
  link("SUPPLIES", from.includes(":") ? from : `enterprise:${from}`, `enterprise:${to}`, {
    stage: "stage:part",
    period: "2010",
    value,
    ...made,
  });
const makes = (name: string, output: number, of = "part") =>
  link("MAKES", `enterprise:${name}`, `stage:${of}`, { output, ...made });
const tiers = [
  stage("stage:car"),
  makes("leader", 2_000, "car"),
  makes("s1", 500),
  makes("s2", 400),
  makes("s3", 300),
  sold("s2", "s1", 100),
  sold("s4", "s1", 150),
  sold("s1", "s2", 100),
  sold("place:abroad", "s2", 100),
  sold("s4", "s3", 60),
  sold("place:abroad", "s3", 90),
];

const ask = (more: Drafts, query: Record<string, string> = {}) =>
  run(snapshotOf(graphOf([...market, ...more]), "2026-11-23"), "all-tier-content", {
    place: "place:province",
    enterprise: "enterprise:leader",
    ...query,
  });

describe("all-tier content of the hand example in its province", () => {
  const province = ask([...purchases, ...tiers]).rows.at(-1)!;

  it("is .3960526 of what the leader buys from known origins (R8), where .65 is its direct rate", () => {
    // c1 = .6315789, c2 = .6578947, c3 = .5: 300·c1 + 200·c2 + 150·c3 over the 1,000 of known origin.
    expect(province.value).toBeCloseTo(0.3960526, 7);
    expect(province.about).toBe("place:province");
  });

  it("is between .6380263 and .6980263 of what the leader makes (R7), its own division counted as its own", () => {
    expect(province.parts?.outputLower).toBeCloseTo(0.6380263, 7);
    expect(province.parts?.outputUpper).toBeCloseTo(0.6980263, 7);
  });

  it("is solved until hardly anything is left over", () => {
    expect(province.parts?.residual).toBeLessThanOrEqual(1e-12);
  });

  it("says that simulated purchases entered", () => {
    const found = ask([...purchases, ...tiers]);
    expect([found.synthetic, found.layers.includes("simulated")]).toEqual([true, true]);
  });

  it("never falls from town to province", () => {
    const rows = ask([...purchases, ...tiers]).rows;
    expect(rows.map(({ about }) => about.slice(6))).toEqual(["town", "county", "city", "province"]);
    const lower = rows.map(({ lower: least }) => least!);
    expect(lower).toEqual([...lower].sort((a, b) => a - b));
  });
});

describe("accounts that cannot be right", () => {
  const wrong = [
    ...purchases,
    ...tiers.filter(({ id }) => !String(id).includes("makes:enterprise.s1")),
    makes("s1", 200),
  ];

  it("are rejected, named, and count as not known", () => {
    const found = ask(wrong, { known: "0.1" });
    expect(found.rows[0]!.others?.rejected).toEqual(["enterprise:s1"]);
    expect(found.caveats.map(({ code }) => code)).toContain("accounts-rejected");
    const [right, unsure] = [ask([...purchases, ...tiers]).rows.at(-1)!, found.rows.at(-1)!];
    expect(unsure.upper! - unsure.lower!).toBeGreaterThan(right.upper! - right.lower!);
  });

  it("are refused when asked to, with the enterprise's name", () => {
    expect(() => ask(wrong, { unfit: "refuse" })).toThrow(/1 enterprises buy more than they make/);
  });
});

describe("all-tier content that cannot be known", () => {
  it("is null with a reason", () => {
    expect(ask([makes("s1", 500)]).rows.at(-1)!.reason).toBe("no-purchases");
    expect(ask([bought("place:unknown", 10)]).rows.at(-1)!.reason).toBe("origin-unknown");
  });
});
