import type { Indicator } from "../../graph-schema/nodes.ts";
import type { Language } from "../state/view.ts";

/** The notes on an indicator in the reader's language; a note without translation stays Chinese.
 *  @example
 *  notesIn("en", { notes: ["一", "二"], notesEn: ["one"] }); // => ["one", "二"]
 *  notesIn("zh", {}); // => []
 */
export function notesIn(
  language: Language,
  { notes = [], notesEn = [] }: Pick<Indicator, "notes" | "notesEn">,
): string[] {
  return language === "zh" ? notes : notes.map((note, at) => notesEn[at] ?? note);
}
