import { byId } from "../../../graph-schema/facts.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { parted } from "./largest.ts";
import { largestBy } from "./largest-by.ts";
import { namesIn } from "./names.ts";
import { oncePerGraph } from "./once-per-graph.ts";

/** How many purchases an answer carries. */
export interface TradeLimit {
  readonly real: number;
  readonly simulated: number;
}

/** The part of purchases that an answer carries: the largest by value, then by id; those without a value last. */
export interface Trade {
  readonly supplies: Supplies[];
  /** How many there are, carried or not. */
  readonly total: number;
  readonly synthetic: number;
}

/** Chooses the purchases that an answer carries, ascending by id.
 *  @param isShown whether a simulated purchase may be carried; it counts in any case
 *  @example
 *  tradeOf([], { real: 500, simulated: 100 }); // => { supplies: [], total: 0, synthetic: 0 }
 */
export function tradeOf(
  supplies: readonly Supplies[],
  limit: TradeLimit,
  isShown: (one: Supplies) => boolean = () => true,
): Trade {
  const simulated = supplies.filter(({ synthetic }) => synthetic === true);
  const real =
    simulated.length === supplies.length ? [] : supplies.filter(({ synthetic }) => synthetic !== true);
  const carried = [...largest(real, limit.real), ...largest(simulated.filter(isShown), limit.simulated)];
  return { supplies: carried.sort(byId), total: supplies.length, synthetic: simulated.length };
}

/** What an answer says of the purchases in it: they, the names of what they join, and how many there are in all.
 *  @param enterprises ids of all that belong to the answer, carried or not */
export function tradeParts(
  { supplies, total, synthetic }: Trade,
  enterprises: Iterable<string>,
  facts: FactIndex,
) {
  const { real, simulated } = parted(enterprises, facts);
  return {
    supplies,
    names: namesIn(supplies, facts),
    totals: {
      enterprises: real.size + simulated.size,
      syntheticEnterprises: simulated.size,
      supplies: total,
      syntheticSupplies: synthetic,
    },
  };
}

function largest(supplies: readonly Supplies[], most: number): readonly Supplies[] {
  return largestBy(supplies, ({ value }) => value ?? -1, most);
}

/** The purchases of any of these stages, each once.
 *  @param stages ids */
export function suppliesOfStages(stages: Iterable<string>, facts: FactIndex): Supplies[] {
  const byStage = suppliesByStage(facts);
  return [...new Set(stages)].flatMap((stage) => byStage.get(stage) ?? []);
}

const suppliesByStage = oncePerGraph((facts) => {
  const found = new Map<string, Supplies[]>();
  for (const one of facts.relationships("SUPPLIES")) {
    if (one.stage === undefined) continue;
    const group = found.get(one.stage);
    if (group === undefined) found.set(one.stage, [one]);
    else group.push(one);
  }
  return found;
});

/** The purchases that join any of these enterprises with another of them.
 *  @param ids of enterprises */
export function suppliesAmong(ids: ReadonlySet<string>, facts: FactIndex): Supplies[] {
  return [...ids].flatMap((id) => facts.from("SUPPLIES", id).filter(({ to }) => ids.has(to)));
}

/** The purchases at either end of any of these enterprises, each once.
 *  @param ids of enterprises */
export function suppliesOf(ids: ReadonlySet<string>, facts: FactIndex): Supplies[] {
  return [...ids].flatMap((id) => [
    ...facts.from("SUPPLIES", id),
    ...facts.to("SUPPLIES", id).filter(({ from }) => !ids.has(from)),
  ]);
}

/** The enterprises at the ends of purchases that no generator made, each once. */
export function realEndsOf(supplies: readonly Supplies[]): Set<string> {
  const real = supplies.filter(({ synthetic }) => synthetic !== true);
  return new Set(real.flatMap(({ from, to }) => [from, to]).filter((id) => id.startsWith("enterprise:")));
}
