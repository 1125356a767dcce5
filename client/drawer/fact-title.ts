import type { Fact } from "../../graph-schema/facts.ts";
import { isRelationship } from "../../graph-schema/facts.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { type Named, nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";

/** Names of the nodes that facts join. */
type Names = readonly (Named & { readonly id: string })[];

/** A speciality is named by the place and the words of the source, a purchase by its ends and the goods; anything else
 *  by its two ends.
 *  @param names of the nodes it joins; a node that is not among them is named by its id */
export function factTitle(fact: Relationship, names: Names, language: Language): string {
  const name = (id: string) => nameOf(id, names, language);
  if (fact.kind === "SPECIALISES_IN") {
    const wording = language === "en" ? (fact.wordingEn ?? name(fact.to)) : fact.wording;
    return language === "en" ? `${name(fact.from)}: ${wording}` : `${name(fact.from)}，${wording}`;
  }
  const ends = `${name(fact.from)} → ${name(fact.to)}`;
  if (fact.kind !== "SUPPLIES") return ends;
  const goods = fact.goods ?? (fact.stage === undefined ? undefined : name(fact.stage));
  return goods === undefined ? ends : `${ends}${language === "en" ? ": " : "："}${goods}`;
}

/** Any fact in a line: a relationship by what it joins, a value by what it is about and its indicator, any other node
 *  by its name.
 *  @param names of the nodes it joins or names
 *  @param about names of what a value is about; empty for every other fact
 *  @example
 *  titleOfFact({ kind: "Report", id: "report:a", indicator: "indicator:r", role: "actual", period: "2013", value: 1, source: "source:p", evidence: "published" }, { names: [{ id: "indicator:r", name: "营业收入" }], about: [{ id: "enterprise:a", name: "奇瑞" }] }, "zh"); // => "奇瑞，营业收入"
 */
export function titleOfFact(
  fact: Fact,
  { names, about }: { readonly names: Names; readonly about: Names },
  language: Language,
): string {
  if (isRelationship(fact)) return factTitle(fact, names, language);
  if (fact.kind === "Source") return nameIn(language, { name: fact.title, nameEn: fact.titleEn });
  if (fact.kind !== "Report") return nameIn(language, fact);
  const parts = [...about.map((one) => nameIn(language, one)), nameOf(fact.indicator, names, language)];
  return parts.join(language === "en" ? ", " : "，");
}

function nameOf(id: string, names: Names, language: Language): string {
  const found = names.find((one) => one.id === id);
  return found === undefined ? id : nameIn(language, found);
}
