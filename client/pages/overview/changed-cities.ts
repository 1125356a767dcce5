import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";

/** Today's cities whose borders are not those of 2010: they gained or lost a county. Districts that merged or
 *  were renamed within their city change nothing. A county of today that none of 2010 leads to (there were
 *  others in between) counts as gained: a count is not shown unless its city is certainly the same.
 *  @param before counties on the map of 2010, with their paths
 *  @param today counties on today's map
 *  @returns ids of cities on today's map, ascending */
export function changedCities(before: readonly PlaceInTree[], today: readonly PlaceInTree[]): string[] {
  const known = new Map(before.map((county) => [county.place.id, county]));
  const now = new Map(today.map((county) => [county.place.id, county]));
  const changed = new Set<string>();
  const reached = new Set<string>();
  for (const county of before) {
    const old = cityOf(county);
    for (const heir of heirsOf(county, { known, now })) {
      const next = cityOf(heir);
      reached.add(heir.place.id);
      if (old === next) continue;
      for (const city of [old, next]) if (city !== undefined) changed.add(city);
    }
  }
  for (const county of today) {
    const city = cityOf(county);
    if (city !== undefined && !reached.has(county.place.id)) changed.add(city);
  }
  const cities = new Set(today.map(cityOf));
  return [...changed].filter((city) => cities.has(city)).sort();
}

interface Counties {
  readonly known: ReadonlyMap<string, PlaceInTree>;
  readonly now: ReadonlyMap<string, PlaceInTree>;
}

function heirsOf(county: PlaceInTree, { known, now }: Counties): PlaceInTree[] {
  const current = now.get(county.place.id);
  if (current !== undefined) return [current];
  return (county.place.successors ?? []).flatMap((id) => {
    const heir = now.get(id);
    if (heir !== undefined) return [heir];
    const between = known.get(id);
    return between === undefined ? [] : heirsOf(between, { known, now });
  });
}

function cityOf({ path }: PlaceInTree): string | undefined {
  return path[0]?.id;
}
