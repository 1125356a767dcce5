import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import type { Boundary } from "../boundary.ts";
import { distinctEnds } from "../kernels/distinct-ends.ts";
import { recipeOf } from "../measures/recipe-inputs.ts";
import type { Amounts } from "../rates/amounts.ts";
import { kilometresBetween, type Point } from "./great-circle.ts";
import type { Offer } from "./known-offers.ts";
import { isReal } from "./known-sales.ts";
import type { KnownWorld } from "./known-world.ts";
import { nearness } from "./link-strength.ts";
import { standsWhere } from "./standing.ts";

/** A plant that is thought of. */
export interface PlannedPlant {
  /** What it would make, a node of the supply graph. */
  readonly stage: number;
  readonly boundary: Boundary;
  /** Where it would stand; `undefined` where the place has no point. */
  readonly home: Point | undefined;
  /** λ in kilometres, > 0. */
  readonly reach: number;
}

/** Somebody who could sell to a planned plant, or buy from it. */
export interface Partner {
  /** An enterprise, a node of the supply graph. */
  readonly node: number;
  readonly role: "supplier" | "buyer";
  /** What would be traded, a node of the supply graph. */
  readonly stage: number;
  /** In [0, 1): strength ÷ (1 + strength). */
  readonly score: number;
  /** To the plant; NaN where it is not known. */
  readonly kilometres: number;
  /** What it makes or buys of that in all, CNY10k/year; NaN where it is not known. */
  readonly atMost: number;
  /** Of a supplier: what says that it makes it, and makers of the plant's stage who buy from it. */
  readonly offers: readonly Offer[];
  readonly peers: readonly number[];
  /** Of a buyer: its purchases, as rows of the trade's table. */
  readonly rows: readonly number[];
}

/** What partners are found among. */
export interface PartnersAsked {
  readonly snapshot: Snapshot;
  readonly world: KnownWorld;
  readonly amounts: Amounts;
  readonly plant: PlannedPlant;
}

/** The least that a supplier counts whom no maker of the stage buys from, as in `linkStrengths`. */
const WITHOUT_PATH = 0.05;

/** Finds who makes an input of a planned plant, ascending by node: √size · (0.05 + p) ÷ (1 + km ÷ λ), with p the share of
 *  those who make the plant's stage already and buy from it. It is the ranking of `linkStrengths`, in which a plant
 *  without partners has the partners of its likes.
 *  @returns a function of the input, a node of the supply graph */
export function supplierFinder(asked: PartnersAsked): (input: number) => Partner[] {
  const { world, plant } = asked;
  const likes = world.firmsOffering(plant.stage);
  const buyersFrom = new Map<number, number[]>();
  for (const like of likes.keys()) {
    for (const seller of distinctEnds(world.firms.incoming, like)) {
      const peers = buyersFrom.get(seller) ?? [];
      if (seller !== like) peers.push(like);
      buyersFrom.set(seller, peers);
    }
  }
  return (input) => {
    const usual = world.scaleOf(input) ?? Number.NaN;
    return Array.from(world.firmsOffering(input), ([node, offers]): Partner => {
      const stated = offers.map(({ output }) => output).filter((output) => output > 0);
      const atMost = stated.length === 0 ? Number.NaN : stated.reduce((sum, each) => sum + each, 0);
      const peers = buyersFrom.get(node) ?? [];
      const link = WITHOUT_PATH + (likes.size === 0 ? 0 : peers.length / likes.size);
      const rank = scored(asked, node, { size: atMost / usual, link });
      return { node, role: "supplier", stage: input, ...rank, atMost, offers, peers, rows: [] };
    });
  };
}

/** Who buys what a planned plant would make, ascending by node: √size · 1.05 ÷ (1 + km ÷ λ), with size what it buys in
 *  mean purchases. Self-supply is left out. */
export function buyersOf(asked: PartnersAsked): Partner[] {
  const { snapshot, world, plant, amounts } = asked;
  const { purchases, self, lines } = world.trade;
  const { SUPPLIES } = snapshot.supplyGraph.links;
  // Estimates are made from the purchases of others, simulated ones among them.
  const amountOf = (row: number) =>
    amounts.estimated[row] === 1 && !world.withSimulated ? Number.NaN : (amounts.amount[row] ?? Number.NaN);
  const bought = new Map<number, number[]>();
  for (let row = 0; row < purchases.count; row++) {
    const stage = purchases.stage[row] ?? NO_STAGE;
    if (stage === NO_STAGE || self[row] === 1 || !lines.above(stage).has(plant.stage)) continue;
    if (!world.withSimulated && !isReal(SUPPLIES, purchases.link[row] ?? 0)) continue;
    const buyer = purchases.buyer[row] ?? 0;
    const rows = bought.get(buyer) ?? [];
    rows.push(row);
    bought.set(buyer, rows);
  }
  const sums = [...bought].map(([node, rows]) => ({
    node,
    rows,
    atMost: rows.reduce((sum, row) => sum + amountOf(row), 0),
  }));
  const inProvince = sums.filter(({ node }) => isInProvince(plant.boundary, world, node));
  const known = inProvince.filter(({ atMost }) => atMost > 0);
  const mean = known.reduce((sum, { atMost }) => sum + atMost, 0) / known.length;
  return inProvince
    .sort((a, b) => a.node - b.node)
    .map(({ node, rows, atMost }): Partner => {
      const rank = scored(asked, node, { size: atMost / mean, link: 1 + WITHOUT_PATH });
      return { node, role: "buyer", stage: plant.stage, ...rank, atMost, offers: [], peers: [], rows };
    });
}

function scored(
  { world, plant }: PartnersAsked,
  node: number,
  { size, link }: { readonly size: number; readonly link: number },
) {
  const points = world.standing(node).places.flatMap((place) => world.pointOf(place) ?? []);
  const { home } = plant;
  const kilometres =
    home === undefined || points.length === 0
      ? Number.NaN
      : Math.min(...points.map((point) => kilometresBetween(point, home)));
  const strength = Math.sqrt(size > 0 ? size : 1) * link * nearness(kilometres, plant.reach);
  return { score: strength / (1 + strength), kilometres };
}

function isInProvince(boundary: Boundary, { standing }: KnownWorld, node: number): boolean {
  return standsWhere(boundary, standing(node)) !== "outside";
}

/** What a plant buys by recipe, the largest share first: goods of the ten chains alone, nodes of the supply graph.
 *  @returns `undefined` where no recipe is known */
export function inputsOfPlant(snapshot: Snapshot, stage: number, day: string) {
  const recipe = recipeOf(snapshot, stage, day);
  return recipe?.inputs.filter(
    ({ seller }) => snapshot.stages.chainsOf(idAt(snapshot.supplyGraph.nodes, seller)).length > 0,
  );
}
