import { purchasesOfYear } from "../../../graph-schema/purchases.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import type { Found } from "../measure.ts";
import type { KnownPurchases } from "../purchases.ts";

/** What known purchases say of a boundary, or why they cannot. */
export const PURCHASE_CLASSES = [
  {
    id: "known",
    zh: "可以算出",
    en: "Known",
    meansZh: "采购清单完整，来源基本清楚",
    meansEn: "the list of purchases is complete and nearly all origins are known",
  },
  {
    id: "whole-unknown",
    zh: "只知道一部分",
    en: "Known in part",
    meansZh: "公开的只是一部分采购，全部采购有多少不知道，所以不给比率",
    meansEn:
      "only some purchases are published and nobody knows how much is bought in all, so no rate is given",
  },
  {
    id: "origin-unknown",
    zh: "来源不清的太多",
    en: "Origin unknown",
    meansZh: "知道是否来自界内的采购低于要求的比例（不另说时为七成），只给上下界",
    meansEn:
      "of less than the share asked for (70 % if nothing else is said) it is known whether it comes from inside: only bounds are given",
  },
  {
    id: "value-missing",
    zh: "有的采购没有金额",
    en: "Values missing",
    meansZh: "有的采购只知道存在、不知道金额，只给上下界",
    meansEn: "of some purchases it is known that they are, not how large: only bounds are given",
  },
  {
    id: "holding-share-unknown",
    zh: "不知道是不是自供",
    en: "Perhaps self-supply",
    meansZh: "有的卖方与买方有持股关系而不知道比例，算不算自供结果不同，只给上下界",
    meansEn:
      "some sellers hold the buyer, or are held by it, to an unknown share: whether that is self-supply changes the result, so only bounds are given",
  },
  {
    id: "only-self",
    zh: "只有自供",
    en: "Self-supply only",
    meansZh: "记载的采购都来自本企业或同一集团，不计入配套",
    meansEn: "all recorded purchases come from itself or its group, which do not count",
  },
  {
    id: "place-unknown",
    zh: "不知道企业在哪里",
    en: "Place unknown",
    meansZh: "有采购的记载，但没有记载这家企业在哪里，分不出界内界外",
    meansEn:
      "purchases are recorded, but not where this enterprise is, so inside and outside cannot be told apart",
  },
  {
    id: "no-year",
    zh: "采购没有年份",
    en: "No year",
    meansZh: "记载的采购都没有年份，不能算作某一年的",
    meansEn: "no recorded purchase has a year, so they are of none",
  },
  {
    id: "no-purchases",
    zh: "未见采购记载",
    en: "No purchases recorded",
    meansZh: "没有采购的记载；不是零",
    meansEn: "no purchases recorded; this is not zero",
  },
] as const;

/** The id of one of `PURCHASE_CLASSES`. */
export type PurchaseClass = (typeof PURCHASE_CLASSES)[number]["id"];

type Caveat = Found["caveats"][number];

/** What to mind with these purchases. */
export function caveatsOfPurchases(known: KnownPurchases, rows: Found["rows"]): Caveat[] {
  const { enterprise, purchases, undated, year, group, around } = known;
  const isAny = (part: string) => rows.some(({ parts }) => (parts?.[part] ?? 0) > 0);
  const hasBought = purchases.length > 0;
  const isFromPerhapsOwn = purchases.some(({ seller }) => group.perhaps.has(seller));
  const isInferred = purchases.some(({ statements: [first] }) => first.evidence === "inferred");
  const candidates: readonly (readonly [boolean, Caveat])[] = [
    [!hasBought, CAVEATS.none],
    [around.places.length === 0, CAVEATS.nowhere],
    [around.places.length > 0 && !around.hasSite, CAVEATS.seatOnly],
    [year !== undefined, yearCaveat(year ?? "", known.otherYears)],
    [undated > 0, undatedCaveat(undated)],
    [hasBought && enterprise.synthetic !== true, CAVEATS.part],
    [hasBought && enterprise.synthetic === true, CAVEATS.complete],
    [around.places.length > 0 && isAny("possiblePurchases"), CAVEATS.origin],
    [purchases.some(({ value }) => value === undefined), CAVEATS.noValue],
    [isAny("selfPurchases"), CAVEATS.self],
    [isFromPerhapsOwn, CAVEATS.perhapsSelf],
    [isAny("furtherStatements"), CAVEATS.twice],
    [isInferred, CAVEATS.inferred],
  ];
  return candidates.flatMap(([holds, caveat]) => (holds ? [caveat] : []));
}

/** So many other years are told, the newest first. */
const MOST_YEARS = 5;

function yearCaveat(year: string, others: readonly Supplies[]): Caveat {
  const years = [...new Set(others.flatMap(({ period }) => period ?? []))].sort().reverse();
  const told = years.slice(0, MOST_YEARS).map((each) => {
    const those = others.filter(({ period }) => period === each);
    return { year: each, count: those.length, value: purchasesOfYear(those).value };
  });
  const more = years.length > MOST_YEARS;
  const zh = told.map(({ year, count, value }) => `${year} 年 ${count} 条${amountZh(value)}`).join("，");
  const en = told.map(({ year, count, value }) => `${year}: ${count}, ${amountEn(value)}`).join("; ");
  return {
    code: "one-year",
    zh: `只计 ${year} 年的采购，不同年份不相加。${told.length > 0 ? `不计的其他年份：${zh}${more ? "等" : ""}。` : ""}`,
    en: `Only purchases of ${year} count: years are never added.${told.length > 0 ? ` Other years, left out (statements): ${en}${more ? "; and older ones" : ""}.` : ""}`,
  };
}

function amountZh(value: number | undefined): string {
  return value === undefined ? "（没有金额）" : `（共 ${value} 万元）`;
}

function amountEn(value: number | undefined): string {
  return value === undefined ? "no value" : `CNY ${value * 10} thousand in all`;
}

function undatedCaveat(undated: number): Caveat {
  return {
    code: "undated-purchases",
    zh: `有 ${undated} 笔采购没有年份：可能在这一年之内，金额不知道，上下界把它们算在内。`,
    en: `Purchases without a year: ${undated}. They may be of this one, for an amount nobody knows; the bounds allow for them.`,
  };
}

const CAVEATS = {
  none: {
    code: "no-purchases",
    zh: "未见这家企业采购的记载；不等于没有采购。",
    en: "No purchases of this enterprise are recorded; this does not say that it buys nothing.",
  },
  nowhere: {
    code: "place-unknown",
    zh: "没有记载这家企业在哪里，无法分界内界外。",
    en: "Where this enterprise is, is not recorded, so inside and outside cannot be told apart.",
  },
  seatOnly: {
    code: "site-unknown",
    zh: "只知道注册地或推定的地点，不知道在哪里生产，所以只按省分界。",
    en: "Only a registered seat or an estimate is known, not where it produces, so only the province is told.",
  },
  part: {
    code: "whole-unknown",
    zh: "只有公开出来的部分采购，全部采购有多少不知道：已知部分的金额不能当作比率。",
    en: "Only some purchases are published and how much is bought in all is not known: what is known is no rate.",
  },
  complete: {
    code: "complete-by-construction",
    zh: "模拟企业的采购清单由程序生成，所以是完整的。",
    en: "The list of a simulated enterprise is complete because a generator made it.",
  },
  origin: {
    code: "origin-unknown",
    zh: "有的采购只知道来自更大的地区，或不知道卖方在哪里生产，无法断定是否来自界内，只计入上界。",
    en: "Of some purchases only a wider place is known, or not where the seller produces: whether they come from inside cannot be said, so they count in the upper bound only.",
  },
  noValue: {
    code: "value-missing",
    zh: "有的采购没有金额：金额不知道，不是零。",
    en: "Some purchases have no value: it is not known, not zero.",
  },
  self: {
    code: "self-supply-left-out",
    zh: "向本企业或同一集团（持股一半以上）的采购不计入。",
    en: "What is bought from itself or its group (half or more is held) does not count.",
  },
  perhapsSelf: {
    code: "holding-share-unknown",
    zh: "有的卖方与买方有持股关系但不知道比例，可能是自供：已知金额把它们计入，上下界两种情形都算到。",
    en: "Some sellers hold the buyer, or are held by it, to an unknown share, so it may be self-supply: what is known counts them, the bounds hold both cases.",
  },
  twice: {
    code: "stated-twice",
    zh: "同一笔采购有几种说法时，先取买方的，再取双方的、卖方的、第三方的；其余仍列在依据中。",
    en: "Where one purchase is stated several times the buyer's word counts, then both's, the seller's, a third party's; the others stay among the facts.",
  },
  inferred: {
    code: "inferred-purchases",
    zh: "计入了推断的采购：没有人这样说过。",
    en: "Inferred purchases entered: nobody has stated them.",
  },
} as const;
