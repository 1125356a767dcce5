import { byId, type Fact, type Graph, isRelationship } from "../graph-schema/facts.ts";
import { WHOLE_SCOPE } from "../graph-schema/scope.ts";
import { planFacts } from "../seeds/plan/plan-change-set.ts";
import { recipeFacts } from "../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../seeds/sample/generate-sample.ts";
import type { SampleSize } from "../seeds/sample/options.ts";
import { amountsOf } from "../server/analysis/rates/amounts.ts";
import { supplierCounts } from "../server/analysis/rates/by-supplier.ts";
import { NESTED_LEVELS } from "../server/analysis/trade/homes.ts";
import { type Trade, tradeOf } from "../server/analysis/trade/trade.ts";
import { type Snapshot, snapshotOf } from "../server/graph/current-graph.ts";
import { idAt, indexOfId } from "../server/graph/id-table.ts";

/** A simulated province, and its purchases as every peer is given them. */
export interface RatesData {
  readonly snapshot: Snapshot;
  readonly trade: Trade;
  readonly parts: readonly PartOfPurchase[];
}

/** A part of a purchase that comes from one place: what a row of a table or an edge of a graph holds. Places are
 *  numbers; null where none is known that finely. */
export interface PartOfPurchase {
  readonly buyer: number;
  readonly seller: number;
  readonly stage: number;
  readonly amount: number;
  /** Its part of its supplier, who weighs 1 with the buyer. */
  readonly weight: number;
  readonly isSelf: boolean;
  /** Town, county, city and province of the buyer, and of where the goods were made. */
  readonly home: readonly (number | null)[];
  readonly made: readonly (number | null)[];
}

/** What a peer answers: for each way of grouping how much each group buys inside its town, county, city and province,
 *  and how much in all; by value for buyers, stages and the four levels of places, by supplier for buyers. */
export type Rates = Readonly<Record<Grouping, ReadonlyMap<number, readonly number[]>>>;

/** The ways of grouping purchases. */
export const GROUPINGS = ["buyer", "stage", "town", "county", "city", "province", "suppliers"] as const;

/** One of them. */
export type Grouping = (typeof GROUPINGS)[number];

/** Generates a province of a size over plan and recipes and takes its purchases apart. */
export function ratesData(size: SampleSize): RatesData {
  const snapshot = snapshotOf(graphOf(size), "2026-11-23", WHOLE_SCOPE);
  const trade = tradeOf(snapshot, { map: "2010", withInferred: false });
  return { snapshot, trade, parts: partsOf(snapshot, trade) };
}

function graphOf(size: SampleSize): Graph {
  const base: Fact[] = [...planFacts(), ...recipeFacts()];
  const facts = [...base, ...generateSample({ facts: base, size })].sort(byId);
  return {
    revision: "r1",
    nodes: facts.filter((fact) => !isRelationship(fact)),
    relationships: facts.filter(isRelationship),
  };
}

function partsOf(snapshot: Snapshot, trade: Trade): PartOfPurchase[] {
  const { first } = snapshot.supplyGraph.ranges.Enterprise;
  const { purchases, origins, homes, self } = trade;
  const { amount } = amountsOf(snapshot, trade);
  const { amount: weight } = supplierCounts(trade);
  const above = levelsOf(snapshot, trade.day);
  const parts: PartOfPurchase[] = [];
  for (let row = 0; row < purchases.count; row++) {
    const buyer = purchases.buyer[row] ?? first;
    const home = NESTED_LEVELS.map((level) => known(homes[level][buyer - first]));
    for (let part = origins.offsets[row] ?? 0; part < (origins.offsets[row + 1] ?? 0); part++) {
      const places = origins.places[origins.code[part] ?? 0] ?? [];
      parts.push({
        buyer,
        seller: purchases.seller[row] ?? first,
        stage: purchases.stage[row] ?? -1,
        amount: (amount[row] ?? 0) * (origins.share[part] ?? 0),
        weight: (weight[row] ?? 0) * (origins.share[part] ?? 0),
        isSelf: self[row] === 1,
        home,
        made: sharedBy(places.map(above)),
      });
    }
  }
  return parts;
}

function known(place: number | undefined): number | null {
  return place === undefined || place < 0 ? null : place;
}

/** Town, county, city and province around a place, itself among them. */
function levelsOf({ placesOn, supplyGraph }: Snapshot, day: string): (place: number) => (number | null)[] {
  const tree = placesOn(day);
  const found = new Map<number, (number | null)[]>();
  return (place) => {
    const levels =
      found.get(place) ??
      NESTED_LEVELS.map((level) => {
        const id = tree.path(idAt(supplyGraph.nodes, place)).find((each) => each.level === level)?.id;
        return id === undefined ? null : (indexOfId(supplyGraph.nodes, id) ?? null);
      });
    found.set(place, levels);
    return levels;
  };
}

/** What places have in common at each level; null where they differ, or there are none. */
function sharedBy(places: readonly (readonly (number | null)[])[]): (number | null)[] {
  return NESTED_LEVELS.map((_, level) => {
    const [only = null, ...others] = new Set(places.map((levels) => levels[level] ?? null));
    return others.length === 0 ? only : null;
  });
}
