import { z } from "zod";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { amountsOf } from "../rates/amounts.ts";
import { periodOf } from "../rates/period-of.ts";
import { seenByBuyers } from "../rates/rate-cells.ts";
import { type PurchasesAskedFor, purchasesAskedFor } from "../rates/rate-items.ts";
import { BUYER_PARAMETERS, LEVEL_PARAMETER, mostParameter } from "../rates/rate-parameters.ts";
import { NESTED_LEVELS } from "../trade/homes.ts";
import { WHERE } from "../trade/origin-judge.ts";

const params = z.strictObject({
  ...BUYER_PARAMETERS,
  level: LEVEL_PARAMETER,
  where: z
    .enum(["all", "inside", "outside", "unknown", "self"])
    .default("all")
    .meta({
      title: "来自",
      titleEn: "Made",
      words: {
        all: { zh: "各处", en: "anywhere" },
        inside: { zh: "界内", en: "inside" },
        outside: { zh: "界外", en: "outside" },
        unknown: { zh: "不明", en: "unknown where" },
        self: { zh: "自供", en: "self-supply" },
      },
    }),
  most: mostParameter("200"),
});

type Asked = z.output<typeof params>;

/** Where the goods of a purchase were made, for a list; self-supply apart. */
const CLASSES = [
  { id: "inside", zh: "界内", en: "Inside", meansZh: "在界内生产", meansEn: "made inside the boundary" },
  {
    id: "possible",
    zh: "不明",
    en: "Unknown",
    meansZh: "产地不明，或写得不够细",
    meansEn: "where is not known, or not finely enough",
  },
  {
    id: "elsewhere",
    zh: "省内他处",
    en: "Elsewhere in the province",
    meansZh: "在省内、界外生产",
    meansEn: "made in the province, outside the boundary",
  },
  {
    id: "otherProvince",
    zh: "外省",
    en: "Other province",
    meansZh: "在其他省份生产",
    meansEn: "made in another province",
  },
  { id: "abroad", zh: "境外", en: "Abroad", meansZh: "在境外生产", meansEn: "made abroad" },
  {
    id: "self",
    zh: "自供",
    en: "Self-supply",
    meansZh: "来自本企业或同一集团",
    meansEn: "from the enterprise itself or its group",
  },
] as const;

type Class = (typeof CLASSES)[number]["id"];

/** The purchases behind a supporting rate, one row each, about the fact that counts for it, largest first, then by id:
 *  who bought what from whom, where it was made, seen from the buyer's own boundary. The value is CNY10k/year; null with
 *  the reason `value-missing` where nobody states one, its estimate then in `parts.estimated`. `parts.counted` is what of
 *  it counts in the rate: less than the value where the buyer is in several chains and one is asked for; 0 where only a
 *  part of what the buyer buys is published, which no rate sums and which comes after all that counts. A trader's goods
 *  may come from several places: the class is that of the largest part, and \`parts\` have the share of each. \`others\` name
 *  \`buyer\`, \`seller\`, the \`stage\` where it is known, \`madeIn\`, the places it may come from, and the \`source\`. Runs in time linear in all
 *  purchases.
 *  @see 配套率 R1, R2: what is in the sums, self-supply beside them */
export const purchasesBehind = defineMeasure({
  id: "purchases-behind",
  definition: "purchases-behind@1",
  title: "采购明细",
  titleEn: "Purchases behind a rate",
  describes: "配套率分子与分母里的每一笔采购：谁买、买自谁、产地、金额，从大到小。",
  describesEn:
    "Every purchase in a supporting rate's sums: who bought, from whom, made where, how much, largest first.",
  about: "SUPPLIES",
  unit: "CNY10k/year",
  range: [0, null],
  classes: CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 2 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const from = purchasesAskedFor(snapshot, asked);
    const listed = rowsThatFit(snapshot, from, asked);
    return {
      boundary: asked.enterprise === "" ? asked.place : null,
      period: periodOf(snapshot, from, asked.map),
      coverage: null,
      caveats: listed.length > Number(asked.most) ? [moreCaveat(listed.length, asked.most)] : [],
      rows: listed.slice(0, Number(asked.most)).map((each) => purchaseRow(snapshot, from, each)),
    };
  },
});

interface Listed {
  readonly row: number;
  readonly class: Class;
  /** CNY10k/year, stated or estimated. */
  readonly amount: number;
  readonly isEstimated: boolean;
  /** What of it counts, in [0, 1]. */
  readonly counted: number;
  readonly shares: Readonly<Partial<Record<Class, number>>>;
}

function rowsThatFit(snapshot: Snapshot, from: PurchasesAskedFor, { level, where }: Asked): Listed[] {
  const { purchases, self } = from.trade;
  const { first } = snapshot.supplyGraph.ranges.Enterprise;
  const { amount, estimated } = amountsOf(snapshot, from.trade);
  const listed: Listed[] = [];
  for (let row = 0; row < purchases.count; row++) {
    const buyer = purchases.buyer[row] ?? first;
    const share = from.asked[buyer - first] === 1 ? from.shareOf(buyer, purchases.stage[row] ?? NO_STAGE) : 0;
    if (share === 0) continue;
    const counted = from.complete[buyer - first] === 1 ? share : 0;
    const shares = self[row] === 1 ? { self: 1 } : sharesOf(snapshot, from, { row, level });
    const [largest] = Object.entries(shares).sort(([, a], [, b]) => b - a);
    const verdict = CLASSES.find(({ id }) => id === largest?.[0])?.id ?? "possible";
    if (!fits(verdict, where)) continue;
    const isEstimated = estimated[row] === 1;
    listed.push({ row, class: verdict, amount: amount[row] ?? 0, isEstimated, counted, shares });
  }
  return listed.sort(
    (a, b) => Number(a.counted === 0) - Number(b.counted === 0) || b.amount - a.amount || a.row - b.row,
  );
}

function sharesOf(
  snapshot: Snapshot,
  { trade }: PurchasesAskedFor,
  { row, level }: { readonly row: number; readonly level: Asked["level"] },
): Partial<Record<Class, number>> {
  const seen = seenByBuyers(trade, snapshot.supplyGraph.ranges.Enterprise.first);
  const at = NESTED_LEVELS.indexOf(level);
  const { offsets, share } = trade.origins;
  const shares: Partial<Record<Class, number>> = {};
  for (let part = offsets[row] ?? 0; part < (offsets[row + 1] ?? 0); part++) {
    const found = NAMES[seen[part * NESTED_LEVELS.length + at] ?? WHERE.possible] ?? "possible";
    shares[found] = (shares[found] ?? 0) + (share[part] ?? 0);
  }
  return shares;
}

/** By \`Where\`. */
const NAMES = (["inside", "possible", "elsewhere", "otherProvince", "abroad"] as const).toSorted(
  (a, b) => WHERE[a] - WHERE[b],
);

function fits(found: Class, where: Asked["where"]): boolean {
  if (where === "all") return found !== "self";
  if (where === "unknown") return found === "possible";
  if (where === "outside") return found === "elsewhere" || found === "otherProvince" || found === "abroad";
  return found === where;
}

function purchaseRow(
  snapshot: Snapshot,
  { trade }: PurchasesAskedFor,
  listed: Listed,
): Found["rows"][number] {
  const { nodes } = snapshot.supplyGraph;
  const { purchases, origins } = trade;
  const { row } = listed;
  const fact = factOfLink(snapshot, "SUPPLIES", purchases.link[row] ?? 0);
  const codes = origins.code.subarray(origins.offsets[row], origins.offsets[row + 1]);
  const places = new Set([...codes].flatMap((code) => origins.places[code] ?? []));
  return {
    about: fact.id,
    value: listed.isEstimated ? null : listed.amount,
    lower: listed.isEstimated ? 0 : listed.amount,
    upper: listed.isEstimated ? null : listed.amount,
    class: listed.class,
    ...(listed.isEstimated && { reason: "value-missing" }),
    parts: {
      ...(listed.isEstimated && { estimated: listed.amount }),
      counted: listed.amount * listed.counted,
      ...listed.shares,
    },
    others: {
      buyer: [fact.to],
      seller: [fact.from],
      ...(fact.stage !== undefined && { stage: [fact.stage] }),
      madeIn: [...places].map((place) => idAt(nodes, place)),
      source: [fact.source],
    },
    facts: [fact.id],
  };
}

function moreCaveat(count: number, most: string): Found["caveats"][number] {
  return {
    code: "more-purchases",
    zh: `共 ${count} 笔，只列出最大的 ${most} 笔。`,
    en: `${count} purchases in all; the ${most} largest are listed.`,
  };
}
