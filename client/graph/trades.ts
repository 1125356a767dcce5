import { purchasesOfYear } from "../../graph-schema/purchases.ts";
import type { Supplies } from "../../graph-schema/relationships.ts";
import { isOld } from "../ui/age.ts";
import { compare, groupBy } from "./chain-facts.ts";
import type { Trade } from "./content.ts";

/** Up to so many real trades of a chain are drawn without being asked for. */
export const FEW_TRADES = 40;

/** Purchases as lines from firm to firm: all statements of one pair are one line. What was inferred and what a firm
 *  buys from itself is no line, nor is a purchase with a place at one end.
 *  @param newest the year against which a statement is old; without one, by the newest real one among the purchases
 *  @returns real ones first, then by id
 *  @example
 *  tradesOf([]); // => []
 */
export function tradesOf(supplies: readonly Supplies[], newest = newestOf(supplies)): Trade[] {
  const stated = supplies.filter(
    ({ from, to, evidence }) =>
      evidence !== "inferred" && from !== to && [from, to].every((end) => end.startsWith("enterprise:")),
  );
  const pairs = groupBy(stated, ({ from, to }) => `${from} ${to}`);
  return [...pairs.values()]
    .flatMap((group) => tradeOf(group, newest))
    .sort((a, b) => Number(a.synthetic) - Number(b.synthetic) || compare(a.id, b.id));
}

function tradeOf(group: readonly Supplies[], newest: string): Trade[] {
  const [first] = group;
  if (first === undefined) return [];
  const { value } = purchasesOfYear(group);
  const year = group
    .flatMap(({ period }) => period ?? [])
    .sort()
    .at(-1);
  const synthetic = group.some((one) => one.synthetic === true);
  return [
    {
      id: `trade~${first.from}~${first.to}`,
      from: first.from,
      to: first.to,
      facts: group.map(({ id }) => id).sort(compare),
      stages: [...new Set(group.flatMap(({ stage }) => stage ?? []))],
      ...(value === undefined ? {} : { value }),
      old: !synthetic && (year === undefined || isOld(year, newest)),
      synthetic,
    },
  ];
}

function newestOf(supplies: readonly Supplies[]): string {
  const years = supplies.filter(({ synthetic }) => synthetic !== true).flatMap(({ period }) => period ?? []);
  return years.sort().at(-1) ?? "0000";
}

/** The trades a picture shows: those of the enterprise that is chosen; beside them all real ones, when they are few.
 *  @param chosen id of what the drawer shows
 *  @returns in the order given */
export function tradesShown(trades: readonly Trade[], chosen: string | undefined): Trade[] {
  const few = trades.filter(({ synthetic }) => !synthetic).length <= FEW_TRADES;
  const isChosen = ({ from, to, facts }: Trade) =>
    chosen !== undefined && (from === chosen || to === chosen || facts.includes(chosen));
  return trades.filter((trade) => isChosen(trade) || (few && !trade.synthetic));
}
