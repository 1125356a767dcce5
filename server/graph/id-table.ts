/** Business ids packed into plain buffers, so that threads can share them: an index for each id and back. */
export interface IdTable {
  readonly count: number;
  /** All ids in UTF-8, one after the other. */
  readonly text: Uint8Array;
  /** Where each id begins in `text`; one more entry than ids. */
  readonly offsets: Int32Array;
  /** Open addressing: an index in the slot its id hashes to, or in the next free one after it; −1 is free. A
   *  power of two, at least half of it free. */
  readonly slots: Int32Array;
}

const FREE = -1;
const decoder = new TextDecoder();

/** Packs ids; each one's index is its place in the list. About 20 bytes an id, and its text.
 *  @param ids distinct
 *  @example
 *  idAt(packIds(["place:a", "place:巢湖"]), 1); // => "place:巢湖"
 */
export function packIds(ids: readonly string[]): IdTable {
  const joined = ids.join("");
  const text = new TextEncoder().encode(joined);
  const isPlain = text.length === joined.length;
  const offsets = new Int32Array(ids.length + 1);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, ids.length) * 2))).fill(FREE);
  let end = 0;
  for (const [index, id] of ids.entries()) {
    end += isPlain ? id.length : Buffer.byteLength(id);
    offsets[index + 1] = end;
    slots[freeSlot(slots, id)] = index;
  }
  return { count: ids.length, text, offsets, slots };
}

/** The index of an id; `undefined` when it is not in the table.
 *  @example
 *  indexOfId(packIds(["place:a", "place:b"]), "place:b"); // => 1
 *  indexOfId(packIds(["place:a"]), "place:c"); // => undefined
 */
export function indexOfId(table: IdTable, id: string): number | undefined {
  const { slots } = table;
  const mask = slots.length - 1;
  for (let slot = hash(id) & mask; ; slot = (slot + 1) & mask) {
    const index = slots[slot] ?? FREE;
    if (index === FREE) return undefined;
    if (idAt(table, index) === id) return index;
  }
}

/** The id of an index.
 *  @throws RangeError when the index is not one of the table's
 *  @example
 *  idAt(packIds(["place:a"]), 0); // => "place:a"
 */
export function idAt({ count, text, offsets }: IdTable, index: number): string {
  if (!(index >= 0 && index < count)) throw new RangeError(`Cannot name node ${index}: there are ${count}`);
  return decoder.decode(text.subarray(offsets[index], offsets[index + 1]));
}

/** Looks up many ids against the list they were packed from, without decoding any.
 *  @param ids the list given to `packIds`
 *  @returns a function that answers −1 for an id that is not there */
export function indexFinder({ slots }: IdTable, ids: readonly string[]): (id: string) => number {
  const mask = slots.length - 1;
  return (id) => {
    for (let slot = hash(id) & mask; ; slot = (slot + 1) & mask) {
      const index = slots[slot] ?? FREE;
      if (index === FREE || ids[index] === id) return index;
    }
  };
}

/** Where an id that is not in the table yet is to stand. */
function freeSlot(slots: Int32Array, id: string): number {
  const mask = slots.length - 1;
  let slot = hash(id) & mask;
  while (slots[slot] !== FREE) slot = (slot + 1) & mask;
  return slot;
}

/** FNV-1a over code units, with the high bits folded in: slots are chosen by the low ones. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed ^ (mixed >>> 15);
}
