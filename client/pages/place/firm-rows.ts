import type { PlaceDetail, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Enterprise } from "../../../graph-schema/nodes.ts";
import type { LocatedIn, Makes } from "../../../graph-schema/relationships.ts";

/** A firm of a place with what it makes and where. */
export interface FirmRow {
  readonly enterprise: Enterprise;
  /** By stage; empty when no source says what it makes. */
  readonly makes: readonly Makes[];
  /** Where it is inside the place, each with the town, county or city that the source names; never empty. */
  readonly sites: readonly { readonly fact: LocatedIn; readonly where: PlaceInTree | undefined }[];
}

/** Which facts of a place the firms of a table are read from. */
export type FirmFacts = Pick<PlaceDetail, "enterprises" | "makes" | "locatedIn" | "places">;

/** How exactly a source places a firm, the most exact first. */
export const QUALITIES = [
  "site",
  "registered",
  "estimated",
] as const satisfies readonly LocatedIn["quality"][];

const names = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

/** The firms of a place, the largest output first where outputs are known, then by name. One with several sites is
 *  one row. */
export function firmRows({ enterprises, makes, locatedIn, places }: FirmFacts): FirmRow[] {
  const made = groupedByFrom(makes);
  const located = groupedByFrom(locatedIn);
  const placeOf = new Map(places.map((one) => [one.place.id, one]));
  const rows = enterprises.map((enterprise) => ({
    enterprise,
    makes: made.get(enterprise.id) ?? [],
    sites: (located.get(enterprise.id) ?? [])
      .slice()
      .sort((a, b) => QUALITIES.indexOf(a.quality) - QUALITIES.indexOf(b.quality))
      .map((fact) => ({ fact, where: placeOf.get(fact.to) })),
  }));
  return rows
    .filter(({ sites }) => sites.length > 0)
    .sort((a, b) => outputOf(b) - outputOf(a) || names.compare(a.enterprise.name, b.enterprise.name));
}

/** How much a firm makes in all, 万元/年, as far as it is known; 0 when nothing is. */
export function outputOf({ makes }: Pick<FirmRow, "makes">): number {
  return makes.reduce((sum, { output = 0 }) => sum + output, 0);
}

/** How many firms have a production site in each place, by the id of the place that the source names. */
export function sitesByPlace(locatedIn: readonly LocatedIn[]): Map<string, number> {
  const firms = new Map<string, Set<string>>();
  for (const { from, to, quality } of locatedIn) {
    if (quality === "site") firms.set(to, new Set([...(firms.get(to) ?? []), from]));
  }
  return new Map([...firms].map(([place, ids]) => [place, ids.size]));
}

function groupedByFrom<Link extends { readonly from: string }>(links: readonly Link[]): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) groups.set(link.from, [...(groups.get(link.from) ?? []), link]);
  return groups;
}
