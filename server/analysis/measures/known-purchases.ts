import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import { idOf } from "../../../graph-schema/provenance.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { defineMeasure } from "../measure.ts";
import { MAP_PARAMETER } from "../parameters.ts";
import { knownPurchasesOf } from "../purchases.ts";
import { shareParameter } from "../rates/rate-parameters.ts";
import { tradeOf } from "../trade/trade.ts";
import { purchaseRow } from "./purchase-rows.ts";
import { caveatsOfPurchases, PURCHASE_CLASSES } from "./purchase-words.ts";

const params = z.strictObject({
  enterprise: idOf("enterprise").meta({ title: "企业", titleEn: "Enterprise", kind: "Enterprise" }),
  map: MAP_PARAMETER,
  inferred: z
    .enum(["no", "yes"])
    .default("no")
    .meta({
      title: "推断的采购",
      titleEn: "Inferred purchases",
      words: { no: { zh: "不计入", en: "left out" }, yes: { zh: "计入", en: "counted" } },
    }),
  known: shareParameter("0.7", {
    title: "给出点值的最低来源清楚比例",
    titleEn: "Least share of known origin for a single value",
  }),
});

/** What is known of what an enterprise buys: which share comes from the town, county, city and province around its
 *  production site, a row each, nearest first; the province alone where no site is known; one row about the enterprise
 *  itself where even that is not, with the reason `place-unknown`. Only purchases of one year count, the newest that
 *  has a value, else the newest, which `period` names; those of no year count as ones without a value, since they may
 *  be of it. Self-supply is left out: from itself, or from an enterprise of its group; where a holding of unknown share
 *  decides whether it is, the bounds hold both cases and the reason is `holding-share-unknown`.
 *
 *  A simulated buyer's list is complete, so its rows have a value, the share over purchases of known origin, and
 *  bounds; `coverage` is the share of known origin in the widest row. Of a real buyer only a part of the purchases is
 *  published and nobody knows how much is bought in all: the value is null with the reason `whole-unknown`, the bounds
 *  are 0 and 1, and the parts say what is known. Null with the reason `no-purchases`, never 0, where nothing is
 *  recorded. Amounts among the parts are CNY10k/year: `inside`, `outside` and `possible` sum to `known`, `self` is beside
 *  them, `perhapsSelf` within them; `coverage` is a share; the others are counts: of purchases, of those without a value,
 *  of those without a year, of statements that do not enter. Goods count where they were made: what a trader sells,
 *  where it buys the same, by value. Runs in time linear in all purchases when first asked of a snapshot, then in the
 *  buyer's.
 *  @see 配套率 R1: value bought inside ÷ value bought, self-supply left out */
export const knownPurchases = defineMeasure({
  id: "known-purchases",
  definition: "known-purchases@2",
  title: "已知采购",
  titleEn: "Known purchases",
  describes: "一家企业的采购中已知的部分，有多少来自它所在的镇、县、市、省；不知道的留作上下界。",
  describesEn:
    "Of what is known of an enterprise's purchases, how much comes from its town, county, city and province; what is not known stays as bounds.",
  about: "Place",
  unit: "1",
  range: [0, 1],
  classes: PURCHASE_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 2 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, { enterprise: id, map, inferred, known: least }) {
    const enterprise = snapshot.facts.node("Enterprise", id);
    const { nodes } = snapshot.supplyGraph;
    const buyer = indexOfId(nodes, id);
    if (enterprise === undefined || buyer === undefined) throw notFound("enterprise", id);
    const withInferred = inferred === "yes";
    const trade = tradeOf(snapshot, { map, withInferred });
    const known = knownPurchasesOf(snapshot, { enterprise, buyer, trade, withInferred });
    const { places } = known.around;
    const rows = (places.length > 0 ? places : [enterprise]).map((about) => {
      const boundary = about.kind === "Place" ? indexOfId(nodes, about.id) : undefined;
      return purchaseRow(known, { about: about.id, boundary, least: Number(least) });
    });
    return {
      boundary: null,
      period: known.year ?? trade.day,
      coverage: rows.at(-1)?.parts?.coverage ?? null,
      caveats: caveatsOfPurchases(known, rows),
      rows,
    };
  },
});
