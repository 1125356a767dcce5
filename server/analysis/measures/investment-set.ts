import { z } from "zod";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { type Cover, leastCover } from "../kernels/least-cover.ts";
import { defineMeasure, type Found } from "../measure.ts";
import {
  isInvitable,
  nodeOfPlace,
  type Opportunities,
  opportunitiesIn,
  type StageBought,
} from "../rates/opportunities.ts";
import { periodOf } from "../rates/period-of.ts";
import { type PurchasesAskedFor, purchasesAskedFor } from "../rates/rate-items.ts";
import { BUYER_PARAMETERS, shareParameter } from "../rates/rate-parameters.ts";
import { scaleFinder } from "../rates/scale-of-plants.ts";

const { place, chain, inferred, map } = BUYER_PARAMETERS;

const params = z.strictObject({
  place,
  chain,
  goal: shareParameter("0.5", { title: "目标", titleEn: "Goal" }),
  cost: z
    .enum(["one", "output"])
    .default("one")
    .meta({
      title: "最省",
      titleEn: "Least",
      words: {
        one: { zh: "新工厂最少", en: "plants" },
        output: { zh: "新增产能最少", en: "new capacity" },
      },
    }),
  capture: shareParameter("1", {
    title: "新工厂能接下的界外采购",
    titleEn: "Share of outside purchases a plant takes over",
  }),
  inferred,
  map,
});

type Asked = z.output<typeof params>;

const CLASSES = [
  {
    id: "exact",
    zh: "最省",
    en: "Least",
    meansZh: "没有更省的组合",
    meansEn: "no other set costs less",
  },
  {
    id: "bounded",
    zh: "近似",
    en: "Bounded",
    meansZh: "环节太多，只求得接近最省的组合；最少可能是多少见下界",
    meansEn: "too many stages to be exact: the set is near the least, which the lower bound tells",
  },
  {
    id: "goal-reached",
    zh: "已到目标",
    en: "Reached",
    meansZh: "不用新工厂就已经到了目标",
    meansEn: "the goal is reached without a new plant",
  },
  {
    id: "out-of-reach",
    zh: "到不了",
    en: "Out of reach",
    meansZh: "十条链的货物环节都有了新工厂也到不了目标",
    meansEn: "even a plant for every goods stage of the ten chains does not reach the goal",
  },
  {
    id: "no-purchases",
    zh: "未见采购记载",
    en: "No purchases recorded",
    meansZh: "没有清单完整的买方；不是零",
    meansEn: "no buyer whose list is complete; this is not zero",
  },
] as const;

type Verdict = (typeof CLASSES)[number]["id"];

/** The least set of new plants that brings what the buyers of a place buy inside it to the goal: a plant of a stage takes
 *  over, at most, what they surely buy of that stage from outside, times the share asked for. One plant a stage; `cost`
 *  says what is least: the number of plants, or the capacity they need together, none below the usual scale. Exact up to 30 stages that could help
 *  (by number of plants for any number of them), near the least above, with its bound. The first row is about the place
 *  and holds the rate before; then a row a stage in the order to take them, most gain for its cost first, the value being
 *  the rate after that step. Only goods of the ten chains can be invited. Purchases of unknown origin stay out, as in
 *  the point of `supporting-rate`.
 *
 *  Parts: `before`, `delta` (shares); `added`, what the plant takes over, `scale`, the median output of makers of the
 *  stage, CNY10k/year; `viable`, added ÷ scale; of the place `cost`, `lowerBound`, `plants`, `gap`. Evidence is the
 *  largest purchases from outside, at most 10 of each stage. Null with `no-purchases` or `out-of-reach`.
 *  @see 集群内相互配套率达 50 % 以上: 安徽省“十二五”产业集群专业镇发展规划 */
export const investmentSet = defineMeasure({
  id: "investment-set",
  definition: "investment-set@1",
  title: "达标投资组合",
  titleEn: "Investments to reach the goal",
  describes: "最少要新建哪些环节的工厂，才能让一个地区（一条产业链）的配套率达到目标，每一步提高多少。",
  describesEn:
    "The least set of new plants that brings the supporting rate of a place or chain to the goal, with what each step adds.",
  about: "Stage",
  unit: "1",
  range: [0, 1],
  classes: CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 2 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const from = purchasesAskedFor(snapshot, { ...asked, enterprise: "", stage: "" });
    const sums = opportunitiesIn(snapshot, from, nodeOfPlace(snapshot, asked.place));
    const scaleOf = scaleFinder(from.trade);
    const plan = planOf(snapshot, sums, { asked, scaleOf });
    return {
      boundary: asked.place,
      period: periodOf(snapshot, from, asked.map),
      coverage: null,
      caveats: plan.steps.length > 0 ? [CAVEAT] : [],
      rows: [
        { ...placeRow(asked, sums, plan), facts: evidenceOf(snapshot, from, sums.rows) },
        ...stepRows(snapshot, { from, sums, asked, scaleOf }, plan),
      ],
    };
  },
});

const CAVEAT = {
  code: "takes-over-what-is-bought-outside",
  zh: "假定新工厂能接下界内买方现在从界外买的这一部分；价格、质量和意愿没有算进去。",
  en: "A new plant is taken to win what buyers inside now buy from outside, as far as asked; price, quality and will are not counted.",
};

interface Plan {
  readonly verdict: Verdict;
  readonly cover: Cover | undefined;
  readonly steps: readonly StageBought[];
  /** CNY10k/year: what more has to come from inside. */
  readonly gap: number;
}

type ScaleOf = ReturnType<typeof scaleFinder>;

function planOf(
  snapshot: Snapshot,
  { inside, known, stages }: Opportunities,
  { asked, scaleOf }: { readonly asked: Asked; readonly scaleOf: ScaleOf },
): Plan {
  if (known === 0) return { verdict: "no-purchases", cover: undefined, steps: [], gap: 0 };
  const gap = Math.max(0, Number(asked.goal) * known - inside);
  const able = stages.filter(({ stage, outside }) => outside > 0 && isInvitable(snapshot, stage));
  const items = able.map(({ stage, outside }) => {
    const gain = outside * Number(asked.capture);
    // Nobody builds a plant much smaller than those there are, however little it is to take over.
    return { gain, cost: asked.cost === "one" ? 1 : Math.max(gain, scaleOf(stage) ?? 0) };
  });
  const cover = leastCover(
    items.filter(({ gain }) => gain > 0),
    gap,
    // Of plants that all count one, those that gain most are the fewest: greedy is exact.
    asked.cost === "one" ? 0 : undefined,
  );
  if (cover === undefined) return { verdict: "out-of-reach", cover, steps: [], gap };
  const steps = cover.chosen.flatMap((at) => able[at] ?? []);
  if (steps.length === 0) return { verdict: "goal-reached", cover, steps, gap };
  return { verdict: cover.isExact || asked.cost === "one" ? "exact" : "bounded", cover, steps, gap };
}

function placeRow(
  asked: Asked,
  { inside, known }: Opportunities,
  plan: Plan,
): Omit<Found["rows"][number], "facts"> {
  const { verdict, cover, steps, gap } = plan;
  const rate = known === 0 ? null : inside / known;
  const bound = asked.cost === "one" ? cover?.cost : cover?.lowerBound;
  return {
    about: asked.place,
    value: rate,
    lower: rate,
    upper: rate,
    class: verdict,
    ...(known === 0 && { reason: "no-purchases" }),
    parts: {
      inside,
      known,
      gap,
      plants: steps.length,
      ...(cover !== undefined && { cost: cover.cost }),
      ...(bound !== undefined && { lowerBound: bound }),
    },
  };
}

/** The largest purchases that a row names as its evidence. */
const MOST_NAMED = 10;

function evidenceOf(snapshot: Snapshot, { trade }: PurchasesAskedFor, rows: readonly number[]): string[] {
  return rows
    .slice(0, MOST_NAMED)
    .map((row) => factOfLink(snapshot, "SUPPLIES", trade.purchases.link[row] ?? 0).id)
    .sort();
}

function stepRows(
  snapshot: Snapshot,
  {
    from,
    sums,
    asked,
    scaleOf,
  }: {
    readonly from: PurchasesAskedFor;
    readonly sums: Opportunities;
    readonly asked: Asked;
    readonly scaleOf: ScaleOf;
  },
  { verdict, steps }: Plan,
): Found["rows"] {
  let inside = sums.inside;
  return steps.map(({ stage, outside, rows }) => {
    const before = inside / sums.known;
    const added = outside * Number(asked.capture);
    inside += added;
    const value = inside / sums.known;
    const scale = scaleOf(stage);
    return {
      about: idAt(snapshot.supplyGraph.nodes, stage),
      value,
      lower: value,
      upper: value,
      class: verdict,
      parts: {
        before,
        delta: value - before,
        added,
        ...(scale !== undefined && { scale, viable: added / scale }),
      },
      facts: evidenceOf(snapshot, from, rows),
    };
  });
}
