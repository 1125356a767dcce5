import type { City } from "./read-province.ts";
import type { Town } from "./towns.ts";

/** Where firms can sit: a recognised town, a county outside those towns, or a city of which no more is known. */
export interface Spot {
  readonly place: string;
  readonly name: string;
  readonly nameEn: string;
  readonly city: number;
  /** Position of the county among all spots' counties; every city without more has one of its own. */
  readonly county: number;
  readonly town: Town | undefined;
  /** Share of the small partners outside towns. */
  readonly weight: number;
}

/** All spots in order of city, county and place: a city's and a county's firms stand side by side. */
export function spotsOf(cities: readonly City[], towns: readonly Town[]): Spot[] {
  const spots: Spot[] = [];
  let county = 0;
  cities.forEach((city, position) => {
    const { id, name, nameEn = name } = city.place;
    const weight = city.recognisedTowns / (city.counties.length + 1);
    spots.push({ place: id, name, nameEn, city: position, county: county++, town: undefined, weight });
    for (const each of city.counties) {
      spots.push({
        place: each.place.id,
        name: each.place.name,
        nameEn: each.place.nameEn ?? each.place.name,
        city: position,
        county,
        town: undefined,
        weight,
      });
      for (const town of towns.filter((candidate) => candidate.county.place.id === each.place.id)) {
        const { id: place, name, nameEn } = town;
        spots.push({ place, name, nameEn, city: position, county, town, weight: 0 });
      }
      county++;
    }
  });
  return spots;
}
