import type { NodeName, PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { firstDay } from "../../../graph-schema/provenance.ts";

/** A stay in a place around, and whether another of the stays was in a place of the same name. */
export interface Stay {
  readonly membership: PlaceDetail["within"][number];
  readonly place: NodeName;
  readonly repeated: boolean;
}

/** Every place that a place has lain in, oldest first; a stay without a beginning comes before all others. */
export function staysOf({ within, names }: Pick<PlaceDetail, "within" | "names">): Stay[] {
  const begins = ({ membership }: Pick<Stay, "membership">) => firstDay(membership.validFrom ?? "0000");
  const stays = within.flatMap((membership) => {
    const place = names.find(({ id }) => id === membership.to);
    return place === undefined ? [] : [{ membership, place }];
  });
  return stays
    .map((stay) => ({
      ...stay,
      repeated: stays.some(({ place }) => place.id !== stay.place.id && place.name === stay.place.name),
    }))
    .sort((a, b) => (begins(a) < begins(b) ? -1 : begins(a) > begins(b) ? 1 : 0));
}
