import { createHash } from "node:crypto";
import { AppError } from "../../graph-schema/errors.ts";

/** The part of a list that one answer carries. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** Everything a list holds, in its order. */
export interface Listed<Item> {
  readonly total: number;
  /** The items from a place to another, made when asked for. */
  slice(start: number, end: number): Item[];
}

/** A list of rows and how to show one: only the rows of a page are ever shown. */
export function listed<Row, Item>(rows: readonly Row[], show: (row: Row) => Item): Listed<Item> {
  return { total: rows.length, slice: (start, end) => rows.slice(start, end).map(show) };
}

/** What a cursor is bound to: it fits no other list and no other revision. */
export interface Binding {
  /** What tells a list from others: its address and filters. */
  readonly name: string;
  readonly revision: string;
}

/** Cuts a page out of a list.
 *  @param cursor `undefined` for the first page, else the `nextCursor` of the page before
 *  @throws AppError `CURSOR_INVALID` when the cursor was made for another list or revision, or by nobody */
export function pageOf<Item>(
  list: Listed<Item>,
  binding: Binding,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<Item> {
  const start = cursor === undefined ? 0 : offsetIn(cursor, binding, list.total);
  const end = Math.min(start + limit, list.total);
  return {
    items: list.slice(start, end),
    nextCursor: end < list.total ? cursorAt(end, binding) : null,
    total: list.total,
  };
}

function cursorAt(offset: number, { name, revision }: Binding): string {
  return Buffer.from(`${offset} ${revision} ${digestOf(name)}`).toString("base64url");
}

function offsetIn(cursor: string, binding: Binding, total: number): number {
  const offset = Number(Buffer.from(cursor, "base64url").toString("utf8").split(" ")[0]);
  const genuine = Number.isSafeInteger(offset) && offset > 0 && offset < total;
  if (genuine && cursorAt(offset, binding) === cursor) return offset;
  const message = "Cannot go on from this cursor: it belongs to another list or an older revision";
  const messageZh = "这个游标属于另一个列表或更早的修订，不能由此继续";
  throw new AppError("CURSOR_INVALID", message, { details: [{ pointer: "cursor", message, messageZh }] });
}

function digestOf(name: string): string {
  return createHash("sha256").update(name).digest("base64url").slice(0, 12);
}
