import { z } from "zod";
import { idOf } from "../../../graph-schema/provenance.ts";
import { worded } from "../../../graph-schema/words.ts";
import { MAP_PARAMETER, PLACE_PARAMETER } from "../parameters.ts";
import { NESTED_LEVELS } from "../trade/homes.ts";

/** A share as an address writes it: 0, 1, or a decimal between.
 *  @param otherwise what counts when it is absent */
export function shareParameter(
  otherwise: string,
  words: { readonly title: string; readonly titleEn: string },
) {
  return z
    .string()
    .regex(
      /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/,
      worded("Expected a share between 0 and 1, such as 0.7", "应为 0 到 1 之间的份额，例如 0.7"),
    )
    .default(otherwise)
    .meta(words);
}

/** All chains together. */
export const ALL_CHAINS = "all";

/** Whose purchases are asked about, and of what. */
export const BUYER_PARAMETERS = {
  place: PLACE_PARAMETER,
  chain: z
    .union([z.literal(ALL_CHAINS), idOf("chain")])
    .default(ALL_CHAINS)
    .meta({
      title: "产业链",
      titleEn: "Chain",
      kind: "Chain",
      words: { [ALL_CHAINS]: { zh: "全部产业链", en: "all chains" } },
    }),
  enterprise: z
    .union([z.literal(""), idOf("enterprise")])
    .default("")
    .meta({ title: "企业", titleEn: "Enterprise", kind: "Enterprise" }),
  stage: z
    .union([z.literal(""), idOf("stage")])
    .default("")
    .meta({ title: "采购的环节", titleEn: "Stage bought", kind: "Stage" }),
  inferred: z
    .enum(["no", "yes"])
    .default("no")
    .meta({
      title: "推断的采购",
      titleEn: "Inferred purchases",
      words: { no: { zh: "不计入", en: "left out" }, yes: { zh: "计入", en: "counted" } },
    }),
  map: MAP_PARAMETER,
};

/** What is asked of purchases, parsed. */
export type BuyersAsked = z.output<z.ZodObject<typeof BUYER_PARAMETERS>>;

/** What every supporting rate may be asked: whose purchases, of what, counted how. */
export const RATE_PARAMETERS = {
  ...BUYER_PARAMETERS,
  by: z
    .enum(["value", "part", "count"])
    .default("value")
    .meta({
      title: "口径",
      titleEn: "Counted",
      words: {
        value: { zh: "按金额", en: "by value" },
        part: { zh: "按零件", en: "by part" },
        count: { zh: "按家数", en: "by supplier" },
      },
    }),
  self: z
    .enum(["out", "in"])
    .default("out")
    .meta({
      title: "自供",
      titleEn: "Self-supply",
      words: { out: { zh: "不计", en: "left out" }, in: { zh: "计入", en: "counted" } },
    }),
  known: shareParameter("0.7", { title: "给出点值的最低覆盖", titleEn: "Least coverage for a single value" }),
  goal: shareParameter("0.5", { title: "目标", titleEn: "Goal" }),
};

/** What is asked of a supporting rate, parsed. */
export type RateAsked = z.output<z.ZodObject<typeof RATE_PARAMETERS>>;

/** Which of the four boundaries around each buyer a list is about. */
export const LEVEL_PARAMETER = z
  .enum(NESTED_LEVELS)
  .default("city")
  .meta({
    title: "边界",
    titleEn: "Boundary",
    words: {
      town: { zh: "本镇", en: "town" },
      county: { zh: "本县", en: "county" },
      city: { zh: "本市", en: "city" },
      province: { zh: "本省", en: "province" },
    },
  });

/** How many rows a list gives at most, as an address writes it.
 *  @param otherwise what counts when it is absent */
export function mostParameter(otherwise: string) {
  return z
    .string()
    .regex(/^[1-9]\d{0,4}$/, worded("Expected a whole number from 1 to 99999", "应为 1 到 99999 的整数"))
    .default(otherwise)
    .meta({ title: "最多几行", titleEn: "Rows at most" });
}
