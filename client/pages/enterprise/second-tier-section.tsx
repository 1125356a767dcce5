import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../../graph-schema/api/resources.ts";
import { scopeText } from "../../../graph-schema/scope.ts";
import { ask } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { Empty, Failed, Skeleton } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { usePaged } from "../place/pager.tsx";
import { type Partner, partnersOf } from "./partners.ts";
import { isPlace, type SecondTier, secondTierOf } from "./second-tier.ts";

/** Of so many suppliers their own suppliers are asked for. */
const MOST_ASKED = 60;

/** So many of the direct suppliers stand in a row. */
const LISTED = 6;

/** Who supplies the suppliers, asked for on demand: those first that most of them share. */
export function SecondTierSection({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation("enterprise");
  const [shown, show] = useState(false);
  const { suppliers } = partnersOf(detail.enterprise.id, detail);
  const firms = suppliers.filter(({ id }) => id.startsWith("enterprise:"));
  if (firms.length === 0) return null;
  return (
    <section aria-labelledby="tier-title">
      <div className="section-head">
        <h2 id="tier-title">{t("tier.title")}</h2>
        <button type="button" className="link" aria-expanded={shown} onClick={() => show(!shown)}>
          {t(shown ? "tier.hide" : "tier.show", { count: Math.min(firms.length, MOST_ASKED) })}
        </button>
      </div>
      {shown && <Asked firm={detail.enterprise.id} suppliers={firms} />}
    </section>
  );
}

function Asked({ firm, suppliers }: { firm: string; suppliers: readonly Partner[] }) {
  const { t } = useTranslation("enterprise");
  const results = useSuppliers(suppliers.slice(0, MOST_ASKED));
  const known = results.flatMap(({ data }) => data ?? []);
  const failed = results.find(({ isError }) => isError);
  if (failed !== undefined) {
    return <Failed what={t("tier.title")} failure={failed.error} retry={() => void failed.refetch()} />;
  }
  if (known.length < results.length) {
    return (
      <>
        <p role="status">{t("tier.reading", { done: known.length, total: results.length })}</p>
        <Skeleton lines={4} />
      </>
    );
  }
  const tier = secondTierOf(firm, known);
  const firms = tier.filter(({ id }) => !isPlace(id)).length;
  const recorded = new Set(tier.flatMap(({ through }) => through.map(({ id }) => id))).size;
  const left = suppliers.length - results.length;
  return (
    <>
      <p>
        {t("tier.result", { asked: known.length, recorded, found: firms })}
        {tier.length > firms && t("tier.places", { count: tier.length - firms })}
        <MostShared tier={tier} />
        {left > 0 && t("tier.left", { count: left })}
      </p>
      {tier.length === 0 ? <Empty title={t("tier.none")} /> : <TierTable tier={tier} known={known} />}
    </>
  );
}

function MostShared({ tier }: { tier: readonly SecondTier[] }) {
  const { t } = useTranslation(["enterprise", "common"]);
  const { language } = useView().view;
  const firms = tier.filter(({ id }) => !isPlace(id));
  const most = firms[0]?.through.length ?? 0;
  if (most === 0) return null;
  if (most === 1) return t("tier.noneShared");
  const first = firms.filter(({ through }) => through.length === most);
  const names = first.map(({ id, name }) => (name === undefined ? id : nameIn(language, name)));
  return t("tier.mostShared", { names: names.join(t("common:list.separator")), count: most });
}

function TierTable({ tier, known }: { tier: readonly SecondTier[]; known: readonly EnterpriseDetail[] }) {
  const { t } = useTranslation(["enterprise", "place", "common"]);
  const { shown, pager } = usePaged(tier, { size: 15, label: t("tier.title") });
  return (
    <>
      <div className="table-scroll">
        <table className="lines stacked">
          <thead>
            <tr>
              <th scope="col">{t("tier.supplier")}</th>
              <th scope="col" className="number">
                {t("tier.shared")}
              </th>
              <th scope="col">{t("tier.through")}</th>
              <th scope="col">{t("place:source")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <TierRow key={one.id} one={one} known={known} />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
    </>
  );
}

function TierRow({ one, known }: { one: SecondTier; known: readonly EnterpriseDetail[] }) {
  const { t } = useTranslation(["enterprise", "place", "common"]);
  const { language } = useView().view;
  const { id, name, through, supplies, direct } = one;
  const page = id.startsWith("place:") ? "place" : "enterprise";
  const sources = known.flatMap((detail) => detail.sources);
  const bySource = [...new Map(supplies.map((supply) => [supply.source, supply])).values()];
  return (
    <tr>
      <th scope="row">
        <ViewLink to={{ page, id }}>{name === undefined ? id : nameIn(language, name)}</ViewLink>{" "}
        {name?.synthetic === true && <SimulatedMark />}
        {direct && <span className="note">{t("tier.direct")}</span>}
      </th>
      <td className="number" data-head={t("tier.shared")}>
        {through.length}
      </td>
      <td data-head={t("tier.through")}>
        {through.slice(0, LISTED).map((firm, at) => (
          <span key={firm.id}>
            {at > 0 && t("common:list.separator")}
            <ViewLink to={{ page: "enterprise", id: firm.id }}>{nameIn(language, firm)}</ViewLink>
          </span>
        ))}
        {through.length > LISTED && (
          <span className="note">{t("tier.andMore", { count: through.length })}</span>
        )}
      </td>
      <td data-head={t("place:source")}>
        {bySource.slice(0, 3).map((supply) => (
          <span key={supply.id} className="tier-source">
            <SourceMark opens={supply.id} source={sources.find((source) => source.id === supply.source)} />
          </span>
        ))}
        {bySource.length > 3 && (
          <span className="note">{t("tier.moreSources", { count: bySource.length - 3 })}</span>
        )}
      </td>
    </tr>
  );
}

function useSuppliers(suppliers: readonly Partner[]) {
  const { map, language, scope } = useView().view;
  const query = { ...scopeText(scope), map };
  return useQueries({
    queries: suppliers.map(({ id }) => ({
      queryKey: ["getEnterprise", { id }, query],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask("getEnterprise", { params: { id }, query }, { language, signal }),
    })),
  });
}
