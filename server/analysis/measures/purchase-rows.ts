import type { Snapshot } from "../../graph/current-graph.ts";
import type { Boundary } from "../boundary.ts";
import {
  NO_PURCHASES,
  type PurchaseSums,
  type ShareFromInside,
  shareFromInside,
} from "../kernels/share-from-inside.ts";
import type { Found } from "../measure.ts";
import type { KnownPurchases, Purchase, YearOfPurchases } from "../purchases.ts";
import { type Located, originOf } from "../sites.ts";
import type { PurchaseClass } from "./purchase-words.ts";

/** The row of a boundary: the share that comes from inside, and what is known of it. */
export function purchaseRow(
  snapshot: Snapshot,
  boundary: Boundary,
  known: KnownPurchases,
): Found["rows"][number] {
  const { bought, group, around } = known;
  const own = bought.purchases.filter(({ seller }) => group.members.has(seller));
  const others = bought.purchases
    .filter(({ seller }) => !group.members.has(seller))
    .map((purchase) => ({ purchase, origin: originOf(snapshot, boundary, purchase.seller) }));
  const sums = sumsOf(others);
  const { verdict, ...share } = judged(known, sums, others.length);
  return {
    about: boundary.place.id,
    ...share,
    class: verdict,
    ...(share.value === null && { reason: verdict }),
    parts: { ...partsOf(sums, others), ...partsOfSelf(own), ...partsLeftOut(bought) },
    facts: [
      ...new Set([
        ...around.facts,
        ...(own.length > 0 ? group.facts : []),
        ...others.flatMap(({ origin }) => origin.facts),
        ...bought.purchases.flatMap(({ statements }) => statements.map(({ id }) => id)),
      ]),
    ].sort(),
  };
}

interface FromElsewhere {
  readonly purchase: Purchase;
  readonly origin: Located;
}

type End = "inside" | "outside" | "possible";

function endOf({ origin: { where } }: FromElsewhere): End {
  return where === "elsewhere" ? "outside" : where;
}

const WITHOUT_VALUE = {
  inside: "insideWithoutValue",
  outside: "outsideWithoutValue",
  possible: "possibleWithoutValue",
} as const;

function sumsOf(purchases: readonly FromElsewhere[]): PurchaseSums {
  const sums = { ...NO_PURCHASES };
  for (const each of purchases) {
    const end = endOf(each);
    if (each.purchase.value === undefined) sums[WITHOUT_VALUE[end]] += 1;
    else sums[end] += each.purchase.value;
  }
  return sums;
}

type Share = Pick<ShareFromInside, "value" | "lower" | "upper"> & { readonly verdict: PurchaseClass };

/** A list is complete only where a generator made it: of a real buyer nobody knows what is missing. */
function judged({ enterprise, bought }: KnownPurchases, sums: PurchaseSums, fromOthers: number): Share {
  const anything = { value: null, lower: 0, upper: 1 };
  if (bought.purchases.length === 0) {
    if (bought.undated > 0) return { ...anything, verdict: "no-year" };
    return { value: null, lower: null, upper: null, verdict: "no-purchases" };
  }
  if (enterprise.synthetic !== true) return { ...anything, verdict: "whole-unknown" };
  if (fromOthers === 0) return { value: null, lower: null, upper: null, verdict: "only-self" };
  const { reason = "known", ...share } = shareFromInside(sums);
  return { ...share, verdict: reason };
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

function partsOfSelf(own: readonly Purchase[]) {
  return {
    self: own.reduce((sum, { value = 0 }) => sum + value, 0),
    selfPurchases: own.length,
    selfWithoutValue: own.filter(({ value }) => value === undefined).length,
  };
}

function partsLeftOut({ purchases, undated, otherYears }: YearOfPurchases) {
  const furtherStatements = purchases.reduce((sum, { statements }) => sum + statements.length - 1, 0);
  return { furtherStatements, undated, otherYears };
}
