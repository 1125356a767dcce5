import { dayInChina, dayOfMap } from "../../../graph-schema/api/map-year.ts";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { holdsOn } from "../../../graph-schema/provenance.ts";
import { useApi } from "../../api.ts";
import { briefName } from "../../graph/place-names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { useSay } from "./use-say.ts";

const NOTHING: readonly string[] = [];
const ONLY_PROVINCE: readonly string[] = [PROVINCE];

/** The place whose inside and outside are told apart. */
export interface Boundary {
  readonly id: string;
  /** As short as it stays clear. */
  readonly name: string;
  /** Ids of the places around it on the chosen map. */
  readonly around: readonly string[];
  /** The place of the address is not on the chosen map: the province stands in its place. */
  readonly lost: boolean;
  /** Whether all this has been read; before, nothing should be asked about it. */
  readonly known: boolean;
}

/** The cities and counties of the province on the chosen map, for the filter; empty while they are read. */
export function usePlaces(): { cities: readonly PlaceInTree[]; counties: readonly PlaceInTree[] } {
  const { map } = useView().view;
  const query = { map, within: PROVINCE, limit: 1000 } as const;
  const cities = useApi("listPlaces", {}, { ...query, kind: "city" });
  const counties = useApi("listPlaces", {}, { ...query, kind: "county" });
  return { cities: cities.data?.items ?? [], counties: counties.data?.items ?? [] };
}

/** The boundary of the address. A place that the chosen map does not have gives way to the province. */
export function useBoundary(): Boundary {
  const { boundary: id, map, language } = useView().view;
  const say = useSay();
  const place = useApi("getPlace", id === PROVINCE ? undefined : { id }, { map });
  const { data } = place;
  const lost =
    id !== PROVINCE &&
    (place.isError || (data !== undefined && !holdsOn(data.place, dayOfMap(map, dayInChina(new Date())))));
  if (id === PROVINCE || lost)
    return { id: PROVINCE, name: say("filter.province"), around: NOTHING, lost, known: true };
  if (data === undefined) return { id, name: "…", around: ONLY_PROVINCE, lost, known: false };
  return {
    id,
    name: briefName(language, data.place),
    around: data.path.map((step) => step.id),
    lost,
    known: true,
  };
}
