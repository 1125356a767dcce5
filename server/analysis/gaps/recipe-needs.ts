import type { Snapshot } from "../../graph/current-graph.ts";
import { recipeOf } from "../measures/recipe-inputs.ts";

/** One input of a recipe. */
export interface RecipeNeed {
  /** The stage that is bought, a node of the supply graph. */
  readonly seller: number;
  /** The share of the buyer's output spent on it. */
  readonly share: number;
  /** Whether its buyers cannot do without it, as the recipe says. */
  readonly isEssential: boolean;
  /** The id of the fact that says so. */
  readonly fact: string;
}

/** Answers what the makers of a stage buy by recipe, the stage's own or the one that stands in for it; nothing where
 *  no recipe is known. Kept for each stage once asked for.
 *  @param day `YYYY-MM-DD` */
export function needFinder(snapshot: Snapshot, day: string): (stage: number) => readonly RecipeNeed[] {
  const known = new Map<number, readonly RecipeNeed[]>();
  return (stage) => {
    const found =
      known.get(stage) ??
      (recipeOf(snapshot, stage, day)?.inputs ?? []).map(({ feeds, seller, share }) => ({
        seller,
        share,
        isEssential: feeds.essential === true,
        fact: feeds.id,
      }));
    known.set(stage, found);
    return found;
  };
}
