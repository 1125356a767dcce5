import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { nameIn, shortPlace } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { useThings } from "../analyses/use-things.ts";
import type { GapsAsked } from "./gaps-asked.ts";

/** What the page is about by name; an id stands in for a name that is not known. */
export interface GapSubject {
  readonly chain: string;
  readonly place: string;
  /** The place as short as a sentence needs it. */
  readonly shortPlace: string;
}

/** The chain and the place that are chosen, by name. */
export function useGapSubject({ chain, place }: Pick<GapsAsked, "chain" | "place">): GapSubject {
  const { t } = useTranslation("gaps");
  const { language, map } = useView().view;
  const chains = useApi("listChains", {}, { limit: 1_000, map }).data?.items ?? [];
  const places = useThings("Place", map).things;
  const named = chains.find((each) => each.chain.id === chain)?.chain;
  const name = place === PROVINCE ? t("whole") : (places.find(({ id }) => id === place)?.name ?? place);
  return {
    chain:
      chain === undefined
        ? t("allChains")
        : named === undefined
          ? chain
          : t("chainNamed", { name: nameIn(language, named) }),
    place: name,
    shortPlace: language === "zh" && place !== PROVINCE ? shortPlace(name) : name,
  };
}
