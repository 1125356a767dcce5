import { useQuery } from "@tanstack/react-query";
import { scopeText } from "../../../graph-schema/scope.ts";
import { ask, useApi } from "../../api.ts";
import { everyPage } from "../../export/every-page.ts";
import { type Named, nameIn } from "../../i18n/names.ts";
import { useAfterPause } from "../../state/use-after-pause.ts";
import { useView } from "../../state/use-view.ts";
import type { Thing } from "./thing.ts";

/** The enterprises whose name fits what is typed, the best first, and always the chosen one.
 *  @returns `isCut` when more names fit than are listed
 *  @param typed nothing asks nothing
 *  @param chosen id of the one that is chosen; absent while none is */
export function useFirms(
  typed: string,
  chosen: string | undefined,
): { firms: readonly Thing[]; isCut: boolean; searching: boolean } {
  const { language, map } = useView().view;
  const q = useAfterPause(typed.trim());
  const found = useApi("search", q === "" ? undefined : {}, { q: q === "" ? "-" : q, limit: 100, map });
  const fact = useApi("getFact", chosen === undefined ? undefined : { id: chosen }, {}).data?.fact;
  const now = fact?.kind === "Enterprise" ? [thingOf(fact, language)] : [];
  const hits = q === "" ? [] : (found.data?.items ?? []).filter(({ kind }) => kind === "Enterprise");
  const firms = hits.map((hit) => thingOf(hit, language));
  return {
    firms: typed === "" ? now : firms,
    isCut: q !== "" && found.data !== undefined && found.data.total > found.data.items.length,
    searching: q !== "" && found.isFetching,
  };
}

function thingOf(node: Named & { readonly id: string }, language: "zh" | "en"): Thing {
  return { id: node.id, name: nameIn(language, node), where: "" };
}

/** How many enterprises are read for their names at most. */
const MOST_NAMES = 10_000;

/** Every enterprise by name, read page by page; of more than ten thousand the first. Empty while it is read.
 *  @param wanted whether the names are needed; else nothing is asked */
export function useFirmNames(wanted: boolean): readonly Thing[] {
  const { language, scope } = useView().view;
  const scoped = scopeText(scope);
  const { data } = useQuery({
    queryKey: ["listEnterprises", "all names", scoped],
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const { items } = await everyPage(
        (cursor) => {
          const query = { ...scoped, limit: 1_000, ...(cursor === undefined ? {} : { cursor }) };
          return ask("listEnterprises", { params: {}, query }, { language, signal });
        },
        { most: MOST_NAMES },
      );
      return items.map(({ id, name, nameEn }) => ({ id, name, nameEn }));
    },
  });
  return (data ?? []).map((firm) => thingOf(firm, language));
}
