import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../../graph-schema/api/resources.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import { nameIn, pathIn } from "../../i18n/names.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { addressPath } from "../../map/places-on-map.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import { usePaged } from "../place/pager.tsx";
import { PartnerMark } from "./partner-mark.tsx";
import type { Partner } from "./partners.ts";
import { placesToldOf, sitesOf, whereaboutsOf } from "./whereabouts.ts";

interface PartnerTableProps {
  readonly id: "suppliers" | "customers";
  readonly partners: readonly Partner[];
  readonly detail: EnterpriseDetail;
  /** Ids of purchases that another statement contradicts. */
  readonly disputed: ReadonlySet<string>;
}

/** Partners with every purchase that is stated, a row each, and the evidence of each. */
export function PartnerTable(props: PartnerTableProps) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { id, partners } = props;
  const lines = partners.flatMap((partner) => partner.supplies.map((supply) => ({ partner, supply })));
  const { shown, pager } = usePaged(lines, { size: 20, label: t(`trade.${id}`) });
  const some = shown.some(({ supply }) => props.disputed.has(supply.id));
  const groups = [...new Set(shown.map(({ partner }) => partner))].map((partner) => ({
    partner,
    supplies: shown.flatMap((line) => (line.partner === partner ? [line.supply] : [])),
  }));
  return (
    <>
      <div className="table-scroll">
        <table className="lines partner-table stacked" aria-label={t(`trade.${id}`)}>
          <thead>
            <tr>
              <th scope="col">{t(id === "suppliers" ? "trade.supplier" : "trade.customer")}</th>
              <th scope="col">{t("trade.where")}</th>
              <th scope="col">{t("place:trade.goods")}</th>
              <th scope="col" className="number">
                {t("place:trade.value")}
              </th>
              <th scope="col">{t("place:trade.year")}</th>
              <th scope="col">{t("trade.evidence")}</th>
              <th scope="col">{t("place:source")}</th>
            </tr>
          </thead>
          {groups.map(({ partner, supplies }) => (
            <tbody key={partner.id}>
              {supplies.map((supply, at) => (
                <Purchase key={supply.id} supply={supply} {...props}>
                  {at === 0 && (
                    <PartnerCells partner={partner} lines={supplies.length} detail={props.detail} />
                  )}
                </Purchase>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {pager}
      {some && <p className="foot-notes">{t("trade.disputedMeans")}</p>}
    </>
  );
}

/** The cells of one purchase, after those of its partner where it is the first of them. */
function Purchase(props: PartnerTableProps & { supply: Supplies; children: ReactNode }) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { open } = useView().view;
  const { supply, detail, disputed, children } = props;
  const { id, value, period, source, synthetic } = supply;
  return (
    <tr className={open === id ? "chosen" : undefined}>
      {children}
      <td data-head={t("place:trade.goods")}>
        <Goods supply={supply} detail={detail} />
      </td>
      <td className="number" data-head={t("place:trade.value")}>
        {value === undefined ? (
          <span className="note">{t("place:trade.noValue")}</span>
        ) : (
          <ViewLink to={{ open: id }} className={synthetic === true ? "simulated" : "figure"}>
            {formatNumber(value)}
          </ViewLink>
        )}
        {disputed.has(id) && <span className="disputed">{t("trade.disputed")}</span>}
      </td>
      <td data-head={t("place:trade.year")}>
        {period === undefined ? (
          <span className="note">{t("place:trade.noYear")}</span>
        ) : (
          <YearMark period={period} synthetic={synthetic} />
        )}
      </td>
      <td data-head={t("trade.evidence")}>
        <Stated supply={supply} />
      </td>
      <td data-head={t("place:source")}>
        <SourceMark opens={id} source={detail.sources.find((one) => one.id === source)} />
      </td>
    </tr>
  );
}

function PartnerCells(props: { partner: Partner; lines: number; detail: EnterpriseDetail }) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { language } = useView().view;
  const { partner, lines, detail } = props;
  const { id, name } = partner;
  const page = id.startsWith("place:") ? "place" : "enterprise";
  const where = whereaboutsOf(sitesOf(detail.enterprise.id, detail), sitesOf(id, detail), PROVINCE);
  const [site] = placesToldOf(id, detail);
  const quality = detail.locatedIn.find(({ from, to }) => from === id && to === site?.place.id)?.quality;
  return (
    <>
      <th scope="rowgroup" rowSpan={lines}>
        <ViewLink to={{ page, id }}>{name === undefined ? id : nameIn(language, name)}</ViewLink>{" "}
        {name?.synthetic === true && <SimulatedMark />}
        {page === "place" && <span className="note">{t("trade.onlyPlace")}</span>}
      </th>
      <td rowSpan={lines} className="partner-where" data-head={t("trade.where")}>
        <PartnerMark where={where} /> {t(`where.${where}`)}
        {site !== undefined && page !== "place" && (
          <span className="note">
            {" "}
            {[nameIn(language, site.place), pathIn(language, addressPath(site.path))]
              .filter((words) => words !== "")
              .join(t("comma"))}
            {quality !== undefined && quality !== "site" && ` ${t(`place:quality.${quality}`)}`}
          </span>
        )}
      </td>
    </>
  );
}

/** The goods in the words of the source, and the stage they were put to. */
export function Goods({
  supply: { goods, stage },
  detail,
}: {
  supply: Supplies;
  detail: Pick<EnterpriseDetail, "names">;
}) {
  const { t } = useTranslation("common");
  const { language } = useView().view;
  const named = detail.names.find(({ id }) => id === stage);
  const name = named === undefined ? undefined : nameIn(language, named);
  if (goods === undefined && named === undefined)
    return <span className="note">{t("evidence.unrecorded")}</span>;
  return (
    <>
      {goods !== undefined && goods !== name && `${goods} `}
      {named !== undefined && (
        <ViewLink
          to={{ open: named.id }}
          className={goods === undefined || goods === name ? "goods-stage" : "note"}
        >
          {name}
        </ViewLink>
      )}
    </>
  );
}

/** Who says so, and how surely. A statement without a confidence is certain as far as its source goes. */
export function Stated({ supply: { evidence, statedBy, confidence } }: { supply: Supplies }) {
  const { t } = useTranslation(["enterprise", "place", "drawer"]);
  const by = statedBy === undefined || evidence === "inferred" || evidence === "synthetic";
  return (
    <>
      {by ? t(`drawer:evidence.${evidence}`) : t(`statedBy.${statedBy}`)}
      {confidence !== undefined && (
        <span className="note"> {t("place:confidence", { share: percentText(confidence) })}</span>
      )}
    </>
  );
}
