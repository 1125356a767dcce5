import { z } from "zod";
import { defineMeasure } from "../measure.ts";
import { periodOf } from "../rates/period-of.ts";
import { purchasesAskedFor, type RateItems } from "../rates/rate-items.ts";
import { BUYER_PARAMETERS, RATE_PARAMETERS } from "../rates/rate-parameters.ts";
import { groupedRates, rateRow } from "../rates/rate-rows.ts";
import { RATE_CLASSES } from "../rates/rate-words.ts";
import { salesOf } from "../rates/sales.ts";
import { NESTED_LEVELS } from "../trade/homes.ts";

const { place, chain, enterprise, inferred, map } = BUYER_PARAMETERS;
const { self, known } = RATE_PARAMETERS;

/** The largest sales that a row names as its evidence. */
const MOST_NAMED = 20;

const params = z.strictObject({
  place,
  chain,
  enterprise: enterprise.meta({ title: "企业（卖方）", titleEn: "Enterprise (seller)", kind: "Enterprise" }),
  self,
  known,
  inferred,
  map,
});

/** How much of what sellers of a place sell goes to buyers in their town, county, city and province (R6). Four rows, one
 *  a boundary, nearest first, each seller's own. Sales are what buyers state, sales to places, and what is left of a
 *  known output, which goes nobody knows where: so bounds are wide where much is left. Value, bounds and reasons are those
 *  of `supporting-rate`; parts are CNY10k/year, `bought` there is what is sold; `buyers` there are the sellers. A real
 *  seller's sales are known in part alone, and it is left out of the sums.
 *  @see 本地供货率 R6: sales to local buyers ÷ all sales */
export const localSales = defineMeasure({
  id: "local-sales",
  definition: "local-sales@1",
  title: "本地供货率",
  titleEn: "Local sales",
  describes: "卖方的产品有多大一部分卖给了本镇、本县、本市、本省的买方。",
  describesEn: "How much of what sellers sell goes to buyers in their town, county, city and province.",
  about: "Boundary",
  unit: "1",
  range: [0, 1],
  classes: RATE_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 4 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const whole = { ...asked, stage: "", by: "value", goal: "0.5" } as const;
    const from = purchasesAskedFor(snapshot, whole);
    const sales = salesOf(snapshot, from.trade, asked.map);
    const items: RateItems = {
      ...from,
      bought: sales.trade,
      amounts: sales.amounts,
      stage: sales.stage,
      isSelf: sales.self,
      link: sales.link,
      complete: sales.complete,
    };
    const working = { snapshot, items, asked: whole };
    const of = () => [{ group: 0, share: 1 }];
    const rates = groupedRates(working, { count: 1, of }, MOST_NAMED);
    return {
      boundary: asked.enterprise === "" ? asked.place : null,
      period: periodOf(snapshot, from, asked.map),
      coverage: null,
      caveats: [],
      rows: NESTED_LEVELS.map((level, at) =>
        rateRow(working, rates, { about: `boundary:${level}`, group: 0, level: at }),
      ),
    };
  },
});
