import type { Source } from "../../../graph-schema/nodes.ts";

/** A paragraph of the plan. */
export type Paragraph = Extract<Source, { type: "plan-paragraph" }>;

/** The paragraphs of the plan in its order; sources of other types are left out. */
export function paragraphsOf(sources: readonly Source[]): Paragraph[] {
  return sources
    .flatMap((source) => (source.type === "plan-paragraph" ? [source] : []))
    .sort((a, b) => a.order - b.order);
}

/** The rank of a paragraph that is a heading: 1 for 一、 2 for （一） 3 for 1、 and （1）.
 *  @returns `undefined` for running text, also when it begins with a number
 *  @example
 *  headingRank("一、发展现状"); // => 1
 *  headingRank("（四）发展布局"); // => 2
 *  headingRank("（一）经济规模不断扩大。2010年，主营业务收入2450亿元。"); // => undefined
 */
export function headingRank(text: string): 1 | 2 | 3 | undefined {
  if (text.length > 40 || /[。；：]/.test(text)) return undefined;
  if (/^[一二三四五]、/.test(text)) return 1;
  if (/^（[一二三四五六七八]）/.test(text)) return 2;
  return /^(\d+、|（\d+）)/.test(text) ? 3 : undefined;
}

/** Whatever was read from a source, with the words it was read from. */
export interface Cited {
  readonly source: string;
  readonly quote?: string | undefined;
}

/** The words read from each source, each once.
 *  @returns source id → quotations; a source whose facts quote nothing has an empty list
 *  @example
 *  quotesBySource([{ source: "source:a", quote: "x" }, { source: "source:a", quote: "x" }]).get("source:a"); // => ["x"]
 */
export function quotesBySource(facts: readonly Cited[]): ReadonlyMap<string, readonly string[]> {
  const quotes = new Map<string, string[]>();
  for (const { source, quote } of facts) {
    const own = quotes.get(source) ?? [];
    if (quote !== undefined && !own.includes(quote)) own.push(quote);
    quotes.set(source, own);
  }
  return quotes;
}
