import type { Enterprise } from "../../graph-schema/nodes.ts";
import { type Purchase, purchasesOfYear } from "../../graph-schema/purchases.ts";
import type { Supplies } from "../../graph-schema/relationships.ts";
import type { Snapshot } from "../graph/current-graph.ts";
import { factOfLink } from "../graph/link-facts.ts";
import { type Group, groupOf } from "./owners.ts";
import { type Surroundings, siteFactsOf, surroundingsOf } from "./sites.ts";
import { UNKNOWN_ORIGIN } from "./trade/origins.ts";
import { rowsOfBuyer } from "./trade/purchase-table.ts";
import type { Trade } from "./trade/trade.ts";

/** One purchase of a buyer, and where its goods were made. */
export interface KnownPurchase {
  /** An enterprise, or the place it came from: a node of the supply graph. */
  readonly seller: number;
  /** CNY10k/year; `undefined` when nobody states it of the year. */
  readonly value: number | undefined;
  /** All statements of it; the first is the one that counts. */
  readonly statements: readonly [Supplies, ...Supplies[]];
  /** Codes of the trade's origins with shares that sum to 1. */
  readonly origin: readonly { readonly code: number; readonly share: number }[];
  /** Ids of the sites, and of the purchases of traders, that say where its goods were made. */
  readonly evidence: readonly string[];
}

/** What is known of a buyer, whatever the boundary. */
export interface KnownPurchases {
  readonly enterprise: Enterprise;
  readonly trade: Trade;
  /** The year that counts; `undefined` when no statement has one. */
  readonly year: string | undefined;
  /** Those of that year, then those of no year, which have no value then. */
  readonly purchases: readonly KnownPurchase[];
  /** How many of them have no year. */
  readonly undated: number;
  /** Statements of other years: they do not enter. */
  readonly otherYears: readonly Supplies[];
  /** On the last day of the year of the purchases. */
  readonly group: Group;
  readonly around: Surroundings;
}

/** Who is asked about, among whose trade. */
export interface BuyerAsked {
  readonly enterprise: Enterprise;
  /** Its node of the supply graph. */
  readonly buyer: number;
  readonly trade: Trade;
  /** Whether inferred purchases enter; as in the trade. */
  readonly withInferred: boolean;
}

/** Gathers what is known of a buyer: the rows of the trade's table, with every statement behind each. */
export function knownPurchasesOf(snapshot: Snapshot, asked: BuyerAsked): KnownPurchases {
  const { enterprise, buyer, trade, withInferred } = asked;
  const stated = snapshot.facts
    .to("SUPPLIES", enterprise.id)
    .filter(({ evidence }) => withInferred || evidence !== "inferred");
  const { year, purchases, undated, otherYears } = purchasesOfYear(stated);
  const statementsOf = new Map([...purchases, ...undated].map((each) => [each.statements[0].id, each]));
  const [start, end] = rowsOfBuyer(trade.purchases, snapshot, buyer);
  const rows = Array.from({ length: end - start }, (_, at) => start + at);
  return {
    enterprise,
    trade,
    year,
    purchases: rows.flatMap((row) => {
      const purchase = statementsOf.get(idOfRow(snapshot, trade, row));
      return purchase === undefined ? [] : [knownPurchase(snapshot, trade, { row, purchase })];
    }),
    undated: undated.length,
    otherYears,
    group: groupOf(snapshot, buyer, year === undefined ? trade.day : `${year}-12-31`),
    around: surroundingsOf(snapshot, buyer, trade.day),
  };
}

function knownPurchase(
  snapshot: Snapshot,
  trade: Trade,
  { row, purchase }: { readonly row: number; readonly purchase: Purchase },
): KnownPurchase {
  const value = trade.purchases.value[row] ?? Number.NaN;
  return {
    seller: trade.purchases.seller[row] ?? 0,
    value: Number.isNaN(value) ? undefined : value,
    statements: purchase.statements,
    origin: originOfRow(trade, row),
    evidence: evidenceOf(snapshot, trade, row),
  };
}

function originOfRow({ origins }: Trade, row: number) {
  const [start, end] = [origins.offsets[row] ?? 0, origins.offsets[row + 1] ?? 0];
  return Array.from({ length: end - start }, (_, at) => ({
    code: origins.code[start + at] ?? UNKNOWN_ORIGIN,
    share: origins.share[start + at] ?? 0,
  }));
}

/** What says where the goods of a purchase were made: the sites of who makes them, and how traders came by them. */
function evidenceOf(snapshot: Snapshot, trade: Trade, row: number): string[] {
  const { purchases, origins } = trade;
  const behind = origins.behind(row);
  return [row, ...behind].flatMap((each) => {
    const bought = each === row ? [] : [idOfRow(snapshot, trade, each)];
    const isMaker =
      origins.behind(each).length === 0 &&
      originOfRow(trade, each).some(({ code }) => code !== UNKNOWN_ORIGIN);
    return isMaker ? [...bought, ...siteFactsOf(snapshot, purchases.seller[each] ?? 0, trade.day)] : bought;
  });
}

function idOfRow(snapshot: Snapshot, { purchases }: Trade, row: number): string {
  return factOfLink(snapshot, "SUPPLIES", purchases.link[row] ?? 0).id;
}
