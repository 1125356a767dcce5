import { byId, type Fact, type Graph, isRelationship } from "../../graph-schema/facts.ts";
import type { Scenario, ScenarioChange } from "../../graph-schema/scenario.ts";
import { atOnce, eachOf, type Steps } from "../graph/turns.ts";
import { type Draft, draftSteps } from "./draft.ts";
import { capacity, close, move, open } from "./firm-changes.ts";
import { assertFits } from "./fit.ts";
import { changeRecipe } from "./recipe-change.ts";
import { purchasesMeant, redirect } from "./redirect.ts";

/** What a scenario does to the facts of a graph. */
export interface ChangedFacts {
  /** Ids of facts of the base that are gone, ascending. */
  readonly removed: readonly string[];
  /** Facts that are new, or take the place of the one with their id; ascending by id. */
  readonly put: readonly Fact[];
}

/** The graph as it were if a scenario held. The base is left as it is; the revision stays its own. Changes are applied
 *  in their order; new facts have ids made of the scenario's id and the change's place, and sources of type editorial
 *  that give the scenario's name as their reason. A planned firm that would sell to enterprises a generator made is
 *  marked synthetic itself.
 *  @param graph in a store's order, as is the answer
 *  @throws AppError `SCENARIO_UNFIT` with a pointer to every place that names what is not there, or is there already */
export function applyScenario(graph: Graph, scenario: Scenario): Graph {
  return atOnce(scenarioSteps(graph, scenario));
}

/** The same step by step. */
export function* scenarioSteps(graph: Graph, scenario: Scenario): Steps<Graph> {
  const { removed, put } = (yield* appliedSteps(graph, scenario)).outcome();
  const nodes = [...put.values()].flatMap((fact) => (isRelationship(fact) ? [] : [fact]));
  const links = [...put.values()].flatMap((fact) => (isRelationship(fact) ? [fact] : []));
  const stays = ({ id }: Fact) => !removed.has(id) && !put.has(id);
  return {
    revision: graph.revision,
    nodes: yield* merged(graph.nodes, nodes.sort(byId), stays),
    relationships: yield* merged(graph.relationships, links.sort(byId), stays),
  };
}

/** Which facts a scenario takes away and puts: where measures that follow changes begin, and what adopting it commits.
 *  @throws AppError as `applyScenario` */
export function changedFacts(graph: Graph, scenario: Scenario): ChangedFacts {
  return atOnce(changedSteps(graph, scenario));
}

/** The same step by step. */
export function* changedSteps(graph: Graph, scenario: Scenario): Steps<ChangedFacts> {
  const { removed, put } = (yield* appliedSteps(graph, scenario)).outcome();
  return { removed: [...removed].sort(), put: [...put.values()].sort(byId) };
}

function* appliedSteps(graph: Graph, scenario: Scenario): Steps<Draft> {
  const draft = yield* draftSteps(graph, scenario);
  const simulated = firmsOfSimulation(draft);
  for (const [at, change] of scenario.changes.entries()) {
    applyChange(draft, change, { at, simulated });
    yield;
  }
  assertFits(draft);
  return draft;
}

function applyChange(
  draft: Draft,
  change: ScenarioChange,
  { at, simulated }: { readonly at: number; readonly simulated: ReadonlySet<string> },
): void {
  if (change.kind === "open") open(draft, change, { at, synthetic: simulated.has(change.enterprise) });
  else if (change.kind === "close") close(draft, change, at);
  else if (change.kind === "move") move(draft, change, at);
  else if (change.kind === "capacity") capacity(draft, change, at);
  else if (change.kind === "redirect") redirect(draft, change, at);
  else changeRecipe(draft, change, at);
}

/** The enterprises that simulated purchases are redirected to. */
function firmsOfSimulation(draft: Draft): Set<string> {
  return new Set(
    draft.scenario.changes.flatMap((change) =>
      change.kind === "redirect" && purchasesMeant(draft, change).some(({ synthetic }) => synthetic === true)
        ? [change.to]
        : [],
    ),
  );
}

/** Two lists in ascending order of ids as one, without those of the first that do not stay. */
function* merged<One extends Fact>(
  base: readonly One[],
  added: readonly One[],
  stays: (fact: One) => boolean,
): Steps<One[]> {
  const all: One[] = [];
  let next = 0;
  yield* eachOf(base, (fact) => {
    for (let one = added[next]; one !== undefined && one.id < fact.id; one = added[next]) {
      all.push(one);
      next += 1;
    }
    if (stays(fact)) all.push(fact);
  });
  for (; next < added.length; next++) all.push(...added.slice(next, next + 1));
  return all;
}
