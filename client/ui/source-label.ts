import type { SourceName } from "../../graph-schema/api/resources.ts";
import { nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";

/** How a source is cited after a thing: the sign of its type, and where in it.
 *  A paragraph is cited by its section, every other source by its title.
 *  @example
 *  sourceLabel("zh", { id: "source:a", type: "plan-paragraph", layer: "plan", title: "规划", section: "三（四）1" }); // => { sign: "¶", text: "三（四）1" }
 */
export function sourceLabel(
  language: Language,
  source: Pick<SourceName, "id" | "type" | "layer" | "title" | "titleEn" | "section" | "sectionEn">,
): { sign: string; text: string } {
  const title = nameIn(language, { name: source.title, nameEn: source.titleEn });
  if (source.type !== "plan-paragraph") return { sign: source.type === "editorial" ? "✎" : "§", text: title };
  const section = language === "en" ? (source.sectionEn ?? source.section) : source.section;
  return { sign: "¶", text: section ?? title };
}
