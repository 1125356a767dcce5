import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import { stagesOfChain } from "../chain-stages.ts";
import { chainsAsked } from "../gaps/chain-ends.ts";
import { knownParts, stageFacts } from "../gaps/gap-facts.ts";
import { type GapField, gapFieldOf } from "../gaps/gap-field.ts";
import { CHAIN_OR_ALL, FIELD_PARAMETERS, GAP_THRESHOLDS, SUPPLY_PARAMETERS } from "../gaps/gap-parameters.ts";
import type { StageMarket } from "../gaps/stage-market.ts";
import { type SupplyFigures, supplyFigures, whyNoDemand } from "../gaps/supply-figures.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { periodOf } from "../rates/period-of.ts";
import { ALL_CHAINS } from "../rates/rate-parameters.ts";

const params = z.strictObject({
  chain: CHAIN_OR_ALL,
  ...FIELD_PARAMETERS,
  ...SUPPLY_PARAMETERS,
  leak: GAP_THRESHOLDS.leak,
});

type Asked = z.output<typeof params>;

const CLASSES = [
  {
    id: "leaking",
    zh: "外流",
    en: "Leaking",
    meansZh: "界内做得出来的比界内买到的多出门槛以上：撮合",
    meansEn: "more could be met inside than is, by the threshold or more: bring sellers and buyers together",
  },
  {
    id: "used",
    zh: "潜力已用",
    en: "Used",
    meansZh: "界内做得出来的大体已经配套",
    meansEn: "what could be met inside nearly is",
  },
  {
    id: "open",
    zh: "无法判断",
    en: "Open",
    meansZh: "来源不明的太多，或有的产值没有写明",
    meansEn: "too many origins are unknown, or some outputs are not stated",
  },
  {
    id: "no-demand",
    zh: "未见需求",
    en: "No demand known",
    meansZh: "没有清单完整的买方在买；不是零",
    meansEn: "no buyer whose list is complete buys it; this is not zero",
  },
] as const;

/** How much of what is bought of each stage inside a boundary could be made there, and how much is (R9): a row a stage,
 *  the plan's own in lane order, each followed by its finer ones; for all chains when none is named, `others.chain`
 *  saying which. With supply S and demand D of complete buyers, self-supply left out, the value is the supply–demand
 *  pool min(S, D) ÷ D. Where not every output is stated, or more is traded than the makers on record put out, it is null
 *  with `supply-unknown`: what is known to be made is the lower bound, 1 the upper, and S is absent among the parts. `rate` is the regional purchase
 *  coefficient, the share that is made inside (R5), absent below the least coverage `known`; `leakage` is the lower bound
 *  less the rate, at least 0: from `leak` on sellers and buyers are to be brought together. Null with `not-bought`, `no-purchases`, or
 *  `whole-unknown` where purchases are known in part alone. Money among the parts is CNY10k/year.
 *  @see Miller & Blair (2009), Input–output analysis: supply–demand pool, regional purchase coefficient */
export const supplyPotential = defineMeasure({
  id: "supply-potential",
  definition: "supply-potential@1",
  title: "配套潜力",
  titleEn: "Supply potential",
  describes: "每个环节的采购有多大一部分界内做得出来，又有多大一部分真的在界内买；差就是外流。",
  describesEn:
    "How much of what is bought of each stage could be made inside the boundary, and how much is; the difference leaks.",
  about: "Stage",
  unit: "1",
  range: [0, 1],
  classes: CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 2 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const { supplyGraph } = snapshot;
    const chains = chainsAsked(snapshot, asked.chain);
    if (chains.length === 0 && asked.chain !== ALL_CHAINS) throw notFound("chain", asked.chain);
    const field = gapFieldOf(snapshot, asked);
    const rows = chains.flatMap((chain) =>
      stagesOfChain(supplyGraph, indexOfId(supplyGraph.nodes, chain) ?? -1).flatMap((stage) => {
        const market = field.markets.get(stage);
        if (market === undefined) return [];
        return {
          about: idAt(supplyGraph.nodes, stage),
          ...rowOf({ field, market, stage }, asked),
          others: { chain: [chain] },
          facts: stageFacts(snapshot, field, { stage, market }),
        };
      }),
    );
    return {
      boundary: asked.place,
      period: periodOf(snapshot, field.from, asked.map),
      coverage: null,
      caveats: [],
      rows,
    };
  },
});

type Row = Found["rows"][number];

function rowOf(
  {
    field,
    market,
    stage,
  }: { readonly field: GapField; readonly market: StageMarket; readonly stage: number },
  asked: Asked,
): Omit<Row, "about" | "facts" | "others"> {
  const figures = supplyFigures(
    field,
    { market, stage },
    { known: Number(asked.known), trace: Number(asked.trace) },
  );
  const { potential, isPotentialWhole, leakage, rate, supply, presence, withoutOutput } = figures;
  const parts = knownParts({
    supply,
    demand: market.demand > 0 ? market.demand : undefined,
    traded: market.traded,
    unknown: market.unknown,
    estimated: market.estimated,
    partialDemand: market.partialDemand,
    rate: rate.value,
    rateLower: rate.lower,
    rateUpper: rate.upper,
    leakage,
    buyers: market.buyers.size,
    makers: presence.makers,
    makersWithoutOutput: withoutOutput,
  });
  if (potential === undefined) {
    const reason = whyNoDemand(field, market);
    return { value: null, lower: null, upper: null, class: "no-demand", reason, parts };
  }
  const verdict = classOf(figures, Number(asked.leak));
  if (!isPotentialWhole)
    return { value: null, lower: potential, upper: 1, class: verdict, reason: "supply-unknown", parts };
  return { value: potential, lower: potential, upper: potential, class: verdict, parts };
}

function classOf({ leakage, isPotentialWhole }: SupplyFigures, leak: number): (typeof CLASSES)[number]["id"] {
  if (leakage !== undefined && leakage >= leak) return "leaking";
  return leakage !== undefined && isPotentialWhole ? "used" : "open";
}
