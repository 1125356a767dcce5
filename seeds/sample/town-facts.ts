import type { Fact } from "../../graph-schema/facts.ts";
import type { Place } from "../../graph-schema/nodes.ts";
import { made } from "./options.ts";
import type { Town } from "./towns.ts";

/** The made-up towns, and the county each lies in at every time: where the map changed after 2010, they went with
 *  their county. */
export function townFacts(facts: readonly Fact[], towns: readonly Town[]): Fact[] {
  const places = new Map(facts.flatMap((fact) => (fact.kind === "Place" ? [[fact.id, fact] as const] : [])));
  return towns
    .filter(({ invented }) => invented)
    .flatMap(({ id, name, nameEn, county }) => [
      { kind: "Place", id, name, nameEn, level: "town", ...made } satisfies Place,
      ...stays(county.place, places).map(
        ({ place, from }): Fact => ({
          kind: "WITHIN",
          id: `within:${id.slice("place:".length)}.${place.id.slice("place:".length)}`,
          from: id,
          to: place.id,
          ...made,
          ...(from === undefined ? {} : { validFrom: from }),
          ...(place.validTo === undefined ? {} : { validTo: place.validTo }),
        }),
      ),
    ]);
}

interface Stay {
  readonly place: Place;
  readonly from: string | undefined;
}

/** A county and those that took it over, one after the other. */
function stays(county: Place, places: ReadonlyMap<string, Place>, from?: string): Stay[] {
  const heir = places.get(county.successors?.[0] ?? "");
  const own = { place: county, from };
  return heir === undefined || county.validTo === undefined
    ? [own]
    : [own, ...stays(heir, places, county.validTo)];
}
