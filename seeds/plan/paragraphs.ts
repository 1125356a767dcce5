import type { Source } from "../../graph-schema/nodes.ts";
import planText from "./plan.txt?raw";

/** The plan's title, as every paragraph cites it. */
const TITLE = "《安徽省“十二五”产业集群专业镇发展规划》";
const TITLE_EN =
  "Anhui Province Development Plan for Industrial-Cluster Specialised Towns, 12th Five-Year Plan";

/** A paragraph of the plan as a source. */
export type PlanParagraph = Extract<Source, { type: "plan-paragraph" }>;

/** Where a fact was read: the paragraph's id and the words that say it. */
export interface Citation {
  readonly source: string;
  readonly quote: string;
}

/** Headings by rank: 一、 then （一） then 1、 then （1）. */
const RANKS = [/^([一二三四五])、/, /^（([一二三四五六七八])）/, /^(\d+)、/, /^（(\d+)）/];

const NUMERALS = "一二三四五六七八";

/** Every paragraph of the plan with text, in the document's order. A paragraph is a line of `plan.txt` without
 *  the blanks around it; the rows of a table stand in one paragraph with its caption, lines and tabs kept. */
export const PARAGRAPHS: readonly PlanParagraph[] = readParagraphs(planText);

/** The words as a citation of the paragraph they stand in.
 *  @param section as people cite it, `三（四）1`; the first of its paragraphs that has the words counts
 *  @throws Error naming section and words when no paragraph of the section has them
 *  @example
 *  cite("三（四）1", "宁国市中溪镇").quote; // => "宁国市中溪镇"
 */
export function cite(section: string, quote: string): Citation {
  const found = PARAGRAPHS.find(
    (paragraph) => paragraph.section === section && paragraph.text.includes(quote),
  );
  if (found === undefined) throw new Error(`Cannot find “${quote}” in section ${section} of the plan`);
  return { source: found.id, quote };
}

/** Splits a text into paragraphs and names the section of each.
 *  @example
 *  readParagraphs("一、发展现状\n（一）规模。镇100个").map((p) => p.section); // => ["一", "一（一）"]
 */
export function readParagraphs(text: string): PlanParagraph[] {
  const headings: string[] = [];
  return splitParagraphs(text).map((paragraph, index) => ({
    kind: "Source",
    id: `source:plan.p${String(index + 1).padStart(3, "0")}`,
    layer: "plan",
    type: "plan-paragraph",
    title: TITLE,
    titleEn: TITLE_EN,
    ...sectionOf(paragraph, headings),
    order: index + 1,
    text: paragraph,
  }));
}

function splitParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let blanks = "";
  for (const line of text.split("\n")) {
    const isRow = line.startsWith("\t");
    if (line.trim() === "") blanks += `${line}\n`;
    else if (isRow && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()}\n${blanks}${line}`);
    else paragraphs.push(line.trim());
    if (line.trim() !== "") blanks = "";
  }
  return paragraphs;
}

/** The section a paragraph stands in. `headings` holds the numbers above it and is moved on by a heading. */
function sectionOf(paragraph: string, headings: string[]) {
  const rank = RANKS.findIndex((pattern) => pattern.test(paragraph));
  if (rank >= 0) headings.splice(rank, headings.length, RANKS[rank]?.exec(paragraph)?.[1] ?? "");
  if (isClosing(paragraph)) headings.splice(1);
  if (paragraph.startsWith("附件")) return { section: "附件", sectionEn: "Annex" };
  if (headings.length === 0) return { section: "前言", sectionEn: "Preamble" };
  const [chapter = "", part, item, point] = headings;
  return {
    section: `${chapter}${wrap(part)}${item ?? ""}${wrap(point)}`,
    sectionEn: `${roman(chapter)}${wrapEn(part)}${item ?? ""}${point === undefined ? "" : `(${point})`}`,
  };
}

/** The paragraph on problems closes chapter 一 and belongs to none of its five parts. */
function isClosing(paragraph: string): boolean {
  return paragraph.startsWith("尽管我省产业集群专业镇建设");
}

function wrap(number: string | undefined): string {
  return number === undefined || number === "" ? "" : `（${number}）`;
}

function wrapEn(number: string | undefined): string {
  return number === undefined || number === "" ? "" : `(${NUMERALS.indexOf(number) + 1})`;
}

function roman(chapter: string): string {
  return ["I", "II", "III", "IV", "V"][NUMERALS.indexOf(chapter)] ?? chapter;
}
