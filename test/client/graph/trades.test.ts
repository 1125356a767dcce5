import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainContent } from "../../../client/graph/chain-content.ts";
import { moveCursor, stopsOf } from "../../../client/graph/cursor.ts";
import { elementsOf } from "../../../client/graph/elements.ts";
import { layOutLanes } from "../../../client/graph/lane-layout.ts";
import { linkRows } from "../../../client/graph/link-rows.ts";
import { selectionOf } from "../../../client/graph/selection.ts";
import { shortestPath } from "../../../client/graph/shortest-path.ts";
import { estimateWidth } from "../../../client/graph/text.ts";
import { widthOf } from "../../../client/graph/trade-routes.ts";
import { FEW_TRADES, tradesOf, tradesShown } from "../../../client/graph/trades.ts";
import { colours } from "../../../client/theme/tokens.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import { detailOf, LAYERS, placeOf, sayIn } from "./chains.ts";

const say = sayIn("zh");
//  零件: 甲 ─400→ 丙 (整车)   甲 ─100→ 丙 a year earlier   乙 ─?→ 丙 of 2010   丙 ─900→ 丁 outside
const detail = detailOf({
  lanes: [["零件"], ["部件"], ["整车"]],
  towns: { 部件: ["镇一/县/市", "镇二/县/市"] },
  firms: { 零件: ["甲@市", "乙@市"], 部件: ["戊@市"], 整车: ["丙@市"] },
  supplies: [
    ["甲", "丙", 400, "2022"],
    ["乙", "丙", undefined, "2010"],
    ["丙", "丁", 900, "2022"],
  ],
});
const contentOf = (hide: readonly "links"[] = []) =>
  chainContent({
    detail,
    view: { boundary: placeOf("市").place.id, language: "zh", hide },
    boundaryName: "市",
    aroundBoundary: [],
    layers: LAYERS,
    say,
  });
const content = contentOf();
const picture = layOutLanes({
  content,
  width: 1016,
  measure: estimateWidth,
  say,
  place: "市",
  expanded: new Set(),
});

describe("purchases in the lanes", () => {
  it("are one line a pair, between firms that stand in the chain", () => {
    expect(content.trades.map(({ from, to, value, old }) => [from, to, value, old])).toEqual([
      ["enterprise:乙", "enterprise:丙", undefined, true],
      ["enterprise:甲", "enterprise:丙", 400, false],
    ]);
  });

  it("add what is bought in the newest year that has a value, and never mix years", () => {
    const more = (id: string, rest: Partial<Supplies>): Supplies => ({ ...detail.supplies[0]!, id, ...rest });
    const [, trade] = tradesOf(
      [
        ...detail.supplies.slice(0, 2),
        more("supplies:x", { value: 100, period: "2023", goods: "轴" }),
        more("supplies:y", { value: 30, period: "2023", goods: "齿轮" }),
      ],
      "2028",
    );
    expect(trade).toMatchObject({
      value: 130,
      old: false,
      facts: ["supplies:x", "supplies:y", "supplies:甲~丙"].sort(),
    });
    expect(tradesOf(detail.supplies.slice(0, 1), "2028")[0]?.old).toBe(true);
  });

  it("leave out what was inferred", () => {
    const inferred = detail.supplies.map((one): Supplies => ({ ...one, evidence: "inferred" }));
    expect(tradesOf(inferred)).toEqual([]);
  });

  it("run from mark to mark, entering from the left, as wide as the root of the value", () => {
    expect(picture.trades.map(({ trade, width }) => [trade.from, width])).toEqual([
      ["enterprise:乙", 1],
      ["enterprise:甲", 6],
    ]);
    expect(widthOf(100, 400)).toBe(3);
    for (const { points, from, to } of picture.trades) {
      const [seller, buyer] = [from, to].map((end) => picture.marks.find(({ id }) => id === end)!);
      expect(points[0]).toEqual({ x: seller!.x - 8, y: seller!.y });
      expect(points.at(-1)).toEqual({ x: buyer!.x - 8, y: buyer!.y });
      expect(points.at(-2)!.x).toBeLessThan(buyer!.x - 8);
    }
  });

  it("cross the towns of the lane between without touching a word", () => {
    const between = picture.marks.filter(({ lane }) => lane === 1);
    expect(between).toHaveLength(3);
    const across = picture.trades.flatMap(({ points }) =>
      points.slice(1).flatMap((end, at) => {
        const start = points[at]!;
        return start.y === end.y && start.x < between[0]!.x && end.x > between[0]!.x ? [end.y] : [];
      }),
    );
    expect(across.length).toBeGreaterThan(0);
    for (const { y } of between) for (const at of across) expect(Math.abs(at - y)).toBeGreaterThan(9);
  });

  it("are gone when the filter leaves them out", () => {
    expect(contentOf(["links"]).trades).toEqual([]);
  });

  it("are chosen with the firm at either end, and from the statement itself", () => {
    const chosen = (open: string) => [...selectionOf(picture, open).trades];
    expect(chosen("enterprise:丙")).toHaveLength(2);
    expect(chosen("enterprise:甲")).toEqual(["trade~enterprise:甲~enterprise:丙"]);
    const { stops } = selectionOf(picture, "supplies:甲~丙");
    expect([...stops].sort()).toEqual(["direct~stage:整车/enterprise:丙", "direct~stage:零件/enterprise:甲"]);
  });

  it("lead the keyboard from seller to buyer and back, and are said", () => {
    const stops = stopsOf(picture);
    const seller = "direct~stage:零件/enterprise:甲";
    const buyer = moveCursor(stops, seller, { direction: "right", picture });
    expect(buyer?.id).toBe("direct~stage:整车/enterprise:丙");
    expect(buyer?.speech).toContain("从乙、甲采购");
    expect(stops.find(({ id }) => id === seller)?.speech).toContain("供货给丙");
  });

  it("are edges of the canvas with their width, old ones dashed", () => {
    const edges = elementsOf(picture, colours.light).filter(({ classes }) => classes.startsWith("trade"));
    expect(edges.map(({ classes, data }) => [classes, data.width])).toEqual([
      ["trade old bent", 1],
      ["trade bent", 6],
    ]);
  });
});

describe("the choice of purchases to draw", () => {
  const many = (count: number, synthetic: boolean) =>
    Array.from({ length: count }, (_, at) => ({
      ...content.trades[0]!,
      id: `trade~${String(at)}`,
      from: `enterprise:${String(at)}`,
      synthetic,
    }));

  it("draws all when they are few, else those of the firm that is open", () => {
    expect(tradesShown(many(FEW_TRADES, false), undefined)).toHaveLength(40);
    expect(tradesShown(many(FEW_TRADES + 1, false), undefined)).toEqual([]);
    expect(tradesShown(many(FEW_TRADES + 1, false), "enterprise:7").map(({ id }) => id)).toEqual(["trade~7"]);
  });

  it("draws simulated ones only with the firm that is open", () => {
    expect(tradesShown(many(3, true), undefined)).toEqual([]);
    expect(tradesShown(many(3, true), "enterprise:2")).toHaveLength(1);
  });
});

describe("the table of purchases", () => {
  it("has every statement, real and new ones first, also those that leave the chain", () => {
    const rows = linkRows(detail, "zh").map(({ fact, seller, buyer }) => [
      seller.name,
      buyer.name,
      fact.period,
      fact.value,
    ]);
    expect(rows).toEqual([
      ["丙", "enterprise:丁", "2022", 900],
      ["甲", "丙", "2022", 400],
      ["乙", "丙", "2010", undefined],
    ]);
  });
});

describe("the shortest path", () => {
  it("is as long as the sum of both ways on a grid, however the goal lies", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (x, y) => {
        const next = (state: number) =>
          [
            ...(state % 10 < 9 ? [state + 1] : []),
            ...(state % 10 > 0 ? [state - 1] : []),
            ...(state < 90 ? [state + 10] : []),
            ...(state >= 10 ? [state - 10] : []),
          ].map((to) => ({ to, cost: 1 }));
        expect(shortestPath(0, (state) => state === y * 10 + x, next)).toHaveLength(x + y + 1);
      }),
    );
  });
});
