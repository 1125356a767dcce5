import { byPrecedence, purchaseKey, yearThatCounts } from "../../../graph-schema/purchases.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { endsAt } from "../../graph/neighbours.ts";

/** What enterprises buy, in columns: of every buyer the purchases of one year, by `yearThatCounts`, then those without a
 *  year, which may be of it; and of each purchase the one statement that counts. Ascending by buyer, then those of the
 *  year before those of none, then seller, then the order of statements. */
export interface PurchaseTable {
  readonly count: number;
  /** Nodes of the supply graph: an enterprise; an enterprise or the place the goods came from. */
  readonly buyer: Int32Array;
  readonly seller: Int32Array;
  /** What is bought, as a node; −1 where it is not known. */
  readonly stage: Int32Array;
  /** CNY10k/year; NaN where nobody states it of the year: what a purchase of no year was worth in it is not known. */
  readonly value: Float64Array;
  /** The SUPPLIES link whose statement counts. */
  readonly link: Int32Array;
  /** By enterprise, from the first of the graph's range on: where its rows begin, one more entry than enterprises. */
  readonly offsets: Int32Array;
  /** By enterprise: the year of its purchases; 0 where none has a year. */
  readonly year: Int16Array;
  /** By enterprise: how many of its rows have no year; they are its last. */
  readonly undated: Int32Array;
  /** By enterprise: how many statements of other years do not enter. */
  readonly otherYears: Int32Array;
}

/** Which purchases enter a table. */
export interface PurchasesAsked {
  /** Whether inferred purchases enter; they do in no rate unless asked for. */
  readonly withInferred: boolean;
}

/** Gathers what all enterprises of a snapshot buy, in time linear in the statements. By the rule of `purchasesOfYear`:
 *  years are never mixed within one buyer; statements that name the same seller, buyer, stage and goods are one
 *  purchase; a purchase without a year enters, without a value, unless a statement with a year speaks of it. */
export function purchaseTable(snapshot: Snapshot, asked: PurchasesAsked): PurchaseTable {
  const { links, ranges } = snapshot.supplyGraph;
  const { SUPPLIES } = links;
  const { first, end } = ranges.Enterprise;
  const offsets = new Int32Array(end - first + 1);
  const year = new Int16Array(end - first);
  const undated = new Int32Array(end - first);
  const otherYears = new Int32Array(end - first);
  const [kept, sellers]: [number[], number[]] = [[], []];
  for (let buyer = first; buyer < end; buyer++) {
    const bought = boughtBy(snapshot, buyer, asked);
    year[buyer - first] = bought.year;
    undated[buyer - first] = bought.undated.length;
    otherYears[buyer - first] = bought.otherYears;
    for (const { link, node } of [...bought.dated, ...bought.undated]) {
      kept.push(link);
      sellers.push(node);
    }
    offsets[buyer - first + 1] = kept.length;
  }
  const link = Int32Array.from(kept);
  const isStated = (each: number) => yearAt(snapshot, each) > 0 && hasValue(snapshot, each);
  return {
    count: link.length,
    buyer: link.map((each) => SUPPLIES.outgoing.ends[each] ?? first),
    seller: Int32Array.from(sellers),
    stage: link.map((each) => SUPPLIES.stage?.[each] ?? NO_STAGE),
    value: Float64Array.from(link, (each) =>
      isStated(each) ? (SUPPLIES.amount?.[each] ?? Number.NaN) : Number.NaN,
    ),
    link,
    offsets,
    year,
    undated,
    otherYears,
  };
}

interface BoughtByOne {
  readonly year: number;
  readonly dated: readonly Stated[];
  readonly undated: readonly Stated[];
  readonly otherYears: number;
}

function boughtBy(snapshot: Snapshot, buyer: number, { withInferred }: PurchasesAsked): BoughtByOne {
  const { SUPPLIES } = snapshot.supplyGraph.links;
  const isInferred = (link: number) => hasFlag(SUPPLIES, link, LINK_FLAGS.inferred);
  const stated = endsAt(SUPPLIES, buyer, "against").filter(({ link }) => withInferred || !isInferred(link));
  const dated = stated.filter(({ link }) => yearAt(snapshot, link) > 0);
  const year = yearThatCounts(
    dated.map(({ link }) => ({
      year: yearAt(snapshot, link),
      hasValue: hasValue(snapshot, link),
      isInferred: isInferred(link),
    })),
  );
  const counted = dated.filter(({ link }) => yearAt(snapshot, link) === year);
  const ofNoYear = dated.length === stated.length ? [] : withoutTwin(snapshot, stated, dated);
  return {
    year,
    dated: onePerPurchase(snapshot, counted),
    undated: onePerPurchase(snapshot, ofNoYear),
    otherYears: dated.length - counted.length,
  };
}

/** The statements without a year that none with a year speaks of. */
function withoutTwin(snapshot: Snapshot, stated: readonly Stated[], dated: readonly Stated[]): Stated[] {
  const known = new Set(dated.map((each) => purchaseKey(factAt(snapshot, each))));
  return stated.filter(
    (each) => yearAt(snapshot, each.link) === 0 && !known.has(purchaseKey(factAt(snapshot, each))),
  );
}

function yearAt({ supplyGraph }: Snapshot, link: number): number {
  return supplyGraph.links.SUPPLIES.year?.[link] ?? 0;
}

function hasValue({ supplyGraph }: Snapshot, link: number): boolean {
  return hasFlag(supplyGraph.links.SUPPLIES, link, LINK_FLAGS.amountKnown);
}

/** The rows of a buyer, `[start, end)`.
 *  @param buyer a node of the supply graph; one that is no enterprise has none */
export function rowsOfBuyer(
  { offsets }: PurchaseTable,
  { supplyGraph }: Pick<Snapshot, "supplyGraph">,
  buyer: number,
): readonly [start: number, end: number] {
  const row = buyer - supplyGraph.ranges.Enterprise.first;
  return [offsets[row] ?? 0, offsets[row + 1] ?? offsets[row] ?? 0];
}

interface Stated {
  readonly link: number;
  readonly node: number;
}

/** Leaves of the statements about one purchase the one that counts, where the first of them stood.
 *  @param stated those of one buyer, those of one seller beside each other */
function onePerPurchase(snapshot: Snapshot, stated: readonly Stated[]): Stated[] {
  const kept: Stated[] = [];
  for (const each of stated) {
    const at = placeOfSame(snapshot, kept, each);
    const other = kept[at];
    if (other === undefined) kept.push(each);
    else if (byPrecedence(factAt(snapshot, each), factAt(snapshot, other)) < 0) kept[at] = each;
  }
  return kept;
}

/** Where a statement about the same purchase is kept; −1 when none is. Facts are looked at only where seller and stage
 *  agree: few statements have a twin. */
function placeOfSame(snapshot: Snapshot, kept: readonly Stated[], each: Stated): number {
  const { stage } = snapshot.supplyGraph.links.SUPPLIES;
  for (let at = kept.length - 1; at >= 0; at--) {
    const other = kept[at];
    if (other === undefined || other.node !== each.node) return -1;
    if (stage?.[other.link] !== stage?.[each.link]) continue;
    if (factAt(snapshot, other).goods === factAt(snapshot, each).goods) return at;
  }
  return -1;
}

function factAt(snapshot: Snapshot, { link }: Stated) {
  return factOfLink(snapshot, "SUPPLIES", link);
}
