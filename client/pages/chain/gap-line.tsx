import { useTranslation } from "react-i18next";
import type { Chain } from "../../../graph-schema/nodes.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Failed } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { countsOf } from "../gaps/gap-numbers.ts";
import type { Asked } from "./use-chain-picture.ts";
import { useSay } from "./use-say.ts";

/** How many stages have each class of gap, in a sentence, and the way to their reasons. */
export function GapLine({ gaps, chain, place }: { gaps: Asked; chain: Chain; place: string }) {
  const { t } = useTranslation("gaps");
  const { language } = useView().view;
  const say = useSay();
  if (gaps.failure !== null) {
    return (
      <div className="chain-result">
        <Failed what={say("gap.failed")} failure={gaps.failure} />
      </div>
    );
  }
  if (gaps.findings === undefined) return <p className="chain-result">{say("gap.loading")}</p>;
  const counts = countsOf(gaps.findings.rows);
  const words = counts.map(({ kind, count }) => t(`say.count.${kind}`, { count })).join(t("list"));
  const name = t("chainNamed", { name: nameIn(language, chain) });
  return (
    <p className="chain-result" aria-live="polite">
      {counts.length === 0
        ? say("gap.nothing", { place })
        : `${t("say.lead", { place, chain: name, counts: words })}${t("say.end")}`}{" "}
      <ViewLink to={{ page: "gaps", parameters: { chain: chain.id } }}>{say("gap.page")}</ViewLink>
    </p>
  );
}
