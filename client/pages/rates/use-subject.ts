import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { useFirms } from "../analyses/use-firms.ts";
import { useThings } from "../analyses/use-things.ts";
import type { RatesAsked } from "./rates-asked.ts";

/** What the page is about by name; an id stands in for a name that is not known. */
export interface Subject {
  readonly chain: string;
  readonly place: string;
  /** Absent while no enterprise is chosen. */
  readonly firm: string | undefined;
}

/** The chain, the place and the enterprise that are chosen, by name. */
export function useSubject({ chain, place, enterprise }: RatesAsked): Subject {
  const { t } = useTranslation("rates");
  const { language, map } = useView().view;
  const chains = useApi("listChains", {}, { limit: 1_000, map }).data?.items ?? [];
  const places = useThings("Place", map).things;
  const [firm] = useFirms("", enterprise).firms;
  const named = chains.find((each) => each.chain.id === chain)?.chain;
  const whole = place === PROVINCE ? t("whole") : undefined;
  return {
    chain:
      chain === undefined
        ? t("allChains")
        : named === undefined
          ? chain
          : t("chainNamed", { name: nameIn(language, named) }),
    place: whole ?? places.find(({ id }) => id === place)?.name ?? place,
    firm: enterprise === undefined ? undefined : (firm?.name ?? enterprise),
  };
}
