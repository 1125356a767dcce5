import type { Source } from "../../../graph-schema/nodes.ts";
import { holdsOn } from "../../../graph-schema/provenance.ts";
import type { Feeds } from "../../../graph-schema/relationships.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { endsAt } from "../../graph/neighbours.ts";
import type { Boundary, Whereabouts } from "../boundary.ts";
import { finerStages } from "../chain-stages.ts";
import { type CoverageClass, coverageClass } from "../coverage.ts";
import { membershipsAbove, stageRecords } from "../stage-records.ts";

/** One input of a recipe: the fact, and the share of the buyer's output spent on it. */
export interface RecipeInput {
  readonly feeds: Feeds;
  /** The stage that is bought, a node of the supply graph. */
  readonly seller: number;
  readonly share: number;
}

/** What a producer of a stage buys on average. */
export interface Recipe {
  /** The stage whose recipe this is, a node of the supply graph: the stage itself, its sector, or one above it. */
  readonly of: number;
  /** Ids of the facts that lead from the stage to the one whose recipe stands in for it: memberships, and the stage
   *  whose code names the sector; empty for its own. */
  readonly standsInBy: readonly string[];
  /** Where it was read; `undefined` when its facts name no source that is there. */
  readonly source: Source | undefined;
  /** By share, largest first, then by id; shares are greater than 0. */
  readonly inputs: readonly RecipeInput[];
}

/** The recipe of a stage on a day: its own, else that of the sector its codes name, else that of the stage above it,
 *  the nearest that has one; of several as near the first by id.
 *  @param stage a node of the supply graph
 *  @param day `YYYY-MM-DD`
 *  @returns `undefined` when neither it nor a stage above it has one */
export function recipeOf(snapshot: Snapshot, stage: number, day: string): Recipe | undefined {
  const { PART_OF } = snapshot.supplyGraph.links;
  // A map grows while it is walked, so that nearer stages come before those above them.
  const paths = new Map<number, readonly string[]>([[stage, []]]);
  for (const [of, standsInBy] of paths) {
    const own = ownRecipeOf(snapshot, of, day);
    if (own !== undefined) return { of, standsInBy, ...own };
    const sector = recipeOfSector(snapshot, of, day);
    if (sector !== undefined)
      return { ...sector, standsInBy: [...standsInBy, idAt(snapshot.supplyGraph.nodes, of)] };
    for (const { link, node } of endsAt(PART_OF, of, "along")) {
      if (!paths.has(node)) paths.set(node, [...standsInBy, factOfLink(snapshot, "PART_OF", link).id]);
    }
  }
  return undefined;
}

/** The recipe of the first sector a stage's codes name that has one. `nbs-io-2007:081` names the stage
 *  `stage:nbs-io-2007.081`, as the recipes bring it. */
function recipeOfSector(
  snapshot: Snapshot,
  stage: number,
  day: string,
): Omit<Recipe, "standsInBy"> | undefined {
  const { nodes } = snapshot.supplyGraph;
  for (const code of snapshot.facts.node("Stage", idAt(nodes, stage))?.codes ?? []) {
    const of = indexOfId(nodes, `stage:${code.replace(":", ".")}`);
    const recipe = of === undefined ? undefined : ownRecipeOf(snapshot, of, day);
    if (of !== undefined && recipe !== undefined) return { of, ...recipe };
  }
  return undefined;
}

/** The `FEEDS` of a stage that state a share of cost. Where several tables state one, an imported one counts before
 *  the nation's, then the latest year, then the last id; shares of two tables are never added. Facts that come from no table
 *  count together by their layer, after all tables. */
function ownRecipeOf(
  snapshot: Snapshot,
  stage: number,
  day: string,
): Pick<Recipe, "source" | "inputs"> | undefined {
  const tables = new Map<string, { source: Source | undefined; inputs: RecipeInput[] }>();
  for (const { link, node } of endsAt(snapshot.supplyGraph.links.FEEDS, stage, "against")) {
    const feeds = factOfLink(snapshot, "FEEDS", link);
    const share = feeds.costShare ?? 0;
    if (share === 0 || !holdsOn(feeds, day)) continue;
    const source = snapshot.facts.node("Source", feeds.source);
    const table = tables.get(rankOf(source)) ?? { source, inputs: [] };
    table.inputs.push({ feeds, seller: node, share });
    tables.set(rankOf(source), table);
  }
  const [latest] = [...tables].sort(([a], [b]) => (a < b ? 1 : -1));
  if (latest === undefined) return undefined;
  const { source, inputs } = latest[1];
  return { source, inputs: inputs.sort((a, b) => b.share - a.share || (a.feeds.id < b.feeds.id ? -1 : 1)) };
}

/** Sorts tables by year, then id, those somebody has imported after the nation's: a province's own recipes hold there
 *  whatever their year. What is no table comes first. */
function rankOf(source: Source | undefined): string {
  if (source?.type !== "dataset") return `0 ${source?.layer ?? ""}`;
  return `${source.layer === "imported" ? 2 : 1} ${source.year ?? "0000"} ${source.id}`;
}

/** Where the producers of an input are recorded. */
export interface Supply {
  readonly class: CoverageClass;
  /** How many places and enterprises are recorded, each counted once. */
  readonly inside: number;
  readonly possible: number;
  readonly elsewhere: number;
  /** Ids of the facts that say so. */
  readonly facts: readonly string[];
}

/** Answers for each stage, a node of the supply graph, where its producers are, finer stages included. Answers are
 *  kept, since the stages of a chain share most of their inputs. */
export function supplyFinder(snapshot: Snapshot, boundary: Boundary): (stage: number) => Supply {
  const known = new Map<number, Supply>();
  return (stage) => {
    const supply = known.get(stage) ?? supplyOf(snapshot, boundary, stage);
    known.set(stage, supply);
    return supply;
  };
}

function supplyOf(snapshot: Snapshot, boundary: Boundary, stage: number): Supply {
  const within = new Set([stage, ...finerStages(snapshot.supplyGraph, stage)]);
  const found = stageRecords(snapshot, within, boundary.day).map((record) => ({
    where: boundary.whereabouts(record.places),
    record,
  }));
  const count = (where: Whereabouts) => found.filter((each) => each.where === where).length;
  const [inside, possible, elsewhere] = [count("inside"), count("possible"), count("elsewhere")];
  const behind = found.filter(({ where }) => where !== "outside").map(({ record }) => record);
  const below = behind.flatMap((record) => record.stages);
  return {
    class: coverageClass({ inside, possible, elsewhere }),
    inside,
    possible,
    elsewhere,
    facts: [...membershipsAbove(snapshot, below, within), ...behind.flatMap((record) => record.facts)],
  };
}
