import type { Snapshot } from "../../graph/current-graph.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { recordsOn } from "../../graph/records.ts";
import { surroundingsOf } from "../sites.ts";

/** The boundaries that are told side by side, nearest first. */
export const NESTED_LEVELS = ["town", "county", "city", "province"] as const;

/** One of the boundaries that are told side by side. */
export type NestedLevel = (typeof NESTED_LEVELS)[number];

/** No place: where an enterprise stands is not known that finely. */
export const NO_PLACE = -1;

/** The places around enterprises, by enterprise from the first of the graph's range on: nodes of the supply graph, or
 *  `NO_PLACE`. */
export type Homes = { readonly [Level in NestedLevel]: Int32Array };

/** Finds the places around every enterprise of a snapshot, as `surroundingsOf` does for one.
 *  @param day `YYYY-MM-DD` */
export function homesOf(snapshot: Snapshot, day: string): Homes {
  const { nodes, ranges, links } = snapshot.supplyGraph;
  const { LOCATED_IN } = links;
  const { first, end } = ranges.Enterprise;
  const empty = () => new Int32Array(end - first).fill(NO_PLACE);
  const homes = { town: empty(), county: empty(), city: empty(), province: empty() };
  const find = recordsOn(snapshot.supplyGraph, day);
  const known = new Map<string, readonly (readonly [NestedLevel, number])[]>();
  for (let enterprise = first; enterprise < end; enterprise++) {
    const sites = find("LOCATED_IN", enterprise, "along");
    // Enterprises with one link to the same place, of the same quality, stand alike.
    const [only] = sites.length === 1 ? sites : [];
    const key = only && `${only.node} ${hasFlag(LOCATED_IN, only.link, LINK_FLAGS.site)}`;
    const levels =
      (key === undefined ? undefined : known.get(key)) ??
      surroundingsOf(snapshot, enterprise, day).places.flatMap(({ id, level }) => {
        const node = indexOfId(nodes, id);
        const told = NESTED_LEVELS.find((each) => each === level);
        return node === undefined || told === undefined ? [] : [[told, node] as const];
      });
    if (key !== undefined) known.set(key, levels);
    for (const [level, node] of levels) homes[level][enterprise - first] = node;
  }
  return homes;
}
