import type { SourceName } from "../../graph-schema/api/resources.ts";
import { nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";

/** How a source is cited after a thing. */
export interface SourceLabel {
  /** The sign of its type. */
  readonly sign: string;
  /** Where in it, or what it is. */
  readonly text: string;
  /** The year a public page is of; absent when it is not known, and for every other source. */
  readonly year?: string;
}

const SIGN_OF: Readonly<Record<string, string>> = { editorial: "✎", "public-page": "⇗" };

const SAMPLE = { zh: "样本", en: "sample" } as const;

/** How a source is cited after a thing: a paragraph by its section, a public page by its title and year, a dataset
 *  by its bare title, what a generator made as the sample, every other source by its title.
 *  @example
 *  sourceLabel("zh", { id: "source:a", type: "plan-paragraph", layer: "plan", title: "规划", section: "三（四）1" }); // => { sign: "¶", text: "三（四）1" }
 *  sourceLabel("zh", { id: "source:b", type: "public-page", layer: "public", title: "奇瑞招股说明书", date: "2013-05" }); // => { sign: "⇗", text: "奇瑞招股说明书", year: "2013" }
 *  sourceLabel("zh", { id: "source:c", type: "dataset", layer: "recipes", title: "《2007 年中国投入产出表》（135 部门）" }); // => { sign: "§", text: "2007 年中国投入产出表" }
 *  sourceLabel("zh", { id: "source:d", type: "generator", layer: "simulated", title: "模拟数据" }); // => { sign: "◌", text: "样本" }
 */
export function sourceLabel(language: Language, source: SourceName): SourceLabel {
  const { type, date } = source;
  const title = nameIn(language, { name: source.title, nameEn: source.titleEn });
  if (type === "plan-paragraph") {
    const section = language === "en" ? (source.sectionEn ?? source.section) : source.section;
    return { sign: "¶", text: section ?? title };
  }
  if (type === "generator") return { sign: "◌", text: SAMPLE[language] };
  return {
    sign: SIGN_OF[type] ?? "§",
    text: type === "dataset" ? bareTitle(title) : title,
    ...(type === "public-page" && date !== undefined ? { year: date.slice(0, 4) } : {}),
  };
}

/** A title without its own marks and without what stands in brackets behind it. */
function bareTitle(title: string): string {
  return /^《(.+)》/.exec(title)?.[1] ?? title.replace(/(（[^（）]*）|, [^,]*)$/, "");
}
