/** The rows of a text of comma-separated values (RFC 4180): a cell may stand in quotes, a quote in it is doubled,
 *  and may then hold commas and line breaks. Lines end in LF or CRLF; a byte-order mark is left out; a line
 *  without a character is no row. A quote that is never closed takes the rest of the text into its cell.
 *  @example
 *  csvRows('a,"b, ""c"""\n1,2\n'); // => [["a", 'b, "c"'], ["1", "2"]]
 *  csvRows(""); // => []
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)(?:"|$)|([^",\r\n]*))(,|\r?\n|$)/y;
  cells.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (cells.lastIndex < text.length) {
    const start = cells.lastIndex;
    const match = cells.exec(text);
    if (match === null)
      throw new SyntaxError(
        `Cannot read the line ${rows.length + 1}: a quote or a lone carriage return in a cell`,
      );
    const [, quoted, plain = "", end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") {
      if (cells.lastIndex === text.length) row.push("");
      else continue;
    }
    if (row.length > 1 || row[0] !== "" || text[start] === '"') rows.push(row);
    row = [];
  }
  return rows;
}
