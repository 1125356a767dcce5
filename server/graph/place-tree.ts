import type { Place, PlaceLevel } from "../../graph-schema/nodes.ts";
import { firstDay, holdsOn } from "../../graph-schema/provenance.ts";
import type { FactIndex } from "./fact-index.ts";
import { indexOfId } from "./id-table.ts";
import { dayNumber, linkHoldsOn } from "./link-columns.ts";
import type { Evidence } from "./link-facts.ts";
import { endsAt } from "./neighbours.ts";

/** The places of one day's map and how they lie in each other. Ids of places that are on another map are
 *  understood too: whatever holds their land that day stands for them. */
export interface PlaceTree {
  readonly day: string;
  /** The place itself, then the places it lies in, nearest first: county, city, region, province. A place of
   *  another map leads with its stand-in; one that was split has the places all its parts lie in. Empty for
   *  an unknown id. */
  path(id: string): readonly Place[];
  /** The one place of this map that holds the land of a place, itself when it is on the map. `undefined` when
   *  it was split among several, or nothing is known of it. */
  resolve(id: string): Place | undefined;
  /** Every place of this map that holds a part of a place's land, ascending; empty for an unknown id. */
  holders(id: string): readonly Place[];
  /** Whether everything in `inner` certainly lies in `outer`, a place of this map. True for itself. */
  contains(outer: string, inner: string): boolean;
  /** Whether something known only to lie in `inner` may lie in `outer`. True whenever `contains` is. */
  overlaps(outer: string, inner: string): boolean;
  /** The places directly in a place, ascending. */
  children(id: string): readonly Place[];
  /** The places in a place at any depth, itself left out, ascending. */
  descendants(id: string): readonly Place[];
  /** Every place of any map that certainly lies in a place of this one: what `contains` is true of. Ascending;
   *  empty for a place that is not on this map. */
  inside(id: string): readonly Place[];
  /** Every place of the map, or those of a level, ascending. */
  places(level?: PlaceLevel): readonly Place[];
}

/** From the finest to the widest: the order of a path. */
const LEVELS: readonly PlaceLevel[] = ["town", "county", "city", "region", "province", "country", "unknown"];

/** The tree of the places that are valid on a day, by the memberships that hold on it. A membership in a place
 *  of another map counts as one in its stand-in.
 *  @param day `YYYY-MM-DD` */
export function placeTree(evidence: Evidence, day: string): PlaceTree {
  const { facts } = evidence;
  const all = facts.nodes("Place").filter((place) => holdsOn(place, day));
  const holders = holderFinder(facts, day);
  const { above, children } = memberships(evidence, all, { day, holders });
  const below = (id: string) => closure(id, (place) => children.get(place) ?? []).sort(ascending);
  const inside = once(() => insideOf(facts.nodes("Place"), (id) => pathOf(holders(id), ancestry)));
  const lineOf = remembered(
    (id) => new Set([id, ...[...below(id), ...(above.get(id) ?? [])].map((place) => place.id)]),
  );
  const ancestry = (place: Place): Place[] => above.get(place.id) ?? [];

  return {
    day,
    path: (id) => pathOf(holders(id), ancestry),
    resolve: (id) => only(holders(id)),
    holders,
    contains(outer, inner) {
      const parts = holders(inner);
      return (
        parts.length > 0 && parts.every((part) => [part, ...ancestry(part)].some(({ id }) => id === outer))
      );
    },
    overlaps: (outer, inner) => holders(inner).some(({ id }) => lineOf(outer).has(id)),
    children: (id) => children.get(id) ?? [],
    descendants: below,
    inside: (id) => inside().get(id) ?? [],
    places: (level) => (level === undefined ? all : all.filter((place) => place.level === level)),
  };
}

type HolderFinder = (id: string) => readonly Place[];

/** Walks from a place to those that hold its land on the day: forward over its successors when its time was
 *  over, back over its predecessors when it had not begun. Of several, those of its own level count. */
function holderFinder(facts: FactIndex, day: string): HolderFinder {
  const predecessors = predecessorsOf(facts);
  const known = new Map<string, readonly Place[]>();
  const find = (id: string): readonly Place[] => {
    const place = facts.node("Place", id);
    if (place === undefined) return [];
    if (holdsOn(place, day)) return [place];
    const before = known.get(id);
    if (before !== undefined) return before;
    // Asked again before it is answered, a place leads back to itself and to nothing new.
    known.set(id, []);
    const isOver = place.validTo !== undefined && firstDay(place.validTo) <= day;
    const next = isOver ? (place.successors ?? []) : (predecessors.get(id) ?? []);
    const found = new Set(next.flatMap(find));
    const peers = [...found].filter((other) => other.level === place.level);
    const answer = (peers.length > 0 ? peers : [...found]).sort(ascending);
    known.set(id, answer);
    return answer;
  };
  return find;
}

/** Answers each id once and keeps the answer. */
function remembered<Answer>(answer: (id: string) => Answer): (id: string) => Answer {
  const known = new Map<string, Answer>();
  return (id) => {
    const found = known.get(id) ?? answer(id);
    known.set(id, found);
    return found;
  };
}

function once<Answer>(answer: () => Answer): () => Answer {
  const ask = remembered(answer);
  return () => ask("");
}

/** For every place of the map all places that certainly lie in it, ascending as they are given. */
function insideOf(places: readonly Place[], path: (id: string) => readonly Place[]) {
  const inside = new Map<string, Place[]>();
  for (const place of places) for (const around of path(place.id)) append(inside, around.id, place);
  return inside;
}

function predecessorsOf(facts: FactIndex): ReadonlyMap<string, readonly string[]> {
  const predecessors = new Map<string, string[]>();
  for (const { id, successors = [] } of facts.nodes("Place")) {
    for (const successor of successors) append(predecessors, successor, id);
  }
  return predecessors;
}

/** For every place of the map the places directly in it, and all it lies in from the finest to the widest. */
function memberships(
  { supplyGraph, facts }: Evidence,
  places: readonly Place[],
  { day, holders }: { readonly day: string; readonly holders: HolderFinder },
) {
  const { WITHIN } = supplyGraph.links;
  const { first } = supplyGraph.ranges.Place;
  const every = facts.nodes("Place");
  const asked = dayNumber(day);
  const parents = new Map<string, readonly Place[]>();
  const children = new Map<string, Place[]>();
  for (const place of places) {
    const around = endsAt(WITHIN, indexOfId(supplyGraph.nodes, place.id) ?? -1, "along")
      .filter(({ link }) => linkHoldsOn(WITHIN, link, asked))
      .flatMap(({ node }) => only(holders(every[node - first]?.id ?? "")) ?? [])
      .filter((outer) => outer.id !== place.id);
    const distinct = [...new Set(around)];
    parents.set(place.id, distinct);
    for (const outer of distinct) append(children, outer.id, place);
  }
  const above = new Map(
    places.map((place) => [place.id, closure(place.id, (id) => parents.get(id) ?? []).sort(nearestFirst)]),
  );
  return { above, children };
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Everything reached from a node by steps, the node left out. Ends on circles too. */
function closure(start: string, step: (id: string) => readonly Place[]): Place[] {
  const reached = new Map<string, Place>();
  const waiting = [...step(start)];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (place.id === start || reached.has(place.id)) continue;
    reached.set(place.id, place);
    waiting.push(...step(place.id));
  }
  return [...reached.values()];
}

/** The place and what it lies in; for a place in several parts, what all of them lie in. */
function pathOf(holders: readonly Place[], ancestry: (place: Place) => readonly Place[]): readonly Place[] {
  const [first, ...others] = holders.map((place) => [place, ...ancestry(place)]);
  return (first ?? []).filter((place) => others.every((path) => path.includes(place)));
}

function only(places: readonly Place[]): Place | undefined {
  return places.length === 1 ? places[0] : undefined;
}

function ascending(a: Place, b: Place): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function nearestFirst(a: Place, b: Place): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || ascending(a, b);
}
