import { useTranslation } from "react-i18next";
import type { NodeName, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { nameIn, pathIn } from "../../i18n/names.ts";
import { addressPath } from "../../map/places-on-map.ts";
import { useView } from "../../state/use-view.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { usePaged } from "../place/pager.tsx";
import type { EnterpriseRow } from "./enterprise-rows.ts";

/** Real enterprises, a row each, thirty on a page. */
export function EnterpriseTable(props: {
  rows: readonly EnterpriseRow[];
  names: ReadonlyMap<string, NodeName>;
  places: ReadonlyMap<string, PlaceInTree>;
}) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { shown, pager } = usePaged(props.rows, { size: 30, label: t("list.title") });
  return (
    <>
      <div className="table-scroll">
        <table className="lines enterprise-table stacked">
          <thead>
            <tr>
              <th scope="col">{t("list.name")}</th>
              <th scope="col">{t("list.makes")}</th>
              <th scope="col">{t("list.where")}</th>
              <th scope="col" className="number">
                {t("list.suppliers")}
              </th>
              <th scope="col" className="number">
                {t("list.customers")}
              </th>
              <th scope="col">{t("place:source")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.enterprise.id} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
    </>
  );
}

interface RowProps {
  readonly row: EnterpriseRow;
  readonly names: ReadonlyMap<string, NodeName>;
  readonly places: ReadonlyMap<string, PlaceInTree>;
}

function Row(props: RowProps) {
  const { t } = useTranslation(["enterprise", "place", "common"]);
  const { language, open } = useView().view;
  const { enterprise, suppliers, customers, source } = props.row;
  return (
    <tr className={open === enterprise.id ? "chosen" : undefined}>
      <th scope="row">
        <ViewLink to={{ page: "enterprise", id: enterprise.id }} className="firm-name">
          {nameIn(language, enterprise)}
        </ViewLink>{" "}
        {enterprise.role !== undefined && <span className="note">{t(`place:role.${enterprise.role}`)}</span>}
      </th>
      <td data-head={t("list.makes")}>
        <Stages {...props} />
      </td>
      <td data-head={t("list.where")}>
        <Sites {...props} />
      </td>
      <td className="number" data-head={t("list.suppliers")}>
        {suppliers > 0 ? suppliers : <span className="note">{t("common:evidence.unrecorded")}</span>}
      </td>
      <td className="number" data-head={t("list.customers")}>
        {customers > 0 ? customers : <span className="note">{t("common:evidence.unrecorded")}</span>}
      </td>
      <td data-head={t("place:source")}>
        <SourceMark opens={enterprise.id} source={source} />
      </td>
    </tr>
  );
}

/** What an enterprise makes, each stage once. */
function Stages(props: RowProps) {
  const { t } = useTranslation("common");
  const { language } = useView().view;
  const stages = [...new Set(props.row.makes.map(({ to }) => to))];
  return (
    <>
      {stages.map((id, at) => {
        const name = props.names.get(id);
        return (
          <span key={id}>
            {at > 0 && t("list.separator")}
            <ViewLink to={{ open: id }}>{name === undefined ? id : nameIn(language, name)}</ViewLink>
          </span>
        );
      })}
      {stages.length === 0 && <span className="note">{t("evidence.unrecorded")}</span>}
    </>
  );
}

/** Where an enterprise is, each place once for each way it is known. */
function Sites(props: RowProps) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { language } = useView().view;
  const sites = [...new Map(props.row.sites.map((site) => [`${site.to} ${site.quality}`, site])).values()];
  return (
    <>
      {sites.map(({ id, to, quality }) => {
        const found = props.places.get(to);
        const name = found?.place ?? props.names.get(to);
        return (
          <span key={id} className="firm-site">
            <ViewLink to={{ page: "place", id: to }}>
              {name === undefined ? to : nameIn(language, name)}
            </ViewLink>
            {found !== undefined && (
              <span className="note"> {pathIn(language, addressPath(found.path))}</span>
            )}
            {quality !== "site" && <span className="note"> {t(`place:quality.${quality}`)}</span>}
          </span>
        );
      })}
      {sites.length === 0 && <span className="note">{t("list.unknown")}</span>}
    </>
  );
}
