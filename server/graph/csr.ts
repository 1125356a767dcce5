/** One direction of a relation in compressed sparse rows. Rows are those of nodes `first` and following; every
 *  node outside has an empty row, which costs nothing. */
export interface Rows {
  /** The node of the first row. */
  readonly first: number;
  /** Where each row begins in `ends`; one more entry than rows. */
  readonly offsets: Int32Array;
  /** The node at the other end, ascending within a row. */
  readonly ends: Int32Array;
}

/** A range of nodes: from `first` up to, not including, `end`. */
export interface NodeRange {
  readonly first: number;
  readonly end: number;
}

/** Both directions of a relation. Links are numbered in the order of the outgoing rows. */
export interface BothWays {
  readonly outgoing: Rows;
  readonly incoming: Rows;
  /** The number of the link at each position of the incoming rows. */
  readonly incomingLinks: Int32Array;
  /** For each link the position it was given at. */
  readonly given: Int32Array;
}

/** Sorts links by both ends, in time linear in nodes and links. Links that join the same pair keep their order.
 *  @param from the node each link leaves, within `ranges.from`
 *  @param to the node each link arrives at, within `ranges.to`
 *  @example
 *  bothWays(Int32Array.of(1, 0), Int32Array.of(2, 2), { from: { first: 0, end: 2 }, to: { first: 2, end: 3 } }).incoming.ends.join(); // => "0,1"
 */
export function bothWays(
  from: Int32Array,
  to: Int32Array,
  ranges: { readonly from: NodeRange; readonly to: NodeRange },
): BothWays {
  const positions = from.map((_, position) => position);
  const outgoingOffsets = offsetsOf(from, ranges.from);
  const incomingOffsets = offsetsOf(to, ranges.to);
  const byTo = place(positions, to, { ...ranges.to, offsets: incomingOffsets });
  const given = place(byTo, from, { ...ranges.from, offsets: outgoingOffsets });
  const outgoingEnds = gather(to, given);
  const incomingLinks = place(positions, outgoingEnds, { ...ranges.to, offsets: incomingOffsets });
  return {
    outgoing: { first: ranges.from.first, offsets: outgoingOffsets, ends: outgoingEnds },
    incoming: {
      first: ranges.to.first,
      offsets: incomingOffsets,
      ends: gather(gather(from, given), incomingLinks),
    },
    incomingLinks,
    given,
  };
}

/** The bounds of a node's row, `[start, end)` in `ends`; an empty row for a node outside.
 *  @example
 *  rowOf({ first: 5, offsets: Int32Array.of(0, 2, 3), ends: Int32Array.of(7, 8, 9) }, 6); // => [2, 3]
 *  rowOf({ first: 5, offsets: Int32Array.of(0, 2, 3), ends: Int32Array.of(7, 8, 9) }, 4); // => [0, 0]
 */
export function rowOf({ first, offsets }: Rows, node: number): readonly [start: number, end: number] {
  const row = node - first;
  return row < 0 ? [0, 0] : [offsets[row] ?? 0, offsets[row + 1] ?? offsets[row] ?? 0];
}

/** Where the row of each node begins when links are sorted by `keys`. */
function offsetsOf(keys: Int32Array, { first, end }: NodeRange): Int32Array {
  const offsets = new Int32Array(end - first + 1);
  for (let at = 0; at < keys.length; at++) bump(offsets, (keys[at] ?? 0) - first + 1);
  for (let row = 1; row < offsets.length; row++) offsets[row] = (offsets[row] ?? 0) + (offsets[row - 1] ?? 0);
  return offsets;
}

/** Puts items where a stable sort by their keys would put them. */
function place(
  items: Int32Array,
  keys: Int32Array,
  { first, offsets }: { readonly first: number; readonly offsets: Int32Array },
): Int32Array {
  const next = offsets.slice();
  const sorted = new Int32Array(items.length);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] ?? 0;
    sorted[bump(next, (keys[item] ?? 0) - first)] = item;
  }
  return sorted;
}

function gather(values: Int32Array, positions: Int32Array): Int32Array {
  const gathered = new Int32Array(positions.length);
  for (let at = 0; at < positions.length; at++) gathered[at] = values[positions[at] ?? 0] ?? 0;
  return gathered;
}

/** Adds one and answers what stood there before. */
function bump(counts: Int32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
