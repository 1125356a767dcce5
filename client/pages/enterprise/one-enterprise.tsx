import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import type { EnterpriseAnswer } from "./enterprise-answer.ts";
import { EnterpriseHead } from "./enterprise-head.tsx";
import { FiguresSection } from "./figures-section.tsx";
import { KnownPurchases } from "./known-purchases.tsx";
import { MakesSection } from "./makes-section.tsx";
import { OwnersSection } from "./owners-section.tsx";
import { SecondTierSection } from "./second-tier-section.tsx";
import { SourcesSection } from "./sources-section.tsx";
import { TradeSection } from "./trade-section.tsx";

/** Everything that is known of one enterprise: whom it trades with, how much of what it buys is known, what it makes,
 *  what is published of it, who holds it, and where all that was read. */
export function OneEnterprise({ id }: { id: string }) {
  const { t } = useTranslation(["enterprise", "common"]);
  const { map } = useView().view;
  const result = useApi("getEnterprise", { id }, { map });
  return (
    <>
      {result.data === undefined && result.isError && (
        <div className="page-head">
          <h1>{t("common:kind.Enterprise")}</h1>
          <p>{t("notInLayers")}</p>
        </div>
      )}
      <Answer result={result} what={t("common:kind.Enterprise")} lines={18}>
        {(detail) => <Known detail={detail} />}
      </Answer>
    </>
  );
}

function Known({ detail }: { detail: EnterpriseAnswer }) {
  const { language } = useView().view;
  useTitle(nameIn(language, detail.enterprise));
  return (
    <>
      <EnterpriseHead detail={detail} />
      <TradeSection detail={detail} />
      <KnownPurchases detail={detail} />
      <SecondTierSection detail={detail} />
      <MakesSection detail={detail} />
      <FiguresSection detail={detail} />
      <OwnersSection detail={detail} />
      <SourcesSection detail={detail} />
    </>
  );
}
