import { useLayoutEffect, useState } from "react";
import { ApiFailure } from "../api-failure.ts";

/** The pages of a list that were turned so far: the cursor of each but the first, and what turns them. */
export interface TurnedPages {
  readonly cursors: readonly string[];
  turn(cursors: readonly string[]): void;
}

/** Turns the pages of a list from its first one on. */
export function useCursors(): TurnedPages {
  const [cursors, turn] = useState<readonly string[]>([]);
  return { cursors, turn };
}

/** Goes back to the first page when a cursor is refused: the data moved on since it was given.
 *  @param failure of the page that was asked for */
export function useBackToFirst(failure: unknown, { cursors, turn }: TurnedPages): void {
  const isRefused = cursors.length > 0 && isRefusedCursor(failure);
  useLayoutEffect(() => {
    if (isRefused) turn([]);
  }, [isRefused, turn]);
}

/** Whether a page could not be had because its cursor is of other data.
 *  @example
 *  isRefusedCursor(new Error("of something else")); // => false
 */
export function isRefusedCursor(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.code === "CURSOR_INVALID";
}
