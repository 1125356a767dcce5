import { byId, type Fact } from "../../graph-schema/facts.ts";

/** The facts a sample is made over, of all that are there, by id: those of the plan and of recipes. Published and
 *  imported facts are passed over, so that the sample holds whether they are there or not, and real firms and towns
 *  that only pages name are never drawn into it. A fact whose source is not among the facts stays. */
export function baseOfSample(facts: readonly Fact[]): Fact[] {
  const others = new Set(
    facts.flatMap((fact) =>
      fact.kind === "Source" && fact.layer !== "plan" && fact.layer !== "recipes" ? [fact.id] : [],
    ),
  );
  return facts.filter((fact) => !others.has(fact.kind === "Source" ? fact.id : fact.source)).sort(byId);
}
