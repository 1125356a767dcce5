import { type Rows, rowOf } from "../../graph/csr.ts";

/** The nodes at the other end of a node's links, each once, ascending: a pair may be joined by several links.
 *  @example
 *  distinctEnds({ first: 0, offsets: Int32Array.of(0, 3), ends: Int32Array.of(4, 4, 5) }, 0); // => [4, 5]
 */
export function distinctEnds(rows: Rows, node: number): number[] {
  const [start, end] = rowOf(rows, node);
  const found: number[] = [];
  for (let at = start; at < end; at++) {
    const each = rows.ends[at] ?? 0;
    if (each !== found.at(-1)) found.push(each);
  }
  return found;
}

/** How many those are, for any node; 0 for one outside the rows. Counted once for all, in O(nodes + links). */
export function distinctCounter({ first, offsets, ends }: Rows): (node: number) => number {
  const counts = new Int32Array(offsets.length - 1);
  for (let row = 0; row < counts.length; row++) {
    const [start, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    let count = 0;
    for (let at = start; at < end; at++) if (at === start || ends[at] !== ends[at - 1]) count += 1;
    counts[row] = count;
  }
  return (node) => counts[node - first] ?? 0;
}
