import { useTranslation } from "react-i18next";
import type { Findings } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { PurchaseRow } from "../rates/purchase-row.tsx";
import { namesFrom, useFindings } from "../rates/use-rates.ts";
import type { Question } from "./gaps-asked.ts";
import type { OpenGap } from "./open-gap.ts";

/** So many purchases are listed here, the largest; the page of rates has them all. */
const MOST = 8;

/** From which of a buyer's own boundaries purchases are seen: that of the place. */
const LEVELS = ["town", "county", "city", "province"] as const;

/** The question for the largest purchases of a stage.
 *  @param map the map of the view */
export function demandQuestion({ row, asked }: OpenGap, map: string): Question {
  return {
    stage: row.about,
    place: asked.place,
    level: levelOfPlace(asked.place),
    map,
    most: String(MOST),
    facts: "0",
  };
}

/** The level of a place by its code; the province where the code does not tell.
 *  @example
 *  levelOfPlace("place:340200"); // => "city"
 *  levelOfPlace("place:340221"); // => "county"
 *  levelOfPlace("place:340000"); // => "province"
 */
export function levelOfPlace(place: string): (typeof LEVELS)[number] {
  const [, code] = /^place:34(\d+)/.exec(place) ?? [];
  if (code === undefined || code.startsWith("0000")) return "province";
  if (code.length > 4) return "town";
  return code.endsWith("00") ? "city" : "county";
}

/** The largest purchases behind the demand, each with the way to its source. */
export function DemandSection({ gap }: { gap: OpenGap }) {
  const { t } = useTranslation("gaps");
  const { map } = useView().view;
  const result = useFindings("purchases-behind", demandQuestion(gap, map));
  return (
    <section className="gap-section" aria-labelledby="gap-demand">
      <div className="section-head">
        <h3 id="gap-demand">{t("detail.buys.title")}</h3>
        <ViewLink
          className="note-link"
          to={{ page: "rates", parameters: { stage: gap.row.about, level: levelOfPlace(gap.asked.place) } }}
        >
          {t("detail.buys.whole")}
        </ViewLink>
      </div>
      <Answer result={result} what={t("detail.buys.title")} lines={4}>
        {(findings) => <Purchases findings={findings} place={gap.asked.place} />}
      </Answer>
    </section>
  );
}

function Purchases({ findings, place }: { findings: Findings; place: string }) {
  const { t } = useTranslation(["gaps", "rates"]);
  const { language } = useView().view;
  const nameOf = namesFrom(findings.names, language);
  const mixed = findings.rows.some(({ parts }) => (parts?.counted ?? 0) > 0);
  const more = findings.caveats.find(({ code }) => code === "more-purchases");
  if (findings.rows.length === 0) return <p className="note">{t("detail.buys.none")}</p>;
  return (
    <>
      <div className="table-scroll">
        <table className="lines purchase-table">
          <thead>
            <tr>
              <th scope="col">{t("rates:behind.seller")}</th>
              <th scope="col">{t("rates:behind.made")}</th>
              <th scope="col">{t("rates:behind.buyer")}</th>
              <th scope="col" className="number">
                {t("rates:behind.value")}
              </th>
              <th scope="col" className="number">
                {t("rates:behind.source")}
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.rows.map((row) => (
              <PurchaseRow key={row.about} {...{ row, nameOf, mixed }} level={levelOfPlace(place)} />
            ))}
          </tbody>
        </table>
      </div>
      {more !== undefined && <p className="note">{more[language]}</p>}
    </>
  );
}
