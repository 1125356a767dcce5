import type { InputMaker, NodeName } from "../../../graph-schema/api/resources.ts";
import { byId } from "../../../graph-schema/facts.ts";
import type { Boundary, Whereabouts } from "../../analysis/boundary.ts";
import { finerStages } from "../../analysis/chain-stages.ts";
import { type RecordedSubject, stageRecords } from "../../analysis/stage-records.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { nameOf } from "../../graph/node-name.ts";

/** How many makers of an input are listed. */
const MOST_MAKERS = 20;

const NEAREST: readonly Whereabouts[] = ["inside", "possible", "elsewhere", "outside"];

/** Who is recorded as making an input, finer stages included: the nearest first, of those real ones before simulated
 *  ones, then those of the larger output; and how many there are in all and inside.
 *  @param stage what is bought, a node of the supply graph */
export function makersOf(
  snapshot: Snapshot,
  boundary: Boundary,
  stage: number,
): { makers: InputMaker[]; makersTotal: number; insideTotal: number } {
  const stages = [stage, ...finerStages(snapshot.supplyGraph, stage)];
  const found = stageRecords(snapshot, stages, boundary.day)
    .map((record) => candidateOf(snapshot, boundary, record))
    .sort(inOrder);
  return {
    makers: found.slice(0, MOST_MAKERS).map((candidate) => makerOf(snapshot, boundary, candidate)),
    makersTotal: found.length,
    insideTotal: found.filter(({ whereabouts }) => whereabouts === "inside").length,
  };
}

interface Candidate {
  readonly id: string;
  readonly places: readonly number[];
  /** The fact that says what is made. */
  readonly fact: string;
  readonly whereabouts: Whereabouts;
  readonly synthetic: boolean;
  /** In CNY10k/year, the largest that is stated; 0 where none is. */
  readonly output: number;
}

function candidateOf(
  { supplyGraph, facts }: Snapshot,
  boundary: Boundary,
  { subject, places, facts: said }: RecordedSubject,
): Candidate {
  const id = idAt(supplyGraph.nodes, subject);
  const links = said
    .flatMap((one) => facts.get(one) ?? [])
    .filter(({ kind }) => kind === "MAKES" || kind === "SPECIALISES_IN")
    .sort(byId);
  const node = facts.get(id);
  const outputs = links.map((link) => (link.kind === "MAKES" ? (link.output ?? 0) : 0));
  return {
    id,
    places,
    fact: links[0]?.id ?? id,
    whereabouts: boundary.whereabouts(places),
    synthetic: [node, ...links].some(
      (one) => one !== undefined && "synthetic" in one && one.synthetic === true,
    ),
    output: Math.max(0, ...outputs),
  };
}

function inOrder(a: Candidate, b: Candidate): number {
  return (
    NEAREST.indexOf(a.whereabouts) - NEAREST.indexOf(b.whereabouts) ||
    Number(a.synthetic) - Number(b.synthetic) ||
    b.output - a.output ||
    byId(a, b)
  );
}

function makerOf(snapshot: Snapshot, boundary: Boundary, candidate: Candidate): InputMaker {
  const { id, fact, whereabouts, synthetic } = candidate;
  const node = snapshot.facts.get(id);
  if (node === undefined || "from" in node) throw new Error(`Cannot name the maker "${id}": it is no node`);
  const where = whereOf(snapshot, boundary, candidate);
  return { node: nameOf(node, snapshot.facts), fact, where, whereabouts, synthetic };
}

/** The places around a maker, nearest first; of several sites those around the one nearest to the boundary. */
function whereOf(
  { supplyGraph, facts, placesOn }: Snapshot,
  boundary: Boundary,
  maker: Candidate,
): NodeName[] {
  const nearest = maker.places.find((place) => boundary.whereabouts([place]) === maker.whereabouts);
  if (nearest === undefined) return [];
  const tree = placesOn(boundary.day);
  const around = tree.path(idAt(supplyGraph.nodes, nearest)).filter(({ id }) => id !== maker.id);
  return around.map((place) => nameOf(place, facts));
}
