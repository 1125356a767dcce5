import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { idsOf } from "../gaps/chain-ends.ts";
import { type ChainFlow, chainFlow } from "../gaps/chain-flow.ts";
import { gapFieldOf } from "../gaps/gap-field.ts";
import { FIELD_PARAMETERS, ONE_CHAIN } from "../gaps/gap-parameters.ts";
import { type BoundedFlow, maximumFlow } from "../kernels/max-flow.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { periodOf } from "../rates/period-of.ts";
import { mostParameter } from "../rates/rate-parameters.ts";
import { stagesMadeBy } from "../trade/products.ts";

const params = z.strictObject({ chain: ONE_CHAIN, ...FIELD_PARAMETERS, most: mostParameter("100") });

const CLASSES = [
  {
    id: "known",
    zh: "可以算出",
    en: "Known",
    meansZh: "界内从链首到链尾最多能通过的产值",
    meansEn: "the most that can pass inside from the first stages to the last",
  },
  {
    id: "cut",
    zh: "割上",
    en: "In the cut",
    meansZh: "最小割上的企业：这些企业的能力加起来就是全链的通过量",
    meansEn: "in the minimum cut: the capacities of these add up to what the chain can pass",
  },
  {
    id: "priced",
    zh: "扩能有用",
    en: "Worth widening",
    meansZh: "单独扩能一份，全链就多通过一份",
    meansEn: "each unit of capacity added here alone lets one more unit pass",
  },
  {
    id: "no-makers",
    zh: "一端无人做",
    en: "No makers at an end",
    meansZh: "链首或链尾的环节界内没有生产者的记载",
    meansEn: "no maker inside is recorded at the first stages or at the last",
  },
  {
    id: "no-way",
    zh: "两端不相连",
    en: "Not joined",
    meansZh: "界内没有记载一条从链首到链尾的买卖；不等于没有",
    meansEn: "no trade inside is recorded that leads from the first stages to the last; there may be some",
  },
  {
    id: "capacity-unknown",
    zh: "能力不详",
    en: "Capacity unknown",
    meansZh: "有一条路上的企业都没有写明产能或产值",
    meansEn: "on some way nobody states capacity or output",
  },
] as const;

/** How much a chain can pass inside a boundary, from makers of its first stages of goods to makers of its last, and what
 *  holds it back: the maximum flow over the recorded trade in the chain's goods between makers inside. A maker passes its
 *  stated capacity, else its output, summed over the stages of the chain it makes. The upper bound takes who states neither
 *  as without limit, the lower bound as without capacity; the value is null where that makes a difference. Trade between two who trade is not limited. Goods are counted at what they are worth
 *  where they pass: value added on the way is not, so this says where a chain is narrow rather than what it turns out.
 *
 *  The first row is about the chain: the throughput, CNY10k/year, null with `no-makers`, `no-way`, or `capacity-unknown`.
 *  Parts: `makers`, `links`, `first`, `last` (makers at the ends), `withoutCapacity`, `cut` (makers in the minimum cut).
 *  Then come the enterprises of the minimum cut nearest to the first stages, and any other that has a price, largest
 *  capacity first: the value is the capacity; `flow` what passes, `price` the throughput gained for each unit added here
 *  alone, 1 or 0; `others.stage` what it makes of the chain.
 *  @see Ford & Fulkerson (1962), Flows in networks; Dinic (1970) */
export const chainThroughput = defineMeasure({
  id: "chain-throughput",
  definition: "chain-throughput@1",
  title: "全链通过量",
  titleEn: "Chain throughput",
  describes: "界内从链首到链尾最多能通过多少产值，卡在哪些企业，在哪里扩能有用。",
  describesEn:
    "How much can pass inside the boundary from the first stages of a chain to the last, who holds it back, and where more capacity helps.",
  about: "Enterprise",
  unit: "CNY10k/year",
  range: [0, null],
  classes: CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 3 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    if (snapshot.facts.node("Chain", asked.chain) === undefined) throw notFound("chain", asked.chain);
    const field = gapFieldOf(snapshot, asked);
    const drawn = chainFlow(snapshot, field, asked.chain);
    const rows = rowsOf(snapshot, drawn, asked.chain);
    return {
      boundary: asked.place,
      period: periodOf(snapshot, field.from, asked.map),
      coverage: null,
      caveats: [CAVEAT],
      rows: rows.slice(0, 1 + Number(asked.most)),
    };
  },
});

const CAVEAT = {
  code: "value-added-not-counted",
  zh: "按企业能力和有记载的买卖计算，沿途增值没有算进去：看哪里窄，不看产多少。",
  en: "By capacities and recorded trade, value added on the way not counted: it tells where the chain is narrow, not what it turns out.",
};

type Row = Found["rows"][number];

function rowsOf(snapshot: Snapshot, drawn: ChainFlow, chain: string): Row[] {
  const { network } = drawn;
  const parts = {
    makers: network.nodes,
    links: network.from.length,
    first: network.sources.length,
    last: network.sinks.length,
    withoutCapacity: drawn.withoutCapacity,
  };
  const unknown = (reason: (typeof CLASSES)[number]["id"]): Row[] => [
    { about: chain, value: null, lower: null, upper: null, class: reason, reason, parts, facts: [] },
  ];
  if (network.sources.length === 0 || network.sinks.length === 0) return unknown("no-makers");
  const flow = maximumFlow(network);
  if (flow.kind === "unbounded") return unknown("capacity-unknown");
  if (flow.throughput === 0) return unknown("no-way");
  const makers = makerRows(snapshot, drawn, { flow, chain });
  const lower = leastThroughput(drawn, flow.throughput);
  const isKnown = flow.throughput - lower <= ROUNDING * flow.throughput;
  const first: Row = {
    about: chain,
    value: isKnown ? flow.throughput : null,
    lower,
    upper: flow.throughput,
    class: isKnown ? "known" : "capacity-unknown",
    ...(!isKnown && { reason: "capacity-unknown" }),
    parts: { ...parts, cut: flow.cutNodes.length },
    others: { makers: makers.slice(0, 5).map(({ about }) => about) },
    facts: tradeFacts(snapshot, drawn, flow),
  };
  return [first, ...makers];
}

/** By so much two sums of the same amounts may differ. */
const ROUNDING = 1e-9;

/** The throughput if whoever states no capacity had none. */
function leastThroughput({ network, withoutCapacity }: ChainFlow, most: number): number {
  if (withoutCapacity === 0) return most;
  const stated = network.nodeCapacity?.map((each) => (each === Number.POSITIVE_INFINITY ? 0 : each));
  const least = maximumFlow({ ...network, ...(stated !== undefined && { nodeCapacity: stated }) });
  return least.kind === "bounded" ? least.throughput : 0;
}

function makerRows(
  snapshot: Snapshot,
  drawn: ChainFlow,
  { flow, chain }: { readonly flow: BoundedFlow; readonly chain: string },
): Row[] {
  const inCut = new Set(flow.cutNodes);
  const capacityOf = (node: number) => drawn.network.nodeCapacity?.[node] ?? Number.POSITIVE_INFINITY;
  const told = drawn.makers
    .map((_, node) => node)
    .filter((node) => inCut.has(node) || flow.nodePrice[node] === 1);
  return told
    .sort((a, b) => capacityOf(b) - capacityOf(a) || a - b)
    .map((node) => {
      const maker = drawn.makers[node] ?? 0;
      const capacity = capacityOf(node);
      const made = stagesMadeBy(snapshot, drawn.products, maker).filter((stage) => drawn.stages.has(stage));
      return {
        about: idAt(snapshot.supplyGraph.nodes, maker),
        value: capacity,
        lower: capacity,
        upper: capacity,
        class: flow.nodePrice[node] === 1 ? "priced" : "cut",
        parts: {
          flow: flow.nodeFlow[node] ?? 0,
          price: flow.nodePrice[node] ?? 0,
          isInCut: Number(inCut.has(node)),
        },
        others: { chain: [chain], stage: idsOf(snapshot, made) },
        facts: drawn
          .productsOf(node)
          .map((link) => factOfLink(snapshot, "MAKES", link).id)
          .sort(),
      };
    });
}

/** So many purchases stand for all that flows, the largest flows. */
const MOST_FACTS = 20;

function tradeFacts(snapshot: Snapshot, { linkOf }: ChainFlow, { linkFlow }: BoundedFlow): string[] {
  const used = [...linkFlow.keys()].filter((link) => (linkFlow[link] ?? 0) > 0);
  return used
    .sort((a, b) => (linkFlow[b] ?? 0) - (linkFlow[a] ?? 0) || a - b)
    .slice(0, MOST_FACTS)
    .map((link) => factOfLink(snapshot, "SUPPLIES", linkOf[link] ?? 0).id)
    .sort();
}
