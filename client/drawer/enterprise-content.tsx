import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../graph-schema/api/resources.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { amountOf } from "../i18n/numbers.ts";
import { Sites } from "../pages/enterprise/enterprise-head.tsx";
import { type Partner, partnersOf } from "../pages/enterprise/partners.ts";
import { figuresOf } from "../pages/place/figure-rows.ts";
import "../pages/place/place-tables.css";
import "../pages/place/recipes.css";
import { useView } from "../state/use-view.ts";
import { amountOfReport } from "../ui/amount-of-report.ts";
import { Answer } from "../ui/answer.tsx";
import { SimulatedMark, SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { YearMark } from "../ui/year-mark.tsx";
import { Evidence, FactLine, Heading, Pair, Part } from "./parts.tsx";
import { StageWithRoots } from "./speciality-lines.tsx";

/** How many rows of each kind a drawer shows; the page of the enterprise has them all. */
const FIRST = 5;

/** An enterprise in short: where it is, what it makes, whom it trades with, its latest figures, and the sentence that
 *  names it. */
export function EnterpriseContent({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const { map } = useView().view;
  const result = useApi("getEnterprise", { id }, { map });
  return (
    <Answer result={result} what={t("kind.Enterprise")} lines={8}>
      {(detail) => (
        <>
          <Head detail={detail} />
          <Makes detail={detail} />
          <Trade detail={detail} />
          <Figures detail={detail} />
          <Evidence fact={detail.enterprise.id} />
        </>
      )}
    </Answer>
  );
}

function Head({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation(["drawer", "place", "common"]);
  const { language } = useView().view;
  const { id, role, aliases, synthetic, ...enterprise } = detail.enterprise;
  const kind = role === undefined ? t("common:kind.Enterprise") : t(`place:role.${role}`);
  return (
    <>
      <Heading name={nameIn(language, enterprise)} kind={kind} />
      {synthetic === true && (
        <p className="drawer-text">
          <SimulatedMark /> {t("fact.simulated")}
        </p>
      )}
      <dl className="pairs">
        <Pair term={t("place:facts.alias")}>{aliases?.join(t("common:list.separator"))}</Pair>
        <Pair term={t("fact.place")}>
          <Sites detail={detail} />
        </Pair>
      </dl>
      <p>
        <ViewLink to={{ page: "enterprise", id }}>{t("fact.toFirm")}</ViewLink>
      </p>
    </>
  );
}

function Makes({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const { makes, sources } = detail;
  if (makes.length === 0) return null;
  return (
    <Part title={t("makes")}>
      <ul>
        {makes.map(({ id, to, source, wording, wordingEn }) => (
          <FactLine
            key={id}
            mark={<SourceMark opens={id} source={sources.find((one) => one.id === source)} />}
          >
            <StageWithRoots stage={to} nesting={detail} />{" "}
            {wording !== undefined && <span className="song">{wording}</span>}
            {language === "en" && wordingEn !== undefined && <span className="note"> {wordingEn}</span>}
          </FactLine>
        ))}
      </ul>
    </Part>
  );
}

function Trade({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation("drawer");
  const { suppliers, customers } = partnersOf(detail.enterprise.id, detail);
  if (suppliers.length + customers.length === 0) {
    return (
      <Part title={t("trade")}>
        <p className="drawer-text">{t("fact.noTrade")}</p>
      </Part>
    );
  }
  return (
    <>
      <Side title={t("fact.suppliers", { count: suppliers.length })} partners={suppliers} detail={detail} />
      <Side title={t("fact.customers", { count: customers.length })} partners={customers} detail={detail} />
    </>
  );
}

function Side(props: { title: string; partners: readonly Partner[]; detail: EnterpriseDetail }) {
  const { t } = useTranslation("drawer");
  const { title, partners, detail } = props;
  if (partners.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {partners.slice(0, FIRST).map((partner) => (
          <PartnerLine key={partner.id} partner={partner} detail={detail} />
        ))}
      </ul>
      {partners.length > FIRST && (
        <ViewLink to={{ page: "enterprise", id: detail.enterprise.id }}>{t("fact.moreOfFirm")}</ViewLink>
      )}
    </Part>
  );
}

function PartnerLine({ partner, detail }: { partner: Partner; detail: EnterpriseDetail }) {
  const { language } = useView().view;
  const { id, name, value, period, supplies } = partner;
  const amount = value === undefined ? undefined : amountOf(value, "CNY10k/year", { language });
  const [first] = supplies;
  const synthetic = first?.synthetic;
  return (
    <FactLine
      mark={
        first !== undefined && (
          <SourceMark opens={first.id} source={detail.sources.find((source) => source.id === first.source)} />
        )
      }
    >
      <ViewLink to={{ open: id }}>{name === undefined ? id : nameIn(language, name)}</ViewLink>{" "}
      {amount !== undefined && (
        <>
          <b className={synthetic === true ? "simulated" : undefined}>{amount.number}</b>
          <span className="unit">{amount.unit}</span>{" "}
        </>
      )}
      {period !== undefined && <YearMark period={period} synthetic={synthetic} />}
    </FactLine>
  );
}

/** The latest real figure of each indicator, published local shares first. */
function Figures({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const { localRates, actual } = figuresOf(detail);
  const rows = [...localRates, ...actual].slice(0, FIRST);
  if (rows.length === 0) return null;
  return (
    <Part title={t("fact.figures")}>
      <ul>
        {rows.map(({ indicator, periods: [latest] }) =>
          latest?.reports.map((report) => {
            const amount = amountOfReport(report, indicator, language);
            const source = detail.sources.find(({ id }) => id === report.source);
            return (
              <FactLine key={report.id} mark={<SourceMark opens={report.id} source={source} />}>
                <YearMark period={report.period} />{" "}
                <ViewLink to={{ open: indicator.id }}>{nameIn(language, indicator)}</ViewLink>{" "}
                <b>{amount?.number}</b>
                <span className="unit">{amount?.unit}</span>
              </FactLine>
            );
          }),
        )}
      </ul>
    </Part>
  );
}
