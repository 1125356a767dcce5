/** One row of a table: cells by the name of their column. An empty cell is absent. */
export interface TableRow<Column extends string> {
  /** The cell's words; `undefined` when it is empty. */
  text(column: Column): string | undefined;
  /** The cell's words. @throws Error naming table, line and column when it is empty */
  required(column: Column): string;
  /** The cell's number; `undefined` when it is empty.
   *  @throws Error naming table, line and column when it is no number */
  number(column: Column): number | undefined;
  /** Which of the choices stands in the cell; `undefined` when it is empty.
   *  @throws Error naming table, line and column when it is none of them */
  choice<Choice extends string>(column: Column, choices: readonly Choice[]): Choice | undefined;
}

/** The rows of a tab-separated table, in its order. The first line names the columns, in the order given.
 *  @param name the table's file, as errors name it
 *  @throws Error naming table and line when the header differs or a line has too many or too few cells
 *  @example
 *  readTable("a.tsv", "x\ty\n1\t\n", ["x", "y"]).map((row) => [row.number("x"), row.text("y")]); // => [[1, undefined]]
 */
export function readTable<Column extends string>(
  name: string,
  text: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const [header = "", ...lines] = text.replace(/\n$/, "").split("\n");
  if (header !== columns.join("\t"))
    throw new Error(`Expected ${name} to begin with the columns ${columns.join(", ")}: it has ${header}`);
  return lines.map((line, index) => {
    const cells = line.split("\t");
    if (cells.length !== columns.length)
      throw new Error(
        `Expected ${columns.length} cells in ${name} line ${index + 2}: there are ${cells.length}`,
      );
    const at = new Map(columns.map((column, place) => [column, cells[place] ?? ""]));
    return tableRow(at, (column) => `${name} line ${index + 2}, column ${column}`);
  });
}

function tableRow<Column extends string>(
  cells: ReadonlyMap<Column, string>,
  where: (column: Column) => string,
): TableRow<Column> {
  const text = (column: Column) => cells.get(column) || undefined;
  return {
    text,
    required(column) {
      const cell = text(column);
      if (cell === undefined) throw new Error(`Expected words in ${where(column)}: it is empty`);
      return cell;
    },
    number(column) {
      const cell = text(column);
      if (cell === undefined) return undefined;
      if (!Number.isFinite(Number(cell)))
        throw new Error(`Expected a number in ${where(column)}: it is “${cell}”`);
      return Number(cell);
    },
    choice(column, choices) {
      const cell = text(column);
      const found = choices.find((one) => one === cell);
      if (cell !== undefined && found === undefined)
        throw new Error(`Expected one of ${choices.join(", ")} in ${where(column)}: it is “${cell}”`);
      return found;
    },
  };
}
