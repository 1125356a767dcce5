import { byId } from "../../../graph-schema/facts.ts";

/** The items of the largest figure, largest first, equal ones by id, in time linear in their number as long as few are
 *  equal: of half a million links a handful is wanted.
 *  @param most how many at most
 *  @example
 *  largestBy([{ id: "b", n: 1 }, { id: "a", n: 1 }, { id: "c", n: 2 }], ({ n }) => n, 2).map(({ id }) => id); // => ["c", "a"]
 */
export function largestBy<Item extends { readonly id: string }>(
  items: readonly Item[],
  figureOf: (item: Item) => number,
  most: number,
): Item[] {
  const figures = new Float64Array(items.length);
  for (const [at, item] of items.entries()) figures[at] = figureOf(item);
  const least = figures.sort()[Math.max(0, items.length - most)] ?? 0;
  return items
    .filter((item) => figureOf(item) >= least)
    .sort((a, b) => figureOf(b) - figureOf(a) || byId(a, b))
    .slice(0, most);
}
