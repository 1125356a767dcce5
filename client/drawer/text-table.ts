/** A cell of a table in a text, and where its words begin in it, in code units. */
export interface TextCell {
  readonly text: string;
  readonly start: number;
}

/** A table as a plain text keeps it: a caption, then a line a cell, with a blank line between rows. */
export interface TextTable {
  readonly caption: string;
  readonly rows: readonly (readonly TextCell[])[];
  /** Cells of the widest row; a row with fewer cells spreads them evenly. */
  readonly width: number;
}

/** Reads the table that a paragraph is, cells being lines that begin with a tab.
 *  @returns `undefined` when it has none and is running text
 *  @example
 *  tableIn("表\n\n\t地市\n\t汇总\n\n\t宣城\n\t11")?.rows.map((row) => row.map((cell) => cell.text)); // => [["地市", "汇总"], ["宣城", "11"]]
 *  tableIn("（一）经济规模不断扩大。"); // => undefined
 */
export function tableIn(text: string): TextTable | undefined {
  const rows: TextCell[][] = [];
  const caption: string[] = [];
  let at = 0;
  let fresh = true;
  for (const line of text.split("\n")) {
    if (line.startsWith("\t")) {
      if (fresh) rows.push([]);
      rows.at(-1)?.push({ text: line.slice(1), start: at + 1 });
      fresh = false;
    } else {
      fresh = true;
      if (rows.length === 0 && line.trim() !== "") caption.push(line);
    }
    at += line.length + 1;
  }
  if (rows.length === 0) return undefined;
  return { caption: caption.join(" "), rows, width: Math.max(...rows.map((row) => row.length)) };
}
