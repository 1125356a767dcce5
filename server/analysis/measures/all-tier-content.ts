import { z } from "zod";
import { AppError } from "../../../graph-schema/errors.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { type Boundary, boundaryOf } from "../boundary.ts";
import { type AccountsOfFirms, accountsOf } from "../content/accounts-of.ts";
import { type ContentOfBuyers, contentOf } from "../content/content-of-buyers.ts";
import { CONTENT_CLASSES, caveatsOfContent } from "../content/content-words.ts";
import { allTierContent as solveContent } from "../kernels/all-tier-content.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { amountsOf } from "../rates/amounts.ts";
import { periodOf } from "../rates/period-of.ts";
import { type PurchasesAskedFor, purchasesAskedFor } from "../rates/rate-items.ts";
import { BUYER_PARAMETERS, shareParameter } from "../rates/rate-parameters.ts";
import { surroundingsOf, whereaboutsOfSites } from "../sites.ts";
import { NESTED_LEVELS } from "../trade/homes.ts";
import { productionSites } from "../trade/production-sites.ts";

const { place, chain, enterprise, inferred, map } = BUYER_PARAMETERS;

const params = z.strictObject({
  place,
  chain,
  enterprise,
  known: shareParameter("0.7", {
    title: "给出点值的最低覆盖",
    titleEn: "Least coverage for a single value",
  }),
  unfit: z
    .enum(["reject", "refuse"])
    .default("reject")
    .meta({
      title: "采购超过产值的企业",
      titleEn: "Enterprises that buy more than they make",
      words: {
        reject: { zh: "账目作废，按不清楚处理", en: "reject their accounts, as not known" },
        refuse: { zh: "拒绝计算，列出名单", en: "refuse to calculate, and name them" },
      },
    }),
  inferred,
  map,
});

type Asked = z.output<typeof params>;

/** How much of what buyers buy was made inside over all tiers (R8), and of what they make (R7): of a part bought next
 *  door only that counts which was made inside of what it is made from. Rows are about the place asked for and the
 *  county, city and province around it, or those around the enterprise asked for, nearest first. The value is R8,
 *  comparable with `supporting-rate` at that place; parts `output`, `outputLower`, `outputUpper` are R7, shares of output;
 *  `bought` is CNY10k/year; the evidence is the largest purchases, at most 20; `residual` and `iterations` tell of the solution. Self-supply is left out. The bounds hold what
 *  is of unknown origin, or made by enterprises of whom nobody knows what they buy. Enterprises that buy more than they
 *  make cannot be right: their accounts are rejected and count as not known, or the question is refused, as asked;
 *  `others.rejected` of the first row names them.
 *
 *  Null with a reason: `no-purchases`; `origin-unknown` below the least coverage; `whole-unknown` where only parts of the
 *  purchases are published. Runs in time linear in all purchases for each of a few dozen rounds a boundary.
 *  @throws AppError `REQUEST_INVALID` naming each enterprise whose accounts cannot be right, when asked to refuse
 *  @see 配套率 R7, R8: c′ = v′ (I − A)⁻¹, Leontief (1936) */
export const allTierContent = defineMeasure({
  id: "all-tier-content",
  definition: "all-tier-content@1",
  title: "全层级配套率",
  titleEn: "All-tier content",
  describes: "买方的采购一层一层往上追，真正在界内做的有多大一部分。",
  describesEn: "Of what buyers buy, followed up tier by tier, how much was really made inside.",
  about: "Place",
  unit: "1",
  range: [0, 1],
  classes: CONTENT_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 8 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const from = purchasesAskedFor(snapshot, { ...asked, stage: "" });
    const boundaries = boundariesOf(snapshot, from, asked);
    // Whose accounts cannot be right is the same at every boundary: what is bought is summed whole.
    const { rejected: unfit } = accountsAt(snapshot, from, boundaries.at(-1));
    if (asked.unfit === "refuse" && unfit.length > 0) throw refusal(snapshot, unfit);
    const rows = boundaries.map((boundary) => rowOf(snapshot, { from, asked }, boundary));
    const [first, ...others] = rows;
    const rejected = unfit.map((at) => enterpriseId(snapshot, at));
    return {
      boundary: asked.enterprise === "" ? asked.place : null,
      period: periodOf(snapshot, from, asked.map),
      coverage: null,
      caveats: caveatsOfContent(rejected.length),
      rows: first === undefined ? [] : [{ ...first, others: { rejected } }, ...others],
    };
  },
});

/** The boundaries a question is about, nearest first. */
function boundariesOf(snapshot: Snapshot, { trade }: PurchasesAskedFor, asked: Asked): Boundary[] {
  const { nodes } = snapshot.supplyGraph;
  const path =
    asked.enterprise === ""
      ? snapshot.placesOn(trade.day).path(asked.place)
      : surroundingsOf(snapshot, indexOfId(nodes, asked.enterprise) ?? -1, trade.day).places;
  const told = path.filter(({ level }) => NESTED_LEVELS.some((each) => each === level));
  return told.map(({ id }) => boundaryOf(snapshot, id, asked.map));
}

/** The accounts of all enterprises, seen from a boundary. */
function accountsAt(
  snapshot: Snapshot,
  from: PurchasesAskedFor,
  boundary: Boundary | undefined,
): AccountsOfFirms {
  const { trade } = from;
  const { first, end } = snapshot.supplyGraph.ranges.Enterprise;
  const sitesOf = productionSites(snapshot, trade.day);
  return accountsOf(snapshot, from, {
    isSited: Uint8Array.from({ length: end - first }, (_, at) => Number(sitesOf(at + first).length > 0)),
    isOutside(node: number): boolean {
      const where = node >= first && node < end ? "possible" : (boundary?.whereabouts([node]) ?? "possible");
      return where === "outside" || where === "elsewhere";
    },
  });
}

interface Working {
  readonly from: PurchasesAskedFor;
  readonly asked: Asked;
}

function rowOf(snapshot: Snapshot, working: Working, boundary: Boundary): Found["rows"][number] {
  const { from, asked } = working;
  const { accounts } = accountsAt(snapshot, from, boundary);
  const { first, end } = snapshot.supplyGraph.ranges.Enterprise;
  const sitesOf = productionSites(snapshot, from.trade.day);
  const inside = Uint8Array.from({ length: end - first }, (_, at) =>
    Number(whereaboutsOfSites(boundary, sitesOf(at + first)) === "inside"),
  );
  const solved = solveContent(accounts, inside);
  if (solved.kind !== "solved") throw new Error(`Cannot solve for content: ${solved.kind}`);
  const weights = from.complete.map((isComplete, at) => isComplete * (from.asked[at] ?? 0));
  const shares = Float64Array.from(weights, (weight, at) =>
    weight === 0 ? 0 : from.shareOf(at + first, NO_STAGE),
  );
  const content = contentOf(solved, accounts, shares);
  const isPartial = content.bought === 0 && hasPartialBuyers(from);
  return {
    about: boundary.place.id,
    ...judged(content, isPartial, Number(asked.known)),
    parts: {
      bought: content.bought,
      ...(content.ofPurchases !== null && { coverage: content.ofPurchases.coverage }),
      ...outputParts(content),
      residual: solved.residual,
      iterations: solved.iterations,
    },
    facts: largestPurchases(snapshot, from),
  };
}

/** The largest purchases of the buyers asked for, as evidence of what the first tier is. */
const MOST_NAMED = 20;

function largestPurchases(snapshot: Snapshot, { trade, asked }: PurchasesAskedFor): string[] {
  const { first } = snapshot.supplyGraph.ranges.Enterprise;
  const { amount } = amountsOf(snapshot, trade);
  const rows = Array.from(trade.purchases.link.keys())
    .filter((row) => asked[(trade.purchases.buyer[row] ?? first) - first] === 1)
    .sort((a, b) => (amount[b] ?? 0) - (amount[a] ?? 0) || a - b);
  return rows
    .slice(0, MOST_NAMED)
    .map((row) => factOfLink(snapshot, "SUPPLIES", trade.purchases.link[row] ?? 0).id)
    .sort();
}

function hasPartialBuyers({ asked, complete, trade: { purchases } }: PurchasesAskedFor): boolean {
  return asked.some(
    (isAsked, at) =>
      isAsked === 1 && complete[at] !== 1 && (purchases.offsets[at + 1] ?? 0) > (purchases.offsets[at] ?? 0),
  );
}

function outputParts({ ofOutput }: ContentOfBuyers): Record<string, number> {
  if (ofOutput === null) return {};
  const { lower, upper, point } = ofOutput;
  return { outputLower: lower, outputUpper: upper, ...(point !== null && { output: point }) };
}

function judged({ ofPurchases }: ContentOfBuyers, isPartial: boolean, least: number) {
  const none = (reason: string) => ({ value: null, class: reason, reason });
  if (isPartial) return { ...none("whole-unknown"), lower: 0, upper: 1 };
  if (ofPurchases === null) return { ...none("no-purchases"), lower: null, upper: null };
  const { lower, upper, point, coverage } = ofPurchases;
  if (coverage < least || point === null) return { ...none("origin-unknown"), lower, upper };
  return { value: point, lower, upper, class: "known" };
}

function enterpriseId({ supplyGraph }: Snapshot, at: number): string {
  return idAt(supplyGraph.nodes, at + supplyGraph.ranges.Enterprise.first);
}

function refusal(snapshot: Snapshot, rejected: readonly number[]): AppError {
  const details = rejected.map((at) => {
    const id = enterpriseId(snapshot, at);
    const name = snapshot.facts.node("Enterprise", id)?.name ?? id;
    return {
      pointer: "enterprise",
      value: id,
      message: `Expected ${name} to buy less than it makes`,
      messageZh: `${name}的采购应少于产值`,
    };
  });
  return new AppError(
    "REQUEST_INVALID",
    `Cannot follow purchases up: ${rejected.length} enterprises buy more than they make`,
    { details, zh: `不能逐层上溯：${rejected.length} 家企业的采购超过产值` },
  );
}
