import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { stagesOfChain } from "../chain-stages.ts";
import { chainsAsked } from "../gaps/chain-ends.ts";
import { chainView, type GapWorld, gapWorld, stageEvidence } from "../gaps/gap-evidence.ts";
import { GAP_PARAMETERS } from "../gaps/gap-parameters.ts";
import { gapRow } from "../gaps/gap-rows.ts";
import { GAP_CAVEATS, GAP_CLASSES } from "../gaps/gap-words.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { periodOf } from "../rates/period-of.ts";
import { ALL_CHAINS } from "../rates/rate-parameters.ts";

const params = z.strictObject(GAP_PARAMETERS);

/** What a chain lacks inside a boundary: a row a stage, the plan's own in lane order, each followed by its finer ones;
 *  without a chain those of all chains, by number. A finer stage's goods, makers and places count for the stages above it. The class
 *  is the first that holds; `is-…` among the parts is 1 for each that holds, `open-…` for each the data cannot tell.
 *  With D demand, T trade, S supply of the stage inside:
 *
 *  - missing: complete buyers buy it, nobody is recorded for it inside, nor may be, nor for a wider stage; T ≤ `trace`·D.
 *  - broken: has makers, and is not in the closure over recipes: some essential input (`needed` of the buyer's output or
 *    more, by recipe) is missing, at any depth. `outside` says what may be brought in.
 *  - weak: 0 < S ÷ D < `weak`, all who may produce inside counted; where no complete buyer buys it, by what makers inside
 *    need by recipe (`demandByRecipe`).
 *  - leaking: min(S, D) ÷ D − T ÷ (D of known origin) ≥ `leak`; S is what is known to be made, at least.
 *  - single-source: T > `trace`·D, somebody cannot do without it, and its active sellers are one owner, or their HHI is
 *    `hhi` or more, or the share of the largest `top`.
 *  - bottleneck: every way of goods to some essential input of makers with `share` of the output of the chain's last
 *    stages of goods passes one enterprise that sells it and may be inside; `others.outsideDominators` are such enterprises
 *    outside, `others.hidden` those above all of several suppliers.
 *  - short: nobody inside makes the next stage, and `outflow` of the recorded sales leave.
 *  - redundant: S ≥ `surplus`·D, `many` makers, `rivals` to a kind of goods, no more than `mutual` of them trading with
 *    each other.
 *
 *  The value is the import-substitution potential D − T, CNY10k/year; the lower bound leaves out what is of unknown
 *  origin or estimated. D is what buyers with complete lists buy, self-supply left out. Null with `not-bought`,
 *  `no-purchases`, or `whole-unknown` where purchases are known in part alone. Parts in money are CNY10k/year; `viable` is
 *  value ÷ `minimumScale`, the median output of a maker; `criticality` the share of output inside that cannot do without
 *  it. A part that is not known is absent. Evidence is the largest purchases and makers, the places, and recipes that fail.
 *  Takes time linear in purchases once for each boundary, then in what lies above the makers of the last stages.
 *  @see 补链 强链 延链: 安徽省“十二五”产业集群专业镇发展规划; Miller & Blair (2009) for supply–demand pool and RPC;
 *    Lengauer & Tarjan (1979) for dominators; Gallo et al. (1993) for the closure; Herfindahl (1950) */
export const chainGaps = defineMeasure({
  id: "chain-gaps",
  definition: "chain-gaps@1",
  title: "产业链缺口",
  titleEn: "Chain gaps",
  describes:
    "产业链的每个环节在界内缺什么：缺链、断链、弱链、外流、单点、瓶颈、短链、冗余；补上能替代多少界外采购。",
  describesEn:
    "What each stage of a chain lacks inside the boundary, and how much that is bought outside could be made inside.",
  about: "Stage",
  unit: "CNY10k/year",
  range: [0, null],
  classes: GAP_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 4 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const chains = chainsAsked(snapshot, asked.chain);
    if (chains.length === 0 && asked.chain !== ALL_CHAINS) throw notFound("chain", asked.chain);
    const world = gapWorld(snapshot, asked);
    const rows = chains.flatMap((chain) => rowsOfChain(world, chain));
    return {
      boundary: asked.place,
      period: periodOf(snapshot, world.field.from, asked.map),
      coverage: coverageOf(rows),
      caveats: caveatsOf(rows),
      rows,
    };
  },
});

type Row = Found["rows"][number];

function rowsOfChain(world: GapWorld, chain: string): Row[] {
  const { supplyGraph } = world.snapshot;
  const view = chainView(world, chain);
  return stagesOfChain(supplyGraph, indexOfId(supplyGraph.nodes, chain) ?? -1).flatMap((stage) => {
    const evidence = stageEvidence(world, view, stage);
    return evidence === undefined ? [] : [gapRow(world, view, evidence)];
  });
}

/** The share of what is bought whose origin and value are known, over all rows. */
function coverageOf(rows: readonly Row[]): number | null {
  const sum = (part: string) => rows.reduce((all, { parts }) => all + (parts?.[part] ?? 0), 0);
  const demand = sum("demand");
  return demand > 0 ? Math.max(0, 1 - (sum("unknown") + sum("estimated")) / demand) : null;
}

function caveatsOf(rows: readonly Row[]): Found["caveats"] {
  const isAny = (holds: (row: Row) => boolean) => rows.some(holds);
  return [
    ...(isAny(({ class: verdict }) => verdict === "unrecorded") ? [GAP_CAVEATS.unrecorded] : []),
    ...(isAny(({ parts }) => parts?.["is-broken"] === 1) ? [GAP_CAVEATS.national] : []),
    ...(isAny(({ parts = {} }) => Object.keys(parts).some((part) => part.startsWith("open-")))
      ? [GAP_CAVEATS.open]
      : []),
    ...(isAny(({ parts }) => (parts?.partialDemand ?? 0) > 0) ? [GAP_CAVEATS.partial] : []),
  ];
}
