import { z } from "zod";
import { idOf } from "../../../graph-schema/provenance.ts";
import { worded } from "../../../graph-schema/words.ts";
import { BUYER_PARAMETERS, shareParameter } from "../rates/rate-parameters.ts";
import { OUTSIDE } from "./stage-closure.ts";

/** A whole number above 0 as an address writes it.
 *  @param otherwise what counts when it is absent */
function countParameter(otherwise: string, words: { readonly title: string; readonly titleEn: string }) {
  return z
    .string()
    .regex(/^[1-9]\d{0,5}$/, worded("Expected a whole number from 1 to 999999", "应为 1 到 999999 的整数"))
    .default(otherwise)
    .meta(words);
}

/** Which boundary is asked about, on which map. */
export const FIELD_PARAMETERS = {
  place: BUYER_PARAMETERS.place,
  inferred: BUYER_PARAMETERS.inferred,
  map: BUYER_PARAMETERS.map,
};

/** One chain, which has to be named. */
export const ONE_CHAIN = idOf("chain").meta({ title: "产业链", titleEn: "Chain", kind: "Chain" });

/** One chain, or all of them where none is named. */
export const CHAIN_OR_ALL = BUYER_PARAMETERS.chain;

/** From when on figures of supply and demand count. */
export const SUPPLY_PARAMETERS = {
  known: shareParameter("0.7", { title: "算比率所需的最低覆盖", titleEn: "Least coverage for a rate" }),
  trace: shareParameter("0.05", {
    title: "界内成交不超过需求的这一份额时当作没有",
    titleEn: "Share of demand up to which trade inside tells nothing",
  }),
};

/** How the closure over recipes is drawn. */
export const CLOSURE_PARAMETERS = {
  needed: shareParameter("0.05", {
    title: "关键投入至少占买方产值",
    titleEn: "Least share of output of an essential input",
  }),
  outside: z
    .enum(OUTSIDE)
    .default("province")
    .meta({
      title: "可以从界外调入的",
      titleEn: "What may be brought in",
      words: {
        province: {
          zh: "链外货物、省内他处做的",
          en: "goods of no chain, and what the province makes elsewhere",
        },
        "chains-only": { zh: "只有链外货物", en: "goods of no chain alone" },
        nothing: { zh: "什么都不能", en: "nothing" },
        anything: { zh: "什么都可以", en: "anything" },
      },
    }),
};

/** The thresholds of the tests for gaps. */
export const GAP_THRESHOLDS = {
  weak: shareParameter("0.5", {
    title: "弱链：供给不到需求的",
    titleEn: "Weak: supply below this share of demand",
  }),
  leak: shareParameter("0.2", {
    title: "外流：配套潜力高出配套率",
    titleEn: "Leaking: potential above the rate by",
  }),
  hhi: shareParameter("0.25", {
    title: "单点：集中度（HHI）",
    titleEn: "Single source: concentration (HHI) from",
  }),
  top: shareParameter("0.5", {
    title: "单点：最大一家的份额",
    titleEn: "Single source: share of the largest from",
  }),
  share: shareParameter("0.5", {
    title: "瓶颈：离不开它的末端产出份额",
    titleEn: "Bottleneck: share of final output that hangs on it from",
  }),
  outflow: shareParameter("0.5", { title: "短链：流出份额", titleEn: "Short: share that flows out from" }),
  surplus: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,6})?$/, worded("Expected a number such as 2 or 1.5", "应为数字，例如 2 或 1.5"))
    .default("2")
    .meta({
      title: "冗余：供给至少是需求的几倍",
      titleEn: "Redundant: supply from so many times the demand",
    }),
  many: countParameter("10", { title: "冗余：至少多少家", titleEn: "Redundant: makers from" }),
  rivals: countParameter("5", {
    title: "冗余：每种货物至少几家",
    titleEn: "Redundant: makers for each kind from",
  }),
  mutual: shareParameter("0.1", {
    title: "冗余：互相交易的不超过",
    titleEn: "Redundant: share that trade with each other up to",
  }),
};

/** What gaps may be asked. */
export const GAP_PARAMETERS = {
  chain: CHAIN_OR_ALL,
  ...FIELD_PARAMETERS,
  ...GAP_THRESHOLDS,
  ...SUPPLY_PARAMETERS,
  ...CLOSURE_PARAMETERS,
};

/** What is asked of gaps, parsed. */
export type GapsAsked = z.output<z.ZodObject<typeof GAP_PARAMETERS>>;

/** The thresholds as numbers. */
export type GapThresholds = Readonly<
  Record<keyof typeof GAP_THRESHOLDS | keyof typeof SUPPLY_PARAMETERS | "needed", number>
>;

/** Reads the thresholds. */
export function thresholdsOf(asked: GapsAsked): GapThresholds {
  const { weak, leak, hhi, top, share, outflow, surplus, many, rivals, mutual, known, trace, needed } = asked;
  return {
    weak: Number(weak),
    leak: Number(leak),
    hhi: Number(hhi),
    top: Number(top),
    share: Number(share),
    outflow: Number(outflow),
    surplus: Number(surplus),
    many: Number(many),
    rivals: Number(rivals),
    mutual: Number(mutual),
    known: Number(known),
    trace: Number(trace),
    needed: Number(needed),
  };
}
