import type { Fact } from "../../graph-schema/facts.ts";
import type { Place } from "../../graph-schema/nodes.ts";
import { pointAt, seatFor, successorOf } from "../geo/build-places.ts";
import { PLACES_2010 } from "../geo/places-2010.ts";
import { readOn } from "./pages.ts";
import placesTable from "./places.tsv?raw";
import type { PublicRow } from "./rows.ts";
import { readTable } from "./table.ts";

const LATER_COUNTIES = "source:editorial.public-later-counties";

/** Why a town lies in the county that took over the one its page names. It is of this layer, so that the layer can
 *  go as a whole. */
export const LATER_COUNTIES_JUDGEMENT: Fact = {
  kind: "Source",
  id: LATER_COUNTIES,
  layer: "public",
  type: "editorial",
  title: "编者判断：网页所载乡镇后来属于哪一县",
  titleEn: "Editorial judgement: the later counties of towns that pages name",
  reason: "县撤并、改市或改区之后，乡镇随其所在的县，区划变动同规划各镇。",
  reasonEn:
    "When a county was merged or became a city or district, its towns went with it; the changes are those of the plan's towns.",
};

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
      ? { source: LATER_COUNTIES, evidence: "editorial" }
      : { source, evidence: "published" }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(heir === undefined ? {} : { validTo: heir.from }),
  };
  return heir === undefined ? [stay] : [stay, ...stays({ town, county: heir.place[0], from: heir.from })];
}
