import type { Snapshot } from "../../graph/current-graph.ts";
import type { Boundary } from "../boundary.ts";
import type { GapField } from "../gaps/gap-field.ts";
import { isInvitable, nodeOfPlace } from "../rates/opportunities.ts";
import { kilometresBetween } from "./great-circle.ts";
import { factOfOffer, type Offer } from "./known-offers.ts";
import type { KnownWorld } from "./known-world.ts";
import { standsWhere } from "./standing.ts";

/** Whether what a stage cannot do without is to be had near a place. */
export interface InputsNear {
  /** All of them or nothing (AND): the least of d ÷ km over essential inputs, at most 1; 0 where one has no maker that is
   *  known to be anywhere; 1 where there is no such input. */
  readonly near: number;
  /** Stages that are essential inputs; of them those further away than d. */
  readonly inputs: readonly number[];
  readonly lacking: readonly number[];
  /** Ids of the recipe's facts and of who makes the inputs. */
  readonly facts: readonly string[];
}

/** From where inputs are looked for. */
export interface InputsAsked {
  readonly world: KnownWorld;
  readonly field: GapField;
  /** d in kilometres, > 0. */
  readonly within: number;
  /** The least share of the buyer's output of an essential input. */
  readonly needed: number;
}

/** Answers for each stage how near its essential inputs are. Goods of none of the ten chains may be had anywhere.
 *  @returns a function of a stage, a node of the supply graph; `undefined` where no recipe is known */
export function inputsFinder(
  snapshot: Snapshot,
  asked: InputsAsked,
): (stage: number) => InputsNear | undefined {
  const { field, needed, within } = asked;
  const nearestOf = makerFinder(snapshot, asked);
  return (stage) => {
    const needs = field.needsOf(stage);
    if (needs.length === 0) return undefined;
    const essential = needs.filter(
      ({ isEssential, share, seller }) => isEssential && share >= needed && isInvitable(snapshot, seller),
    );
    const makers = essential.map(({ seller, fact }) => ({ seller, fact, maker: nearestOf(seller) }));
    const nearness = makers.map(({ maker }) =>
      maker === undefined ? 0 : Math.min(1, within / maker.kilometres),
    );
    return {
      near: Math.min(1, ...nearness),
      inputs: essential.map(({ seller }) => seller),
      lacking: makers.flatMap(({ seller }, at) => ((nearness[at] ?? 0) < 1 ? [seller] : [])),
      facts: makers.flatMap(({ fact, maker }) =>
        maker === undefined ? [fact] : [fact, factOfOffer(snapshot, maker.offer)],
      ),
    };
  };
}

interface NearestMaker {
  /** 0 inside the place. */
  readonly kilometres: number;
  readonly offer: Offer;
}

/** The nearest who offers each stage or a finer one; who stands nobody knows where is passed over. */
function makerFinder(
  snapshot: Snapshot,
  { world, field }: InputsAsked,
): (stage: number) => NearestMaker | undefined {
  const nearest = new Map<number, NearestMaker>();
  const home = world.pointOf(nodeOfPlace(snapshot, field.boundary.place.id));
  for (const [node, offers] of world.offers) {
    const kilometres = kilometresFrom(world, field.boundary, { node, home });
    if (kilometres === undefined) continue;
    for (const offer of offers) {
      for (const each of world.trade.lines.above(offer.stage)) {
        if (kilometres < (nearest.get(each)?.kilometres ?? Number.POSITIVE_INFINITY)) {
          nearest.set(each, { kilometres, offer });
        }
      }
    }
  }
  return (stage) => nearest.get(stage);
}

function kilometresFrom(
  { standing, pointOf }: KnownWorld,
  boundary: Boundary,
  { node, home }: { readonly node: number; readonly home: ReturnType<KnownWorld["pointOf"]> },
): number | undefined {
  if (standsWhere(boundary, standing(node)) === "inside") return 0;
  if (home === undefined) return undefined;
  const points = standing(node).places.flatMap((place) => pointOf(place) ?? []);
  return points.length === 0 ? undefined : Math.min(...points.map((point) => kilometresBetween(point, home)));
}
