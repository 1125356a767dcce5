import { useTranslation } from "react-i18next";
import type { Findings, MeasureDescription } from "../../../graph-schema/findings.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { scopeWords } from "../../ui/scope-words.ts";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { amountIn, classWords, tallyOf, wordsOf } from "./finding-words.ts";
import { findingsTable } from "./findings-export.ts";
import { FindingsTable } from "./findings-table.tsx";
import { sortFindings, sortingOf } from "./sort-findings.ts";
import { useThings } from "./use-things.ts";

/** What a measure found: the sum of it, what it was computed on, what to mind, and every row. */
export function FindingsSection(props: { findings: Findings; description: MeasureDescription }) {
  const { t } = useTranslation(["analyses", "common"]);
  const { language, sort, map } = useView().view;
  const { findings, description } = props;
  const names = useNames(description.about, map);
  const sorting = sortingOf(sort);
  const rows = sortFindings(findings.rows, sorting, { classes: description.classes, nameOf: names });
  const boundary = findings.boundary === null ? t("anywhere") : names(findings.boundary);
  const table = () => findingsTable(rows, props, { language, nameOf: names, boundary });
  return (
    <section className="findings" aria-labelledby="findings">
      <div className="section-head">
        <h2 id="findings">{wordsOf(description, language).title}</h2>
        <span className="note" aria-live="polite">
          <Tally {...props} />
        </span>
        <span className="findings-space" />
        {rows.length > 0 && <DownloadButtons table={table} />}
      </div>
      <Basis findings={findings} boundary={boundary} />
      <Caveats caveats={findings.caveats} />
      {rows.length === 0 ? (
        <Empty title={t("empty")} />
      ) : (
        <FindingsTable rows={rows} sorting={sorting} description={description} nameOf={names} />
      )}
      <ClassLegend description={description} />
    </section>
  );
}

/** The names of what rows are about, and of chains and places; an id that is not among them stands for itself. */
function useNames(about: string, map: "2010" | "today") {
  const own = useThings(about, map).things;
  const chains = useThings("Chain", map).things;
  const places = useThings("Place", map).things;
  const names = new Map([...own, ...chains, ...places].map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? id;
}

function Tally({ findings, description }: { findings: Findings; description: MeasureDescription }) {
  const { t } = useTranslation("analyses");
  const { language } = useView().view;
  const words = tallyOf(findings.rows, description.classes).map(({ id, count }) =>
    t("tally", { name: classWords(description, id, language)?.name, count }),
  );
  return [t("results", { count: findings.rows.length }), ...words].join(" · ");
}

function Basis({ findings, boundary }: { findings: Findings; boundary: string }) {
  const { t } = useTranslation(["analyses", "common"]);
  const { language } = useView().view;
  const share = findings.coverage === null ? undefined : amountIn("1", findings.coverage, language);
  const layers = findings.layers.map((layer) => t(`layer.${layer}`)).join(t("common:list.separator"));
  return (
    <dl className="findings-basis" aria-label={t("basis")}>
      <Line term={t("boundary")}>
        {findings.boundary === null ? (
          boundary
        ) : (
          <ViewLink to={{ open: findings.boundary }}>{boundary}</ViewLink>
        )}
      </Line>
      <Line term={t("period")}>{findings.day}</Line>
      {findings.period !== findings.day && <Line term={t("yearOfFacts")}>{findings.period}</Line>}
      <Line term={t("coverage")}>
        {share === undefined ? t("coverageUnknown") : `${share.number} ${share.unit}`}
      </Line>
      <Line term={t("asked")}>{scopeWords(findings.scope, language)}</Line>
      <Line term={t("layers")}>{layers === "" ? t("noLayer") : layers}</Line>
      <Line term={t("simulated")}>
        {findings.synthetic ? (
          <>
            <SimulatedMark /> {t("simulatedIn")}
          </>
        ) : (
          t("simulatedOut")
        )}
      </Line>
      <Line term={t("definition")}>{findings.definition}</Line>
      <Line term={t("revision")}>{findings.revision}</Line>
    </dl>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Caveats({ caveats }: { caveats: Findings["caveats"] }) {
  const { t } = useTranslation("analyses");
  const { language } = useView().view;
  if (caveats.length === 0) return null;
  return (
    <ul className="findings-caveats" aria-label={t("caveats")}>
      {caveats.map((caveat) => (
        <li key={caveat.code}>{caveat[language]}</li>
      ))}
    </ul>
  );
}

function ClassLegend({ description }: { description: MeasureDescription }) {
  const { t } = useTranslation("analyses");
  const { language } = useView().view;
  if (description.classes.length === 0) return null;
  return (
    <dl className="findings-classes" aria-label={t("classes")}>
      {description.classes.map(({ id }) => {
        const words = classWords(description, id, language);
        return (
          <Line key={id} term={words?.name ?? id}>
            {words?.means}
          </Line>
        );
      })}
    </dl>
  );
}
