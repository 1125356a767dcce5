import { z } from "zod";
import { dayOfMap } from "../../../graph-schema/api/map-year.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { idOf } from "../../../graph-schema/provenance.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { degree } from "../../graph/neighbours.ts";
import { boundaryOf } from "../boundary.ts";
import { defineMeasure } from "../measure.ts";
import { MAP_PARAMETER } from "../parameters.ts";
import { knownPurchasesOf } from "../purchases.ts";
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
});

/** What is known of what an enterprise buys: which share comes from the town, county, city and province around its
 *  production site, a row each, nearest first; the province alone where no site is known; no row where even that is
 *  not. Only purchases of one year count, the newest that has any, which `period` names. Self-supply is left out: from
 *  itself, or from an enterprise of its group.
 *
 *  A simulated buyer's list is complete, so its rows have a value, the share over purchases of known origin, and
 *  bounds. Of a real buyer only a part of the purchases is published and nobody knows how much is bought in all: the
 *  value is null with the reason `whole-unknown`, the bounds are 0 and 1, and the parts say what is known. Null with
 *  the reason `no-purchases`, never 0, where nothing is recorded. Amounts among the parts are CNY10k/year: `inside`,
 *  `outside` and `possible` sum to `known`, `self` is beside them; the others are counts: of purchases, of those
 *  without a value, of statements that do not enter. A seller stands where its production site is, a trader too:
 *  where it bought what it sells is not asked. Runs in time linear in the buyer's purchases.
 *  @see 配套率 R1: value bought inside ÷ value bought, self-supply left out */
export const knownPurchases = defineMeasure({
  id: "known-purchases",
  definition: "known-purchases@1",
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
  cost: ({ supplyGraph }, { enterprise }) =>
    1 + 8 * degree(supplyGraph.links.SUPPLIES, indexOfId(supplyGraph.nodes, enterprise) ?? -1, "against"),
  run(snapshot, { enterprise: id, map, inferred }) {
    const enterprise = snapshot.facts.node("Enterprise", id);
    const buyer = indexOfId(snapshot.supplyGraph.nodes, id);
    if (enterprise === undefined || buyer === undefined) throw notFound("enterprise", id);
    const day = dayOfMap(map, snapshot.today);
    const withInferred = inferred === "yes";
    const known = knownPurchasesOf(snapshot, { enterprise, buyer }, { day, withInferred });
    const rows = known.around.places.map((place) =>
      purchaseRow(snapshot, boundaryOf(snapshot, place.id, map), known),
    );
    return {
      boundary: null,
      period: known.bought.year ?? day,
      coverage: null,
      caveats: caveatsOfPurchases(known, rows),
      rows,
    };
  },
});
