import type { Language } from "../../state/view.ts";

const FORMATS = {
  zh: new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "short" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }),
} as const;

/** A moment as a reader writes it, in the time of the reader's machine: “2026年11月23日 14:32”.
 *  @param moment ISO 8601 */
export function whenText(moment: string, language: Language): string {
  return FORMATS[language].format(new Date(moment));
}
