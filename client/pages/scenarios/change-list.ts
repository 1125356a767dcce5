import type { ErrorDetail } from "../../../graph-schema/errors.ts";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";

type Changes = readonly ScenarioChange[];

/** The changes with one put at a place, over the one that stood there; at the end without a place.
 *  @example
 *  withChange([], undefined, { kind: "close", enterprise: "enterprise:a" }).length; // => 1
 */
export function withChange(
  changes: Changes,
  at: number | undefined,
  change: ScenarioChange,
): ScenarioChange[] {
  if (at === undefined || at >= changes.length) return [...changes, change];
  return changes.map((one, place) => (place === at ? change : one));
}

/** The changes with one taken away. */
export function withoutChange(changes: Changes, at: number): ScenarioChange[] {
  return changes.filter((_, place) => place !== at);
}

/** The changes with one moved before or behind its neighbour; as they were where there is none.
 *  @param by -1 for up, 1 for down */
export function movedChange(changes: Changes, at: number, by: -1 | 1): ScenarioChange[] {
  const [one, other] = [changes[at], changes[at + by]];
  if (one === undefined || other === undefined) return [...changes];
  return changes.map((change, place) => (place === at ? other : place === at + by ? one : change));
}

/** What a service refused, by the place among the changes it points into; the rest under -1.
 *  @example
 *  errorsByChange([{ pointer: "/changes/2/place", message: "gone" }]).get(2); // => [{ pointer: "place", message: "gone" }]
 *  errorsByChange([{ pointer: "/name", message: "too long" }]).get(-1); // => [{ pointer: "/name", message: "too long" }]
 */
export function errorsByChange(errors: readonly ErrorDetail[]): ReadonlyMap<number, readonly ErrorDetail[]> {
  const found = new Map<number, ErrorDetail[]>();
  for (const error of errors) {
    const [, place, rest = ""] = /^\/changes\/(\d+)\/?(.*)$/.exec(error.pointer) ?? [];
    const at = place === undefined ? -1 : Number(place);
    const one = place === undefined ? error : { ...error, pointer: rest };
    found.set(at, [...(found.get(at) ?? []), one]);
  }
  return found;
}

/** Two lists of changes, each change with whether the other has it too: every one answers for one of the other's.
 *  @example
 *  sharedChanges([{ kind: "close", enterprise: "enterprise:a" }], []); // => [[false], []]
 */
export function sharedChanges(one: Changes, other: Changes): [boolean[], boolean[]] {
  return [inOther(one, other), inOther(other, one)];
}

function inOther(changes: Changes, others: Changes): boolean[] {
  const left = others.map((change) => wordOf(change));
  return changes.map((change) => {
    const at = left.indexOf(wordOf(change));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Equal for equal changes, however their properties are ordered. A planned firm's id says nothing of it. */
function wordOf(change: ScenarioChange): string {
  const said = change.kind === "open" ? { ...change, enterprise: "" } : change;
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}
