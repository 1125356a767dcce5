import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { boundaryOf } from "../boundary.ts";
import { nodeOfPlace } from "../rates/opportunities.ts";
import { tradeOf } from "../trade/trade.ts";
import { type BuyerOfStage, buyersOfStage } from "./buyers-of-stage.ts";
import { type CandidateKind, findCandidates } from "./find-candidates.ts";
import { type KnownWorld, worldOf } from "./known-world.ts";
import { type ScoredCandidate, scoreCandidates } from "./score-candidates.ts";

/** What gap is to be filled, and by whom. */
export interface GapAsked {
  /** A node of the supply graph. */
  readonly stage: number;
  /** The id of the place. */
  readonly place: string;
  readonly map: MapYear;
  readonly withInferred: boolean;
  /** λ in kilometres, > 0. */
  readonly reach: number;
  /** The least nearness of what firms inside make now, from 0 to 1. */
  readonly leastNear: number;
  readonly kinds: readonly CandidateKind[];
  /** So many of each kind at most. */
  readonly most: number;
}

/** A candidate with the facts it was judged by. */
export interface GapFiller {
  readonly candidate: ScoredCandidate;
  readonly world: KnownWorld;
  /** Who inside buys the stage, as far as those facts say. */
  readonly buyers: readonly BuyerOfStage[];
}

/** Who could fill a gap, best first, then by node: real firms judged by real facts alone, simulated ones by all; places
 *  by real facts where those name them.
 *  @throws AppError `FACT_NOT_FOUND`, `REQUEST_INVALID` for the place */
export function gapFillers(snapshot: Snapshot, asked: GapAsked): GapFiller[] {
  const real = fillersIn(snapshot, asked, false);
  const named = new Set(real.map(({ candidate }) => candidate.node));
  const others = snapshot.loaded.includes("simulated")
    ? fillersIn(snapshot, asked, true).filter(
        ({ candidate: { node } }) => !named.has(node) && !isRealFirm(snapshot, node),
      )
    : [];
  const taken = new Map<CandidateKind, number>();
  return [...real, ...others]
    .sort((a, b) => b.candidate.score - a.candidate.score || a.candidate.node - b.candidate.node)
    .filter(({ candidate: { kind } }) => {
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      return (taken.get(kind) ?? 0) <= asked.most;
    });
}

function fillersIn(snapshot: Snapshot, asked: GapAsked, withSimulated: boolean): GapFiller[] {
  const { map, withInferred, stage } = asked;
  const boundary = boundaryOf(snapshot, asked.place, map);
  const trade = tradeOf(snapshot, { map, withInferred });
  const world = worldOf(snapshot, { trade, withInferred, withSimulated });
  const buyers = buyersOfStage(snapshot, { world, boundary }, stage);
  const { leastNear, reach } = asked;
  const candidates = findCandidates(snapshot, { world, boundary, stage, buyers, leastNear }).filter(
    ({ kind, node }) => asked.kinds.includes(kind) && (!withSimulated || !isRealFirm(snapshot, node)),
  );
  const home = world.pointOf(nodeOfPlace(snapshot, asked.place));
  const scored = scoreCandidates({ world, stage, buyers, home, reach }, candidates);
  return scored.flatMap((candidate) => (candidate.score > 0 ? [{ candidate, world, buyers }] : []));
}

function isRealFirm({ facts, supplyGraph }: Snapshot, node: number): boolean {
  const enterprise = facts.node("Enterprise", idAt(supplyGraph.nodes, node));
  return enterprise !== undefined && enterprise.synthetic !== true;
}
