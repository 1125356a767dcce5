import { useTranslation } from "react-i18next";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import { Indicator } from "../../../graph-schema/nodes.ts";
import { useApi } from "../../api.ts";
import { useTitle } from "../../shell/use-title.ts";
import { Answer } from "../../ui/answer.tsx";
import { Empty } from "../../ui/states.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import "./indicators.css";

/** Every figure of the plan, by group, each with its paragraph, its basis and what the text contradicts. */
export function IndicatorsPage() {
  const { t } = useTranslation("indicators");
  useTitle(t("title"));
  const result = useApi("listIndicators", {}, { limit: 1_000 });
  return (
    <>
      <div className="page-head">
        <h1>{t("title")}</h1>
        {result.data !== undefined && (
          <>
            <p>{t("result", countsOf(result.data.items))}</p>
            <GroupLinks details={result.data.items} />
          </>
        )}
      </div>
      <Answer result={result} what={t("title")} lines={20}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t("empty")} />
          ) : (
            Indicator.shape.group.options.map((group) => (
              <IndicatorTable
                key={group}
                group={group}
                details={items.filter(({ indicator }) => indicator.group === group)}
              />
            ))
          )
        }
      </Answer>
    </>
  );
}

function GroupLinks({ details }: { details: readonly IndicatorDetail[] }) {
  const { t } = useTranslation("indicators");
  const groups = Indicator.shape.group.options.filter((group) =>
    details.some(({ indicator }) => indicator.group === group),
  );
  return (
    <nav className="group-links" aria-label={t("groups")}>
      {groups.map((group) => (
        <a key={group} href={`#group-${group}`}>
          {t(`group.${group}`)}
        </a>
      ))}
    </nav>
  );
}

function countsOf(items: readonly IndicatorDetail[]) {
  return {
    indicators: items.length,
    reports: items.reduce((sum, { reports }) => sum + reports.length, 0),
    notes: items.filter(({ indicator }) => (indicator.notes?.length ?? 0) > 0).length,
  };
}
