import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { briefName } from "../../graph/place-names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { useSay } from "./use-say.ts";

/** The place whose inside and outside are told apart. */
export interface Boundary {
  /** As short as it stays clear. */
  readonly name: string;
  /** Ids of the places around it on the chosen map. */
  readonly around: readonly string[];
  /** It does not exist on the chosen map, or nowhere: only the province can be shown. */
  readonly lost: boolean;
}

/** The cities and counties of the province on the chosen map, for the filter; empty while they are read. */
export function usePlaces(): { cities: readonly PlaceInTree[]; counties: readonly PlaceInTree[] } {
  const { map } = useView().view;
  const query = { map, within: PROVINCE, limit: 1000 } as const;
  const cities = useApi("listPlaces", {}, { ...query, kind: "city" });
  const counties = useApi("listPlaces", {}, { ...query, kind: "county" });
  return { cities: cities.data?.items ?? [], counties: counties.data?.items ?? [] };
}

/** The boundary of the address. Until its name is known the province's stands in its place. */
export function useBoundary(): Boundary {
  const { boundary, map, language } = useView().view;
  const say = useSay();
  const province = boundary === PROVINCE;
  const place = useApi("getPlace", province ? undefined : { id: boundary }, { map });
  if (province) return { name: say("filter.province"), around: [], lost: false };
  const { data } = place;
  return {
    name: data === undefined ? "…" : briefName(language, data.place),
    around: data?.path.map(({ id }) => id) ?? [PROVINCE],
    lost: place.isError,
  };
}
