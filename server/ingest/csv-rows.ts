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
  const ending = /,|\r?\n|$/y;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; at = ending.lastIndex) {
    const { cell, next } = cellAt(text, at);
    row.push(cell);
    ending.lastIndex = next;
    const [end] = ending.exec(text) ?? [];
    if (end === undefined) {
      const place = `the line ${rows.length + 1}: a quote or a lone carriage return in a cell`;
      throw new SyntaxError(`Cannot read ${place}`);
    }
    if (end === "," && ending.lastIndex < text.length) continue;
    if (end === ",") row.push("");
    if (row.length > 1 || row[0] !== "" || text[at] === '"') rows.push(row);
    row = [];
  }
  return rows;
}

/** The cell that begins at a place, and where it ends. Quotes are looked for one by one: a pattern would run out of
 *  stack in a cell of many megabytes. */
function cellAt(text: string, start: number): { readonly cell: string; readonly next: number } {
  if (text[start] !== '"') {
    const plain = /[^",\r\n]*/y;
    plain.lastIndex = start;
    const [cell = ""] = plain.exec(text) ?? [];
    return { cell, next: start + cell.length };
  }
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  const end = quote < 0 ? text.length : quote;
  const cell = text.slice(start + 1, end).replaceAll('""', '"');
  return { cell, next: quote < 0 ? end : end + 1 };
}
