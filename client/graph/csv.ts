/** What a spreadsheet may take for a formula: a sign, also in its full width, and also behind white space. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** One cell as a spreadsheet reads it: quoted where needed, and with a leading apostrophe where a spreadsheet
 *  would take it for a formula.
 *  @example
 *  csvCell("=1+1"); // => "'=1+1"
 *  csvCell(" ＝1"); // => "' ＝1"
 *  csvCell('a "b", c'); // => '"a ""b"", c"'
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV for Excel: UTF-8 with a byte order mark, lines ended by CR LF, the head first. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}
