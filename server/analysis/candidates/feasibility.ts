import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import type { GapField } from "../gaps/gap-field.ts";
import type { NeedsByRecipe } from "../gaps/recipe-demand.ts";
import { isMissing, isRecorded } from "../gaps/stage-presence.ts";
import { type SupplyFigures, supplyFigures } from "../gaps/supply-figures.ts";
import { weightedGeometricMean } from "../kernels/weighted-geometric-mean.ts";
import type { Found } from "../measure.ts";
import { frontLevels } from "./front-levels.ts";
import type { InputsNear } from "./inputs-near.ts";
import { factOfOffer } from "./known-offers.ts";
import type { KnownWorld } from "./known-world.ts";
import type { PlaceStrengths } from "./place-strengths.ts";
import { standsWhere } from "./standing.ts";
import { usualPlantFacts } from "./usual-plant.ts";

/** What a gap is judged by, in the order of the answer. */
export const CRITERIA = [
  "density",
  "complexity",
  "outlookGain",
  "inputsNear",
  "demandToScale",
  "criticality",
] as const;

/** One of `CRITERIA`. */
export type Criterion = (typeof CRITERIA)[number];

/** What feasibility is judged from. */
export interface FeasibilityAsked {
  readonly snapshot: Snapshot;
  readonly world: KnownWorld;
  readonly field: GapField;
  readonly needs: NeedsByRecipe;
  readonly strengths: PlaceStrengths;
  readonly inputsOf: (stage: number) => InputsNear | undefined;
  readonly weights: Readonly<Record<Criterion, number>>;
  /** Below this part of the demand what is made inside is weak. */
  readonly weak: number;
  readonly trace: number;
}

/** A stage that is not made in the place, or far too little of it. */
interface Gap {
  readonly stage: number;
  readonly class: "missing" | "unrecorded" | "weak";
  /** CNY10k/year: what buyers inside buy and is not made inside; by recipe where nobody with a complete list buys it. */
  readonly demand: number | undefined;
  readonly raw: Readonly<Record<Criterion, number | undefined>>;
}

/** As much as the worst counts for: one criterion alone decides nothing. */
const LEAST = 0.05;

/** The rows of the stages that are gaps: by front, those without one last; then the larger value; then as given.
 *  @param stages nodes of the supply graph, ascending by lane */
export function feasibilityRows(asked: FeasibilityAsked, stages: readonly number[]): Found["rows"] {
  const gaps = stages.flatMap((stage) => gapOf(asked, stage) ?? []);
  const scaled = scaledCriteria(gaps.map(({ raw }) => raw));
  const levels = frontLevels(scaled.map((each) => CRITERIA.map((criterion) => each[criterion])));
  return gaps
    .map((gap, at) => ({
      row: rowOf(asked, gap, { scaled: scaled[at], front: levels[at] }),
      front: levels[at],
      at,
    }))
    .sort(
      (a, b) =>
        (a.front ?? Number.POSITIVE_INFINITY) - (b.front ?? Number.POSITIVE_INFINITY) ||
        (b.row.value ?? -1) - (a.row.value ?? -1) ||
        a.at - b.at,
    )
    .map(({ row }) => row);
}

function gapOf(asked: FeasibilityAsked, stage: number): Gap | undefined {
  const { field, needs, strengths, inputsOf, trace } = asked;
  const market = field.markets.get(stage);
  if (market === undefined) return undefined;
  const figures = supplyFigures(field, { market, stage }, { known: 0, trace });
  const byRecipe = needs.demand.get(stage) ?? 0;
  const need = market.demand > 0 ? market.demand : byRecipe;
  const verdict = verdictOf(asked, figures, need);
  if (verdict === undefined) return undefined;
  const made = figures.supply ?? 0;
  const open = market.demand > 0 ? market.demand - market.traded : Math.max(0, byRecipe - made);
  const demand = need > 0 ? open : undefined;
  const scale = field.scaleOf(stage);
  return {
    stage,
    class: verdict,
    demand,
    raw: {
      density: strengths.densityOf(stage),
      complexity: strengths.complexityOf(stage),
      outlookGain: strengths.gainOf(stage),
      inputsNear: inputsOf(stage)?.near,
      demandToScale: demand === undefined || scale === undefined ? undefined : demand / scale,
      criticality: needs.demand.size === 0 ? undefined : (needs.criticality.get(stage) ?? 0),
    },
  };
}

function verdictOf({ weak, trace }: FeasibilityAsked, { presence, supply }: SupplyFigures, need: number) {
  if (isMissing(presence, trace) === true) return "missing";
  if (!isRecorded(presence, trace)) return "unrecorded";
  return supply !== undefined && presence.makers > 0 && need > 0 && supply / need < weak ? "weak" : undefined;
}

/** Brings criteria to [0, 1]: shares as they are, the ratio to a usual plant up to 1, and standard scores as the share of
 *  the gaps compared that do no better. */
function scaledCriteria(
  raws: readonly Gap["raw"][],
): readonly Readonly<Record<Criterion, number | undefined>>[] {
  const shareBelow = (criterion: Criterion, value: number | undefined) => {
    const known = raws.flatMap((raw) => raw[criterion] ?? []);
    return value === undefined ? undefined : known.filter((each) => each <= value).length / known.length;
  };
  return raws.map((raw) => ({
    density: raw.density,
    complexity: shareBelow("complexity", raw.complexity),
    outlookGain: shareBelow("outlookGain", raw.outlookGain),
    inputsNear: raw.inputsNear,
    demandToScale: raw.demandToScale === undefined ? undefined : Math.min(1, raw.demandToScale),
    criticality: raw.criticality,
  }));
}

interface Judged {
  readonly scaled: Readonly<Record<Criterion, number | undefined>> | undefined;
  readonly front: number | undefined;
}

function rowOf(asked: FeasibilityAsked, gap: Gap, { scaled, front }: Judged): Found["rows"][number] {
  const { snapshot, field, strengths, weights } = asked;
  const { value, weight } = meanOf(weights, scaled);
  const inputs = asked.inputsOf(gap.stage);
  const near = strengths.nearestTo(gap.stage).slice(0, MOST_NAMED);
  const ids = (nodes: readonly number[]) => nodes.map((node) => idAt(snapshot.supplyGraph.nodes, node));
  const buyers = [...(field.markets.get(gap.stage)?.buyers ?? [])].sort(([, a], [, b]) => b - a);
  const parts = {
    ...gap.raw,
    front,
    weight,
    demand: gap.demand,
    minimumScale: field.scaleOf(gap.stage),
    inputs: inputs?.inputs.length,
    inputsLacking: inputs?.lacking.length,
  };
  const others = {
    near: ids(near),
    lacking: ids(inputs?.lacking ?? []),
    buyers: ids(buyers.slice(0, MOST_NAMED).map(([buyer]) => buyer)),
  };
  return {
    about: idAt(snapshot.supplyGraph.nodes, gap.stage),
    value,
    lower: value,
    upper: value,
    class: gap.class,
    ...(value === null && { reason: "too-little-known" }),
    parts: definedOf(parts),
    others: Object.fromEntries(Object.entries(others).filter(([, named]) => named.length > 0)),
    facts: [...new Set([...(inputs?.facts ?? []), ...evidenceOf(asked, gap.stage, near)])].sort(),
  };
}

/** The weighted geometric mean of what is known, and the weight of that; null where that is less than half of all. */
function meanOf(weights: FeasibilityAsked["weights"], scaled: Judged["scaled"]) {
  const known = CRITERIA.flatMap((criterion) => {
    const value = scaled?.[criterion];
    return value === undefined ? [] : [{ weight: weights[criterion], value: Math.max(LEAST, value) }];
  });
  const weight = known.reduce((sum, each) => sum + each.weight, 0);
  const all = CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0);
  if (weight === 0 || 2 * weight < all) return { value: null, weight };
  const [values, counted] = [known.map((each) => each.value), known.map((each) => each.weight)];
  return { value: weightedGeometricMean(values, counted), weight };
}

/** The most of each kind of thing that a row names. */
const MOST_NAMED = 5;

function definedOf(parts: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, value]) => (value === undefined ? [] : [[part, value] as const])),
  );
}

/** The statement of the largest output inside, which says how critical stages are before any other. */
function largestMaker(snapshot: Snapshot, { from, whereIs }: GapField): string[] {
  const { products } = from.trade;
  let largest = -1;
  for (let row = 0; row < products.count; row++) {
    const isLarger = (products.output[row] ?? Number.NaN) > (products.output[largest] ?? 0);
    if (isLarger && whereIs(products.maker[row] ?? 0) === "inside") largest = row;
  }
  return largest < 0 ? [] : [factOfLink(snapshot, "MAKES", products.link[largest] ?? 0).id];
}

/** The largest purchases of the stage inside, one who makes each stage it is near to, the usual plant, and the largest
 *  maker inside. */
function evidenceOf(
  { snapshot, world, field }: FeasibilityAsked,
  stage: number,
  near: readonly number[],
): string[] {
  const { purchases } = field.from.trade;
  const rows = [...(field.markets.get(stage)?.purchases ?? [])]
    .sort((a, b) => (field.amounts.amount[b] ?? 0) - (field.amounts.amount[a] ?? 0) || a - b)
    .slice(0, MOST_NAMED);
  const makers = near.flatMap((each) => {
    for (const [node, offers] of world.offers) {
      const offer = offers.find((made) => world.trade.lines.above(made.stage).has(each));
      if (offer === undefined || standsWhere(field.boundary, world.standing(node)) !== "inside") continue;
      return [factOfOffer(snapshot, offer)];
    }
    return [];
  });
  return [
    ...rows.map((row) => factOfLink(snapshot, "SUPPLIES", purchases.link[row] ?? 0).id),
    ...makers,
    ...usualPlantFacts(snapshot, world.trade, stage),
    ...largestMaker(snapshot, field),
  ];
}
