import { useState } from "react";
import type { z } from "zod";
import { API } from "../../../graph-schema/api/contract.ts";
import type { FactRow } from "../../../graph-schema/api/resources.ts";
import { scopeText } from "../../../graph-schema/scope.ts";
import { ask } from "../../api.ts";
import { everyPage } from "../../export/every-page.ts";
import type { View } from "../../state/view.ts";

/** What the facts are narrowed by. */
export type FactFilters = Pick<
  z.input<(typeof API)["listFacts"]["query"]>,
  "layer" | "kind" | "evidence" | "year" | "about" | "q" | "contradicted"
>;

const NAMES = ["layer", "kind", "evidence", "year", "about", "q", "contradicted"] as const;

/** The filters an address asks for; what cannot be read narrows nothing.
 *  @example
 *  filtersIn({ kind: "SUPPLIES", year: "20" }); // => { kind: "SUPPLIES" }
 */
export function filtersIn(parameters: Readonly<Record<string, string>>): FactFilters {
  const { shape } = API.listFacts.query;
  const read = NAMES.flatMap((name) => {
    const found = shape[name].safeParse(parameters[name]).data;
    return found === undefined ? [] : [[name, found] as const];
  });
  return Object.fromEntries(read);
}

/** Facts read at once for a download; more are refused, because neither a sheet nor a browser is the place for them. */
export const MOST_TAKEN = 200_000;

/** More facts fit than one download takes. */
export class TooManyFactsError extends Error {
  readonly total: number;
  constructor(total: number) {
    super(`Cannot take away ${total} facts at once: at most ${MOST_TAKEN}`);
    this.name = "TooManyFactsError";
    this.total = total;
  }
}

/** Every fact that fits, read page by page.
 *  @param options `onPage` hears how many are read and how many there are
 *  @throws TooManyFactsError before more than a page is read
 *  @throws ApiFailure when a page cannot be read; what `signal` aborts with */
export async function everyFact(
  view: Pick<View, "scope" | "language">,
  filters: FactFilters,
  options: { readonly signal: AbortSignal; readonly onPage: (done: number, total: number) => void },
): Promise<readonly FactRow[]> {
  const query = { ...scopeText(view.scope), ...filters, limit: 1_000 };
  const { items } = await everyPage(async (cursor) => {
    const asked = { params: {}, query: { ...query, ...(cursor === undefined ? {} : { cursor }) } };
    const page = await ask("listFacts", asked, { language: view.language, signal: options.signal });
    if (page.total > MOST_TAKEN) throw new TooManyFactsError(page.total);
    return page;
  }, options);
  return items;
}

/** The pages turned so far: a list goes on by cursors, so going back needs those before. They hold for one question.
 *  @param question what is asked; another one begins at its first page */
export function useCursors(question: string) {
  const [turned, turn] = useState<{ question: string; cursors: readonly string[] }>({
    question,
    cursors: [],
  });
  const cursors = turned.question === question ? turned.cursors : [];
  return {
    cursor: cursors.at(-1),
    page: cursors.length,
    next: (cursor: string) => turn({ question, cursors: [...cursors, cursor] }),
    previous: () => turn({ question, cursors: cursors.slice(0, -1) }),
  };
}
