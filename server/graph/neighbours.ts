import { type Rows, rowOf } from "./csr.ts";
import type { Links } from "./supply-graph.ts";

/** Which way to walk: along the arrows (to buyers, to what a thing belongs to), against them (to sellers, to
 *  members), or both. */
export type Direction = "along" | "against" | "both";

/** The nodes one link away, each once. Ascending along or against; in both directions, those along first.
 *  @param node an index; one without links, or of a kind the links do not join, has none */
export function neighbours(links: Links, node: number, direction: Direction): number[] {
  const found = new Set<number>();
  for (const rows of rowsOf(links, direction)) {
    const [start, end] = rowOf(rows, node);
    for (let at = start; at < end; at++) found.add(rows.ends[at] ?? node);
  }
  return [...found];
}

/** How many links leave or reach a node; several between the same pair count each. A link from a node to
 *  itself counts once along, once against. */
export function degree(links: Links, node: number, direction: Direction): number {
  return rowsOf(links, direction)
    .map((rows) => rowOf(rows, node))
    .reduce((sum, [start, end]) => sum + end - start, 0);
}

/** The numbers of the links at a node, ascending within a direction. */
export function linksAt(links: Links, node: number, direction: Direction): number[] {
  const found: number[] = [];
  if (direction !== "against") {
    const [start, end] = rowOf(links.outgoing, node);
    for (let link = start; link < end; link++) found.push(link);
  }
  if (direction !== "along") {
    const [start, end] = rowOf(links.incoming, node);
    for (let at = start; at < end; at++) found.push(links.incomingLinks[at] ?? 0);
  }
  return found;
}

/** A link at a node, and the node at its other end. */
export interface End {
  readonly link: number;
  readonly node: number;
}

/** The links at a node with the nodes they lead to; ascending by these, then by fact.
 *  @param direction along for the links that leave the node, against for those that reach it */
export function endsAt(links: Links, node: number, direction: "along" | "against"): End[] {
  const rows = direction === "along" ? links.outgoing : links.incoming;
  const [start, end] = rowOf(rows, node);
  const found: End[] = [];
  for (let at = start; at < end; at++) {
    const link = direction === "along" ? at : (links.incomingLinks[at] ?? at);
    found.push({ link, node: rows.ends[at] ?? node });
  }
  return found;
}

/** Everything above a node in a tree such as PART_OF or WITHIN, itself left out, nearest first. */
export function ancestors(links: Links, node: number): number[] {
  return reached(links, node, "along");
}

/** Everything below a node in a tree such as PART_OF or WITHIN, itself left out, nearest first. */
export function descendants(links: Links, node: number): number[] {
  return reached(links, node, "against");
}

function reached(links: Links, node: number, direction: Direction): number[] {
  const found = new Set<number>([node]);
  for (const each of found) for (const next of neighbours(links, each, direction)) found.add(next);
  found.delete(node);
  return [...found];
}

/** Where a walk of a few links can begin and how far it goes. */
export interface Walk {
  readonly start: number;
  /** Links to cross, at least 0. */
  readonly hops: number;
  readonly direction: Direction;
}

/** Prepares walks over one kind of links. The answer keeps scratch space for all nodes, so that a walk costs
 *  only what it visits; do not call it again from within.
 *  @param nodeCount how many nodes the graph has
 *  @returns a function from a walk to the nodes within reach, the start left out, nearest first */
export function walker(links: Links, nodeCount: number): (walk: Walk) => Int32Array {
  const visited = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount + 1);
  let turn = 0;

  return ({ start, hops, direction }) => {
    turn += 1;
    visited[start] = turn;
    queue[0] = start;
    let [done, filled] = [0, 1];
    for (let hop = 0; hop < hops && done < filled; hop++) {
      for (const level = filled; done < level; done++) {
        for (const rows of rowsOf(links, direction)) {
          filled = visit({ rows, node: queue[done] ?? start, visited, queue, turn }, filled);
        }
      }
    }
    return queue.slice(1, filled);
  };
}

interface Visit {
  readonly rows: Rows;
  readonly node: number;
  readonly visited: Int32Array;
  readonly queue: Int32Array;
  readonly turn: number;
}

/** Appends the neighbours not seen this turn to the queue and answers its new length. */
function visit({ rows, node, visited, queue, turn }: Visit, filled: number): number {
  const [start, end] = rowOf(rows, node);
  let length = filled;
  for (let at = start; at < end; at++) {
    const neighbour = rows.ends[at] ?? node;
    if (visited[neighbour] === turn) continue;
    visited[neighbour] = turn;
    queue[length] = neighbour;
    length += 1;
  }
  return length;
}

function rowsOf({ outgoing, incoming }: Links, direction: Direction): readonly Rows[] {
  if (direction === "along") return [outgoing];
  return direction === "against" ? [incoming] : [outgoing, incoming];
}
