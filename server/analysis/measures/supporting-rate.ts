import { z } from "zod";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { periodOf } from "../rates/period-of.ts";
import { type RateItems, rateItems } from "../rates/rate-items.ts";
import { RATE_PARAMETERS } from "../rates/rate-parameters.ts";
import { groupedRates, rateRow } from "../rates/rate-rows.ts";
import { caveatsOfRates, RATE_CLASSES } from "../rates/rate-words.ts";
import { NESTED_LEVELS } from "../trade/homes.ts";

/** The largest purchases that a row names as its evidence. */
const MOST_NAMED = 20;

const params = z.strictObject(RATE_PARAMETERS);

/** How much of what buyers buy is made inside: the supporting rate of one enterprise (R1), of all buyers of a place or
 *  chain together (R2), or of what they buy of one stage (R5); counted by value, by part (R3) or by supplier (R4). Four
 *  rows, one a boundary, nearest first: `boundary:town`, `:county`, `:city`, `:province`, each buyer's own, so that rates
 *  never fall from row to row; `others.place` names the place where all buyers share it. A ratio of sums, never a mean
 *  of ratios, over purchases of known origin; the bounds hold what is not known. Self-supply is left out unless asked
 *  for. What a trader sells counts where it was made.
 *
 *  Null with a reason: `no-purchases`; `origin-unknown` below the least coverage; `whole-unknown`, with bounds 0 and 1,
 *  where only published parts of purchases are known. Buyers of whom that is so are left out of the sums and counted in
 *  `partialBuyers`, with what is known of them in `knownOfPartial`. Parts are CNY10k/year by value, counts else: `bought`
 *  is the sum of `inside`, `elsewhere`, `otherProvinces`, `abroad` and `unknown`; `estimated` is within them; `gap` is what
 *  would have to come from inside instead to reach the goal; `buyers`, `purchases` and `withoutValue` are counts. The
 *  evidence is the largest purchases, at most 20. Runs in time linear in all purchases.
 *  @see 配套率 R1–R5: value bought inside ÷ value bought, self-supply left out */
export const supportingRate = defineMeasure({
  id: "supporting-rate",
  definition: "supporting-rate@1",
  title: "配套率",
  titleEn: "Supporting rate",
  describes: "买方的采购有多大一部分是本镇、本县、本市、本省做的；来源不明的留作上下界。",
  describesEn:
    "How much of what buyers buy is made in their town, county, city and province; what is of unknown origin stays as bounds.",
  about: "Boundary",
  unit: "1",
  range: [0, 1],
  classes: RATE_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 2 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const items = rateItems(snapshot, asked);
    const of = () => [{ group: 0, share: 1 }];
    const rates = groupedRates({ snapshot, items, asked }, { count: 1, of }, MOST_NAMED);
    const rows = NESTED_LEVELS.map((level, at) => ({
      ...rateRow({ snapshot, items, asked }, rates, { about: `boundary:${level}`, group: 0, level: at }),
      ...sharedPlace(snapshot, items, at),
    }));
    return {
      boundary: asked.enterprise === "" ? asked.place : null,
      period: periodOf(snapshot, items, asked.map),
      coverage: rows.at(-1)?.parts?.coverage ?? null,
      caveats: caveatsOfRates(asked, rows.at(-1)?.parts),
      rows,
    };
  },
});

/** The place of a boundary where all buyers with purchases share it. */
function sharedPlace(
  { supplyGraph }: Snapshot,
  { trade, asked }: RateItems,
  level: number,
): Pick<Found["rows"][number], "others"> {
  const homes = trade.homes[NESTED_LEVELS[level] ?? "province"];
  const { offsets } = trade.purchases;
  const places = new Set<number>();
  for (const [buyer, isAsked] of asked.entries()) {
    if (isAsked === 1 && (offsets[buyer + 1] ?? 0) > (offsets[buyer] ?? 0)) places.add(homes[buyer] ?? -1);
  }
  const [only = -1] = places.size === 1 ? places : [];
  return only < 0 ? {} : { others: { place: [idAt(supplyGraph.nodes, only)] } };
}
