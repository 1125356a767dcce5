import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../../graph-schema/api/resources.ts";
import { Pair } from "../../drawer/parts.tsx";
import { nameIn, pathIn } from "../../i18n/names.ts";
import { addressPath } from "../../map/places-on-map.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { partnersOf } from "./partners.ts";
import { useSayPartners } from "./use-say-partners.ts";

/** The name of an enterprise, what it is, where it is and how surely, and the sum of what is known of its trade. */
export function EnterpriseHead({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation(["enterprise", "place", "common"]);
  const { language } = useView().view;
  const { enterprise, totals } = detail;
  const { role, aliases, creditCode, aboveScale, synthetic } = enterprise;
  const say = useSayPartners();
  const { suppliers, customers } = partnersOf(enterprise.id, detail);
  return (
    <div className="page-head enterprise-head">
      <p className="crumb">
        <ViewLink to={{ page: "enterprise" }}>{t("all")}</ViewLink>
      </p>
      <h1>
        {nameIn(language, enterprise)} {synthetic === true && <SimulatedMark />}{" "}
        <span className="note">
          {role !== undefined && t(`place:role.${role}`)}
          {aboveScale === true && ` ${t("aboveScale")}`}
        </span>
      </h1>
      {synthetic === true && <p className="simulated-note">{t("simulated")}</p>}
      <p>
        {t("result", {
          suppliers: say(suppliers),
          customers: say(customers),
          purchases: totals.supplies,
        })}
      </p>
      <dl className="pairs">
        <Pair term={t("place:facts.alias")}>{aliases?.join(t("common:list.separator"))}</Pair>
        <Pair term={t("creditCode")}>{creditCode}</Pair>
        <Pair term={t("located")}>
          <Sites detail={detail} />
        </Pair>
      </dl>
    </div>
  );
}

/** Where an enterprise is, a line each: what is told of the place, and by whom. */
export function Sites({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { language } = useView().view;
  const own = detail.locatedIn.filter(({ from }) => from === detail.enterprise.id);
  if (own.length === 0) return t("notLocated");
  return own.map(({ id, to, quality, source }) => {
    const found = detail.places.find(({ place }) => place.id === to);
    return (
      <span key={id} className="enterprise-site">
        <ViewLink to={{ page: "place", id: to }}>
          {found === undefined ? to : nameIn(language, found.place)}
        </ViewLink>{" "}
        {found !== undefined && <span className="note">{pathIn(language, addressPath(found.path))} </span>}
        <span className={`quality ${quality}`} title={t(`place:qualityMeans.${quality}`)}>
          {t(`place:quality.${quality}`)}
        </span>{" "}
        <SourceMark opens={id} source={detail.sources.find((one) => one.id === source)} />
      </span>
    );
  });
}
