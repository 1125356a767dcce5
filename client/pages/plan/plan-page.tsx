import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { PlanWords } from "../../drawer/plan-words.tsx";
import { tableIn } from "../../drawer/text-table.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Answer } from "../../ui/answer.tsx";
import { SourceMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import { headingRank, type Paragraph, paragraphsOf, quotesBySource } from "./paragraphs.ts";
import "./plan.css";

/** The whole plan as it was written, paragraph by paragraph, with what was read from it marked. */
export function PlanPage() {
  const { t } = useTranslation("plan");
  useTitle(t("title"));
  const result = useApi("listSources", {}, { type: "plan-paragraph", limit: 1_000 });
  const quotes = useQuotes();
  return (
    <Answer result={result} what={t("title")} lines={24}>
      {({ items }) => {
        const paragraphs = paragraphsOf(items);
        return (
          <>
            <div className="page-head">
              <h1>{t("document")}</h1>
              <p>
                {t("result", { paragraphs: paragraphs.length })} {t("language")}
              </p>
            </div>
            {paragraphs.length === 0 && <Empty title={t("empty")} />}
            <div className="plan-layout">
              <Contents paragraphs={paragraphs} />
              <div className="plan-text">
                {paragraphs.map((paragraph) => (
                  <PlanParagraph key={paragraph.id} paragraph={paragraph} quotes={quotes.get(paragraph.id)} />
                ))}
              </div>
            </div>
          </>
        );
      }}
    </Answer>
  );
}

const HEADINGS = { 1: "h2", 2: "h3", 3: "h4" } as const;

/** The plan's facts, whatever the other pages are made from: its text shows every word that was read from it. */
const OF_PLAN = { layers: "plan", years: "all" } as const;

/** The words read from each paragraph. */
function useQuotes(): ReadonlyMap<string, readonly string[]> {
  const { map } = useView().view;
  const chains = useApi("listChains", {}, { limit: 100, ...OF_PLAN }).data?.items;
  const indicators = useApi("listIndicators", {}, { limit: 1_000, ...OF_PLAN }).data?.items;
  const province = useApi("getPlace", { id: PROVINCE }, { map, ...OF_PLAN }).data;
  return useMemo(() => {
    const records = [
      ...(province?.specialities ?? []),
      ...(province?.makes ?? []),
      ...(province?.enterprises ?? []),
    ];
    const lanes = (chains ?? []).flatMap(({ chain, stages }) => [chain, ...stages.map(({ stage }) => stage)]);
    const values = (indicators ?? []).flatMap(({ reports }) => reports.map(({ report }) => report));
    return quotesBySource([...records, ...lanes, ...values]);
  }, [chains, indicators, province]);
}

function Contents({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  const { t } = useTranslation("plan");
  const headings = paragraphs.filter(({ text }) => (headingRank(text) ?? 3) < 3);
  return (
    <nav className="plan-contents" aria-label={t("contents")} lang="zh-CN">
      <h2>{t("contents")}</h2>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id} className={`rank-${headingRank(text)}`}>
            <a href={`#${anchorOf(id)}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PlanParagraph({
  paragraph,
  quotes,
}: {
  paragraph: Paragraph;
  quotes: readonly string[] | undefined;
}) {
  const { view } = useView();
  const chosen = view.id === paragraph.id || view.open === paragraph.id;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (view.id === paragraph.id) frame.current?.scrollIntoView({ block: "center" });
  }, [view.id, paragraph.id]);
  const rank = headingRank(paragraph.text);
  const Tag = rank !== undefined ? HEADINGS[rank] : tableIn(paragraph.text) === undefined ? "p" : "div";
  return (
    <div
      ref={frame}
      id={anchorOf(paragraph.id)}
      className={`plan-paragraph ${chosen ? "chosen" : ""}`}
      aria-current={chosen ? "true" : undefined}
    >
      <Tag lang="zh-CN">
        <PlanWords text={paragraph.text} quotes={quotes ?? []} soft />
      </Tag>
      <span className="plan-mark">
        {quotes !== undefined && <SourceMark opens={paragraph.id} source={paragraph} />}
      </span>
    </div>
  );
}

function anchorOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
