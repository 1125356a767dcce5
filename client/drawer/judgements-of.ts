import type { PartOf, SpecialisesIn } from "../../graph-schema/relationships.ts";

/** Ids of the editorial reasons behind an assignment: why the wording is the stage, then why the stage stands
 *  where it does.
 *  @returns empty where the plan itself assigns
 *  @example
 *  judgementsOf({ to: "stage:a", judgement: "source:editorial.a" }, []); // => ["source:editorial.a"]
 */
export function judgementsOf(
  { to, judgement }: Pick<SpecialisesIn, "to" | "judgement">,
  partOf: readonly Pick<PartOf, "from" | "evidence" | "source">[],
): string[] {
  const placed = partOf.filter(({ from, evidence }) => from === to && evidence === "editorial");
  return [...(judgement === undefined ? [] : [judgement]), ...placed.map(({ source }) => source)];
}
