import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../../graph-schema/api/resources.ts";
import { StageWithRoots } from "../../drawer/speciality-lines.tsx";
import { nameIn } from "../../i18n/names.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { JudgementMark, SourceMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";

/** What an enterprise makes in the words of the sources, and the stages of the chains we put it to. */
export function MakesSection({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { language } = useView().view;
  const { enterprise, makes } = detail;
  return (
    <section aria-labelledby="makes-title">
      <div className="section-head">
        <h2 id="makes-title">{t("makes.title")}</h2>
      </div>
      {makes.length === 0 ? (
        <Empty title={t("makes.none", { firm: nameIn(language, enterprise) })} />
      ) : (
        <div className="table-scroll">
          <table className="lines stacked">
            <thead>
              <tr>
                <th scope="col">{t("makes.stage")}</th>
                <th scope="col">{t("makes.wording")}</th>
                <th scope="col" className="number">
                  {t("makes.output")}
                </th>
                <th scope="col">{t("place:source")}</th>
              </tr>
            </thead>
            <tbody>
              {makes.map((one) => (
                <Row key={one.id} one={one} detail={detail} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ one, detail }: { one: EnterpriseDetail["makes"][number]; detail: EnterpriseDetail }) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { language } = useView().view;
  return (
    <tr>
      <th scope="row">
        <StageWithRoots stage={one.to} nesting={detail} />{" "}
        {one.judgement !== undefined && <JudgementMark opens={one.judgement} />}
      </th>
      <td data-head={t("makes.wording")}>
        {one.wording !== undefined && (
          <span className={one.source.startsWith("source:public") ? undefined : "song"}>{one.wording}</span>
        )}{" "}
        {language === "en" && <span className="note">{one.wordingEn}</span>}
      </td>
      <td className="number" data-head={t("makes.output")}>
        {one.output === undefined ? (
          <span className="note">{t("place:trade.noValue")}</span>
        ) : (
          <ViewLink to={{ open: one.id }} className={one.synthetic === true ? "simulated" : "figure"}>
            {formatNumber(one.output)}
          </ViewLink>
        )}
      </td>
      <td data-head={t("place:source")}>
        <SourceMark opens={one.id} source={detail.sources.find(({ id }) => id === one.source)} />
      </td>
    </tr>
  );
}
