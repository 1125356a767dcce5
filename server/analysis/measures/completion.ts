import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import { idOf } from "../../../graph-schema/provenance.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { endStages, idsOf } from "../gaps/chain-ends.ts";
import { COMPLETION_CLASSES } from "../gaps/completion-words.ts";
import {
  CLOSURE_PARAMETERS,
  FIELD_PARAMETERS,
  ONE_CHAIN,
  SUPPLY_PARAMETERS,
} from "../gaps/gap-parameters.ts";
import { GAP_CAVEATS } from "../gaps/gap-words.ts";
import { completionOf, type StageCompletion } from "../gaps/stage-completion.ts";
import { isMissing, presenceOf } from "../gaps/stage-presence.ts";
import { refuseOutsideNet } from "../gaps/stages-in-net.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { periodOf } from "../rates/period-of.ts";

const params = z.strictObject({
  chain: ONE_CHAIN,
  target: z
    .union([z.literal(""), idOf("stage")])
    .default("")
    .meta({ title: "要做出来的环节", titleEn: "Stage to be made", kind: "Stage" }),
  cost: z
    .enum(["one", "scale"])
    .default("one")
    .meta({
      title: "最省",
      titleEn: "Least",
      words: {
        one: { zh: "补的环节最少", en: "stages" },
        scale: { zh: "按工厂规模最小", en: "output of plants" },
      },
    }),
  ...FIELD_PARAMETERS,
  ...CLOSURE_PARAMETERS,
  trace: SUPPLY_PARAMETERS.trace,
});

type Asked = z.output<typeof params>;

/** The cheapest stages to find makers for so that the last own stages of goods of a chain, or one asked for, can be made
 *  inside a boundary: each with a maker and all essential inputs, at any depth, by the recipes. Who is not recorded does
 *  not count here as making anything; of each stage of the set the class says whether it is surely `missing`, or only
 *  `unrecorded`, to be found out first. A stage costs 1, or the median output of its makers anywhere (of all stages where
 *  none is known). Exact up to 30 stages that leave a choice, near the least above, with the bound.
 *
 *  The first row is about the chain: the value is the cost, 0 where nothing is to be added; parts `cost`, `lowerBound`,
 *  `exact` 1 or 0, `stages` how many; `others.target` what is to be made. Null with `impossible`, `others.blockedBy` and
 *  `others.circle` then saying why. A row a stage follows, inputs before what needs them: the value is its cost, `step`
 *  its position, `forced` 1 where no other set does without it; `others.makes` the stages of the set and the goals that
 *  need it directly.
 *  @see Gallo, Longo, Pallottino & Nguyen (1993), Directed hypergraphs: B-reachability; `cheapestCompletion` for the bounds */
export const completion = defineMeasure({
  id: "completion",
  definition: "completion@1",
  title: "补链组合",
  titleEn: "Completion",
  describes: "最少要补哪些环节，一条链的末端（或指定的环节）才能在界内做出来。",
  describesEn:
    "The least stages to find makers for so that the end of a chain, or one stage, can be made inside the boundary.",
  about: "Stage",
  unit: "count",
  range: [0, null],
  classes: COMPLETION_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 4 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const targets = targetsOf(snapshot, asked);
    const found = completionOf(snapshot, asked, {
      targets,
      cost: asked.cost,
      closed: { outside: asked.outside, needed: Number(asked.needed), trace: Number(asked.trace) },
    });
    for (const target of targets)
      refuseOutsideNet(found.local, target, { parameter: "target", id: asked.target });
    return {
      boundary: asked.place,
      period: periodOf(snapshot, found.local.field.from, asked.map),
      coverage: null,
      caveats: [GAP_CAVEATS.national, GAP_CAVEATS.unrecorded],
      rows: [chainRow(snapshot, asked, { found, targets }), ...stageRows(snapshot, asked, found)],
    };
  },
});

function targetsOf(snapshot: Snapshot, { chain, target }: Asked): number[] {
  if (snapshot.facts.node("Chain", chain) === undefined) throw notFound("chain", chain);
  if (target === "") return endStages(snapshot, chain).last;
  const stage = indexOfId(snapshot.supplyGraph.nodes, target);
  if (stage === undefined || snapshot.facts.node("Stage", target) === undefined)
    throw notFound("stage", target);
  return [stage];
}

function chainRow(
  snapshot: Snapshot,
  { chain }: Asked,
  { found, targets }: { readonly found: StageCompletion; readonly targets: readonly number[] },
): Found["rows"][number] {
  const { answer, steps } = found;
  const target = idsOf(snapshot, targets);
  if (answer.kind === "impossible") {
    const others = {
      target,
      blockedBy: idsOf(snapshot, found.blockedBy),
      circle: idsOf(snapshot, found.circle),
    };
    const nothing = { value: null, lower: null, upper: null, reason: "impossible" };
    return { about: chain, ...nothing, class: "impossible", others, facts: [] };
  }
  const { cost, lowerBound, isExact } = answer;
  return {
    about: chain,
    value: cost,
    lower: lowerBound,
    upper: cost,
    class: steps.length === 0 ? "complete" : isExact ? "exact" : "bounded",
    parts: { cost, lowerBound, exact: Number(isExact), stages: steps.length },
    others: { target },
    facts: [],
  };
}

function stageRows(
  snapshot: Snapshot,
  { chain, trace }: Asked,
  { answer, local, steps }: StageCompletion,
): Found["rows"] {
  if (answer.kind === "impossible") return [];
  return steps.map(({ stage, cost, isForced, neededBy, facts }, at) => {
    const isSure = isMissing(presenceOf(local.field, stage), Number(trace)) === true;
    return {
      about: idsOf(snapshot, [stage])[0] ?? chain,
      value: cost,
      lower: cost,
      upper: cost,
      class: isSure ? "missing" : "unrecorded",
      parts: {
        cost,
        step: at + 1,
        forced: Number(isForced),
        exact: Number(answer.isExact),
        lowerBound: answer.lowerBound,
      },
      others: { chain: [chain], ...(neededBy.length > 0 && { makes: idsOf(snapshot, neededBy) }) },
      facts: [...facts].sort(),
    };
  });
}
