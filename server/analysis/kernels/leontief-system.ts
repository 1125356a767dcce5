import type { SparseColumns } from "./sparse-columns.ts";
import { strongComponents } from "./strong-components.ts";

/** The equations c′(I − A) = b′ in the order in which they are solved: sellers first. Unknowns are numbered by their
 *  place in that order. */
export interface OrderedSystem {
  /** The column at each place. */
  readonly order: Int32Array;
  /** Where each group of unknowns that depend on each other begins; one more entry than groups. */
  readonly groups: Int32Array;
  /** The columns without their diagonal, sellers of earlier groups before those of the same group; entries left over
   *  between the two are 0. */
  readonly columns: SparseColumns;
  /** Where in each column the sellers of the same group begin. */
  readonly within: Int32Array;
  /** 1 − a_jj. */
  readonly diagonal: Float64Array;
  /** 1 ÷ (1 − a_jj). */
  readonly inverse: Float64Array;
}

/** A group of unknowns, `[first, end)`. */
export interface Group {
  readonly first: number;
  readonly end: number;
}

/** Puts the equations in order. Runs in O(columns + entries).
 *  @param columns A: what a buyer takes from each seller per unit of its output */
export function orderSystem(columns: SparseColumns): OrderedSystem {
  const { order, groups, groupOf } = sellersFirst(columns);
  const placeOf = new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) placeOf[order[place] ?? 0] = place;
  const offsets = new Int32Array(order.length + 1);
  const within = new Int32Array(order.length);
  const rows = new Int32Array(columns.rows.length);
  const values = new Float64Array(columns.rows.length);
  const diagonal = new Float64Array(order.length).fill(1);
  for (let place = 0; place < order.length; place++) {
    const column = order[place] ?? 0;
    const group = groupOf[column];
    const [start, end] = [columns.offsets[column] ?? 0, columns.offsets[column + 1] ?? 0];
    let front = offsets[place] ?? 0;
    let back = front + end - start;
    offsets[place + 1] = back;
    for (let at = start; at < end; at++) {
      const seller = columns.rows[at] ?? 0;
      const value = columns.values[at] ?? 0;
      if (seller === column) {
        diagonal[place] = (diagonal[place] ?? 1) - value;
        continue;
      }
      const to = groupOf[seller] === group ? --back : front++;
      rows[to] = placeOf[seller] ?? 0;
      values[to] = value;
    }
    within[place] = back;
  }
  const inverse = diagonal.map((value) => 1 / value);
  return { order, groups, columns: { offsets, rows, values }, within, diagonal, inverse };
}

/** Groups in which sellers come before their buyers, and within a group the order of a depth-first walk, so that most
 *  sellers stand before their buyers there too. */
function sellersFirst({ offsets, rows }: SparseColumns) {
  const { component, count, finished } = strongComponents({ first: 0, offsets, ends: rows });
  const groups = new Int32Array(count + 1);
  for (const group of component) groups[group + 1] = (groups[group + 1] ?? 0) + 1;
  for (let group = 1; group <= count; group++)
    groups[group] = (groups[group] ?? 0) + (groups[group - 1] ?? 0);
  const next = groups.slice();
  const order = new Int32Array(finished.length);
  for (const column of finished) {
    const group = component[column] ?? 0;
    const place = next[group] ?? 0;
    order[place] = column;
    next[group] = place + 1;
  }
  return { order, groups, groupOf: component };
}

/** Adds to the right-hand side of a group what its members take from earlier groups, whose contents are known.
 *  @param known contents by place
 *  @param right changed in place */
export function addEarlier(
  { columns, within }: OrderedSystem,
  { first, end }: Group,
  { known, right }: { readonly known: Float64Array; readonly right: Float64Array },
): void {
  const { offsets, rows, values } = columns;
  for (let place = first; place < end; place++) {
    let sum = right[place] ?? 0;
    for (let at = offsets[place] ?? 0; at < (within[place] ?? 0); at++) {
      sum += (values[at] ?? 0) * (known[rows[at] ?? 0] ?? 0);
    }
    right[place] = sum;
  }
}

/** One round of Gauss–Seidel over a group: each equation is solved with the newest of the others.
 *  @param content changed in place
 *  @returns the largest change, and the largest content */
export function sweep(
  { columns, within, inverse }: OrderedSystem,
  { first, end }: Group,
  { content, right }: { readonly content: Float64Array; readonly right: Float64Array },
): { readonly change: number; readonly largest: number } {
  const { offsets, rows, values } = columns;
  let [changed, largest] = [0, 0];
  for (let place = first; place < end; place++) {
    let at = within[place] ?? 0;
    const after = offsets[place + 1] ?? 0;
    let sum = right[place] ?? 0;
    // Two sums that do not wait for each other: a third faster.
    let other = 0;
    for (; at + 1 < after; at += 2) {
      sum += (values[at] ?? 0) * (content[rows[at] ?? 0] ?? 0);
      other += (values[at + 1] ?? 0) * (content[rows[at + 1] ?? 0] ?? 0);
    }
    if (at < after) sum += (values[at] ?? 0) * (content[rows[at] ?? 0] ?? 0);
    const solved = (sum + other) * (inverse[place] ?? 1);
    const change = Math.abs(solved - (content[place] ?? 0));
    if (change > changed) changed = change;
    if (solved > largest) largest = solved;
    content[place] = solved;
  }
  return { change: changed, largest };
}
