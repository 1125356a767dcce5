import type { PlaceLevel } from "../../../graph-schema/nodes.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import type { Boundary } from "../boundary.ts";
import { type Complexity, complexity } from "../kernels/complexity.ts";
import { outlook } from "../kernels/outlook.ts";
import { density, proximity, stagesOf } from "../kernels/relatedness.ts";
import { isInvitable } from "../rates/opportunities.ts";
import type { KnownWorld } from "./known-world.ts";
import { stageTable } from "./near-stages.ts";

/** What a place is strong in among its peers, and how near that is to a stage. */
export interface PlaceStrengths {
  /** The peers: places of one level. */
  readonly level: PlaceLevel;
  readonly components: Complexity["components"];
  /** How near a stage is to what the place is strong in (ω), from 0 to 1; `undefined` where the place has no peers or
   *  none of them is strong in the stage. */
  densityOf(stage: number): number | undefined;
  /** PCI, a standard score; `undefined` outside the measured components. */
  complexityOf(stage: number): number | undefined;
  /** How much nearer the place would come to complex stages (COG), in deviations; `undefined` as those two. */
  gainOf(stage: number): number | undefined;
  /** The stages the place is strong in that are nearest to a stage, nearest first, as nodes of the supply graph. */
  nearestTo(stage: number): readonly number[];
}

const PEERS: readonly PlaceLevel[] = ["town", "county", "city"];

/** Compares a place with its peers, the other places of its level on the map, by who is known to make which goods of the
 *  ten chains there; a finer stage counts for those above it. The peers of what is wider than a city are cities, among
 *  which it is none itself.
 *  @see Hidalgo and Hausmann (2009), PNAS 106; conventions of py-ecomplexity, as the kernels have them */
export function placeStrengths(snapshot: Snapshot, world: KnownWorld, { place }: Boundary): PlaceStrengths {
  const level = PEERS.find((each) => each === place.level) ?? "city";
  const { places, stages, strong } = stageTable(countsByPeer(snapshot, world, level));
  const near = proximity(strong);
  const close = density(strong, near);
  const measured = complexity(strong);
  const { gains } = outlook(strong, near, measured);
  const row = places.indexOf(indexOfId(snapshot.supplyGraph.nodes, place.id) ?? -1);
  const columnOf = new Map(stages.map((stage, at) => [stage, at]));
  const cell = (values: Float64Array, stage: number) => {
    const column = columnOf.get(stage);
    return column === undefined || row < 0 ? undefined : known(values[row * stages.length + column]);
  };
  return {
    level,
    components: measured.components,
    densityOf: (stage) => cell(close, stage),
    complexityOf: (stage) => known(measured.ofStages[columnOf.get(stage) ?? -1]),
    gainOf: (stage) => cell(gains, stage),
    nearestTo(stage) {
      const column = columnOf.get(stage);
      if (column === undefined || row < 0) return [];
      const nearness = (at: number) => near[at * stages.length + column] ?? 0;
      return stagesOf(strong, row)
        .filter((at) => nearness(at) > 0)
        .sort((a, b) => nearness(b) - nearness(a) || a - b)
        .flatMap((at) => stages[at] ?? []);
    },
  };
}

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** For each place of a level how many there are known for which goods of the chains. */
function countsByPeer(snapshot: Snapshot, { nearness, trade }: KnownWorld, level: PlaceLevel) {
  const { nodes } = snapshot.supplyGraph;
  const tree = snapshot.placesOn(trade.day);
  const counts = new Map<number, Map<number, number>>();
  for (const [place, stages] of nearness.places) {
    const peer = tree.path(idAt(nodes, place)).find((each) => each.level === level);
    const node = peer === undefined ? undefined : indexOfId(nodes, peer.id);
    if (node === undefined) continue;
    const row = counts.get(node) ?? new Map<number, number>();
    counts.set(node, row);
    for (const [stage, count] of stages) {
      for (const each of trade.lines.above(stage)) {
        if (isInvitable(snapshot, each)) row.set(each, (row.get(each) ?? 0) + count);
      }
    }
  }
  return counts;
}
