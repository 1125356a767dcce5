import { useSyncExternalStore } from "react";

let latest: string | undefined;
const listeners = new Set<() => void>();
const moves = new Set<() => void>();

/** Remembers the revision an answer was read at.
 *  @param etag the header of the answer; null and tags without a revision change nothing */
export function noteRevision(etag: string | null): void {
  const revision = revisionIn(etag);
  if (revision === undefined || revision === latest) return;
  const moved = latest !== undefined;
  latest = revision;
  for (const changed of listeners) changed();
  if (moved) for (const act of moves) act();
}

/** Does something each time an answer comes from another revision than the ones before: what is kept from them
 *  no longer belongs together with it. The first answer of a page is no move. */
export function whenRevisionMoves(act: () => void): void {
  moves.add(act);
}

/** The revision named in an ETag.
 *  @returns `undefined` when there is none
 *  @example
 *  revisionIn('W/"r12-3fa9c2d1"'); // => "r12-3fa9c2d1"
 *  revisionIn('"r12-3fa9c2d1.0badcafe.2026-11-23"'); // => "r12-3fa9c2d1"
 *  revisionIn(null); // => undefined
 */
export function revisionIn(etag: string | null): string | undefined {
  return /\br\d+(-[0-9a-f]{8})?\b/.exec(etag ?? "")?.[0];
}

/** The revision of the newest answer on this page; `undefined` before the first one. */
export function useRevision(): string | undefined {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => latest,
  );
}
