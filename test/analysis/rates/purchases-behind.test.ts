import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { enterprise, graphOf, link } from "../../graph/build.ts";
import { bought, market, purchases } from "../buying-leader.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

const behind = (more: Drafts, query: Record<string, string> = {}) =>
  run(snapshotOf(graphOf([...market, ...more]), "2026-11-23"), "purchases-behind", {
    place: "place:province",
    level: "county",
    ...query,
  });
/** `seller value class`, a line a purchase. */
const lines = (found: ReturnType<typeof behind>) =>
  found.rows.map(({ others, value, class: verdict }) =>
    [others?.seller?.[0]?.split(":")[1], String(value), verdict].join(" "),
  );

describe("the purchases behind a rate", () => {
  it("come largest first, each with where it was made; self-supply is listed when asked for", () => {
    expect(lines(behind(purchases))).toEqual([
      "s1 300 inside",
      "s4 250 otherProvince",
      "s2 200 inside",
      "s3 150 elsewhere",
      "unknown 120 possible",
      "abroad 100 abroad",
    ]);
    expect(lines(behind(purchases, { where: "self" }))).toEqual(["division 80 self"]);
  });

  it("sum to what the rate says it sums", () => {
    const inside = behind(purchases, { where: "inside" }).rows.reduce((sum, { value }) => sum + value!, 0);
    const outside = behind(purchases, { where: "outside" }).rows.reduce((sum, { value }) => sum + value!, 0);
    const unknown = behind(purchases, { where: "unknown" }).rows.reduce((sum, { value }) => sum + value!, 0);
    expect([inside, outside, unknown]).toEqual([500, 500, 120]);
  });

  it("name buyer, seller, stage and place, and their evidence", () => {
    const found = behind(purchases);
    const [first] = found.rows;
    expect(first!.others).toMatchObject({
      buyer: ["enterprise:leader"],
      seller: ["enterprise:s1"],
      stage: ["stage:part"],
      madeIn: ["place:town"],
    });
    expect(first!.facts).toEqual([first!.about]);
    expect(first!.others?.source).toHaveLength(1);
    const named = new Map(found.names.map(({ id, kind }) => [id, kind]));
    const spoken = Object.values(first!.others!).flat();
    expect(spoken.map((id) => named.get(id))).toEqual([
      "Enterprise",
      "Enterprise",
      "Stage",
      "Place",
      "Source",
    ]);
  });

  it("are named together, each thing once, the purchases themselves not among them", () => {
    const ids = behind(purchases).names.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.filter((id) => id.startsWith("supplies:"))).toEqual([]);
    expect(ids).toContain("enterprise:leader");
  });

  it("count for nothing where only a part of what a buyer buys is published, and come after those that count", () => {
    const page = { kind: "Source", id: "source:page", layer: "public", type: "public-page", title: "网页" };
    const real = { source: "source:page", evidence: "published", synthetic: undefined };
    const partly = [
      { ...page, address: "https://example.org" },
      enterprise("enterprise:other", real),
      link("LOCATED_IN", "enterprise:other", "place:town", real),
      link("SUPPLIES", "enterprise:s1", "enterprise:other", { period: "2024", value: 900, ...real }),
    ];
    const found = behind([...purchases, ...partly]);
    expect(found.period).toBe("2010");
    expect(found.rows.map(({ value, parts }) => [value, parts?.counted])).toEqual([
      [300, 300],
      [250, 250],
      [200, 200],
      [150, 150],
      [120, 120],
      [100, 100],
      [900, 0],
    ]);
    expect(behind(partly).period).toBe("2024");
  });

  it("have no value where nobody states one, with what it was taken as", () => {
    const [first] = behind([bought("s1", undefined), bought("s4", 100)], { where: "inside" }).rows;
    expect([first!.value, first!.reason, first!.parts?.estimated]).toEqual([null, "value-missing", 100]);
  });

  it("are as many as asked for, and say how many there are", () => {
    const found = behind(purchases, { most: "2" });
    expect(found.rows).toHaveLength(2);
    expect(found.caveats.map(({ zh }) => zh)).toContain("共 6 笔，只列出最大的 2 笔。");
  });
});
