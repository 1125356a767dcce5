import type { Snapshot } from "../../graph/current-graph.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { productionSites } from "./production-sites.ts";
import { type Products, stagesMadeBy } from "./products.ts";
import { type PurchaseTable, rowsOfBuyer } from "./purchase-table.ts";
import { stageLines } from "./stage-lines.ts";

/** Where the goods of purchases come from. A code stands for a set of places: the goods come from one of them, it is
 *  not known which. The empty set, code 0, is an origin that nobody knows. */
export interface Origins {
  /** By code: nodes of the supply graph, ascending. */
  readonly places: readonly (readonly number[])[];
  /** By purchase of the table: where its parts begin; one more entry than purchases. */
  readonly offsets: Int32Array;
  /** By part: the code, and the share of the purchase in (0, 1]; the shares of a purchase sum to 1. */
  readonly code: Int32Array;
  readonly share: Float64Array;
  /** The purchases through which traders came by what a purchase brings, as rows of the table; none where its seller
   *  makes it, or where nobody knows how it came by it. */
  behind(row: number): readonly number[];
}

/** The code of an origin that is not known. */
export const UNKNOWN_ORIGIN = 0;

/** Traders buy from traders; further back than this the origin counts as not known. */
const MOST_HANDS = 4;

/** What the origins of purchases are found from. */
export interface OriginsAsked {
  readonly table: PurchaseTable;
  readonly products: Products;
  /** `YYYY-MM-DD`, whose sites count. */
  readonly day: string;
}

/** Finds where the goods of every purchase were made. What a place sells comes from it. What an enterprise makes comes
 *  from its production sites; a registered seat or an estimate is no site. What a trader sells, without making it, comes
 *  from where it buys the same goods, by value: its own site says nothing of where they were made.
 *  @see 配套率: trade counts by the maker's site */
export function originsOf(snapshot: Snapshot, asked: OriginsAsked): Origins {
  const { table } = asked;
  const { ranges } = snapshot.supplyGraph;
  const codes = codeBook();
  const sitesOf = productionSites(snapshot, asked.day);
  const stockFor = stockFinder(snapshot, asked);
  const offsets = new Int32Array(table.count + 1);
  const [code, share]: [number[], number[]] = [[], []];
  const codeOf = (seller: number, stock: readonly Stock[] | undefined): number => {
    if (seller >= ranges.Place.first && seller < ranges.Place.end) return codes.of([seller]);
    return stock === undefined ? codes.of(sitesOf(seller)) : UNKNOWN_ORIGIN;
  };
  const spread = (row: number, part: number, hands: number): void => {
    const seller = table.seller[row] ?? 0;
    const stock = stockFor(seller, table.stage[row] ?? NO_STAGE);
    if (stock === undefined || stock.length === 0 || hands === 0) {
      code.push(codeOf(seller, stock));
      share.push(part);
    } else for (const { row: bought, weight } of stock) spread(bought, part * weight, hands - 1);
  };
  for (let row = 0; row < table.count; row++) {
    spread(row, 1, MOST_HANDS);
    offsets[row + 1] = code.length;
  }
  return {
    places: codes.places,
    offsets,
    code: Int32Array.from(code),
    share: Float64Array.from(share),
    behind: (row) => rowsBehind(table, stockFor, row),
  };
}

function rowsBehind(
  { seller, stage }: PurchaseTable,
  stockFor: ReturnType<typeof stockFinder>,
  row: number,
): number[] {
  const found = new Set<number>();
  const walk = (from: number, hands: number): void => {
    if (hands === 0) return;
    for (const { row: bought } of stockFor(seller[from] ?? 0, stage[from] ?? NO_STAGE) ?? []) {
      if (found.has(bought)) continue;
      found.add(bought);
      walk(bought, hands - 1);
    }
  };
  walk(row, MOST_HANDS);
  return [...found];
}

interface CodeBook {
  readonly places: number[][];
  of(places: readonly number[]): number;
}

function codeBook(): CodeBook {
  const places: number[][] = [[]];
  const known = new Map<string, number>([["", UNKNOWN_ORIGIN]]);
  return {
    places,
    of(set) {
      const sorted = [...new Set(set)].sort((a, b) => a - b);
      const key = sorted.join(",");
      const found = known.get(key) ?? places.push(sorted) - 1;
      known.set(key, found);
      return found;
    },
  };
}

/** A purchase that a trader's stock comes from, and its share of the stock. */
interface Stock {
  readonly row: number;
  readonly weight: number;
}

/** What a seller's goods of a stage come from when it trades them; `undefined` when it makes them. A trader makes
 *  something, but neither the stage, nor a finer, nor a wider one, and it buys the goods or makes a service. Who makes
 *  nothing that is known is taken for a maker. */
function stockFinder(
  snapshot: Snapshot,
  { table, products }: OriginsAsked,
): (seller: number, stage: number) => readonly Stock[] | undefined {
  const lines = stageLines(snapshot);
  const known = new Map<string, readonly Stock[] | undefined>();
  const find = (seller: number, stage: number): readonly Stock[] | undefined => {
    const made = stagesMadeBy(snapshot, products, seller);
    if (made.length === 0 || made.some((each) => lines.isOneLine(each, stage))) return undefined;
    const stock = stockOf(snapshot, table, { seller, isSame: (each) => lines.isOneLine(each, stage) });
    return stock.length > 0 || made.some((each) => lines.isService(each)) ? stock : undefined;
  };
  return (seller, stage) => {
    if (stage === NO_STAGE) return undefined;
    const key = `${seller} ${stage}`;
    if (!known.has(key)) known.set(key, find(seller, stage));
    return known.get(key);
  };
}

/** The purchases of a trader that are of a stage, by value; by count where no value is known. */
function stockOf(
  snapshot: Snapshot,
  table: PurchaseTable,
  { seller, isSame }: { readonly seller: number; readonly isSame: (stage: number) => boolean },
): Stock[] {
  const [start, end] = rowsOfBuyer(table, snapshot, seller);
  const rows = Array.from({ length: end - start }, (_, at) => start + at).filter((row) => {
    const stage = table.stage[row] ?? NO_STAGE;
    return stage !== NO_STAGE && isSame(stage);
  });
  const known = rows.filter((row) => (table.value[row] ?? Number.NaN) > 0);
  const total = known.reduce((sum, row) => sum + (table.value[row] ?? 0), 0);
  if (total === 0) return rows.map((row) => ({ row, weight: 1 / rows.length }));
  return known.map((row) => ({ row, weight: (table.value[row] ?? 0) / total }));
}
