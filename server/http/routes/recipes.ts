import { API } from "../../../graph-schema/api/contract.ts";
import type { RecipeInput } from "../../../graph-schema/api/resources.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import type { Stage } from "../../../graph-schema/nodes.ts";
import { type Boundary, boundaryOf } from "../../analysis/boundary.ts";
import { type Recipe, recipeOf, supplyFinder } from "../../analysis/measures/recipe-inputs.ts";
import { judgedInputs } from "../../analysis/measures/recipe-rows.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { makersOf } from "../answers/input-makers.ts";
import { sourcesOf } from "../answers/names.ts";
import type { Api } from "../context.ts";
import { mount } from "../mount.ts";

/** `/stages/{id}/recipe`. A stage without a recipe of its own has that of the nearest stage above that has one. */
export function recipeRoutes(api: Api): void {
  mount(api, API.getRecipe, ({ params, query: { place, map }, snapshot }) => {
    const stage = snapshot.facts.node("Stage", params.id);
    if (stage === undefined) throw notFound("id", params.id);
    const boundary = boundaryOf(snapshot, place, map);
    const found = recipeFor(snapshot, stage, boundary.day);
    const inputs = found === undefined ? [] : inputsOf(snapshot, boundary, found.recipe);
    const cited = [stage, ...inputs.flatMap((input) => [input.feeds, input.stage])];
    return {
      stage,
      recipeOf: found === undefined || found.of === stage ? null : found.of,
      inputs,
      sources: sourcesOf(cited, snapshot.facts),
    };
  });
}

/** The recipe of the stage, else of the nearest stage above it that has one, with whose it is. */
function recipeFor(
  snapshot: Snapshot,
  stage: Stage,
  day: string,
): { readonly recipe: Recipe; readonly of: Stage } | undefined {
  for (const of of [stage, ...snapshot.stages.ancestors(stage.id)]) {
    const recipe = recipeOf(snapshot, indexOfId(snapshot.supplyGraph.nodes, of.id) ?? -1, day);
    if (recipe !== undefined) return { recipe, of };
  }
  return undefined;
}

function inputsOf(snapshot: Snapshot, boundary: Boundary, recipe: Recipe): RecipeInput[] {
  const judged = judgedInputs(recipe, snapshot.facts, supplyFinder(snapshot, boundary));
  return judged.flatMap((input, at) => {
    const read = recipe.inputs[at];
    const stage = snapshot.facts.node("Stage", input.stage);
    if (read === undefined || stage === undefined) return [];
    const { feeds, seller } = read;
    return [{ feeds, stage, class: input.class, ...makersOf(snapshot, boundary, seller) }];
  });
}
