import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { FactRow } from "../../../graph-schema/api/resources.ts";
import type { Indicator } from "../../../graph-schema/nodes.ts";
import { ask } from "../../api.ts";
import { everyPage } from "../../export/every-page.ts";
import { useView } from "../../state/use-view.ts";
import type { Language } from "../../state/view.ts";

/** Every indicator by id: what a value is a value of, and in which unit. */
export type Indicators = ReadonlyMap<string, Indicator>;

const NONE: Indicators = new Map();

/** Asks for every indicator, once however often it is asked for. */
export function useIndicators(): () => Promise<Indicators> {
  const { language } = useView().view;
  const client = useQueryClient();
  return () => client.ensureQueryData(question(language));
}

/** Every indicator by id, none while they are not known.
 *  @param wanted whether they are needed; else nothing is asked */
export function useKnownIndicators(wanted: boolean): Indicators {
  const { language } = useView().view;
  return useQuery({ ...question(language), enabled: wanted }).data ?? NONE;
}

function question(language: Language) {
  return {
    queryKey: ["every indicator"],
    queryFn: async (): Promise<Indicators> => {
      const { items } = await everyPage<FactRow>((cursor) =>
        ask(
          "listFacts",
          {
            params: {},
            query: {
              kind: "Indicator",
              years: "all",
              limit: 1_000,
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
          { language },
        ),
      );
      return new Map(items.flatMap(({ fact }) => (fact.kind === "Indicator" ? [[fact.id, fact]] : [])));
    },
  };
}
