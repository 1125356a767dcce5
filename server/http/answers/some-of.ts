import { kindOfId } from "../../../graph-schema/facts.ts";

/** So many facts of a list at most: no kind takes more than an equal part as long as another has facts left, so that of
 *  every kind there are some. Within a kind the first stay.
 *  @param ids ascending
 *  @returns ascending; all of them when they are no more
 *  @example
 *  someOf(["feeds:a", "feeds:b", "feeds:c", "makes:d"], 3); // => ["feeds:a", "feeds:b", "makes:d"]
 *  someOf(["feeds:a", "makes:d"], 0); // => []
 */
export function someOf(ids: readonly string[], most: number): string[] {
  if (ids.length <= most) return [...ids];
  const byKind = [...new Set(ids.map(kindOfId))].map((kind) => ids.filter((id) => kindOfId(id) === kind));
  const kinds = byKind.sort((a, b) => a.length - b.length);
  let left = most;
  const kept = kinds.flatMap((kind, at) => {
    const part = kind.slice(0, Math.floor(left / (kinds.length - at)));
    left -= part.length;
    return part;
  });
  return kept.sort();
}
