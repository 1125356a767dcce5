import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../../graph-schema/api/resources.ts";
import { nameIn } from "../../i18n/names.ts";
import { amountOf } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";

/** Who holds an enterprise and what it holds; nothing when no source says so. */
export function OwnersSection({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { enterprise, owns } = detail;
  if (owns.length === 0) return null;
  return (
    <section aria-labelledby="owners-title">
      <div className="section-head">
        <h2 id="owners-title">{t("owners.title")}</h2>
      </div>
      <div className="table-scroll">
        <table className="lines stacked">
          <thead>
            <tr>
              <th scope="col">{t("owners.holder")}</th>
              <th scope="col">{t("owners.held")}</th>
              <th scope="col" className="number">
                {t("owners.share")}
              </th>
              <th scope="col">{t("place:source")}</th>
            </tr>
          </thead>
          <tbody>
            {owns.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Firm id={one.from} of={detail} self={enterprise.id} />
                </th>
                <td data-head={t("owners.held")}>
                  <Firm id={one.to} of={detail} self={enterprise.id} />
                </td>
                <td className="number" data-head={t("owners.share")}>
                  <Held id={one.id} share={one.share} />
                </td>
                <td data-head={t("place:source")}>
                  <SourceMark opens={one.id} source={detail.sources.find(({ id }) => id === one.source)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Held({ id, share }: { id: string; share: number | undefined }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  if (share === undefined) return <span className="note">{t("trade.noValue")}</span>;
  return (
    <ViewLink to={{ open: id }} className="figure">
      {amountOf(share, "1", { language }).number}
    </ViewLink>
  );
}

function Firm({ id, of, self }: { id: string; of: EnterpriseDetail; self: string }) {
  const { language } = useView().view;
  const name = of.names.find((one) => one.id === id);
  const words = name === undefined ? id : nameIn(language, name);
  return id === self ? words : <ViewLink to={{ page: "enterprise", id }}>{words}</ViewLink>;
}
