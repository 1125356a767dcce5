import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { scopeText } from "../../../graph-schema/scope.ts";
import { ask, useApi } from "../../api.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { formatNumber } from "../../i18n/numbers.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useRevision } from "../../state/revision.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Empty } from "../../ui/states.tsx";
import { type TurnedPages, useBackToFirst, useCursors } from "../../ui/use-cursors.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { FactFilters } from "./fact-filters.tsx";
import { type FactQuery, factQuery, tiesOf } from "./fact-query.ts";
import { FactTable } from "./fact-table.tsx";
import "./facts.css";
import { factsTable, readEveryFact } from "./facts-export.ts";
import { useIndicators } from "./use-indicators.ts";

/** So many facts stand on a page. */
const SIZE = 50;

/** All facts that the layers and years in use hold, to be filtered, looked at with those that contradict them, and
 *  taken away. */
export function FactsPage() {
  const { t } = useTranslation("facts");
  const { scope, parameters } = useView().view;
  useTitle(t("title"));
  const query = factQuery(parameters);
  return (
    <>
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p>
          {t("means")}{" "}
          {scope.years !== "all" && (
            <>
              {t("onlyYears")}{" "}
              <ViewLink to={{ scope: { ...scope, years: "all" } }} className="all-years figure">
                {t("allYears")}
              </ViewLink>
            </>
          )}
        </p>
      </div>
      <FactFilters />
      <Pages key={JSON.stringify([query, scope])} query={query} />
    </>
  );
}

function Pages({ query }: { query: FactQuery }) {
  const { t } = useTranslation("facts");
  const turned = useCursors();
  const cursor = turned.cursors.at(-1);
  const result = useApi(
    "listFacts",
    {},
    {
      ...tiesOf(query),
      ...query,
      limit: SIZE,
      ...(cursor === undefined ? {} : { cursor }),
    },
  );
  useBackToFirst(result.error, turned);
  return (
    <section aria-labelledby="facts-title">
      <div className="section-head">
        <h2 id="facts-title">{t("list")}</h2>
        {result.data !== undefined && (
          <span className="note" aria-live="polite">
            {t("count", { total: formatNumber(result.data.total) })}
          </span>
        )}
        {result.data !== undefined && result.data.total > 0 && <Downloads query={query} />}
      </div>
      <Answer result={result} what={t("title")} lines={18}>
        {({ items, total, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={t("none")}>
              <ViewLink to={{ parameters: {} }}>{t("clear")}</ViewLink>
            </Empty>
          ) : (
            <>
              <FactTable rows={items} />
              <Turner {...turned} {...{ total, next: nextCursor, shown: items.length }} />
            </>
          )
        }
      </Answer>
    </section>
  );
}

function Turner(props: TurnedPages & { total: number; next: string | null; shown: number }) {
  const { t } = useTranslation("facts");
  const { cursors, turn, total, next, shown } = props;
  if (total <= SIZE) return null;
  const first = cursors.length * SIZE;
  return (
    <nav className="turn-pages" aria-label={t("pages")}>
      <Button size="small" disabled={cursors.length === 0} onClick={() => turn(cursors.slice(0, -1))}>
        {t("before")}
      </Button>{" "}
      <span className="note">
        {t("rows", {
          first: formatNumber(first + 1),
          last: formatNumber(first + shown),
          total: formatNumber(total),
        })}
      </span>{" "}
      <Button size="small" disabled={next === null} onClick={() => next !== null && turn([...cursors, next])}>
        {t("after")}
      </Button>
    </nav>
  );
}

/** Takes away everything that the filters let through. */
function Downloads({ query }: { query: FactQuery }) {
  const { t } = useTranslation("facts");
  const { language, scope } = useView().view;
  const revision = useRevision();
  const indicators = useIndicators();
  return (
    <DownloadButtons
      table={async (signal, onProgress) => {
        const page = (cursor: string | undefined) =>
          ask(
            "listFacts",
            {
              params: {},
              query: {
                ...scopeText(scope),
                ...tiesOf(query),
                ...query,
                limit: 1_000,
                ...(cursor === undefined ? {} : { cursor }),
              },
            },
            { language, signal },
          );
        const refuse = (total: number) => new Error(t("tooMany", { total: formatNumber(total) }));
        const { rows, answered } = await readEveryFact(page, { onProgress, refuse });
        return factsTable(rows, {
          language,
          scope: answered,
          query,
          revision,
          indicators: await indicators(),
        });
      }}
    />
  );
}
