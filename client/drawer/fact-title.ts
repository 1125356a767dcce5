import type { Relationship } from "../../graph-schema/relationships.ts";
import { type Named, nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";

/** A speciality is named by the place and the plan's words; anything else by its two ends.
 *  @param names of the nodes it joins; a node that is not among them is named by its id */
export function factTitle(
  fact: Relationship,
  names: readonly (Named & { readonly id: string })[],
  language: Language,
): string {
  const name = (id: string) => {
    const found = names.find((one) => one.id === id);
    return found === undefined ? id : nameIn(language, found);
  };
  if (fact.kind !== "SPECIALISES_IN") return `${name(fact.from)} → ${name(fact.to)}`;
  const wording = language === "en" ? (fact.wordingEn ?? name(fact.to)) : fact.wording;
  return language === "en" ? `${name(fact.from)}: ${wording}` : `${name(fact.from)}，${wording}`;
}
