import { z } from "zod";
import { defineMeasure, type Found } from "../measure.ts";
import { LISTINGS, listingOf } from "../rates/listings.ts";
import { periodOf } from "../rates/period-of.ts";
import { rateItems } from "../rates/rate-items.ts";
import { LEVEL_PARAMETER, mostParameter, RATE_PARAMETERS } from "../rates/rate-parameters.ts";
import { groupedRates, rateRow } from "../rates/rate-rows.ts";
import { caveatsOfRates, RATE_CLASSES } from "../rates/rate-words.ts";
import { NESTED_LEVELS } from "../trade/homes.ts";

/** The largest purchases that a row names as its evidence. */
const MOST_NAMED = 3;

const params = z.strictObject({
  rows: z
    .enum(LISTINGS)
    .default("chains")
    .meta({
      title: "列出",
      titleEn: "List",
      words: {
        "chain-city": { zh: "产业链 × 市", en: "chain × city" },
        chains: { zh: "产业链", en: "chains" },
        cities: { zh: "市", en: "cities" },
        counties: { zh: "县", en: "counties" },
        towns: { zh: "镇", en: "towns" },
        stages: { zh: "采购的环节", en: "stages bought" },
        enterprises: { zh: "企业", en: "enterprises" },
      },
    }),
  level: LEVEL_PARAMETER,
  most: mostParameter("500"),
  ...RATE_PARAMETERS,
});

/** Supporting rates side by side: a row for each chain, city, county, town, stage bought or enterprise, or for each
 *  chain in each city, at one of the four boundaries, each buyer's own. Rows and parts are those of `supporting-rate`;
 *  what is asked there narrows the purchases here. Of one listing the purchases of the rows sum to the whole: a buyer
 *  in several chains counts for each by what it makes of it. Rows come by value, largest first, those without one after
 *  them by what is bought; `chain-city` by chain, then city, `others.chain` naming the chain, with a row about the whole
 *  place asked for at the end of each chain. Rows without a purchase are not given, nor those
 *  after the most that are asked for.
 *  @see 配套率 R1–R5: value bought inside ÷ value bought, self-supply left out */
export const supportingRateTable = defineMeasure({
  id: "supporting-rate-table",
  definition: "supporting-rate-table@1",
  title: "配套率比较",
  titleEn: "Supporting rates compared",
  describes: "各产业链、市、县、镇、环节或企业的配套率并列，可排名，可看距目标还差多少。",
  describesEn:
    "Supporting rates of chains, cities, counties, towns, stages or enterprises side by side, with what each lacks to the goal.",
  about: "Place",
  unit: "1",
  range: [0, 1],
  classes: RATE_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 2 * supplyGraph.links.SUPPLIES.count,
  run(snapshot, asked) {
    const items = rateItems(snapshot, asked);
    const listing = listingOf({ snapshot, items, asked }, asked.rows);
    const rates = groupedRates({ snapshot, items, asked }, listing, MOST_NAMED);
    const level = NESTED_LEVELS.indexOf(asked.level);
    const rows = listing.names
      .map(({ about, others }, group) => ({
        ...rateRow({ snapshot, items, asked }, rates, { about, group, level }),
        ...(others !== undefined && { others }),
      }))
      .filter(({ parts }) => ["purchases", "partialBuyers", "self"].some((part) => (parts?.[part] ?? 0) > 0));
    if (asked.rows !== "chain-city") rows.sort(byRate);
    return {
      boundary: asked.place,
      period: periodOf(snapshot, items, asked.map),
      coverage: null,
      caveats: caveatsOfRates(asked, totals(rows)),
      rows: rows.slice(0, Number(asked.most)),
    };
  },
});

type Row = Found["rows"][number];

function byRate(a: Row, b: Row): number {
  return (
    (b.value ?? -1) - (a.value ?? -1) ||
    (b.parts?.bought ?? 0) - (a.parts?.bought ?? 0) ||
    (a.about < b.about ? -1 : 1)
  );
}

function totals(rows: readonly Row[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { parts = {} } of rows) {
    for (const [part, value] of Object.entries(parts)) sums[part] = Math.max(sums[part] ?? 0, value);
  }
  return sums;
}
