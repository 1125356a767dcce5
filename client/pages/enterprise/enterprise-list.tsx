import { useTranslation } from "react-i18next";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { formatNumber } from "../../i18n/numbers.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useRevision } from "../../state/revision.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { EnterpriseFilters, useEnterpriseFilter } from "./enterprise-filters.tsx";
import { type EnterpriseRow, fittingRows } from "./enterprise-rows.ts";
import { EnterpriseTable } from "./enterprise-table.tsx";
import { listTable } from "./list-export.ts";
import { SimulatedList } from "./simulated-list.tsx";
import { type ReadEnterprises, useEnterprises, usePlacesById } from "./use-enterprises.ts";

/** Every enterprise: the real ones to be filtered, then, while they are on, the made-up ones. */
export function EnterpriseList() {
  const { t } = useTranslation("enterprise");
  const result = useEnterprises();
  useTitle(t("list.title"));
  return (
    <>
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        <p>{t("list.means")}</p>
      </div>
      <Answer result={result} what={t("list.title")} lines={18}>
        {(read) => <Real read={read} />}
      </Answer>
      <SimulatedList />
    </>
  );
}

function Real({ read }: { read: ReadEnterprises }) {
  const { t } = useTranslation("enterprise");
  const { language, scope } = useView().view;
  const revision = useRevision();
  const places = usePlacesById();
  const filter = useEnterpriseFilter();
  const fitting = fittingRows(read.rows, filter, { places, province: PROVINCE });
  const exported = () => listTable(fitting, { names: read.names, places, language, scope, revision });
  return (
    <section aria-labelledby="real-title">
      <EnterpriseFilters read={read} />
      <div className="section-head">
        <h2 id="real-title">{t("list.real")}</h2>
        <span className="note" aria-live="polite">
          {t("list.shown", { shown: formatNumber(fitting.length), total: formatNumber(read.total) })}
        </span>
        {fitting.length > 0 && <DownloadButtons table={exported} />}
      </div>
      {read.total > read.rows.length && (
        <p className="foot-notes">{t("list.cut", { read: read.rows.length, total: read.total })}</p>
      )}
      <Rows fitting={fitting} read={read} places={places} />
    </section>
  );
}

function Rows(props: {
  fitting: readonly EnterpriseRow[];
  read: ReadEnterprises;
  places: ReturnType<typeof usePlacesById>;
}) {
  const { t } = useTranslation("enterprise");
  const { fitting, read, places } = props;
  if (fitting.length > 0) return <EnterpriseTable rows={fitting} names={read.names} places={places} />;
  return (
    <Empty title={t(read.rows.length === 0 ? "list.noneLoaded" : "list.noneFits")}>
      {read.rows.length > 0 && <ViewLink to={{ parameters: {} }}>{t("list.clear")}</ViewLink>}
    </Empty>
  );
}
