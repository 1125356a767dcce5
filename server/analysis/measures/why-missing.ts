import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import { idOf } from "../../../graph-schema/provenance.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { idsOf } from "../gaps/chain-ends.ts";
import { WHY_CLASSES } from "../gaps/completion-words.ts";
import { CLOSURE_PARAMETERS, FIELD_PARAMETERS, SUPPLY_PARAMETERS } from "../gaps/gap-parameters.ts";
import { GAP_CAVEATS } from "../gaps/gap-words.ts";
import { localNet } from "../gaps/local-net.ts";
import { refuseOutsideNet } from "../gaps/stages-in-net.ts";
import { whyTree } from "../gaps/why-tree.ts";
import { defineMeasure } from "../measure.ts";
import { periodOf } from "../rates/period-of.ts";

const params = z.strictObject({
  stage: idOf("stage").meta({ title: "环节", titleEn: "Stage", kind: "Stage" }),
  ...FIELD_PARAMETERS,
  ...CLOSURE_PARAMETERS,
  trace: SUPPLY_PARAMETERS.trace,
});

/** Why a stage of goods of a chain can, or cannot, be made inside a boundary, by the recipes: the tree of reasons as rows,
 *  the stage itself first, then what it rests on or fails for, nearest first; each stage is unfolded once. The class is
 *  `made` or `brought-in`, or `waits`, `no-supplier`, `circle`. `others.because` names the essential inputs a stage fails
 *  for, or is made from; `others.above` what it is an input of. The value is how many steps it lies below what was asked.
 *  Here nobody counts as making what nobody is recorded for, which is not the same as missing. Evidence is the recipes.
 *  @see Gallo, Longo, Pallottino & Nguyen (1993), Directed hypergraphs: B-reachability */
export const whyMissing = defineMeasure({
  id: "why-missing",
  definition: "why-missing@1",
  title: "为什么做不出来",
  titleEn: "Why it cannot be made",
  describes: "一个环节在界内为什么做得出来或做不出来：缺哪些离不开的投入，一层一层追到底。",
  describesEn:
    "Why a stage can or cannot be made inside the boundary: which essential inputs are lacking, followed to the bottom.",
  about: "Stage",
  unit: "count",
  range: [0, null],
  classes: WHY_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 4 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const stage = indexOfId(snapshot.supplyGraph.nodes, asked.stage);
    if (stage === undefined || snapshot.facts.node("Stage", asked.stage) === undefined)
      throw notFound("stage", asked.stage);
    const { needed, trace, outside } = asked;
    const local = localNet(snapshot, asked, { outside, needed: Number(needed), trace: Number(trace) });
    refuseOutsideNet(local, stage, { parameter: "stage", id: asked.stage });
    const rows = whyTree(local, stage).map(({ verdict, depth, above, because, facts, ...step }) => ({
      about: idsOf(snapshot, [step.stage])[0] ?? asked.stage,
      value: depth,
      lower: depth,
      upper: depth,
      class: verdict,
      others: {
        ...(above !== undefined && { above: idsOf(snapshot, [above]) }),
        ...(because.length > 0 && { because: idsOf(snapshot, because) }),
      },
      facts: [...new Set(facts)].sort(),
    }));
    return {
      boundary: asked.place,
      period: periodOf(snapshot, local.field.from, asked.map),
      coverage: null,
      caveats: [GAP_CAVEATS.national, GAP_CAVEATS.unrecorded],
      rows,
    };
  },
});
