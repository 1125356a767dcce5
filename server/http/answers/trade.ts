import type { NodeName, Totals } from "../../../graph-schema/api/resources.ts";
import { byId } from "../../../graph-schema/facts.ts";
import type { Enterprise } from "../../../graph-schema/nodes.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { namesIn } from "./names.ts";

/** How many simulated purchases an answer carries at most; real ones are carried all. */
const MOST_SYNTHETIC_SUPPLIES = 200;

/** Purchases, real ones first and then the largest simulated ones, with the names of what they join. */
export function tradeOf(
  supplies: readonly Supplies[],
  enterprises: readonly Enterprise[],
  facts: FactIndex,
): { supplies: Supplies[]; names: NodeName[]; totals: Totals } {
  const isSynthetic = (fact: { readonly synthetic?: true | undefined }) => fact.synthetic === true;
  const simulated = supplies.filter(isSynthetic);
  const largest = [...simulated].sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || byId(a, b));
  const shown = [
    ...supplies.filter((one) => !isSynthetic(one)),
    ...largest.slice(0, MOST_SYNTHETIC_SUPPLIES),
  ];
  return {
    supplies: shown.sort(byId),
    names: namesIn(shown, facts),
    totals: {
      enterprises: enterprises.length,
      syntheticEnterprises: enterprises.filter(isSynthetic).length,
      supplies: supplies.length,
      syntheticSupplies: simulated.length,
    },
  };
}

/** The purchases that join any of these enterprises with another of them.
 *  @param ids of enterprises */
export function suppliesAmong(ids: ReadonlySet<string>, facts: FactIndex): Supplies[] {
  return [...ids].flatMap((id) => facts.from("SUPPLIES", id).filter(({ to }) => ids.has(to)));
}

/** The purchases at either end of any of these enterprises, each once.
 *  @param ids of enterprises */
export function suppliesOf(ids: Iterable<string>, facts: FactIndex): Supplies[] {
  const found = new Map<string, Supplies>();
  for (const id of ids) {
    for (const one of [...facts.from("SUPPLIES", id), ...facts.to("SUPPLIES", id)]) found.set(one.id, one);
  }
  return [...found.values()];
}
