import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import { worded } from "../../../graph-schema/words.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { DISTANCE_PARAMETER } from "../candidates/distance-parameter.ts";
import { CRITERIA, feasibilityRows } from "../candidates/feasibility.ts";
import { FEASIBILITY_CAVEATS } from "../candidates/feasibility-words.ts";
import { inputsFinder } from "../candidates/inputs-near.ts";
import { worldOf } from "../candidates/known-world.ts";
import { placeStrengths } from "../candidates/place-strengths.ts";
import { stagesOfChain } from "../chain-stages.ts";
import { gapFieldOf } from "../gaps/gap-field.ts";
import {
  CLOSURE_PARAMETERS,
  FIELD_PARAMETERS,
  ONE_CHAIN,
  SUPPLY_PARAMETERS,
} from "../gaps/gap-parameters.ts";
import { GAP_CLASSES } from "../gaps/gap-words.ts";
import { needsByRecipe } from "../gaps/recipe-demand.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { isInvitable } from "../rates/opportunities.ts";
import { periodOf } from "../rates/period-of.ts";
import { shareParameter } from "../rates/rate-parameters.ts";

/** How much a criterion counts, as an address writes it. */
function weightParameter(words: { readonly title: string; readonly titleEn: string }) {
  return z
    .string()
    .regex(/^\d(\.\d{1,2})?$/, worded("Expected a weight between 0 and 9.99", "应为 0 到 9.99 之间的权重"))
    .default("1")
    .meta(words);
}

const params = z.strictObject({
  chain: ONE_CHAIN,
  ...FIELD_PARAMETERS,
  density: weightParameter({ title: "权重：与现有产业的相近度", titleEn: "Weight: density" }),
  complexity: weightParameter({ title: "权重：复杂度", titleEn: "Weight: complexity" }),
  outlookGain: weightParameter({ title: "权重：前景增益", titleEn: "Weight: outlook gain" }),
  inputsNear: weightParameter({ title: "权重：投入可得", titleEn: "Weight: inputs near" }),
  demandToScale: weightParameter({ title: "权重：需求够一家厂", titleEn: "Weight: demand to scale" }),
  criticality: weightParameter({ title: "权重：关键性", titleEn: "Weight: criticality" }),
  distance: DISTANCE_PARAMETER.meta({ title: "投入在多少公里内", titleEn: "Inputs within km" }),
  weak: shareParameter("0.5", {
    title: "弱链：供给不到需求的",
    titleEn: "Weak: supply below this share of demand",
  }),
  trace: SUPPLY_PARAMETERS.trace,
  needed: CLOSURE_PARAMETERS.needed,
});

/** How feasible it is to fill each gap of a chain in a place: a row a goods stage of the chain that nobody is recorded for
 *  inside, or that is weak there. First the Pareto front: the gaps that no other beats by every criterion
 *  (`parts.front` 1), then those only these beat (2), and so on; within a front by value. The value is the weighted
 *  geometric mean of the criteria that are known, each brought to [0.05, 1]; `parts.weight` is the sum of their weights.
 *
 *  Criteria, raw among the parts, absent where not known: `density` ω in [0, 1], how near the stage is to what the place is
 *  strong in, among its peers (towns, counties or cities; what is wider has none); `complexity` (PCI) and `outlookGain`
 *  (COG), standard scores, which enter as the share of the gaps listed that do no better; `inputsNear`, essential inputs
 *  within d km by AND: the least of d ÷ km over them, at most 1; `demandToScale`, what is bought and not made inside ÷ the
 *  median maker's output, at most 1 in the value; `criticality`, the share of output inside that cannot do without it.
 *  A criterion known of less than half of the gaps does not enter the front; a gap that lacks another one has no `front`.
 *  `demand`, `minimumScale` CNY10k/year; `inputs`, `inputsLacking` counts. Others: `near`, the stages the place is strong in
 *  that are nearest; `lacking`, inputs further away; `buyers`, the largest. Null with `too-little-known` where the criteria
 *  known have less than half of the weight. Takes time linear in
 *  purchases and products, and in the cube of the number of stages.
 *  @see Hidalgo and Hausmann (2009), PNAS 106; Hausmann et al. (2014), The Atlas of Economic Complexity; conventions of
 *  py-ecomplexity */
export const gapFeasibility = defineMeasure({
  id: "gap-feasibility",
  definition: "gap-feasibility@1",
  title: "补链可行性",
  titleEn: "Feasibility of filling gaps",
  describes: "一条产业链在这个地区没有或偏弱的环节，哪些最值得、也最有条件补：帕累托前沿在前，权重可改。",
  describesEn:
    "Which gaps of a chain in a place are best worth filling, and could be: the Pareto front first, then by weights that can be changed.",
  about: "Stage",
  unit: "1",
  range: [0, 1],
  classes: GAP_CLASSES.filter(({ id }) => ["missing", "weak", "unrecorded"].includes(id)).map((each) => ({
    ...each,
  })),
  params,
  cost: ({ supplyGraph }) => 1 + 4 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const chain = indexOfId(snapshot.supplyGraph.nodes, asked.chain);
    if (chain === undefined || snapshot.facts.node("Chain", asked.chain) === undefined) {
      throw notFound("chain", asked.chain);
    }
    const field = gapFieldOf(snapshot, asked);
    const withInferred = asked.inferred === "yes";
    const world = worldOf(snapshot, { trade: field.from.trade, withInferred, withSimulated: true });
    const strengths = placeStrengths(snapshot, world, field.boundary);
    const needed = Number(asked.needed);
    const rows = feasibilityRows(
      {
        snapshot,
        world,
        field,
        strengths,
        needs: needsByRecipe(field, needed),
        inputsOf: inputsFinder(snapshot, { world, field, needed, within: Number(asked.distance) }),
        weights: weightsOf(asked),
        weak: Number(asked.weak),
        trace: Number(asked.trace),
      },
      stagesOfChain(snapshot.supplyGraph, chain).filter((stage) => isInvitable(snapshot, stage)),
    );
    return {
      boundary: asked.place,
      period: periodOf(snapshot, field.from, asked.map),
      coverage: null,
      caveats: caveatsOf(rows, strengths.components.length),
      rows,
    };
  },
});

type Asked = z.output<typeof params>;

function weightsOf(asked: Asked) {
  return {
    density: Number(asked.density),
    complexity: Number(asked.complexity),
    outlookGain: Number(asked.outlookGain),
    inputsNear: Number(asked.inputsNear),
    demandToScale: Number(asked.demandToScale),
    criticality: Number(asked.criticality),
  };
}

function caveatsOf(rows: Found["rows"], components: number): Found["caveats"] {
  const lacks = (part: string) => rows.some(({ parts }) => parts?.[part] === undefined);
  return [
    ...(CRITERIA.some(lacks) ? [FEASIBILITY_CAVEATS.lacking] : []),
    ...(lacks("front") ? [FEASIBILITY_CAVEATS.front] : []),
    ...(components > 1 ? [FEASIBILITY_CAVEATS.components] : []),
    ...(rows.some(({ class: verdict }) => verdict === "unrecorded") ? [FEASIBILITY_CAVEATS.unrecorded] : []),
    ...(rows.some(({ parts }) => parts?.inputsNear !== undefined) ? [FEASIBILITY_CAVEATS.national] : []),
  ];
}
