import { byId, type Fact } from "../../graph-schema/facts.ts";
import type { Place } from "../../graph-schema/nodes.ts";
import { holdsOn } from "../../graph-schema/provenance.ts";

/** The day whose map the sample is drawn on. */
const DAY = "2010-12-31";

/** A city of 2010 with what lies in it, each list by id. */
export interface City {
  readonly place: Place;
  /** Id of the region it lies in, e.g. `place:wannan`. */
  readonly region: string;
  /** Towns recognised by the province, from the plan's table. */
  readonly recognisedTowns: number;
  readonly counties: readonly County[];
}

/** A county of 2010 and the towns in it that the plan names. */
export interface County {
  readonly place: Place;
  readonly towns: readonly Place[];
}

/** The cities of 2010 by id, with their counties and named towns, as the facts have them. */
export function readCities(facts: readonly Fact[]): City[] {
  const places = new Map<string, Place>();
  const inside = new Map<string, string[]>();
  for (const fact of facts) {
    if (fact.kind === "Place" && holdsOn(fact, DAY)) places.set(fact.id, fact);
    if (fact.kind === "WITHIN" && holdsOn(fact, DAY)) {
      inside.set(fact.to, [...(inside.get(fact.to) ?? []), fact.from]);
    }
  }
  const lyingIn = (id: string, level: Place["level"]) =>
    (inside.get(id) ?? [])
      .flatMap((each) => places.get(each) ?? [])
      .filter((place) => place.level === level)
      .sort(byId);
  const counts = recognisedTowns(facts);
  const regions = [...places.values()].filter(({ level }) => level === "region").sort(byId);
  return regions
    .flatMap((region) =>
      lyingIn(region.id, "city").map((place) => ({
        place,
        id: place.id,
        region: region.id,
        recognisedTowns: counts.get(place.id) ?? 0,
        counties: lyingIn(place.id, "county").map((county) => ({
          place: county,
          towns: lyingIn(county.id, "town"),
        })),
      })),
    )
    .sort(byId);
}

function recognisedTowns(facts: readonly Fact[]): Map<string, number> {
  const values = new Map<string, number>();
  for (const fact of facts) {
    if (fact.kind === "Report" && fact.indicator === "indicator:towns-by-city" && fact.value !== undefined) {
      values.set(fact.id, fact.value);
    }
  }
  const byPlace = new Map<string, number>();
  for (const fact of facts) {
    const value = fact.kind === "ABOUT" ? values.get(fact.from) : undefined;
    if (fact.kind === "ABOUT" && value !== undefined) byPlace.set(fact.to, value);
  }
  return byPlace;
}
