import type { Layer } from "../../graph-schema/provenance.ts";
import { isBounded, type Scope, type Years } from "../../graph-schema/scope.ts";
import { en, zh } from "../i18n/scope.ts";
import type { Language } from "../state/view.ts";

const WORDS = { zh, en } as const;

/** The facts something was made from, in words for bars, footers, prints and exports. An answer names the layers the
 *  store has facts of, a question all that are on.
 *  @example
 *  scopeWords({ layers: ["plan", "public"], years: "latest" }, "zh"); // => "数据层 规划、公开；时期 最新"
 *  scopeWords({ layers: ["plan", "imported"], loaded: ["plan"], years: "2009-2012" }, "en"); // => "Layers: plan; period: 2009–2012"
 */
export function scopeWords(
  { layers, loaded, years }: Scope & { readonly loaded?: readonly Layer[] },
  language: Language,
): string {
  return filled(WORDS[language].basis, {
    layers: layerWords(loaded ?? layers, language),
    years: yearsWords(years, language),
  });
}

/** Layers by name; that there is none is a word too.
 *  @example
 *  layerWords(["plan", "simulated"], "zh"); // => "规划、模拟"
 *  layerWords([], "en"); // => "none"
 */
export function layerWords(layers: readonly Layer[], language: Language): string {
  const words = WORDS[language];
  return layers.length === 0
    ? words.noLayer
    : layers.map((layer) => words.layer[layer]).join(words.separator);
}

/** The years whose statements count, in words.
 *  @example
 *  yearsWords("latest", "zh"); // => "最新"
 *  yearsWords("2009-2012", "zh"); // => "2009–2012 年"
 *  yearsWords("2010", "zh"); // => "2010 年"
 */
export function yearsWords(years: Years, language: Language): string {
  const words = WORDS[language];
  if (!isBounded(years)) return years === "all" ? words.all : words.latest;
  const [first = "", last] = years.split("-");
  return last === undefined || last === first
    ? filled(words.year, { first })
    : filled(words.range, { first, last });
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}
