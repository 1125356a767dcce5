import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { amountsOf } from "../rates/amounts.ts";
import type { Trade } from "../trade/trade.ts";
import { worldOf } from "./known-world.ts";
import { buyersOf, inputsOfPlant, type Partner, type PlannedPlant, supplierFinder } from "./planned-plant.ts";

/** A partner with what would be traded. */
export interface Share {
  readonly partner: Partner;
  /** CNY10k/year; `undefined` where nobody states what the partner makes or buys. */
  readonly amount: number | undefined;
}

/** One input of a planned plant. */
export interface PlannedInput {
  /** A node of the supply graph. */
  readonly stage: number;
  /** CNY10k/year that the plant would buy of it. */
  readonly need: number;
  readonly feeds: string;
  readonly shares: readonly Share[];
}

/** Who would sell to a planned plant and buy from it. */
export interface PlantPlan {
  /** `undefined` where no recipe is known. */
  readonly inputs: readonly PlannedInput[] | undefined;
  readonly buyers: readonly Share[];
}

/** What is planned. */
export interface PlanAsked {
  readonly trade: Trade;
  readonly plant: PlannedPlant;
  /** CNY10k/year, ≥ 0. */
  readonly capacity: number;
  readonly withInferred: boolean;
  /** So many buyers, and suppliers of each input, at most. */
  readonly most: number;
}

/** Shares out what a plant would buy and sell: partners in the order of their rank give or take all they can until
 *  nothing is left, the real before the simulated. Real firms are ranked by real facts alone. */
export function plantPlan(snapshot: Snapshot, asked: PlanAsked): PlantPlan {
  const { trade, plant, capacity, most } = asked;
  const sides = [false, true].map((withSimulated) => sideOf(snapshot, asked, withSimulated));
  const ranked = (find: (side: Side) => Partner[]) =>
    ranking(
      sides.flatMap((side) => find(side).filter(({ node }) => isMadeUp(snapshot, node) === side.isMadeUp)),
    );
  const share = (partners: readonly Partner[], whole: number) =>
    sharedOut(partners.slice(0, most), whole, ({ node }) => isMadeUp(snapshot, node));
  const inputs = inputsOfPlant(snapshot, plant.stage, trade.day)?.map(({ seller, share: part, feeds }) => {
    const need = part * capacity;
    const suppliers = ranked((side) => side.suppliersOf(seller));
    return { stage: seller, need, feeds: feeds.id, shares: share(suppliers, need) };
  });
  const buyers = ranked((side) => side.buyers);
  return { inputs, buyers: share(buyers, capacity) };
}

/** Partners of one kind: real ones as real facts rank them, or simulated ones as all do. */
interface Side {
  readonly isMadeUp: boolean;
  readonly suppliersOf: (input: number) => Partner[];
  readonly buyers: Partner[];
}

function sideOf(snapshot: Snapshot, { trade, plant, withInferred }: PlanAsked, isMadeUp: boolean): Side {
  const world = worldOf(snapshot, { trade, withInferred, withSimulated: isMadeUp });
  const from = { snapshot, world, amounts: amountsOf(snapshot, trade), plant };
  return { isMadeUp, suppliersOf: supplierFinder(from), buyers: buyersOf(from) };
}

function isMadeUp({ facts, supplyGraph }: Snapshot, node: number): boolean {
  return facts.node("Enterprise", idAt(supplyGraph.nodes, node))?.synthetic === true;
}

function ranking(partners: readonly Partner[]): Partner[] {
  return [...partners].sort((a, b) => b.score - a.score || a.node - b.node);
}

/** @param partners those who share, in the order of the answer */
function sharedOut(
  partners: readonly Partner[],
  whole: number,
  isLast: (partner: Partner) => boolean,
): Share[] {
  let left = whole;
  const amounts = new Map<Partner, number>();
  const first = partners.filter((partner) => !isLast(partner));
  for (const partner of [...first, ...partners.filter(isLast)]) {
    if (Number.isNaN(partner.atMost)) continue;
    const amount = Math.min(left, partner.atMost);
    amounts.set(partner, amount);
    left -= amount;
  }
  return partners.map((partner) => ({ partner, amount: amounts.get(partner) }));
}
