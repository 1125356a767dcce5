import {
  coverageOfPurchases,
  NO_PURCHASES,
  type PurchaseSums,
  type ShareFromInside,
  shareFromInside,
} from "../kernels/share-from-inside.ts";
import type { Found } from "../measure.ts";
import type { KnownPurchase, KnownPurchases } from "../purchases.ts";
import { WHERE } from "../trade/origin-judge.ts";
import type { PurchaseClass } from "./purchase-words.ts";

/** What a row of known purchases is about. */
export interface PurchaseRowAsked {
  /** The place, or the enterprise itself where no place around it is known. */
  readonly about: string;
  /** The place as a node of the supply graph; `undefined` where none is known. */
  readonly boundary: number | undefined;
  /** Least share of known origin for a single value. */
  readonly least: number;
}

/** The row of a boundary: the share that comes from inside, and what is known of it. */
export function purchaseRow(known: KnownPurchases, asked: PurchaseRowAsked): Found["rows"][number] {
  const { purchases, group, around } = known;
  const endAt = endFinder(known, asked.boundary);
  const own = purchases.filter(({ seller }) => group.members.has(seller));
  const others = purchases
    .filter(({ seller }) => !group.members.has(seller))
    .map(
      (purchase): FromElsewhere => ({
        purchase,
        isPerhapsOwn: group.perhaps.has(purchase.seller),
        parts: purchase.origin.map(({ code, share }) => ({ end: endAt(code), share })),
      }),
    );
  const sums = sumsOf(others);
  const { verdict, ...share } = judged(known, others, asked);
  const coverage = known.enterprise.synthetic === true ? coverageOfPurchases(sums) : null;
  return {
    about: asked.about,
    ...share,
    class: verdict,
    ...(share.value === null && { reason: verdict }),
    parts: {
      ...partsOf(sums, others),
      ...partsOfSelf(own, others),
      ...partsLeftOut(known),
      ...(coverage !== null && { coverage }),
    },
    facts: [
      ...new Set([
        ...around.facts,
        ...(own.length > 0 ? group.facts : []),
        ...others.flatMap(({ purchase }) => purchase.evidence),
        ...purchases.flatMap(({ statements }) => statements.map(({ id }) => id)),
      ]),
    ].sort(),
  };
}

type End = "inside" | "outside" | "possible";

interface FromElsewhere {
  readonly purchase: KnownPurchase;
  /** Whether it is self-supply if a holding whose share nobody states is one of half or more. */
  readonly isPerhapsOwn: boolean;
  /** Where its goods were made; the shares sum to 1. */
  readonly parts: readonly { readonly end: End; readonly share: number }[];
}

function endFinder({ trade }: KnownPurchases, boundary: number | undefined): (code: number) => End {
  return (code) => {
    if (boundary === undefined) return "possible";
    const where = trade.whereIs(code, boundary);
    if (where === WHERE.inside) return "inside";
    return where === WHERE.possible ? "possible" : "outside";
  };
}

/** The one end a purchase is counted at. One of several ends counts at that of its largest part; without a value it
 *  may be any of them. */
function endOf({ purchase, parts }: FromElsewhere): End {
  const shares = new Map<End, number>();
  for (const { end, share } of parts) shares.set(end, (shares.get(end) ?? 0) + share);
  const [first = "possible", ...more] = [...shares.keys()];
  if (purchase.value === undefined) return more.length > 0 ? "possible" : first;
  return more.reduce((most, end) => ((shares.get(end) ?? 0) > (shares.get(most) ?? 0) ? end : most), first);
}

const WITHOUT_VALUE = {
  inside: "insideWithoutValue",
  outside: "outsideWithoutValue",
  possible: "possibleWithoutValue",
} as const;

function sumsOf(purchases: readonly FromElsewhere[]): PurchaseSums {
  const sums = { ...NO_PURCHASES };
  for (const each of purchases) {
    const { value } = each.purchase;
    if (value === undefined) sums[WITHOUT_VALUE[endOf(each)]] += 1;
    else for (const { end, share } of each.parts) sums[end] += value * share;
  }
  return sums;
}

type Share = Pick<ShareFromInside, "value" | "lower" | "upper"> & { readonly verdict: PurchaseClass };

/** A list is complete only where a generator made it: of a real buyer nobody knows what is missing. */
function judged(
  { enterprise, purchases, undated }: KnownPurchases,
  others: readonly FromElsewhere[],
  { boundary, least }: PurchaseRowAsked,
): Share {
  const anything = { value: null, lower: 0, upper: 1 };
  if (purchases.length === 0) return { value: null, lower: null, upper: null, verdict: "no-purchases" };
  if (boundary === undefined) return { ...anything, verdict: "place-unknown" };
  if (purchases.length === undated) return { ...anything, verdict: "no-year" };
  if (enterprise.synthetic !== true) return { ...anything, verdict: "whole-unknown" };
  if (others.length === 0) return { value: null, lower: null, upper: null, verdict: "only-self" };
  return shareOfOthers(others, least);
}

/** The share, whichever of the sellers that are perhaps of the group are: bounds hold every case, and no single value
 *  is given where the cases differ. The lower bound is that of the case in which those inside are own, the upper one
 *  that of the case in which those outside are. */
function shareOfOthers(others: readonly FromElsewhere[], least: number): Share {
  const shareOf = (those: readonly FromElsewhere[]) => shareFromInside(sumsOf(those), least);
  const { reason = "known", ...share } = shareOf(others);
  const without = (end: End) =>
    shareOf(
      others.filter(({ isPerhapsOwn, parts }) => !isPerhapsOwn || !parts.some((part) => part.end === end)),
    );
  const bounds = {
    lower: lesserOf(share.lower, without("inside").lower),
    upper: greaterOf(share.upper, without("outside").upper),
  };
  const isMoved = bounds.lower !== share.lower || bounds.upper !== share.upper;
  if (!isMoved) return { ...share, verdict: reason };
  return { value: null, ...bounds, verdict: share.value === null ? reason : "holding-share-unknown" };
}

/** The lesser of two lower bounds; that of a case in which nothing is bought counts for nothing. */
function lesserOf(bound: number | null, other: number | null): number | null {
  return bound === null || other === null ? (bound ?? other) : Math.min(bound, other);
}

/** The greater of two upper bounds, likewise. */
function greaterOf(bound: number | null, other: number | null): number | null {
  return bound === null || other === null ? (bound ?? other) : Math.max(bound, other);
}

function partsOf(sums: PurchaseSums, purchases: readonly FromElsewhere[]) {
  const count = (end: End) => purchases.filter((each) => endOf(each) === end).length;
  return {
    known: sums.inside + sums.outside + sums.possible,
    ...sums,
    purchases: purchases.length,
    insidePurchases: count("inside"),
    outsidePurchases: count("outside"),
    possiblePurchases: count("possible"),
  };
}

function partsOfSelf(own: readonly KnownPurchase[], others: readonly FromElsewhere[]) {
  const perhaps = others.filter(({ isPerhapsOwn }) => isPerhapsOwn).map(({ purchase }) => purchase);
  return {
    self: sumOf(own),
    selfPurchases: own.length,
    selfWithoutValue: own.filter(({ value }) => value === undefined).length,
    perhapsSelf: sumOf(perhaps),
    perhapsSelfPurchases: perhaps.length,
  };
}

function sumOf(purchases: readonly KnownPurchase[]): number {
  return purchases.reduce((sum, { value = 0 }) => sum + value, 0);
}

function partsLeftOut({ purchases, undated, otherYears }: KnownPurchases) {
  const furtherStatements = purchases.reduce((sum, { statements }) => sum + statements.length - 1, 0);
  return { furtherStatements, undated, otherYears: otherYears.length };
}
