import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { basisIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { FootNotes } from "../../ui/foot-notes.tsx";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import { type FigureNotes, figureNotes } from "./figure-notes.ts";
import type { FigureBlock, FigureLine, FigureSection } from "./figure-sections.ts";
import { useSayDifference } from "./use-say-difference.ts";

/** How many indicators of a section, and how many values of one, are listed at first. */
const BLOCKS = 30;
const LINES = 12;

/** The indicators of a section, one row a value, with the notes of the section numbered below. A long section and a
 *  long row of values are listed in part, and the rest on demand. */
export function IndicatorTable({ section: { name, blocks } }: { section: FigureSection }) {
  const { t } = useTranslation("indicators");
  const { language } = useView().view;
  const [count, setCount] = useState(BLOCKS);
  const shown = blocks.slice(0, count);
  const notes = figureNotes(shown, language, useSayDifference());
  const left = blocks.length - shown.length;
  return (
    <section aria-labelledby={`group-${name}`}>
      <div className="section-head">
        <h2 id={`group-${name}`}>{t(`group.${name}`)}</h2>
        {name === "simulated" && <SimulatedMark />}
        <span className="note">{t("count", { count: blocks.length })}</span>
      </div>
      <div className="table-scroll">
        <table className="lines indicators">
          <Head />
          {shown.map((block) => (
            <IndicatorRows key={block.indicator.id} block={block} notes={notes} />
          ))}
        </table>
      </div>
      {left > 0 && (
        <button type="button" className="link more" onClick={() => setCount(count + 100)}>
          {t("moreIndicators", { count: Math.min(left, 100), left })}
        </button>
      )}
      <FootNotes notes={notes.notes} />
    </section>
  );
}

function Head() {
  const { t } = useTranslation("indicators");
  const columns = ["indicator", "about", "period", "role", "value", "basis", "source"] as const;
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function IndicatorRows({ block, notes }: { block: FigureBlock; notes: FigureNotes }) {
  const { t } = useTranslation("indicators");
  const { language } = useView().view;
  const [whole, setWhole] = useState(false);
  const { indicator, lines } = block;
  const shown = whole ? lines : lines.slice(0, LINES);
  const left = lines.length - shown.length;
  return (
    <tbody>
      {shown.map((line, at) => (
        <ValueRow key={line.report.id} line={line} block={block} notes={notes}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={shown.length + (left > 0 ? 1 : 0)}>
              <ViewLink to={{ open: indicator.id }}>{nameIn(language, indicator)}</ViewLink>
              <NoteNumbers of={notes.numbersOf(indicator)} />
            </th>
          )}
        </ValueRow>
      ))}
      {left > 0 && (
        <tr>
          <td colSpan={6}>
            <button type="button" className="link" onClick={() => setWhole(true)}>
              {t("moreValues", { left })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function NoteNumbers({ of }: { of: readonly number[] }) {
  return of.length === 0 ? null : <sup>{of.join(" ")}</sup>;
}

function ValueRow(props: { line: FigureLine; block: FigureBlock; notes: FigureNotes; children: ReactNode }) {
  const { t } = useTranslation(["indicators", "common"]);
  const { language, open } = useView().view;
  const { indicator } = props.block;
  const { report, about, source } = props.line;
  const amount = amountOfReport(report, indicator, language);
  const synthetic = report.synthetic === true;
  const isWords = amount?.unit === "" && report.value === undefined;
  return (
    <tr className={open === report.id ? "chosen" : undefined}>
      {props.children}
      <td>
        {about.map((one, nth) => (
          <span key={one.id}>
            {nth > 0 && t("common:list.separator")}
            <ViewLink to={{ open: one.id }}>{nameIn(language, one)}</ViewLink>
          </span>
        ))}
      </td>
      <td>
        <YearMark period={report.period} synthetic={synthetic || report.role === "target"} />
      </td>
      <td>{t(`roles.${report.role}`)}</td>
      <td className={isWords ? "song" : "strong"}>
        <span className={synthetic ? "simulated" : undefined}>{amount?.number}</span>
        <span className="unit">{amount?.unit}</span>
        <NoteNumbers of={props.notes.numbersOf(report)} />
      </td>
      <td className="note">{basisIn(language, report) ?? basisIn(language, indicator)}</td>
      <td>
        <SourceMark opens={report.id} source={source} />
      </td>
    </tr>
  );
}
