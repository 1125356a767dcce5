import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { FactRow, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { scopeText } from "../../../graph-schema/scope.ts";
import { ask } from "../../api.ts";
import { everyPage } from "../../export/every-page.ts";
import { realLayers } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { type EnterpriseRows, enterpriseRows } from "./enterprise-rows.ts";

/** So many facts of a kind are read for the list; what lies beyond is said to be left out. */
const MOST_READ = 20_000;

const KINDS = ["Enterprise", "MAKES", "LOCATED_IN", "SUPPLIES"] as const;

/** The list of real enterprises as it was read. */
export interface ReadEnterprises extends EnterpriseRows {
  /** How many there are, read or not. */
  readonly total: number;
}

/** Every real enterprise with what it makes, where it is and whom it trades with. */
export function useEnterprises(): UseQueryResult<ReadEnterprises> {
  const { language, scope } = useView().view;
  const query = { ...scopeText(scope), layers: realLayers(scope), limit: 1_000 };
  return useQuery({
    queryKey: ["every enterprise", query],
    queryFn: async ({ signal }) => {
      const kinds = KINDS.map((kind) =>
        everyPage<FactRow>(
          (cursor) =>
            ask(
              "listFacts",
              { params: {}, query: { ...query, kind, ...(cursor === undefined ? {} : { cursor }) } },
              { language, signal },
            ),
          { most: MOST_READ },
        ),
      );
      const read = await Promise.all(kinds);
      return { ...enterpriseRows(read.flatMap(({ items }) => items)), total: read[0]?.total ?? 0 };
    },
  });
}

/** Every place on the map with those around it, by id; empty until it is known. */
export function usePlacesById(): ReadonlyMap<string, PlaceInTree> {
  const { map, language, scope } = useView().view;
  const query = { ...scopeText(scope), map, layers: realLayers(scope), limit: 1_000 };
  const { data } = useQuery({
    queryKey: ["every place", query],
    queryFn: ({ signal }) =>
      everyPage<PlaceInTree>((cursor) => {
        const asked = { ...query, ...(cursor === undefined ? {} : { cursor }) };
        return ask("listPlaces", { params: {}, query: asked }, { language, signal });
      }),
  });
  return new Map(data?.items.map((one) => [one.place.id, one]));
}
