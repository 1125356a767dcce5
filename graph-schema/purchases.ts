import type { Supplies } from "./relationships.ts";

/** One purchase: what a seller sold to a buyer of one stage and goods in one year, whoever states it. */
export interface Purchase {
  /** CNY10k/year, of the first statement; `undefined` when nobody states it. */
  readonly value: number | undefined;
  /** All statements of it, the one that counts first. */
  readonly statements: readonly [Supplies, ...Supplies[]];
}

/** What is stated of some purchases, taken as purchases of one year: years are never mixed. */
export interface PurchasesOfYear {
  /** The year that counts, by `yearThatCounts`; `undefined` when no statement has one. */
  readonly year: string | undefined;
  /** Those of that year, in the order in which they are first stated. */
  readonly purchases: readonly Purchase[];
  /** CNY10k/year, the sum of `purchases` as far as values are stated; `undefined` when none is. */
  readonly value: number | undefined;
  /** Those of no year that no statement with a year speaks of: they may be of any year. */
  readonly undated: readonly Purchase[];
  /** Statements of the other years, in the order given. */
  readonly otherYears: readonly Supplies[];
}

/** The one rule by which statements become purchases and sums, for a buyer, a pair of partners, or any others: one year
 *  counts; statements of the same seller, buyer, stage and goods are one purchase; the first by precedence says its
 *  value; purchases of other goods or stages are added.
 *  @param stated inferred statements only where they are to count
 *  @example
 *  purchasesOfYear([]).value; // => undefined
 *  @see 配套率: two statements about one purchase are two facts and one purchase */
export function purchasesOfYear(stated: readonly Supplies[]): PurchasesOfYear {
  const year = yearThatCounts(
    stated.map(({ period, value, evidence }) => ({
      year: Number(period ?? 0),
      hasValue: value !== undefined,
      isInferred: evidence === "inferred",
    })),
  );
  const ofYear = (each: Supplies) => each.period !== undefined && Number(each.period) === year;
  const purchases = purchasesIn(stated.filter(ofYear));
  const dated = new Set(stated.filter(({ period }) => period !== undefined).map(purchaseKey));
  const values = purchases.flatMap(({ value }) => value ?? []);
  return {
    year: purchases[0]?.statements[0].period,
    purchases,
    value: values.length === 0 ? undefined : values.reduce((sum, one) => sum + one, 0),
    undated: purchasesIn(stated.filter((each) => each.period === undefined && !dated.has(purchaseKey(each)))),
    otherYears: stated.filter((each) => each.period !== undefined && !ofYear(each)),
  };
}

/** What of a statement decides which year counts. */
export interface YearStated {
  /** 0 where none is stated. */
  readonly year: number;
  readonly hasValue: boolean;
  readonly isInferred: boolean;
}

/** The year of a buyer's, or of two partners', purchases that counts: the newest that has a value, else the newest. What
 *  is inferred decides only where nothing is stated.
 *  @returns 0 when no statement has a year
 *  @example
 *  yearThatCounts([{ year: 2020, hasValue: true, isInferred: false }, { year: 2025, hasValue: false, isInferred: false }]); // => 2020
 *  yearThatCounts([]); // => 0
 */
export function yearThatCounts(stated: readonly YearStated[]): number {
  let [best, year] = [0, 0];
  for (const each of stated) {
    if (each.year === 0) continue;
    const rank = 1 + 2 * Number(!each.isInferred) + Number(each.hasValue);
    if (rank > best || (rank === best && each.year > year)) [best, year] = [rank, each.year];
  }
  return year;
}

/** What a statement speaks of, whatever the year: who, to whom, what. Statements of one purchase in one year give equal
 *  text.
 *  @example
 *  purchaseKey({ from: "enterprise:a", to: "enterprise:b", goods: "钢" }); // => 'enterprise:a enterprise:b  钢'
 */
export function purchaseKey({
  from,
  to,
  stage,
  goods,
}: Pick<Supplies, "from" | "to" | "stage" | "goods">): string {
  return `${from} ${to} ${stage ?? ""} ${goods ?? ""}`;
}

/** Whose word on a purchase counts: the buyer's, what both say, the seller's, a third party's, nobody's in particular. */
const PRECEDENCE = ["buyer", "both", "seller", "third-party", undefined] as const;

/** Orders statements of one purchase, the one that counts first: one with a value before one without, a stated one
 *  before an inferred one, then by who says it, then the surer one, then by id. */
export function byPrecedence(a: Supplies, b: Supplies): number {
  return (
    Number(a.value === undefined) - Number(b.value === undefined) ||
    Number(a.evidence === "inferred") - Number(b.evidence === "inferred") ||
    PRECEDENCE.indexOf(a.statedBy) - PRECEDENCE.indexOf(b.statedBy) ||
    (b.confidence ?? 1) - (a.confidence ?? 1) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Statements of one year, or of none, gathered by purchase. */
function purchasesIn(stated: readonly Supplies[]): Purchase[] {
  const groups = new Map<string, [Supplies, ...Supplies[]]>();
  for (const each of stated) {
    const key = purchaseKey(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].map((statements) => {
    statements.sort(byPrecedence);
    return { value: statements[0].value, statements };
  });
}
