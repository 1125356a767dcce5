import type { Enterprise } from "../../graph-schema/nodes.ts";
import { byPrecedence } from "../../graph-schema/purchases.ts";
import type { Supplies } from "../../graph-schema/relationships.ts";
import type { Snapshot } from "../graph/current-graph.ts";
import { factOfLink } from "../graph/link-facts.ts";
import { endsAt } from "../graph/neighbours.ts";
import { type Group, groupOf } from "./owners.ts";
import { type Surroundings, surroundingsOf } from "./sites.ts";

/** One purchase: what a seller sold to a buyer of one kind in one year, whoever states it. */
export interface Purchase {
  /** An enterprise, or the place it came from: a node of the supply graph. */
  readonly seller: number;
  /** CNY10k/year; `undefined` when nobody states it. */
  readonly value: number | undefined;
  /** All statements of it; the first is the one that counts. */
  readonly statements: readonly [Supplies, ...Supplies[]];
}

/** What is known of a buyer's purchases in the newest year that has any. */
export interface YearOfPurchases {
  /** `undefined` when no statement has a year. */
  readonly year: string | undefined;
  readonly purchases: readonly Purchase[];
  /** Statements without a year, and of other years: they do not enter. */
  readonly undated: number;
  readonly otherYears: number;
}

/** What is known of a buyer, whatever the boundary. */
export interface KnownPurchases {
  readonly enterprise: Enterprise;
  readonly bought: YearOfPurchases;
  /** On the last day of the year of the purchases. */
  readonly group: Group;
  readonly around: Surroundings;
}

/** Gathers what is known of a buyer.
 *  @param buyer its node of the supply graph
 *  @param options.day `YYYY-MM-DD`, whose map and sites are used
 *  @param options.withInferred whether inferred purchases enter */
export function knownPurchasesOf(
  snapshot: Snapshot,
  { enterprise, buyer }: { readonly enterprise: Enterprise; readonly buyer: number },
  { day, withInferred }: { readonly day: string; readonly withInferred: boolean },
): KnownPurchases {
  const bought = purchasesOf(snapshot, buyer, withInferred);
  const lastDay = bought.year === undefined ? day : `${bought.year}-12-31`;
  return {
    enterprise,
    bought,
    group: groupOf(snapshot, buyer, lastDay),
    around: surroundingsOf(snapshot, buyer, day),
  };
}

/** The purchases of a buyer in one year, the newest of those in the snapshot: years are never mixed. Statements of the
 *  same seller, stage and goods are one purchase.
 *  @param buyer a node of the supply graph
 *  @param withInferred whether inferred purchases enter */
export function purchasesOf(snapshot: Snapshot, buyer: number, withInferred: boolean): YearOfPurchases {
  const stated = endsAt(snapshot.supplyGraph.links.SUPPLIES, buyer, "against")
    .map(({ link, node }) => ({ seller: node, fact: factOfLink(snapshot, "SUPPLIES", link) }))
    .filter(({ fact }) => withInferred || fact.evidence !== "inferred");
  const years = stated.flatMap(({ fact }) => fact.period ?? []).sort();
  const year = years.at(-1);
  const drafts = new Map<string, { seller: number; statements: [Supplies, ...Supplies[]] }>();
  for (const { seller, fact } of stated) {
    if (year === undefined || fact.period !== year) continue;
    const key = JSON.stringify([seller, fact.stage, fact.goods]);
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { seller, statements: [fact] });
    else draft.statements.push(fact);
  }
  return {
    year,
    purchases: [...drafts.values()].map(({ seller, statements }) => {
      statements.sort(byPrecedence);
      return { seller, value: statements[0].value, statements };
    }),
    undated: stated.length - years.length,
    otherYears: years.filter((each) => each !== year).length,
  };
}
