import type { Graph } from "../../graph-schema/facts.ts";
import { firstDay, holdsOn } from "../../graph-schema/provenance.ts";
import { worded } from "../../graph-schema/words.ts";
import { type Arrow, onCircles } from "./cycles.ts";

/** What is wrong with a fact that holds by itself but not beside the others. */
export interface ShapeProblem {
  readonly id: string;
  readonly pointer: string;
  readonly message: string;
}

const IN_ITSELF = worded(
  "Expected a place that does not lie in itself (WITHIN)",
  "地区不应位于自身之内（WITHIN）",
);
const PART_OF_ITSELF = worded(
  "Expected a stage that is no part of itself (PART_OF)",
  "环节不应是自身的组成部分（PART_OF）",
);
const SUCCEEDS_ITSELF = worded("Expected a place that does not succeed itself", "地区不应是自身的后继");

/** Places that lie in themselves on some day, stages that are part of themselves, places that succeed
 *  themselves, and chains with one number. The port lets them in; whoever walks such a tree meets no top.
 *  @returns by kind of problem, each in order of ids */
export function shapeProblems({
  nodes,
  relationships,
}: Pick<Graph, "nodes" | "relationships">): ShapeProblem[] {
  const within = relationships.filter((one) => one.kind === "WITHIN");
  const days = new Set(["0000-01-01", ...within.flatMap(({ validFrom }) => validFrom ?? [])].map(firstDay));
  const inThemselves = [...days].flatMap((day) => onCircles(within.filter((one) => holdsOn(one, day))));
  const partOf = relationships.filter((one) => one.kind === "PART_OF");
  const successors = nodes.flatMap((node): Arrow[] =>
    node.kind === "Place" ? (node.successors ?? []).map((to) => ({ from: node.id, to })) : [],
  );
  return [
    ...circular([...new Set(inThemselves)], "", IN_ITSELF),
    ...circular(onCircles(partOf), "", PART_OF_ITSELF),
    ...circular(onCircles(successors), "/successors", SUCCEEDS_ITSELF),
    ...sameNumbers(nodes),
  ];
}

function circular(ids: readonly string[], pointer: string, message: string): ShapeProblem[] {
  return ids.map((id) => ({ id, pointer, message }));
}

function sameNumbers(nodes: Graph["nodes"]): ShapeProblem[] {
  const first = new Map<number, string>();
  return nodes.flatMap((node) => {
    if (node.kind !== "Chain") return [];
    const other = first.get(node.number);
    first.set(node.number, other ?? node.id);
    const message = `Expected a number of its own: "${other}" has ${node.number} too`;
    return other === undefined ? [] : [{ id: node.id, pointer: "/number", message }];
  });
}
