import { groupBy } from "./chain-facts.ts";
import type { Trade } from "./content.ts";
import type { CutBlock, CutContent } from "./lane-limits.ts";
import type { LanePicture, PlacedBox, PlacedMark, PlacedTrade, Point } from "./picture.ts";
import { markId } from "./place-marks.ts";
import { tradeGrid, wayAlong } from "./trade-grid.ts";

type End = PlacedMark | PlacedBox;

/** Width of the line of the largest value, px. */
const WIDEST = 6;

/** Draws what firms sell to each other in the white between columns and rows, from mark to mark: over no words and no
 *  box. A seller stands where it makes what it sells, a buyer at the last stage of the chain that it makes. A trade of a firm that is not in the
 *  picture, or among simulated firms that are folded away, is left to the drawer and the table.
 *  @returns in the order of the trades */
export function routeTrades(picture: LanePicture, { trades, blocks }: CutContent): PlacedTrade[] {
  if (trades.length === 0) return [];
  const ends = endsOf(picture);
  const homes = homesOf(blocks);
  const pairs = trades.flatMap((trade) => {
    const seller = sellerOf(trade, ends.get(trade.from) ?? [], homes);
    const buyer = buyerOf(seller, ends.get(trade.to) ?? []);
    return seller === undefined || buyer === undefined || seller === buyer ? [] : [{ trade, seller, buyer }];
  });
  const points = pairs.flatMap(({ seller, buyer }) => [doorOf(seller), doorOf(buyer)]);
  const grid = tradeGrid(picture, points);
  const most = Math.max(1, ...pairs.map(({ trade }) => trade.value ?? 0));
  return pairs.flatMap(({ trade, seller, buyer }) => {
    const way = wayAlong(grid, { start: doorOf(seller), goal: doorOf(buyer) }, [trade.from, trade.to]);
    if (way === undefined) return [];
    const { id, value } = trade;
    return [{ id, from: seller.id, to: buyer.id, points: way, width: widthOf(value, most), trade }];
  });
}

/** The width of a line, px, with the root of its value; 1 where none is known.
 *  @param most the largest value in the picture
 *  @example
 *  widthOf(100, 400); // => 3
 *  widthOf(undefined, 400); // => 1
 */
export function widthOf(value: number | undefined, most: number): number {
  return value === undefined ? 1 : Math.max(1, Math.round(WIDEST * Math.sqrt(value / most) * 10) / 10);
}

/** Where each enterprise stands: its marks; the flat boxes that hide it only when it has none. */
function endsOf({ marks, boxes }: LanePicture): ReadonlyMap<string, readonly End[]> {
  const ends = new Map<string, End[]>(groupBy(marks, ({ opens }) => opens));
  for (const box of boxes) {
    if (box.synthetic) continue;
    for (const hidden of box.hides) {
      if (!ends.has(hidden)) ends.set(hidden, [box]);
    }
  }
  return ends;
}

/** The stages that each stop stands under, by the id of the stop. */
function homesOf(blocks: readonly CutBlock[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    blocks.flatMap((block) => {
      const stages = [...block.stages, ...block.finer.map(({ id }) => id)];
      const stops = [...block.marks.map(({ id }) => markId(block, id)), `more~${block.id}`];
      return stops.map((stop) => [stop, stages] as const);
    }),
  );
}

function sellerOf(
  { stages }: Trade,
  ends: readonly End[],
  homes: ReadonlyMap<string, readonly string[]>,
): End | undefined {
  const makesIt = ({ id }: End) => (homes.get(id) ?? []).some((stage) => stages.includes(stage));
  return ends.find(makesIt) ?? ends[0];
}

/** The last of its marks along the chain, where what a firm buys ends up; of several in one lane the nearest. */
function buyerOf(seller: End | undefined, ends: readonly End[]): End | undefined {
  if (seller === undefined) return undefined;
  const distance = (end: End) => Math.abs(end.y - seller.y);
  return [...ends].sort((a, b) => b.lane - a.lane || distance(a) - distance(b))[0];
}

/** Where a trade leaves or enters: the left side, which has no words. */
function doorOf(end: End): Point {
  return end.kind === "mark"
    ? { x: end.x - 8, y: end.y }
    : { x: end.x, y: Math.round(end.y + end.height / 2) };
}
