import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { endsAt } from "../../graph/neighbours.ts";
import { finerStages } from "../chain-stages.ts";
import type { GapField } from "./gap-field.ts";
import type { StageMarket } from "./stage-market.ts";

/** So many purchases, and makers, stand for all as evidence, the largest. */
const MOST_FACTS = 10;

/** Parts of a row without those that are not known.
 *  @example
 *  knownParts({ supply: undefined, rate: null, demand: 3 }); // => { demand: 3 }
 */
export function knownParts(
  parts: Readonly<Record<string, number | null | undefined>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, number] => typeof part[1] === "number"),
  );
}

/** The nodes of the largest amounts, largest first, of equal ones the lower node; those without an amount last.
 *  @example
 *  largest(new Map([[1, Number.NaN], [2, 5], [3, 9]]), 2); // => [3, 2]
 */
export function largest(amounts: ReadonlyMap<number, number>, most: number): number[] {
  const size = (amount: number) => (Number.isNaN(amount) ? -1 : amount);
  return [...amounts]
    .sort(([a, x], [b, y]) => size(y) - size(x) || a - b)
    .slice(0, most)
    .map(([node]) => node);
}

/** The ids of what a stage's figures rest on: its largest purchases, what the largest makers make of it, the places known
 *  for it; and one simulated purchase where any entered and none is among the largest. */
export function stageFacts(
  snapshot: Snapshot,
  { amounts, from, knownPlaces }: GapField,
  { stage, market }: { readonly stage: number; readonly market: StageMarket },
): string[] {
  const { SUPPLIES } = snapshot.supplyGraph.links;
  const linkOf = (row: number) => from.trade.purchases.link[row] ?? 0;
  const isMadeUp = (row: number) => hasFlag(SUPPLIES, linkOf(row), LINK_FLAGS.synthetic);
  const bySize = [...market.purchases].sort(
    (a, b) => (amounts.amount[b] ?? 0) - (amounts.amount[a] ?? 0) || a - b,
  );
  const shown = bySize.slice(0, MOST_FACTS);
  const madeUp = shown.some(isMadeUp) ? undefined : bySize.find(isMadeUp);
  const bought = madeUp === undefined ? shown : [...shown, madeUp];
  return [
    ...bought.map((row) => factOfLink(snapshot, "SUPPLIES", linkOf(row)).id),
    ...recordedFacts(snapshot, stage, {
      makers: new Set(largest(market.makers, MOST_FACTS)),
      places: new Set(knownPlaces(stage).inside),
    }),
  ].sort();
}

/** The ids of the facts by which some makers and places are recorded for a stage, or a finer one. */
function recordedFacts(
  snapshot: Snapshot,
  stage: number,
  { makers, places }: { readonly makers: ReadonlySet<number>; readonly places: ReadonlySet<number> },
): string[] {
  const { MAKES, SPECIALISES_IN } = snapshot.supplyGraph.links;
  return [stage, ...finerStages(snapshot.supplyGraph, stage)].flatMap((each) => [
    ...endsAt(MAKES, each, "against").flatMap(({ link, node }) =>
      makers.has(node) ? [factOfLink(snapshot, "MAKES", link).id] : [],
    ),
    ...endsAt(SPECIALISES_IN, each, "against").flatMap(({ link, node }) =>
      places.has(node) ? [factOfLink(snapshot, "SPECIALISES_IN", link).id] : [],
    ),
  ]);
}
