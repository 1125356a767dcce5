import { AppError, type ErrorDetail } from "../../graph-schema/errors.ts";

/** A sector of an input–output table. */
export interface IoSector {
  /** As the table writes it: "062". */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Where everything stands in the cells of a table. */
export interface IoLayout {
  readonly sectors: readonly IoSector[];
  /** Codes of final uses and exports, in the table's order. */
  readonly finalUses: readonly string[];
  /** Codes of the rows of value added, in the table's order. */
  readonly valueAdded: readonly string[];
  /** The position of each column by its code. */
  readonly columns: ReadonlyMap<string, number>;
  /** The cells of each row by its code. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

const HEAD = ["code", "name_en", "name_zh"];
const NEEDED_COLUMNS = ["TIU", "EX", "TFU", "IM", "GO"];
const NEEDED_ROWS = ["TII", "TVA", "TI"];
/** Sums of final uses, and columns that are read by name. */
const KNOWN_COLUMNS = new Set([...NEEDED_COLUMNS, "THC", "TC", "GCF", "ERR"]);

/** Finds sectors, final uses and value added in a table's cells. What the layout does not know is refused, so
 *  that no column is left out of a balance unseen.
 *  @throws AppError `REQUEST_INVALID` naming each row and column that is missing, twice there or not known */
export function ioLayout(rows: readonly (readonly string[])[]): IoLayout {
  const head = rows[0] ?? [];
  const total = head.indexOf("TIU");
  const codes = head.slice(HEAD.length, Math.max(HEAD.length, total));
  const other = head.slice(HEAD.length + codes.length);
  const body = rows.slice(1);
  const lines = new Map(body.map((row) => [row[0] ?? "", row]));
  const sums = body.map((row) => row[0] ?? "").slice(codes.length);
  const wrong = [
    ...headProblems(head, codes),
    ...other.filter((code) => !isFinalUse(code) && !KNOWN_COLUMNS.has(code)).map(unknownColumn),
    ...codes.flatMap((code, at) => rowProblems({ code, found: body[at]?.[0], line: at + 2 })),
    ...NEEDED_ROWS.filter((code) => !sums.includes(code)).map((code) => missing(`row ${code}`)),
    ...sums.filter((code) => !isValueAdded(code) && !NEEDED_ROWS.includes(code)).map(unknownRow),
    ...repeated(head).map((code) => twice(`column ${code}`)),
    ...repeated(body.map((row) => row[0] ?? "")).map((code) => twice(`row ${code}`)),
  ];
  if (wrong.length > 0) throw notInLayout(wrong);
  return {
    sectors: codes.map((code) => ({
      code,
      nameEn: lines.get(code)?.[1] ?? "",
      nameZh: lines.get(code)?.[2] ?? "",
    })),
    finalUses: other.filter(isFinalUse),
    valueAdded: sums.filter(isValueAdded),
    columns: new Map(head.map((code, at) => [code, at])),
    lines,
  };
}

/** A single final use; EX, exports, is one of them. */
function isFinalUse(code: string): boolean {
  return code === "EX" || /^FU\d+$/.test(code);
}

function isValueAdded(code: string): boolean {
  return /^VA\d+$/.test(code);
}

function headProblems(head: readonly string[], codes: readonly string[]): ErrorDetail[] {
  const names = HEAD.flatMap((name, at) =>
    head[at] === name
      ? []
      : [{ pointer: `row 1, column ${at + 1}`, message: `Expected "${name}"`, value: head[at] ?? "" }],
  );
  const absent = NEEDED_COLUMNS.filter((code) => !head.includes(code)).map((code) =>
    missing(`column ${code}`),
  );
  return [...names, ...absent, ...(codes.length === 0 ? [missing("columns of sectors before TIU")] : [])];
}

function rowProblems({ code, found, line }: { code: string; found: string | undefined; line: number }) {
  if (found === code) return [];
  const message = `Expected the sector "${code}", as in the head`;
  return [{ pointer: `row ${line}, column 1`, message, value: found ?? "" }];
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))];
}

const missing = (pointer: string): ErrorDetail => ({ pointer, message: "Expected it in the table" });
const twice = (pointer: string): ErrorDetail => ({ pointer, message: "Expected it once" });
const unknownColumn = (code: string): ErrorDetail => ({
  pointer: `column ${code}`,
  message: "There is no such column in this layout",
});
const unknownRow = (code: string): ErrorDetail => ({
  pointer: `row ${code}`,
  message: "There is no such row in this layout",
});

function notInLayout(wrong: readonly ErrorDetail[]): AppError {
  const named = wrong
    .slice(0, 5)
    .map(({ pointer, message }) => `${pointer}: ${message}`)
    .join("; ");
  return new AppError("REQUEST_INVALID", `Cannot read the input–output table: ${named}`, {
    details: wrong.slice(0, 100),
  });
}
