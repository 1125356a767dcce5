import { useTranslation } from "react-i18next";
import type { EnterpriseDetail, SourceName } from "../../../graph-schema/api/resources.ts";
import { useView } from "../../state/use-view.ts";
import { layerWords } from "../../ui/scope-words.ts";
import { sourceLabel } from "../../ui/source-label.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { usePaged } from "../place/pager.tsx";

/** Every source that something on the page was read from: title, address and date, the newest page first. The address
 *  is written out, as an office without internet can only copy it. */
export function SourcesSection({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation("enterprise");
  const sources = ofTheFirm(detail);
  const { shown, pager } = usePaged(sources, { size: 15, label: t("sources.title") });
  return (
    <section aria-labelledby="sources-title">
      <div className="section-head">
        <h2 id="sources-title">{t("sources.title")}</h2>
        <span className="note">{t("sources.count", { count: sources.length })}</span>
      </div>
      <div className="table-scroll">
        <table className="lines sources-table stacked">
          <thead>
            <tr>
              <th scope="col">{t("sources.name")}</th>
              <th scope="col">{t("sources.date")}</th>
              <th scope="col">{t("sources.layer")}</th>
              <th scope="col">{t("sources.address")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
    </section>
  );
}

function SourceRow({ source }: { source: SourceName }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  const { sign, text } = sourceLabel(language, source);
  const layer = layerNamed(source.layer);
  return (
    <tr>
      <th scope="row">
        <ViewLink to={{ open: source.id }}>
          {sign} {text}
        </ViewLink>
      </th>
      <td className="nowrap" data-head={t("sources.date")}>
        {source.date ?? <span className="note">{t("sources.noDate")}</span>}
      </td>
      <td data-head={t("sources.layer")}>
        {layer === undefined ? source.layer : layerWords([layer], language)}
      </td>
      <td className="source-address">
        {source.address !== undefined && (
          <a href={source.address} target="_blank" rel="noreferrer">
            {source.address}
          </a>
        )}
      </td>
    </tr>
  );
}

const LAYERS = ["plan", "recipes", "public", "imported", "simulated"] as const;

function layerNamed(name: string) {
  return LAYERS.find((layer) => layer === name);
}

/** Sources of what is said of the firm itself, pages before others, the newest first. */
function ofTheFirm(detail: EnterpriseDetail): SourceName[] {
  const { enterprise, makes, locatedIn, reports, owns, supplies } = detail;
  const own = locatedIn.filter(({ from }) => from === enterprise.id);
  const cited = new Set(
    [enterprise, ...makes, ...own, ...reports, ...owns, ...supplies].map(({ source }) => source),
  );
  const dated = ({ date = "" }: SourceName) => date;
  return detail.sources
    .filter(({ id }) => cited.has(id))
    .sort((a, b) => (dated(a) === dated(b) ? (a.id < b.id ? -1 : 1) : dated(a) < dated(b) ? 1 : -1));
}
