import { dayOfMap, MapYear } from "../../graph-schema/api/map-year.ts";
import { AppError, notFound } from "../../graph-schema/errors.ts";
import type { Place } from "../../graph-schema/nodes.ts";
import type { Snapshot } from "../graph/current-graph.ts";
import { idAt } from "../graph/id-table.ts";
import type { PlaceTree } from "../graph/place-tree.ts";

/** How surely a thing is inside a boundary: `possible` when it is known only to lie somewhere around it, or not
 *  where at all; `elsewhere` when it surely lies in the same province but not inside; else `outside`. */
export type Whereabouts = "inside" | "possible" | "elsewhere" | "outside";

/** A place on a map, as the line between inside and outside. */
export interface Boundary {
  readonly place: Place;
  /** The day whose map and facts are used. */
  readonly day: string;
  /** Where a thing is that is in one of these places; in none means not known where.
   *  Surely inside wins over possibly, possibly over elsewhere.
   *  @param places nodes of the supply graph; each is judged once */
  whereabouts(places: readonly number[]): Whereabouts;
}

/** Draws a boundary around a place.
 *  @throws AppError `FACT_NOT_FOUND` when there is no such place; `REQUEST_INVALID` when it is not on the map,
 *    with the maps that have it and the places that hold its land on this one */
export function boundaryOf(snapshot: Snapshot, id: string, map: MapYear): Boundary {
  const day = dayOfMap(map, snapshot.today);
  const tree = snapshot.placesOn(day);
  const place = snapshot.facts.node("Place", id);
  if (place === undefined) throw notFound("place", id);
  const path = tree.path(id);
  if (path[0] !== place) throw offMap(snapshot, place, map);
  const province = path.find(({ level }) => level === "province") ?? path.at(-1) ?? place;
  const { nodes } = snapshot.supplyGraph;
  const known = new Map<number, Whereabouts>();
  const judge = (node: number): Whereabouts => {
    const judged = known.get(node) ?? whereaboutsOf(tree, idAt(nodes, node), { place, province });
    known.set(node, judged);
    return judged;
  };
  return {
    place,
    day,
    whereabouts(places) {
      const found = new Set(places.map(judge));
      if (found.size === 0) return "possible";
      return ORDER.find((each) => found.has(each)) ?? "outside";
    },
  };
}

const ORDER: readonly Whereabouts[] = ["inside", "possible", "elsewhere"];

function whereaboutsOf(
  tree: PlaceTree,
  id: string,
  { place, province }: { readonly place: Place; readonly province: Place },
): Whereabouts {
  if (tree.contains(place.id, id)) return "inside";
  const holders = tree.holders(id);
  const isUnknown = holders.length === 0 || holders.some(({ level }) => level === "unknown");
  if (isUnknown || tree.overlaps(place.id, id)) return "possible";
  return tree.contains(province.id, id) ? "elsewhere" : "outside";
}

const NAME_OF_MAP = { "2010": "2010 年地图", today: "今日地图" } as const satisfies Record<MapYear, string>;

function offMap(snapshot: Snapshot, place: Place, map: MapYear): AppError {
  const name = ({ id, name }: Place) => `${name} (${id})`;
  const treeOf = (year: MapYear) => snapshot.placesOn(dayOfMap(year, snapshot.today));
  const maps = MapYear.options.filter((each) => treeOf(each).places().includes(place));
  const now = treeOf(map).holders(place.id).map(name);
  const message = [
    `Expected a place on the map of ${map}: ${name(place)} is on ${maps.join(", ") || "neither map"}`,
    ...(now.length > 0 ? [`on the map of ${map} its land is in ${now.join(", ")}`] : []),
  ].join("; ");
  const mapsZh = maps.map((each) => NAME_OF_MAP[each]).join("、") || "任何地图";
  const messageZh = [
    `应为${NAME_OF_MAP[map]}上的地区：${name(place)}${maps.length === 0 ? "不在" : "在"}${mapsZh}上`,
    ...(now.length > 0 ? [`在${NAME_OF_MAP[map]}上，它的土地属于${now.join("、")}`] : []),
  ].join("；");
  const details = [{ pointer: "place", message, messageZh, value: place.id }];
  return new AppError("REQUEST_INVALID", `Cannot draw a boundary. ${message}`, { details });
}
