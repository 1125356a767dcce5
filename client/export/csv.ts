import { stringify } from "csv-stringify/browser/esm/sync";

/** What a spreadsheet may take for a formula: a sign, also in its full width, and also behind white space. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A text that a spreadsheet takes for a text: with an apostrophe before it where it would read a formula.
 *  @example
 *  guarded("=1+1"); // => "'=1+1"
 *  guarded(" ＝1"); // => "' ＝1"
 *  guarded("a=1"); // => "a=1"
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Rows as CSV for Excel: UTF-8 with a byte order mark, lines ended by CR LF. Numbers stay numbers, also negative
 *  ones; a text never becomes a formula; what is not known is an empty cell.
 *  @example
 *  writeCsv([["a,b", -1, null], ["-1", "", 0.5]]); // => "\ufeff\"a,b\",-1,\r\n'-1,,0.5\r\n"
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([...rows], {
    bom: true,
    record_delimiter: "windows",
    // A lone carriage return, too, ends a line for Excel, and an empty first cell alone must not vanish.
    quoted_match: /[\r\n]/,
    cast: { string: guarded },
  });
}
