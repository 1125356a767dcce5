import { setImmediate } from "node:timers/promises";
import type { z } from "zod";
import type { API } from "../../../graph-schema/api/contract.ts";
import type { FactRow } from "../../../graph-schema/api/resources.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { type Fact, referencesOf } from "../../../graph-schema/facts.ts";
import type { Source } from "../../../graph-schema/nodes.ts";
import { withinYears } from "../../../graph-schema/scope.ts";
import { type Contradictions, contradictionSteps } from "../../graph/contradictions.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { nameOf } from "../../graph/node-name.ts";
import { inTurns } from "../../graph/turns.ts";
import { allFacts, factsOfKind } from "./all-facts.ts";
import { matcherOf } from "./fact-words.ts";
import { namesIn, sourceName } from "./names.ts";
import { oncePerGraph } from "./once-per-graph.ts";

/** What facts are asked for. */
export type FactFilters = Pick<
  z.output<typeof API.listFacts.query>,
  "ties" | "layer" | "kind" | "evidence" | "year" | "about" | "q" | "contradicted"
>;

/** The facts that fit every condition given, ascending by id, in time linear in the number of facts.
 *  @throws AppError `FACT_NOT_FOUND` when nothing has the id that `about` names */
export async function factsThatFit(filters: FactFilters, facts: FactIndex): Promise<readonly Fact[]> {
  const { kind, about } = filters;
  if (about !== undefined && facts.get(about) === undefined) throw notFound("about", about);
  const among = kind === undefined ? allFacts(facts) : factsOfKind(facts, kind);
  const conditions = conditionsOf(filters, facts);
  if (filters.contradicted !== undefined) {
    const contradictions = await contradictionsOf(facts);
    conditions.push(({ id }) => contradictions.has(id));
  }
  if (filters.q !== undefined) conditions.push(await matcherOf(filters.q, facts));
  if (conditions.length === 0) return among;
  return among.filter((fact) => conditions.every((holds) => holds(fact)));
}

/** A fact as a row of a table. */
export function factRow(fact: Fact, facts: FactIndex, contradictions: Contradictions): FactRow {
  const about = fact.kind === "Report" ? facts.from("ABOUT", fact.id).map(({ to }) => to) : [];
  return {
    fact,
    source: sourceName(sourceOf(fact, facts)),
    names: namesIn([fact], facts),
    about: [...new Set(about)].flatMap((id) => {
      const node = facts.get(id);
      return node === undefined || "from" in node ? [] : [nameOf(node, facts)];
    }),
    contradicts: [...(contradictions.get(fact.id) ?? [])],
  };
}

/** The source a fact was read from. A source stands on itself.
 *  @throws Error when the store broke its promise that every source named is there */
export function sourceOf(fact: Fact, facts: FactIndex): Source {
  if (fact.kind === "Source") return fact;
  const source = facts.node("Source", fact.source);
  if (source === undefined) throw new Error(`Cannot find the source "${fact.source}" of "${fact.id}"`);
  return source;
}

type Condition = (fact: Fact) => boolean;

/** The conditions that need nothing worked out before, cheapest first. */
function conditionsOf(filters: FactFilters, facts: FactIndex): Condition[] {
  const { ties, layer, evidence, year, about } = filters;
  const conditions: Condition[] = [];
  if (ties === "no") conditions.push((fact) => fact.kind !== "ABOUT");
  if (evidence !== undefined) conditions.push((fact) => fact.kind !== "Source" && fact.evidence === evidence);
  if (year !== undefined)
    conditions.push(
      (fact) => "period" in fact && fact.period !== undefined && withinYears(fact.period, year),
    );
  if (layer !== undefined) conditions.push((fact) => facts.layerOf(fact) === layer);
  if (about !== undefined) conditions.push(speaksOf(about, facts));
  return conditions;
}

/** Whether a fact is this one, names it, or is reported of it. */
function speaksOf(about: string, facts: FactIndex): Condition {
  const reports = new Set(facts.to("ABOUT", about).map(({ from }) => from));
  return (fact) =>
    fact.id === about || reports.has(fact.id) || referencesOf(fact).some(({ id }) => id === about);
}

/** Which facts contradict which: worked out once of a graph, in steps between which other requests are answered. */
export const contradictionsOf = oncePerGraph((facts) =>
  inTurns(contradictionSteps(facts), () => setImmediate()),
);
