import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { graphOf, link } from "../../graph/build.ts";
import { bought, made, market, purchases } from "../buying-leader.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

const ask = (more: Drafts, query: Record<string, string> = {}) =>
  run(snapshotOf(graphOf([...market, ...more]), "2026-11-23"), "local-sales", {
    place: "place:province",
    enterprise: "enterprise:s2",
    ...query,
  }).rows;
const lines = (rows: ReturnType<typeof ask>) =>
  rows.map(({ about, value, lower, upper }) => [about.split(":")[1], value, lower, upper]);
const toPlace = link("SUPPLIES", "enterprise:s2", "place:abroad", { period: "2010", value: 300, ...made });

describe("local sales (R6)", () => {
  it("are what goes to buyers inside of all that is sold: 200 in the county, 300 abroad", () => {
    // s2 stands in town2, the leader in town, both in county.
    expect(lines(ask([...purchases, toPlace]))).toEqual([
      ["town", 0, 0, 0],
      ["county", 0.4, 0.4, 0.4],
      ["city", 0.4, 0.4, 0.4],
      ["province", 0.4, 0.4, 0.4],
    ]);
  });

  it("have bounds for what of the output goes nobody knows where", () => {
    const rows = ask([
      ...purchases,
      toPlace,
      link("MAKES", "enterprise:s2", "stage:part", { output: 1_000, ...made }),
    ]);
    expect(lines(rows)[1]).toEqual(["county", undefined, 0.2, 0.7].map((each) => each ?? null));
    expect(rows[1]!.reason).toBe("origin-unknown");
  });

  it("leave self-supply out unless asked for", () => {
    const division = (query: Record<string, string> = {}) =>
      ask(purchases, { enterprise: "enterprise:division", ...query })[0]!;
    expect(division().reason).toBe("no-purchases");
    expect(division({ self: "in" }).value).toBe(1);
  });

  it("take the sellers of a place together", () => {
    const [town] = ask([...purchases, bought("s1", 5, { id: "supplies:more", goods: "别的" })], {
      enterprise: "",
      place: "place:town",
    });
    expect([town!.value, town!.parts?.bought]).toEqual([1, 305]);
  });
});
