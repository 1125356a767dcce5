import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Finding } from "../../../graph-schema/findings.ts";
import type { Named } from "../../i18n/names.ts";
import { regionOf } from "../../map/places-on-map.ts";
import { PROVINCE } from "../../state/view.ts";
import type { RatesAsked } from "./rates-asked.ts";

/** A group of neighbouring columns: the cities of a region. */
export interface HeatRegion {
  readonly region: PlaceInTree["path"][number] | undefined;
  readonly cities: readonly PlaceInTree["place"][];
}

/** A chain as a line of the map; what stands outside all chains has no number. */
export interface HeatChain extends Named {
  readonly id: string;
  readonly number: number | undefined;
  readonly label?: string | undefined;
  readonly labelEn?: string | undefined;
}

/** What findings call what buyers outside all chains buy. */
export const NO_CHAIN = "chain:none";

/** Where findings count buyers whose city is not known. */
const NO_PLACE = "place:unknown";

/** Cities by region, both from north to south, as on a map. */
export function heatRegions(cities: readonly PlaceInTree[]): HeatRegion[] {
  const regions = new Map<string, { region: HeatRegion["region"]; cities: PlaceInTree["place"][] }>();
  for (const { place, path } of cities) {
    const region = regionOf(path);
    const group = regions.get(region?.id ?? "") ?? { region, cities: [] };
    group.cities.push(place);
    regions.set(region?.id ?? "", group);
  }
  const north = (places: readonly PlaceInTree["place"][]) =>
    places.reduce((sum, { latitude = 0 }) => sum + latitude, 0) / places.length;
  return [...regions.values()]
    .map((group) => ({
      ...group,
      cities: group.cities.sort((a, b) => (b.latitude ?? 0) - (a.latitude ?? 0)),
    }))
    .sort((a, b) => north(b.cities) - north(a.cities));
}

/** A cell of the map: the rate of a chain's buyers in a place; of all chains, where `chain` is absent. Without a row
 *  nothing is recorded. */
export interface HeatCell {
  readonly chain: string | undefined;
  readonly place: string;
  readonly row: Finding | undefined;
}

/** What a map is made from. */
export interface HeatFindings {
  /** By chain and city, and by chain over the province. */
  readonly cells: readonly Finding[];
  /** All chains together: by city, and over the province. */
  readonly cities: readonly Finding[];
  readonly province: Finding | undefined;
}

/** What the map is drawn from. */
export interface HeatProps {
  readonly findings: HeatFindings;
  readonly chains: readonly HeatChain[];
  readonly regions: readonly HeatRegion[];
  readonly asked: RatesAsked;
}

/** The cells line by line: a line a chain, in the order given, then all chains together; a column a place, in the order
 *  given, then the province.
 *  @param chains ids */
export function heatLines(
  { cells, cities, province }: HeatFindings,
  chains: readonly string[],
  places: readonly string[],
): HeatCell[][] {
  const byBoth = new Map(cells.map((row) => [`${row.others?.chain?.[0]} ${row.about}`, row]));
  const byCity = new Map(cities.map((row) => [row.about, row]));
  const columns = [...places, PROVINCE];
  const lines = chains.map((chain) =>
    columns.map((place) => ({ chain, place, row: byBoth.get(`${chain} ${place}`) })),
  );
  const sums = columns.map((place) => ({
    chain: undefined,
    place,
    row: place === PROVINCE ? province : byCity.get(place),
  }));
  return [...lines, sums];
}

/** How many buyers of the province stand in a city that is not known. */
export function unplacedBuyers({ cities }: HeatFindings): number {
  return cities.find(({ about }) => about === NO_PLACE)?.parts?.buyers ?? 0;
}

/** Where an arrow key leads in a grid; at its edge it stays. Home and End lead along the line.
 *  @returns `undefined` for any other key
 *  @example
 *  stepInGrid({ line: 0, column: 0 }, "ArrowRight", { lines: 2, columns: 3 }); // => { line: 0, column: 1 }
 *  stepInGrid({ line: 0, column: 0 }, "ArrowUp", { lines: 2, columns: 3 }); // => { line: 0, column: 0 }
 *  stepInGrid({ line: 1, column: 0 }, "End", { lines: 2, columns: 3 }); // => { line: 1, column: 2 }
 */
export function stepInGrid(
  { line, column }: GridPlace,
  key: string,
  { lines, columns }: { readonly lines: number; readonly columns: number },
): GridPlace | undefined {
  switch (key) {
    case "ArrowLeft":
      return { line, column: Math.max(0, column - 1) };
    case "ArrowRight":
      return { line, column: Math.min(columns - 1, column + 1) };
    case "ArrowUp":
      return { line: Math.max(0, line - 1), column };
    case "ArrowDown":
      return { line: Math.min(lines - 1, line + 1), column };
    case "Home":
      return { line, column: 0 };
    case "End":
      return { line, column: columns - 1 };
    default:
      return undefined;
  }
}

/** A cell of a grid by its line and column, from 0. */
export interface GridPlace {
  readonly line: number;
  readonly column: number;
}
