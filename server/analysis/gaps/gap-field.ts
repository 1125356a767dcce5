import { LRUCache } from "lru-cache";
import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { degree } from "../../graph/neighbours.ts";
import { recordsOn } from "../../graph/records.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { type Boundary, boundaryOf, type Whereabouts } from "../boundary.ts";
import { groupOf } from "../owners.ts";
import { type Amounts, amountsOf } from "../rates/amounts.ts";
import { type PurchasesAskedFor, purchasesAskedFor } from "../rates/rate-items.ts";
import { ALL_CHAINS } from "../rates/rate-parameters.ts";
import { scaleFinder } from "../rates/scale-of-plants.ts";
import type { Trade } from "../trade/trade.ts";
import { needFinder, type RecipeNeed } from "./recipe-needs.ts";
import { makerWhereabouts, type StageMarket, stageMarkets } from "./stage-market.ts";

/** What gaps are asked of. */
export interface FieldAsked {
  readonly place: string;
  readonly map: MapYear;
  readonly inferred: "no" | "yes";
}

/** Places that a source knows for a stage or a finer one, professional markets left out: who makes it there is not
 *  written. Nodes of the supply graph. */
export interface KnownPlaces {
  readonly inside: readonly number[];
  /** Places the boundary lies in. */
  readonly possible: readonly number[];
  /** Whether any of both is known for the stage itself, and not only for a finer one. */
  readonly isForItself: boolean;
  readonly isPerhapsForItself: boolean;
}

/** Everything the gaps of one boundary are judged by. */
export interface GapField {
  readonly boundary: Boundary;
  readonly from: PurchasesAskedFor;
  readonly amounts: Amounts;
  readonly markets: ReadonlyMap<number, StageMarket>;
  readonly whereIs: (maker: number) => Whereabouts;
  /** Of a stage, finer ones among it. */
  readonly knownPlaces: (stage: number) => KnownPlaces;
  /** What makers of a stage buy by recipe. */
  readonly needsOf: (stage: number) => readonly RecipeNeed[];
  /** The median output of makers of a stage, CNY10k/year; `undefined` where none is stated. */
  readonly scaleOf: (stage: number) => number | undefined;
  /** Who stands behind an enterprise: the lowest node of its group. */
  readonly ownerOf: (enterprise: number) => number;
}

/** So many boundaries of a snapshot are kept, those asked for last. */
const MOST_FIELDS = 8;

const kept = new WeakMap<SupplyGraph, LRUCache<string, GapField>>();

/** The field of a boundary; made when first asked for, then kept for a while. Takes time linear in purchases, products
 *  and stages.
 *  @throws AppError `FACT_NOT_FOUND`, `REQUEST_INVALID` for a place that is not there or not on the map */
export function gapFieldOf(snapshot: Snapshot, asked: FieldAsked): GapField {
  const boundary = boundaryOf(snapshot, asked.place, asked.map);
  const key = [boundary.place.id, boundary.day, asked.inferred].join(" ");
  const ofGraph = kept.get(snapshot.supplyGraph) ?? new LRUCache<string, GapField>({ max: MOST_FIELDS });
  kept.set(snapshot.supplyGraph, ofGraph);
  const field = ofGraph.get(key) ?? makeField(snapshot, asked, boundary);
  ofGraph.set(key, field);
  return field;
}

function makeField(snapshot: Snapshot, asked: FieldAsked, boundary: Boundary): GapField {
  const from = purchasesAskedFor(snapshot, { ...asked, chain: ALL_CHAINS, enterprise: "", stage: "" });
  const amounts = amountsOfTrade(snapshot, from.trade);
  const whereIs = makerWhereabouts(snapshot, boundary);
  return {
    boundary,
    from,
    amounts,
    whereIs,
    markets: stageMarkets(snapshot, { from, boundary, amounts, whereIs }),
    knownPlaces: knownPlacesFinder(snapshot, from.trade, boundary),
    needsOf: needFinder(snapshot, boundary.day),
    scaleOf: remembered(scaleFinder(from.trade)),
    ownerOf: ownerFinder(snapshot, boundary.day),
  };
}

const keptAmounts = new WeakMap<Trade, Amounts>();

/** The amounts of a trade, worked out once for all boundaries. */
function amountsOfTrade(snapshot: Snapshot, trade: Trade): Amounts {
  const amounts = keptAmounts.get(trade) ?? amountsOf(snapshot, trade);
  keptAmounts.set(trade, amounts);
  return amounts;
}

function knownPlacesFinder(
  { supplyGraph }: Snapshot,
  { lines }: Trade,
  boundary: Boundary,
): (stage: number) => KnownPlaces {
  const { SPECIALISES_IN } = supplyGraph.links;
  const { first, end } = supplyGraph.ranges.Stage;
  const find = recordsOn(supplyGraph, boundary.day);
  const known = new Map<number, PlacesDraft>();
  for (let stage = first; stage < end; stage++) {
    for (const { link, node } of find("SPECIALISES_IN", stage, "against")) {
      if (hasFlag(SPECIALISES_IN, link, LINK_FLAGS.market)) continue;
      const where = boundary.whereabouts([node]);
      if (where !== "inside" && where !== "possible") continue;
      for (const each of lines.above(stage)) {
        const places = known.get(each) ?? noPlaces();
        known.set(each, places);
        places[where].add(node);
        if (each === stage) places.itself.add(where);
      }
    }
  }
  return (stage) => {
    const { inside, possible, itself } = known.get(stage) ?? noPlaces();
    return {
      inside: [...inside],
      possible: [...possible],
      isForItself: itself.has("inside"),
      isPerhapsForItself: itself.has("possible"),
    };
  };
}

type PlacesDraft = ReturnType<typeof noPlaces>;

function noPlaces() {
  return {
    inside: new Set<number>(),
    possible: new Set<number>(),
    itself: new Set<"inside" | "possible">(),
  };
}

function ownerFinder(snapshot: Snapshot, day: string): (enterprise: number) => number {
  const { OWNS } = snapshot.supplyGraph.links;
  return remembered((enterprise) =>
    degree(OWNS, enterprise, "both") === 0
      ? enterprise
      : Math.min(...groupOf(snapshot, enterprise, day).members),
  );
}

function remembered<Answer>(answer: (node: number) => Answer): (node: number) => Answer {
  const known = new Map<number, Answer>();
  return (node) => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const made = answer(node);
    known.set(node, made);
    return made;
  };
}
