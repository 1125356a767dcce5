import type { EnterpriseDetail, NodeName } from "../../../graph-schema/api/resources.ts";
import { purchasesOfYear } from "../../../graph-schema/purchases.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";

/** Whom a firm buys from, or sells to, and what is said of it. */
export interface Partner {
  /** A firm, or a place where only the origin or destination is known. */
  readonly id: string;
  /** Absent when the answer does not name it. */
  readonly name: NodeName | undefined;
  /** Never empty; the newest year first, then the largest value. */
  readonly supplies: readonly Supplies[];
  /** 万元 a year: all its purchases of the year that counts, by `purchasesOfYear`. Inferred ones count only where nothing
   *  is stated. Absent when no value of a year is known. */
  readonly value?: number;
  /** The newest year; absent when none is known. */
  readonly period?: string;
}

/** Those a firm buys from and those it sells to. */
export interface Partners {
  readonly suppliers: readonly Partner[];
  readonly customers: readonly Partner[];
}

type TradeFacts = Pick<EnterpriseDetail, "supplies" | "names">;

/** Whom the firm trades with, the largest value first; those without one after them, the newest year first. */
export function partnersOf(id: string, detail: TradeFacts): Partners {
  const bought = detail.supplies.filter(({ to }) => to === id);
  const sold = detail.supplies.filter(({ from, to }) => from === id && to !== id);
  return {
    suppliers: grouped(bought, ({ from }) => from, detail.names),
    customers: grouped(sold, ({ to }) => to, detail.names),
  };
}

/** Purchases, the newest year first, then the largest value; what is not known stands last. */
export function newestFirst(supplies: readonly Supplies[]): Supplies[] {
  return [...supplies].sort(
    (a, b) =>
      Number(b.period ?? 0) - Number(a.period ?? 0) ||
      (b.value ?? -1) - (a.value ?? -1) ||
      (a.id < b.id ? -1 : 1),
  );
}

function grouped(
  supplies: readonly Supplies[],
  partnerIn: (one: Supplies) => string,
  names: readonly NodeName[],
): Partner[] {
  const ids = [...new Set(supplies.map(partnerIn))];
  const named = new Map(names.map((name) => [name.id, name]));
  return ids
    .map((id) => partner(id, newestFirst(supplies.filter((one) => partnerIn(one) === id)), named.get(id)))
    .sort(
      (a, b) =>
        (b.value ?? -1) - (a.value ?? -1) ||
        Number(b.period ?? 0) - Number(a.period ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
}

function partner(id: string, supplies: readonly Supplies[], name: NodeName | undefined): Partner {
  const period = supplies[0]?.period;
  const stated = supplies.filter(({ evidence }) => evidence !== "inferred");
  const { value } = purchasesOfYear(stated.length > 0 ? stated : supplies);
  return {
    id,
    name,
    supplies,
    ...(value === undefined ? {} : { value }),
    ...(period === undefined ? {} : { period }),
  };
}

/** How many of some partners are firms, and how many are places, of which nobody says which firm.
 *  @example
 *  partnerCounts([{ id: "enterprise:a" }, { id: "place:340000" }]); // => { firms: 1, places: 1 }
 */
export function partnerCounts(partners: readonly Pick<Partner, "id">[]): { firms: number; places: number } {
  const places = partners.filter(({ id }) => id.startsWith("place:")).length;
  return { firms: partners.length - places, places };
}
