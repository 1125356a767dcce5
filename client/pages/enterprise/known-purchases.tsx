import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../../graph-schema/api/resources.ts";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { amountOf } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Answer } from "../../ui/answer.tsx";
import { boundsText } from "../../ui/bounds-text.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { classWords } from "../analyses/finding-words.ts";
import { BoundarySign } from "../place/boundary-sign.tsx";
import { type NestedBoundary, nestedBoundaries } from "../place/nested-boundaries.ts";
import { RateLine } from "./rate-line.tsx";
import { placesToldOf } from "./whereabouts.ts";

/** How much of what an enterprise buys is known to come from its town, county, city and province: bounds, and a point
 *  only where nearly everything is known. */
export function KnownPurchases({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation("enterprise");
  const { map } = useView().view;
  const { id } = detail.enterprise;
  const result = useApi("runAnalysis", { measure: "known-purchases" }, { enterprise: id, map, facts: "0" });
  return (
    <section aria-labelledby="known-title">
      <div className="section-head">
        <h2 id="known-title">{t("known.title")}</h2>
        <span className="note">{t("known.means")}</span>
        {result.data?.synthetic === true && <SimulatedMark />}
      </div>
      <Answer result={result} what={t("known.title")} lines={5}>
        {(findings) => <Shares findings={findings} detail={detail} />}
      </Answer>
    </section>
  );
}

function Shares({ findings, detail }: { findings: Findings; detail: EnterpriseDetail }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  const { rows, period, caveats } = findings;
  const boundaries = placesToldOf(detail.enterprise.id, detail).flatMap((site) => nestedBoundaries(site));
  const told = rows.filter(({ lower }) => lower !== null);
  return (
    <>
      {told.length === 0 ? (
        <WhyNone reason={rows[0]?.reason} measure={findings.measure} />
      ) : (
        <>
          <Whole rows={told} period={period} />
          <div className="rate-lines">
            {told.map((row) => (
              <Share key={row.about} row={row} boundary={boundaries.find(({ id }) => id === row.about)} />
            ))}
            <p className="rate-lines-axis note" aria-hidden="true">
              <span>0</span>
              <span>{t("known.half")}</span>
              <span>100 %</span>
            </p>
          </div>
        </>
      )}
      <ul className="foot-notes">
        {caveats.map(({ code, zh, en }) => (
          <li key={code}>{language === "zh" ? zh : en}</li>
        ))}
        <li>
          <ViewLink
            to={{
              page: "analyses",
              id: `measure:${findings.measure}`,
              parameters: { enterprise: detail.enterprise.id },
            }}
          >
            {t("known.definition", { id: findings.definition })}
          </ViewLink>
        </li>
      </ul>
    </>
  );
}

/** Why there are not even bounds, in the measure's own words. */
function WhyNone({ reason, measure }: { reason: string | undefined; measure: string }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  const described = useApi("listAnalyses", {}, {}).data?.items.find(({ id }) => id === measure);
  const words = described === undefined ? undefined : classWords(described, reason, language)?.means;
  return <Empty title={t("known.none", { why: words ?? t("known.unrecorded") })} />;
}

/** What is known in all, when nobody says how much is bought in all. */
function Whole({ rows: [row], period }: { rows: readonly Finding[]; period: string }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  if (row?.reason !== "whole-unknown" && row?.reason !== "place-unknown") return null;
  const { known = 0, purchases = 0 } = row.parts ?? {};
  const amount = amountOf(known, "CNY10k/year", { language });
  const words = known === 0 ? t("known.wholeNothing", { count: purchases, year: period }) : undefined;
  return (
    <p>
      {words ??
        t("known.whole", { year: period, count: purchases, amount: `${amount.number} ${amount.unit}` })}
    </p>
  );
}

const ENDS = ["inside", "outside", "possible"] as const;

/** How many purchases come from one side of a boundary, and their sum as far as values are known; nothing when there
 *  are none. */
function Known({ end, parts }: { end: (typeof ENDS)[number]; parts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  const { [`${end}Purchases`]: count = 0, [`${end}WithoutValue`]: without = 0, [end]: sum = 0 } = parts;
  if (count === 0) return null;
  const amount = amountOf(sum, "CNY10k/year", { language });
  const words =
    count === without
      ? t("known.noValue")
      : `${amount.number} ${amount.unit}${without > 0 ? t("known.some") : ""}`;
  return <span>{t(`known.${end}`, { count, words })}</span>;
}

/** The boundary of a row: what it is to the firm, and its name. Another province than ours is told by its name alone. */
function BoundaryName({ about, boundary }: { about: string; boundary: NestedBoundary | undefined }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  const level = boundary?.level ?? "province";
  const name = boundary === undefined ? about : nameIn(language, boundary);
  const ours = about === PROVINCE ? t("where.province") : t("known.within", { place: name });
  return (
    <>
      <BoundarySign level={level} />{" "}
      {level === "province" ? (
        <ViewLink to={{ page: "place", id: about }}>{ours}</ViewLink>
      ) : (
        <>
          {t(`where.${level}`)}{" "}
          <ViewLink to={{ page: "place", id: about }} className="note">
            {name}
          </ViewLink>
        </>
      )}
    </>
  );
}

const DECIMALS = { decimals: 1 };

function Share({ row, boundary }: { row: Finding; boundary: NestedBoundary | undefined }) {
  const { t } = useTranslation("enterprise");
  const { lower, upper, value, about, parts = {} } = row;
  return (
    <div className="rate-line-row">
      <span className="rate-line-name">
        {about.startsWith("place:") ? (
          <BoundaryName about={about} boundary={boundary} />
        ) : (
          t("known.placeUnknown")
        )}
      </span>
      {lower !== null && upper !== null && <RateLine lower={lower} upper={upper} value={value} />}
      <span className="rate-line-value">
        {value !== null && (
          <b className={row.synthetic ? "simulated" : undefined}>
            {percentText(value, DECIMALS)} <span className="unit">%</span>
          </b>
        )}
        {lower !== null && upper !== null && (
          <span className="rate-line-bounds">{boundsText({ lower, upper }, 1)} %</span>
        )}
      </span>
      <span className="note rate-line-parts">
        {ENDS.map((end) => (
          <Known key={end} end={end} parts={parts} />
        ))}
      </span>
    </div>
  );
}
