import type { UseQueryResult } from "@tanstack/react-query";
import type { NodeName } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import type { Language } from "../../state/view.ts";
import { askedIn, type Question, type RatesAsked } from "./rates-asked.ts";

/** What the address asks of this page. */
export function useAsked(): RatesAsked {
  return askedIn(useView().view);
}

/** What a measure answers; nothing is asked without a question. */
export function useFindings(measure: string, question: Question | undefined): UseQueryResult<Findings> {
  return useApi("runAnalysis", question === undefined ? undefined : { measure }, question ?? {});
}

/** Names by id, in the reader's language; an id that is not among them has none. */
export type NameOf = (id: string | undefined) => string | undefined;

/** The names that an answer brings.
 *  @example
 *  namesFrom([{ id: "place:340200", kind: "Place", name: "芜湖市" }], "zh")("place:340200"); // => "芜湖市"
 *  namesFrom([], "zh")("place:340200"); // => undefined
 */
export function namesFrom(names: readonly NodeName[], language: Language): NameOf {
  const byId = new Map(names.map((node) => [node.id, nameIn(language, node)]));
  return (id) => (id === undefined ? undefined : byId.get(id));
}

/** Steps of the page: what was chosen before stays, but what the step itself says. */
export function useChoose(): (chosen: Readonly<Record<string, string | undefined>>, place?: string) => void {
  const { view, go } = useView();
  return (chosen, place = view.boundary) =>
    go({ boundary: place, parameters: withChosen(view.parameters, chosen) });
}

/** Parameters with some set and some taken back.
 *  @example
 *  withChosen({ level: "town", stage: "stage:1.1" }, { stage: undefined, by: "part" }); // => { level: "town", by: "part" }
 */
export function withChosen(
  before: Readonly<Record<string, string>>,
  chosen: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const entries = Object.entries({ ...before, ...chosen });
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]])),
  );
}
