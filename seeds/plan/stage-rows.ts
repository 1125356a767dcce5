import type { Bilingual } from "./sources.ts";

/** A finer stage: what a town is known for, one level below the plan's own stages. */
export interface FinerStageRow {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly label: string;
  readonly labelEn: string;
  /** Section and words where the plan names it. */
  readonly section: string;
  readonly quote: string;
  /** Numbers of the plan's stages it belongs to; empty when it belongs to none of the ten chains. */
  readonly partOf: readonly string[];
  /** Why it belongs there, or why it belongs nowhere. */
  readonly reason: Bilingual;
}

/** Cells of a row: slug, name, English name, section, words of the plan. */
type Cells = readonly [slug: string, name: string, nameEn: string, section: string, quote: string];

/** A finer stage. The label breaks where `|` stands in name or English name.
 *  @param partOf numbers of plan stages, with blanks between; "" for none
 *  @example
 *  finer(["a", "绿色环保|包装材料", "Green|packaging", "三（四）4", "包装"], "5.3", ["因为", "because"]).name; // => "绿色环保包装材料"
 */
export function finer(
  [slug, name, nameEn, section, quote]: Cells,
  partOf: string,
  [zh, en]: readonly [zh: string, en: string],
): FinerStageRow {
  return {
    slug,
    name: name.replace("|", ""),
    nameEn: nameEn.replace("|", " "),
    label: name.replace("|", "\n"),
    labelEn: nameEn.replace("|", "\n"),
    section,
    quote,
    partOf: partOf === "" ? [] : partOf.split(" "),
    reason: { zh, en },
  };
}
