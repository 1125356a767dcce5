import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../../graph-schema/api/resources.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { isOld } from "../../ui/age.ts";
import { useNewestYear } from "../../ui/use-layers.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { measureText } from "../chain/measure-text.ts";
import { useWidth } from "../chain/use-width.ts";
import { PartnerMark, PartnerShape } from "./partner-mark.tsx";
import type { Partner, Partners } from "./partners.ts";
import { type DrawnPartner, layoutOfTrade, type TradeLayout } from "./trade-layout.ts";
import { useSayPartners } from "./use-say-partners.ts";
import { placesToldOf, sitesOf, WHEREABOUTS, whereaboutsOf } from "./whereabouts.ts";

/** Below this the tables alone tell it: names would find no room. */
const LEAST_WIDTH = 600;

/** A firm between its suppliers and its customers. Whatever it shows is in the tables below, too. */
export function TradePicture({ detail, partners }: { detail: EnterpriseDetail; partners: Partners }) {
  const [frame, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={frame} className="trade-picture">
      {width >= LEAST_WIDTH && <Drawn detail={detail} partners={partners} width={Math.min(width, 1_100)} />}
    </div>
  );
}

function Drawn({ detail, partners, width }: { detail: EnterpriseDetail; partners: Partners; width: number }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  const say = useSayPartners();
  const own = sitesOf(detail.enterprise.id, detail);
  const layout = layoutOfTrade({
    ...partners,
    labelOf: ({ id, name }) => (name === undefined ? id : nameIn(language, name)),
    whereOf: ({ id }) => whereaboutsOf(own, sitesOf(id, detail), PROVINCE),
    width,
    measure: measureText,
  });
  const label = t("picture.label", {
    firm: nameIn(language, detail.enterprise),
    suppliers: say(partners.suppliers),
    customers: say(partners.customers),
  });
  return (
    <figure>
      <svg width={layout.width} height={layout.height}>
        <title>{label}</title>
        <Heads layout={layout} partners={partners} />
        {[...layout.suppliers, ...layout.customers].map((one) => (
          <Line key={one.path} drawn={one} />
        ))}
        <Middle detail={detail} layout={layout} />
        {[...layout.suppliers, ...layout.customers].map((one) => (
          <PartnerLink key={`${one.id} ${String(one.x)}`} drawn={one} />
        ))}
      </svg>
      <Legend layout={layout} />
    </figure>
  );
}

function Heads({ layout, partners }: { layout: TradeLayout; partners: Partners }) {
  const { t } = useTranslation("enterprise");
  const say = useSayPartners();
  const [right] = layout.customers;
  return (
    <g className="trade-heads">
      <text x="0" y="14">
        {t("picture.suppliers", { count: say(partners.suppliers) })}
      </text>
      <text x={(right?.x ?? layout.width * 0.78) - 8} y="14">
        {t("picture.customers", { count: say(partners.customers) })}
      </text>
      <line x1="0" y1="22.5" x2={layout.width} y2="22.5" />
    </g>
  );
}

function Line({ drawn: { path, width, valued, partner } }: { drawn: DrawnPartner }) {
  const old = useIsOld(partner);
  const simulated = partner.supplies.every(({ synthetic }) => synthetic === true);
  const inferred = partner.supplies.every(({ evidence }) => evidence === "inferred");
  const kind = [
    valued ? "" : "unvalued",
    old ? "old" : "",
    simulated ? "synthetic" : "",
    inferred ? "inferred" : "",
  ];
  return <path className={["trade-line", ...kind].filter(Boolean).join(" ")} d={path} strokeWidth={width} />;
}

function useIsOld({ period, supplies }: Partner): boolean {
  const newest = useNewestYear();
  const simulated = supplies.some(({ synthetic }) => synthetic === true);
  return !simulated && period !== undefined && newest !== undefined && isOld(period, newest);
}

function PartnerLink({ drawn }: { drawn: DrawnPartner }) {
  const { t } = useTranslation("enterprise");
  const { open } = useView().view;
  const { id, label, where, x, y, side, words, partner } = drawn;
  const old = useIsOld(partner);
  const name = partner.name?.name ?? id;
  const said = [name, t(`where.${where}`), partner.period]
    .filter((word) => word !== undefined)
    .join(t("comma"));
  const chosen = open === id || partner.supplies.some((one) => one.id === open);
  return (
    <ViewLink to={{ open: id }} className={old ? "partner-link old" : "partner-link"} aria-label={said}>
      <title>{said}</title>
      <rect
        x={x - 12}
        y={y - 14}
        width={words.to - x + 16}
        height="28"
        className={chosen ? "hit chosen" : "hit"}
      />
      <g transform={`translate(${String(x)} ${String(y)})`}>
        <PartnerShape where={where} side={side} synthetic={partner.name?.synthetic === true} />
      </g>
      <text x={words.from} y={y + 4.5}>
        {label}
      </text>
    </ViewLink>
  );
}

function Middle({ detail, layout: { firm } }: { detail: EnterpriseDetail; layout: TradeLayout }) {
  const { language } = useView().view;
  const { enterprise } = detail;
  const [site] = placesToldOf(enterprise.id, detail);
  return (
    <g transform={`translate(${String(firm.x)} ${String(firm.y)})`} className="trade-firm">
      <circle r="22" />
      <path d={enterprise.role === "leader" ? "M-11 -11H11V2L0 13L-11 2Z" : "M-9 -9H9V9H-9Z"} />
      <text y="40" className="strong">
        {shortened(nameIn(language, enterprise))}
      </text>
      {site !== undefined && <text y="56">{nameIn(language, site.place)}</text>}
    </g>
  );
}

function shortened(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}

function Legend({ layout }: { layout: TradeLayout }) {
  const { t } = useTranslation("enterprise");
  const drawn = [...layout.suppliers, ...layout.customers];
  const { suppliers, customers } = layout.more;
  return (
    <figcaption className="legend">
      {WHEREABOUTS.filter((where) => drawn.some((one) => one.where === where)).map((where) => (
        <span key={where}>
          <PartnerMark where={where} /> {t(`where.${where}`)}
        </span>
      ))}
      <span>{t("picture.width")}</span>
      {drawn.some(({ valued }) => !valued) && <span>{t("picture.unvalued")}</span>}
      {suppliers > 0 && <a href="#suppliers">{t("picture.moreSuppliers", { count: suppliers })}</a>}
      {customers > 0 && <a href="#customers">{t("picture.moreCustomers", { count: customers })}</a>}
    </figcaption>
  );
}
