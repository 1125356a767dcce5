import { dayOfMap, type MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import type { View } from "./bundle.ts";

/** The graph on the map a request asks for. */
export function viewOf(snapshot: Snapshot, map: MapYear): View {
  const { facts, stages, supplyGraph } = snapshot;
  return { facts, stages, supplyGraph, places: snapshot.placesOn(dayOfMap(map, snapshot.today)) };
}
