import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { concentration } from "../kernels/concentration.ts";
import { stagesMadeBy } from "../trade/products.ts";
import { type Bottlenecks, bottlenecksOf } from "./bottlenecks.ts";
import { lastStages, nextStages } from "./chain-ends.ts";
import { type GapField, gapFieldOf } from "./gap-field.ts";
import { type GapsAsked, type GapThresholds, thresholdsOf } from "./gap-parameters.ts";
import type { GapEvidence } from "./gap-tests.ts";
import { fieldOfProvince } from "./local-net.ts";
import { type Outflow, outflowFinder } from "./outflow.ts";
import { type NeedsByRecipe, needsByRecipe } from "./recipe-demand.ts";
import { rivalryOf } from "./rivalry.ts";
import { type BrokenVerdict, brokenJudge } from "./stage-closure.ts";
import type { StageMarket } from "./stage-market.ts";
import { isRecorded, presenceOf } from "./stage-presence.ts";
import { supplyFigures } from "./supply-figures.ts";

/** What the gaps of all stages of a boundary are judged from. */
export interface GapWorld {
  readonly snapshot: Snapshot;
  readonly field: GapField;
  readonly at: GapThresholds;
  readonly needs: NeedsByRecipe;
  readonly brokenOf: (stage: number) => BrokenVerdict;
  readonly outflowOf: (stage: number) => Outflow;
}

/** Gathers what gaps are judged from, once for all chains.
 *  @throws AppError as `gapFieldOf` */
export function gapWorld(snapshot: Snapshot, asked: GapsAsked): GapWorld {
  const field = gapFieldOf(snapshot, asked);
  const at = thresholdsOf(asked);
  const closed = asked.outside === "province" ? fieldOfProvince(snapshot, asked, field) : field;
  return {
    snapshot,
    field,
    at,
    needs: needsByRecipe(field, at.needed),
    brokenOf: brokenJudge(snapshot, closed, { ...at, outside: asked.outside }),
    outflowOf: outflowFinder(snapshot, field),
  };
}

/** What of a chain its stages are judged by together. */
export interface ChainView {
  readonly chain: string;
  readonly bottlenecks: Bottlenecks;
  readonly nextOf: (stage: number) => readonly number[];
}

/** Looks at a chain as a whole: whom its last stages cannot do without, and what comes after what.
 *  @param chain its id */
export function chainView({ snapshot, field, at }: GapWorld, chain: string): ChainView {
  const last = lastStages(snapshot, field, chain);
  return {
    chain,
    bottlenecks: bottlenecksOf(snapshot, field, { last, needed: at.needed }),
    nextOf: nextStages(snapshot, field, chain),
  };
}

/** The evidence on one stage, and whom it speaks of. Enterprises, places and stages are nodes of the supply graph. */
export interface StageEvidence {
  readonly stage: number;
  readonly market: StageMarket;
  readonly figures: GapEvidence;
  readonly broken: BrokenVerdict;
  /** Enterprises that sell it and on whom at least the asked share of the final output hangs: inside or perhaps inside,
   *  and surely outside; those above all its suppliers. The larger share first. */
  readonly dominators: readonly number[];
  readonly outsideDominators: readonly number[];
  readonly hidden: readonly number[];
  readonly next: readonly number[];
}

/** Gathers the evidence on a stage of a chain; `undefined` for what is no stage. */
export function stageEvidence(world: GapWorld, view: ChainView, stage: number): StageEvidence | undefined {
  const { snapshot, field, at, needs } = world;
  const market = field.markets.get(stage);
  if (market === undefined) return undefined;
  const broken = world.brokenOf(stage);
  const next = view.nextOf(stage);
  const { bottlenecks } = view;
  const shareOf = (firm: number) => bottlenecks.share.get(firm) ?? 0;
  const sellers = [...(bottlenecks.sellersOf.get(stage) ?? [])].sort((a, b) => shareOf(b) - shareOf(a));
  const isHere = (firm: number) => ["inside", "possible"].includes(field.whereIs(firm));
  const here = sellers.filter(isHere);
  const [largest] = here;
  const hidden = [...(bottlenecks.hiddenBehind.get(stage) ?? [])].sort(([, a], [, b]) => b - a);
  return {
    stage,
    market,
    broken,
    dominators: here.filter((firm) => shareOf(firm) >= at.share),
    outsideDominators: sellers.filter((firm) => shareOf(firm) >= at.share && !isHere(firm)),
    hidden: hidden.map(([firm]) => firm),
    next,
    figures: {
      ...supplyFigures(field, { market, stage }, at),
      demand: market.demand,
      traded: market.traded,
      demandByRecipe: needs.demand.get(stage) ?? 0,
      isBroken: broken.isBroken,
      isEssential: (needs.criticality.get(stage) ?? 0) > 0 || isCalledEssential(world, market),
      ...concentrationOf(snapshot, field, market),
      dominated: bottlenecks.output > 0 ? (largest === undefined ? 0 : shareOf(largest)) : undefined,
      outflow: world.outflowOf(stage),
      hasNext: next.length > 0,
      isNextRecorded: next.some((each) => isRecorded(presenceOf(field, each), at.trace)),
      rivalry: rivalryOf(snapshot, field, stage),
    },
  };
}

/** Whether a buyer inside of whom no recipe is known says that it cannot do without it. */
function isCalledEssential({ snapshot, field }: GapWorld, { purchases }: StageMarket): boolean {
  const { SUPPLIES } = snapshot.supplyGraph.links;
  const { purchases: table, products } = field.from.trade;
  const hasRecipe = (buyer: number) =>
    stagesMadeBy(snapshot, products, buyer).some((stage) => field.needsOf(stage).length > 0);
  return purchases.some(
    (row) =>
      hasFlag(SUPPLIES, table.link[row] ?? 0, LINK_FLAGS.essential) && !hasRecipe(table.buyer[row] ?? 0),
  );
}

/** In how few hands the trade in what was made inside is, by owner; sellers that are places are nobody's hands. */
function concentrationOf({ supplyGraph }: Snapshot, { ownerOf }: GapField, { sellers, traded }: StageMarket) {
  const { first, end } = supplyGraph.ranges.Enterprise;
  const firms = [...sellers].filter(([seller]) => seller >= first && seller < end);
  const sold = firms.map(([, amount]) => amount);
  const known = sold.reduce((sum, amount) => sum + amount, 0);
  return {
    concentration: concentration(
      sold,
      firms.map(([seller]) => ownerOf(seller)),
    ),
    knownSellers: traded > 0 ? known / traded : 0,
  };
}
