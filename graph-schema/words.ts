const CHINESE = new Map<string, string>();

/** The words of a rule of the schema, in both languages: the English ones go into the rule, the Chinese ones are
 *  found again by `chineseOf`.
 *  @example
 *  worded("Expected a year such as 2010", "应为年份，例如 2010"); // => "Expected a year such as 2010"
 */
export function worded(english: string, chinese: string): string {
  CHINESE.set(english, chinese);
  return english;
}

/** The Chinese of a rule's words.
 *  @returns `undefined` for words that are no rule's
 *  @example
 *  chineseOf(worded("Expected tea", "应为茶")); // => "应为茶"
 */
export function chineseOf(english: string): string | undefined {
  return CHINESE.get(english);
}
