import type { NodeName, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { byRegion, cityOf, regionOf } from "../../map/places-on-map.ts";

/** The towns of a county, or those whose county the source does not give. */
export interface CountyTowns {
  readonly county: NodeName | undefined;
  readonly towns: readonly PlaceInTree[];
}

/** A city with its towns by county. */
export interface CityTowns {
  readonly city: PlaceInTree;
  readonly counties: readonly CountyTowns[];
}

/** A region with its cities. */
export interface RegionCities {
  readonly region: NodeName | undefined;
  readonly cities: readonly CityTowns[];
}

/** Cities by region, from north to south, and towns by county, each in the order given. A city without towns is listed all the same. */
export function groupPlaces(cities: readonly PlaceInTree[], towns: readonly PlaceInTree[]): RegionCities[] {
  const regions = new Map<string, { region: NodeName | undefined; cities: CityTowns[] }>();
  for (const city of cities) {
    const region = regionOf(city.path);
    const group = regions.get(region?.id ?? "") ?? { region, cities: [] };
    group.cities.push({ city, counties: countiesOf(towns.filter((town) => cityOf(town) === city.place.id)) });
    regions.set(region?.id ?? "", group);
  }
  return [...regions.values()].sort((a, b) => byRegion(a.region?.id, b.region?.id));
}

function countiesOf(towns: readonly PlaceInTree[]): CountyTowns[] {
  const counties = new Map<string, { county: NodeName | undefined; towns: PlaceInTree[] }>();
  for (const town of towns) {
    const nearest = town.path[0];
    const county = nearest?.id === cityOf(town) ? undefined : nearest;
    const group = counties.get(county?.id ?? "") ?? { county, towns: [] };
    group.towns.push(town);
    counties.set(county?.id ?? "", group);
  }
  return [...counties.values()];
}
