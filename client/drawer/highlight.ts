/** A piece of a text, and whether it is quoted. */
export interface TextPiece {
  readonly text: string;
  readonly quoted: boolean;
  /** Where it begins in the text, in code units. */
  readonly start: number;
}

/** Cuts a text where quotations begin and end. Put together again, the pieces are the text. Quotations that
 *  touch or overlap become one; one that does not occur marks nothing.
 *  @param quotes each marked where it occurs first
 *  @example
 *  highlight("abcd", ["bc"]).map((piece) => piece.text); // => ["a", "bc", "d"]
 *  highlight("abcd", ["x"]); // => [{ text: "abcd", quoted: false, start: 0 }]
 */
export function highlight(text: string, quotes: readonly string[]): TextPiece[] {
  const spans = quotes
    .map((quote) => ({ start: text.indexOf(quote), length: quote.length }))
    .filter(({ start, length }) => start >= 0 && length > 0)
    .sort((a, b) => a.start - b.start);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, length } of spans) {
    const end = start + length;
    if (end <= at) continue;
    const from = Math.max(at, start);
    const last = pieces.at(-1);
    if (from > at) pieces.push({ text: text.slice(at, from), quoted: false, start: at });
    if (last?.quoted === true && from === at) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text.slice(from, end) };
    } else pieces.push({ text: text.slice(from, end), quoted: true, start: from });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), quoted: false, start: at });
  return pieces;
}
