import { z } from "zod";
import { factFilters } from "../../../graph-schema/api/queries.ts";

const Filters = z.object(factFilters);

/** What the list of facts is narrowed to. */
export type FactQuery = z.output<typeof Filters>;

/** The names of the filters, in the order of the page. */
export const FACT_FILTERS = Filters.keyof().options;

/** What an address narrows the list of facts to. A filter that cannot be read is left out, so that no address fails.
 *  @example
 *  factQuery({ layer: "public", year: "20x3", other: "1" }); // => { layer: "public" }
 */
export function factQuery(parameters: Readonly<Record<string, string>>): FactQuery {
  const read = FACT_FILTERS.map(
    (name) => Filters.partial().safeParse({ [name]: parameters[name] }).data ?? {},
  );
  return Object.fromEntries(
    Object.entries(Object.assign({}, ...read)).filter(([, value]) => value !== undefined),
  );
}

/** What a report is about stands in its own row: the ties that say so are listed only where their kind is chosen.
 *  @example
 *  tiesOf({ layer: "public" }); // => { ties: "no" }
 *  tiesOf({ kind: "ABOUT" }); // => { ties: "yes" }
 */
export function tiesOf({ kind }: FactQuery): { readonly ties: "yes" | "no" } {
  return { ties: kind === "ABOUT" ? "yes" : "no" };
}
