import { NO_STAGE } from "../../graph/link-columns.ts";
import { type PlacesByStages, strengths } from "../kernels/comparative-advantage.ts";
import { proximity } from "../kernels/relatedness.ts";

/** Three ways in which one stage is like another, each from 0 to 1; absent where nothing is known of one of both. */
export interface Likenesses {
  /** φ: of the places strong in the more common of both, the share strong in both. */
  readonly samePlaces?: number;
  /** The cosine of what both buy by recipe. */
  readonly sameInputs?: number;
  /** The cosine of who buys them. */
  readonly sameBuyers?: number;
}

/** How near one stage is to another. */
export interface Nearness {
  /** The mean of what is known of the likenesses; 0 where none is. */
  readonly near: number;
  readonly likenesses: Likenesses;
}

/** What nearness is judged from; stages are nodes of the supply graph. */
export interface NearnessAsked {
  /** For each place how many there are known for which stage. */
  readonly places: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** The shares of cost of a stage's recipe by stage bought; empty where it has none. */
  inputsOf(stage: number): ReadonlyMap<number, number>;
  /** Who buys each stage. */
  readonly buyers: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Finds how near other stages are to one: who makes the one has a part of what the other takes. A likeness that nothing
 *  is known of on one side is left out of the mean; 0 where none is known. Strong in a stage is a place with at least
 *  its share of those known for it.
 *  @param stage a node of the supply graph
 *  @see Hidalgo, Klinger, Barabási and Hausmann (2007), Science 317; shared inputs and buyers: Neffke and Henning (2013),
 *  Skill relatedness and firm diversification, Strategic Management Journal 34 */
export function nearnessTo(asked: NearnessAsked, stage: number): (other: number) => Nearness {
  const samePlaces = placesFinder(asked.places, stage);
  const inputs = asked.inputsOf(stage);
  const buyers = weightsOf(asked.buyers.get(stage));
  const known = new Map<number, Nearness>();
  const judge = (other: number): Nearness => {
    const found = {
      samePlaces: samePlaces(other),
      sameInputs: cosine(inputs, asked.inputsOf(other)),
      sameBuyers: cosine(buyers, weightsOf(asked.buyers.get(other))),
    };
    const values = Object.values(found).flatMap((value) => value ?? []);
    const near = values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      near,
      likenesses: {
        ...(found.samePlaces !== undefined && { samePlaces: found.samePlaces }),
        ...(found.sameInputs !== undefined && { sameInputs: found.sameInputs }),
        ...(found.sameBuyers !== undefined && { sameBuyers: found.sameBuyers }),
      },
    };
  };
  return (other) => {
    const found = known.get(other) ?? judge(other);
    known.set(other, found);
    return found;
  };
}

/** Places by stages as a matrix, with the nodes its rows and columns stand for. */
export interface StageTable {
  /** Nodes of the supply graph, ascending. */
  readonly places: readonly number[];
  readonly stages: readonly number[];
  readonly strong: PlacesByStages;
}

/** Lays out which places are strong in which stages: a comparative advantage of at least 1 by how many are known. */
export function stageTable(counts: NearnessAsked["places"]): StageTable {
  const ascending = (nodes: Iterable<number>) => [...new Set(nodes)].sort((a, b) => a - b);
  const places = ascending(counts.keys());
  const stages = ascending([...counts.values()].flatMap((row) => [...row.keys()]));
  const columnOf = new Map(stages.map((stage, at) => [stage, at]));
  const values = new Float64Array(places.length * stages.length);
  for (const [row, place] of places.entries()) {
    for (const [stage, count] of counts.get(place) ?? []) {
      values[row * stages.length + (columnOf.get(stage) ?? 0)] = count;
    }
  }
  const shape = { places: places.length, stages: stages.length };
  return { places, stages, strong: { ...shape, values: strengths({ ...shape, values }, 1) } };
}

function placesFinder(counts: NearnessAsked["places"], stage: number): (other: number) => number | undefined {
  const { stages, strong } = stageTable(counts);
  const near = proximity(strong);
  const columnOf = new Map(stages.map((each, at) => [each, at]));
  const own = columnOf.get(stage) ?? NO_STAGE;
  const isMade = (column: number) => column >= 0 && (near[column * stages.length + column] ?? 0) > 0;
  return (other) => {
    const column = columnOf.get(other) ?? NO_STAGE;
    return isMade(own) && isMade(column) ? near[own * stages.length + column] : undefined;
  };
}

function weightsOf(nodes: ReadonlySet<number> | undefined): ReadonlyMap<number, number> {
  return new Map([...(nodes ?? [])].map((node) => [node, 1]));
}

/** The cosine of two lists of weights ≥ 0, from 0 to 1; `undefined` where one of them is empty. */
function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number | undefined {
  if (a.size === 0 || b.size === 0) return undefined;
  let together = 0;
  for (const [key, weight] of a) together += weight * (b.get(key) ?? 0);
  return Math.min(1, together / (norm(a) * norm(b)));
}

function norm(weights: ReadonlyMap<number, number>): number {
  return Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));
}
