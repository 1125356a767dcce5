import type { Fact } from "../../graph-schema/facts.ts";
import type { Place } from "../../graph-schema/nodes.ts";
import { pointAt, seatFor, successorOf } from "../geo/build-places.ts";
import { PLACES_2010 } from "../geo/places-2010.ts";
import { judgementId } from "../plan/sources.ts";
import { readOn } from "./pages.ts";
import placesTable from "./places.tsv?raw";
import type { PublicRow } from "./rows.ts";
import { readTable } from "./table.ts";

const countyNames = new Map(PLACES_2010.map(([code, name]) => [code, name]));

/** Towns that the pages name and the plan does not, with the counties they have lain in. A town stands at the seat
 *  of its county of 2010. */
export function publicPlaces(rows: ReadonlyMap<string, PublicRow>): Fact[] {
  return readTable("places.tsv", placesTable, ["id", "name", "nameEn", "within", "row"]).flatMap((cells) => {
    const row = rows.get(cells.required("row"));
    if (row === undefined) throw new Error(`Cannot find row ${cells.required("row")} of places.tsv`);
    const county = cells.required("within").slice("place:".length);
    const { source, evidence } = readOn(row, []);
    const town: Place = {
      kind: "Place",
      id: cells.required("id"),
      name: cells.required("name"),
      nameEn: cells.required("nameEn"),
      level: "town",
      ...pointAt(seatFor(county, countyNames.get(county) ?? ""), "county"),
      source,
      evidence,
    };
    return [town, ...stays({ town: town.id, county, source })];
  });
}

interface Stay {
  readonly town: string;
  readonly county: string;
  /** The page that names the town in its county of 2010; absent for the counties that came after. */
  readonly source?: string;
  readonly from?: string;
}

/** The county of 2010 and what replaced it, oldest first. */
function stays({ town, county, source, from }: Stay): Fact[] {
  const heir = successorOf(county);
  const stay: Fact = {
    kind: "WITHIN",
    id: `within:${town.slice("place:".length)}.${county}`,
    from: town,
    to: `place:${county}`,
    ...(source === undefined
      ? { source: judgementId("admin-changes"), evidence: "editorial" }
      : { source, evidence: "published" }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(heir === undefined ? {} : { validTo: heir.from }),
  };
  return heir === undefined ? [stay] : [stay, ...stays({ town, county: heir.place[0], from: heir.from })];
}
