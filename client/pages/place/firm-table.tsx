import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { type FirmRow, firmRows } from "./firm-rows.ts";
import { usePaged } from "./pager.tsx";

/** What a table of firms is drawn from. */
type FirmTableFacts = Pick<
  PlaceDetail,
  "place" | "enterprises" | "makes" | "locatedIn" | "places" | "stages" | "sources"
>;

/** The firms of a place, a row each: what they make, where and how surely, and the page that says so.
 *  @param most how many of them at most, a page of ten at a time when absent */
export function FirmTable({ detail, most }: { detail: FirmTableFacts; most?: number }) {
  const { t } = useTranslation("place");
  const rows = firmRows(detail);
  const { shown, pager } = usePaged(most === undefined ? rows : rows.slice(0, most), {
    size: most ?? 10,
    label: t("enterprises"),
  });
  return (
    <>
      <div className="table-scroll">
        <table className="lines firm-table">
          <thead>
            <tr>
              <th scope="col">{t("firm.name")}</th>
              <th scope="col">{t("firm.makes")}</th>
              <th scope="col">{t("firm.where")}</th>
              <th scope="col">{t("firm.quality")}</th>
              <th scope="col">{t("source")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Firm key={row.enterprise.id} row={row} detail={detail} />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
    </>
  );
}

function Firm({ row, detail }: { row: FirmRow; detail: FirmTableFacts }) {
  const { t } = useTranslation("place");
  const { language, open } = useView().view;
  const { enterprise, makes, sites } = row;
  const said = makes[0] ?? sites[0]?.fact;
  const name = nameIn(language, enterprise);
  return (
    <tr className={open === enterprise.id ? "chosen" : undefined}>
      <th scope="row">
        <ViewLink
          to={{ page: "enterprise", id: enterprise.id }}
          className={enterprise.synthetic === true ? "simulated" : "firm-name"}
        >
          {name}
        </ViewLink>
        {enterprise.role !== undefined && <span className="note"> {t(`role.${enterprise.role}`)}</span>}
      </th>
      <td>
        <MadeStages row={row} stages={detail.stages} />
      </td>
      <td>
        {sites.map(({ fact, where }) =>
          where === undefined ? null : (
            <ViewLink key={fact.id} to={{ page: "place", id: where.place.id }} className="firm-site">
              {nameIn(language, where.place)}
            </ViewLink>
          ),
        )}
      </td>
      <td>
        {[...new Set(sites.map(({ fact }) => fact.quality))].map((quality) => (
          <span key={quality} className={`quality ${quality}`} title={t(`qualityMeans.${quality}`)}>
            {t(`quality.${quality}`)}
          </span>
        ))}
      </td>
      <td>
        {said !== undefined && (
          <SourceMark opens={said.id} source={detail.sources.find(({ id }) => id === said.source)} />
        )}
      </td>
    </tr>
  );
}

/** The stages a firm makes, each once, and otherwise that nothing is said of it. */
function MadeStages({ row: { makes }, stages }: { row: FirmRow; stages: PlaceDetail["stages"] }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  const made = stages.filter(({ id }) => makes.some(({ to }) => to === id));
  if (made.length === 0) return <span className="note">{t("common:evidence.unrecorded")}</span>;
  return made.map((stage, at) => (
    <span key={stage.id}>
      {at > 0 && t("common:list.separator")}
      <ViewLink to={{ open: stage.id }}>{nameIn(language, stage)}</ViewLink>
    </span>
  ));
}
