import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { nameIn } from "../../i18n/names.ts";
import { useRevision } from "../../state/revision.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Choice } from "../../ui/choice.tsx";
import { Empty } from "../../ui/states.tsx";
import type { EnterpriseAnswer } from "./enterprise-answer.ts";
import { tradeTable } from "./enterprise-exports.ts";
import { PartnerTable } from "./partner-table.tsx";
import { type Partner, partnersOf } from "./partners.ts";
import { TradePicture } from "./trade-picture.tsx";
import { useSayPartners } from "./use-say-partners.ts";
import { sitesOf, WHEREABOUTS, type Whereabouts, whereaboutsOf } from "./whereabouts.ts";

/** Whom an enterprise buys from and sells to: a picture, then the same as two tables. That nobody is recorded is said
 *  in words, as it is not 0. */
export function TradeSection({ detail }: { detail: EnterpriseAnswer }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  const revision = useRevision();
  const { enterprise, supplies, totals } = detail;
  const partners = partnersOf(enterprise.id, detail);
  const disputed = useDisputed(enterprise.id);
  const firm = nameIn(language, enterprise);
  return (
    <section aria-labelledby="trade-title">
      <div className="section-head">
        <h2 id="trade-title">{t("trade.title")}</h2>
        {supplies.length > 0 && <Sum detail={detail} />}
        {supplies.length > 0 && (
          <DownloadButtons table={() => tradeTable(detail, { language, revision, disputed })} />
        )}
      </div>
      {supplies.length === 0 ? (
        <Empty title={t("trade.none", { firm })} />
      ) : (
        <>
          <TradePicture detail={detail} partners={partners} />
          {totals.supplies > supplies.length && (
            <p className="foot-notes">
              {t("trade.largest", { shown: supplies.length, total: totals.supplies })}
            </p>
          )}
          <Side id="suppliers" partners={partners.suppliers} detail={detail} disputed={disputed} />
          <Side id="customers" partners={partners.customers} detail={detail} disputed={disputed} />
        </>
      )}
    </section>
  );
}

function Sum({ detail: { supplies } }: { detail: EnterpriseAnswer }) {
  const { t } = useTranslation("enterprise");
  const valued = supplies.filter(({ value }) => value !== undefined).length;
  return <span className="note">{t("trade.sum", { count: supplies.length, valued })}</span>;
}

function Side(props: {
  id: "suppliers" | "customers";
  partners: readonly Partner[];
  detail: EnterpriseAnswer;
  disputed: ReadonlySet<string>;
}) {
  const { t } = useTranslation("enterprise");
  const say = useSayPartners();
  const { id, partners, detail } = props;
  const [chosen, choose] = useState<Whereabouts | "everywhere">("everywhere");
  const own = sitesOf(detail.enterprise.id, detail);
  const whereOf = (partner: Partner) => whereaboutsOf(own, sitesOf(partner.id, detail), PROVINCE);
  const found = WHEREABOUTS.map((where) => ({
    where,
    partners: partners.filter((partner) => whereOf(partner) === where),
  })).filter((group) => group.partners.length > 0);
  const shown = found.find(({ where }) => where === chosen)?.partners ?? partners;
  return (
    <div id={id} className="trade-side">
      <h3>
        {t(`trade.${id}`)} <span className="note">{say(partners)}</span>
      </h3>
      {found.length > 1 && (
        <Choice<Whereabouts | "everywhere">
          label={t("trade.where")}
          value={shown === partners ? "everywhere" : chosen}
          options={[
            { value: "everywhere", label: t("trade.everywhere") },
            ...found.map(({ where, partners: there }) => ({
              value: where,
              label: t("trade.whereCount", { where: t(`where.${where}`), count: there.length }),
            })),
          ]}
          onChange={choose}
        />
      )}
      {partners.length === 0 ? (
        <Empty title={t(`trade.no.${id}`)} />
      ) : (
        <PartnerTable key={chosen} {...props} partners={shown} />
      )}
    </div>
  );
}

/** Which facts about an enterprise another fact contradicts; none while that is not known. */
function useDisputed(id: string): ReadonlySet<string> {
  const { data } = useApi("listFacts", {}, { about: id, contradicted: "yes", limit: 1_000 });
  return new Set(data?.items.map(({ fact }) => fact.id));
}
