import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { type Named, nameIn, pathIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { type Language, PROVINCE } from "../../state/view.ts";
import type { Detail } from "./facts-behind.ts";
import { THING_KINDS, type ThingKind } from "./form-fields.ts";
import type { Thing } from "./thing.ts";
import { useFirmNames } from "./use-firms.ts";

/** The things of a kind. */
export interface Things {
  readonly things: readonly Thing[];
  /** How many there are in all; more than are listed when there are very many. */
  readonly total: number;
  /** Whether they are being read, could not be read, or are there. */
  readonly state: "pending" | "error" | "success";
}

const ALL = { limit: 1_000 } as const;

/** The things of a kind by name, in one request that every part of the page shares; empty while they are read.
 *  @param kind a kind that cannot be listed, or none, asks nothing
 *  @param map on whose day places are listed */
export function useThings(kind: string | undefined, map: MapYear): Things {
  const { language } = useView().view;
  const asks = (one: ThingKind) => (one === kind ? {} : undefined);
  const chains = useApi("listChains", asks("Chain"), { ...ALL, map });
  const places = useApi("listPlaces", asks("Place"), { ...ALL, map });
  const stages = useApi("listStages", asks("Stage"), ALL);
  const firms = useFirmNames(kind === "Enterprise");
  switch (THING_KINDS.find((one) => one === kind)) {
    case "Chain": {
      const items = chains.data?.items.map(({ chain }) => chain);
      return { ...thingsOf(language, items, chains.data?.total), state: chains.status };
    }
    case "Place":
      return {
        ...placesOf(language, places.data?.items ?? [], places.data?.total),
        state: places.status,
      };
    case "Stage":
      return { ...thingsOf(language, stages.data?.items, stages.data?.total), state: stages.status };
    case "Enterprise":
      return { things: firms, total: firms.length, state: firms.length === 0 ? "pending" : "success" };
    default:
      return { things: [], total: 0, state: "success" };
  }
}

/** Everything known of one thing, for the names of the facts around it.
 *  @param kind a kind without such an answer asks nothing */
export function useDetail(kind: string, id: string): Detail | undefined {
  const { map } = useView().view;
  const asks = (one: ThingKind) => (one === kind ? { id } : undefined);
  const chain = useApi("getChain", asks("Chain"), { map }).data;
  const place = useApi("getPlace", asks("Place"), { map }).data;
  const stage = useApi("getStage", asks("Stage"), { map }).data;
  const enterprise = useApi("getEnterprise", asks("Enterprise"), {}).data;
  return chain ?? place ?? stage ?? enterprise;
}

function thingsOf(
  language: Language,
  items: readonly (Named & { readonly id: string })[] = [],
  total: number = items.length,
): Omit<Things, "state"> {
  return { things: items.map((one) => ({ id: one.id, name: nameIn(language, one), where: "" })), total };
}

/** The places of the province, itself first. Same-named ones are told apart by what is around them. */
export function placesOf(
  language: Language,
  items: readonly PlaceInTree[],
  total = items.length,
): Omit<Things, "state"> {
  const inside = items.filter(
    ({ place, path }) => place.id === PROVINCE || path.some(({ id }) => id === PROVINCE),
  );
  const around = (path: PlaceInTree["path"]) =>
    path.filter(({ id }) => id.startsWith("place:34") && id !== PROVINCE);
  return {
    things: inside.map(({ place, path }) => ({
      id: place.id,
      name: nameIn(language, place),
      where: pathIn(language, around(path)),
    })),
    total: total - items.length + inside.length,
  };
}
