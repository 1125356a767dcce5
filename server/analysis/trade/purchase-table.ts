import { byPrecedence } from "../../../graph-schema/purchases.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { endsAt } from "../../graph/neighbours.ts";

/** What enterprises buy, in columns: of every buyer the purchases of one year, the newest it states any of, and of
 *  each purchase the one statement that counts. Ascending by buyer, then seller, then the order of statements. */
export interface PurchaseTable {
  readonly count: number;
  /** Nodes of the supply graph: an enterprise; an enterprise or the place the goods came from. */
  readonly buyer: Int32Array;
  readonly seller: Int32Array;
  /** What is bought, as a node; −1 where it is not known. */
  readonly stage: Int32Array;
  /** CNY10k/year; NaN where nobody states it. */
  readonly value: Float64Array;
  /** The SUPPLIES link whose statement counts. */
  readonly link: Int32Array;
  /** By enterprise, from the first of the graph's range on: where its rows begin, one more entry than enterprises. */
  readonly offsets: Int32Array;
  /** By enterprise: the year of its purchases; 0 where none has a year. */
  readonly year: Int16Array;
  /** By enterprise: how many statements have no year and so do not enter. */
  readonly undated: Int32Array;
}

/** Which purchases enter a table. */
export interface PurchasesAsked {
  /** Whether inferred purchases enter; they do in no rate unless asked for. */
  readonly withInferred: boolean;
}

/** Gathers what all enterprises of a snapshot buy, in time linear in the statements. Years are never mixed within one
 *  buyer. Statements that name the same seller, buyer, stage and goods are one purchase; `byPrecedence` says which of
 *  them counts. */
export function purchaseTable(snapshot: Snapshot, { withInferred }: PurchasesAsked): PurchaseTable {
  const { links, ranges } = snapshot.supplyGraph;
  const { SUPPLIES } = links;
  const { first, end } = ranges.Enterprise;
  const offsets = new Int32Array(end - first + 1);
  const year = new Int16Array(end - first);
  const undated = new Int32Array(end - first);
  const kept: number[] = [];
  const sellers: number[] = [];
  for (let buyer = first; buyer < end; buyer++) {
    const stated = endsAt(SUPPLIES, buyer, "against").filter(
      ({ link }) => withInferred || !hasFlag(SUPPLIES, link, LINK_FLAGS.inferred),
    );
    const newest = stated.reduce((most, { link }) => Math.max(most, SUPPLIES.year?.[link] ?? 0), 0);
    const yearOf = (link: number) => SUPPLIES.year?.[link] ?? 0;
    year[buyer - first] = newest;
    undated[buyer - first] = stated.filter(({ link }) => yearOf(link) === 0).length;
    const counted = newest === 0 ? [] : stated.filter(({ link }) => yearOf(link) === newest);
    for (const { link, node } of onePerPurchase(snapshot, counted)) {
      kept.push(link);
      sellers.push(node);
    }
    offsets[buyer - first + 1] = kept.length;
  }
  const link = Int32Array.from(kept);
  return {
    count: link.length,
    buyer: link.map((each) => SUPPLIES.outgoing.ends[each] ?? first),
    seller: Int32Array.from(sellers),
    stage: link.map((each) => SUPPLIES.stage?.[each] ?? NO_STAGE),
    value: Float64Array.from(link, (each) =>
      hasFlag(SUPPLIES, each, LINK_FLAGS.amountKnown) ? (SUPPLIES.amount?.[each] ?? Number.NaN) : Number.NaN,
    ),
    link,
    offsets,
    year,
    undated,
  };
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
