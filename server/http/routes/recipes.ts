import { API } from "../../../graph-schema/api/contract.ts";
import type { RecipeInput } from "../../../graph-schema/api/resources.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { type Boundary, boundaryOf } from "../../analysis/boundary.ts";
import { type Recipe, recipeOf, supplyFinder } from "../../analysis/measures/recipe-inputs.ts";
import { judgedInputs } from "../../analysis/measures/recipe-rows.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import { nameOf } from "../../graph/node-name.ts";
import { makersOf } from "../answers/input-makers.ts";
import { sourcesOf } from "../answers/names.ts";
import type { Api } from "../context.ts";
import { mount } from "../mount.ts";

/** `/stages/{id}/recipe`. */
export function recipeRoutes(api: Api): void {
  mount(api, API.getRecipe, ({ params, query: { place, map }, snapshot }) => {
    const { facts, supplyGraph } = snapshot;
    const stage = facts.node("Stage", params.id);
    if (stage === undefined) throw notFound("id", params.id);
    const boundary = boundaryOf(snapshot, place, map);
    const recipe = recipeOf(snapshot, indexOfId(supplyGraph.nodes, stage.id) ?? -1, boundary.day);
    const inputs = recipe === undefined ? [] : inputsOf(snapshot, boundary, recipe);
    const of = recipe === undefined ? stage.id : idAt(supplyGraph.nodes, recipe.of);
    return {
      stage,
      recipeOf: of === stage.id ? null : (facts.node("Stage", of) ?? null),
      inputs,
      sources: sourcesOf([stage, ...inputs.flatMap((input) => [input.feeds, input.stage])], facts),
    };
  });
}

function inputsOf(snapshot: Snapshot, boundary: Boundary, recipe: Recipe): RecipeInput[] {
  const judged = judgedInputs(recipe, snapshot.facts, supplyFinder(snapshot, boundary));
  return judged.flatMap((input, at) => {
    const read = recipe.inputs[at];
    const stage = snapshot.facts.node("Stage", input.stage);
    if (read === undefined || stage === undefined) return [];
    const { feeds, seller } = read;
    const chains = snapshot.stages.chainsOf(stage.id).map((chain) => nameOf(chain, snapshot.facts));
    return [{ feeds, stage, chains, class: input.class, ...makersOf(snapshot, boundary, seller) }];
  });
}
