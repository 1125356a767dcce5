import type { Finding, MeasureDescription } from "../../../graph-schema/findings.ts";

/** The columns that findings can be sorted by. */
export const SORTED_COLUMNS = ["about", "value", "bounds", "class", "facts"] as const;

/** A column that findings can be sorted by. */
export type SortedColumn = (typeof SORTED_COLUMNS)[number];

/** A column and the way it runs. */
export interface Sorting {
  readonly column: SortedColumn;
  readonly descending: boolean;
}

/** Reads how an address sorts.
 *  @returns `undefined` for the measure's own order
 *  @example
 *  sortingOf("-value"); // => { column: "value", descending: true }
 *  sortingOf("colour"); // => undefined
 */
export function sortingOf(sort: string | undefined): Sorting | undefined {
  const column = SORTED_COLUMNS.find((one) => one === sort?.replace(/^-/, ""));
  return column === undefined ? undefined : { column, descending: sort?.startsWith("-") === true };
}

/** How the address sorts after a column's head was pressed: ascending, descending, the measure's order again.
 *  @example
 *  nextSort(undefined, "value"); // => "value"
 *  nextSort({ column: "value", descending: false }, "value"); // => "-value"
 *  nextSort({ column: "value", descending: true }, "value"); // => undefined
 */
export function nextSort(now: Sorting | undefined, column: SortedColumn): string | undefined {
  if (now?.column !== column) return column;
  return now.descending ? undefined : `-${column}`;
}

/** Findings in the order of a column. What has no value stands last either way; equals keep the measure's order.
 *  @param words `classes` in the measure's order; `nameOf` the name of what a row is about */
export function sortFindings(
  rows: readonly Finding[],
  sorting: Sorting | undefined,
  words: { readonly classes: MeasureDescription["classes"]; readonly nameOf: (id: string) => string },
): Finding[] {
  if (sorting === undefined) return [...rows];
  const sign = sorting.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sorting.column, words) }));
  return keyed
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return Number(a.key === undefined) - Number(b.key === undefined);
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

function keyOf(
  row: Finding,
  column: SortedColumn,
  words: { readonly classes: MeasureDescription["classes"]; readonly nameOf: (id: string) => string },
): string | number | undefined {
  switch (column) {
    case "about":
      return words.nameOf(row.about);
    case "value":
      return row.value ?? undefined;
    case "bounds":
      return row.lower ?? row.upper ?? undefined;
    case "class": {
      const at = words.classes.findIndex(({ id }) => id === row.class);
      return at < 0 ? undefined : at;
    }
    case "facts":
      return row.factsTotal;
  }
}

const names = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : names.compare(String(a), String(b));
}
