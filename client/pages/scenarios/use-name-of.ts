import { useQueries } from "@tanstack/react-query";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";
import { ask } from "../../api.ts";
import { type Named, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { useThings } from "../analyses/use-things.ts";

/** The name of what an id stands for; the id itself while no name is known. */
export type NameOf = (id: string) => string;

/** The names of everything that changes speak of, whatever facts are in use: chains, stages and places from their
 *  lists, planned firms from the changes, everything else one by one. */
export function useNameOf(changes: readonly ScenarioChange[]): NameOf {
  const { language, map } = useView().view;
  const lists = [useThings("Chain", map), useThings("Place", map), useThings("Stage", map)];
  const names = new Map(lists.flatMap(({ things }) => things.map(({ id, name }) => [id, name] as const)));
  for (const change of changes) if (change.kind === "open") names.set(change.enterprise, change.name);
  const read = lists.every(({ state }) => state !== "pending");
  const others = [...new Set(changes.flatMap(idsIn))].filter((id) => !names.has(id));
  const facts = useQueries({
    queries: others.map((id) => ({
      queryKey: ["getFact", { id }, {}],
      enabled: read || id.startsWith("enterprise:"),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask("getFact", { params: { id }, query: {} }, { language, signal }),
    })),
  });
  for (const { data } of facts) {
    if (data !== undefined && hasName(data.fact)) names.set(data.fact.id, nameIn(language, data.fact));
  }
  return (id) => names.get(id) ?? id;
}

function hasName<Fact extends { readonly id: string }>(fact: Fact): fact is Fact & Named {
  return "name" in fact;
}

/** Every id that a change names.
 *  @example
 *  idsIn({ kind: "move", enterprise: "enterprise:a", place: "place:b" }); // => ["enterprise:a", "place:b"]
 */
export function idsIn(change: ScenarioChange): string[] {
  const products = change.kind === "open" ? change.makes : [];
  return [change, ...products].flatMap((one) =>
    Object.entries(one).flatMap(([name, value]) =>
      typeof value === "string" && name !== "name" && /^(enterprise|place|stage|chain):/.test(value)
        ? [value]
        : [],
    ),
  );
}
