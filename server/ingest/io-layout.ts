import { AppError, type FailureDetail } from "../../graph-schema/errors.ts";

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

function headProblems(head: readonly string[], codes: readonly string[]): FailureDetail[] {
  const names = HEAD.flatMap((name, at) =>
    head[at] === name
      ? []
      : [
          {
            pointer: `row 1, column ${at + 1}`,
            message: `Expected "${name}"`,
            messageZh: `应为“${name}”`,
            value: head[at] ?? "",
          },
        ],
  );
  const absent = NEEDED_COLUMNS.filter((code) => !head.includes(code)).map((code) =>
    missing(`column ${code}`),
  );
  return [...names, ...absent, ...(codes.length === 0 ? [missing("columns of sectors before TIU")] : [])];
}

function rowProblems({ code, found, line }: { code: string; found: string | undefined; line: number }) {
  if (found === code) return [];
  const message = `Expected the sector "${code}", as in the head`;
  const messageZh = `应为部门“${code}”，与表头一致`;
  return [{ pointer: `row ${line}, column 1`, message, messageZh, value: found ?? "" }];
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))];
}

const missing = (pointer: string): FailureDetail => ({
  pointer,
  message: "Expected it in the table",
  messageZh: "表中应有这一项",
});
const twice = (pointer: string): FailureDetail => ({
  pointer,
  message: "Expected it once",
  messageZh: "只应出现一次",
});
const unknownColumn = (code: string): FailureDetail => ({
  pointer: `column ${code}`,
  message: "There is no such column in this layout",
  messageZh: "这种表式没有这一列",
});
const unknownRow = (code: string): FailureDetail => ({
  pointer: `row ${code}`,
  message: "There is no such row in this layout",
  messageZh: "这种表式没有这一行",
});

function notInLayout(wrong: readonly FailureDetail[]): AppError {
  const first = wrong.slice(0, 5);
  const named = first.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
  const namedZh = first.map(({ pointer, messageZh }) => `${pointer}：${messageZh}`).join("；");
  return new AppError("REQUEST_INVALID", `Cannot read the input–output table: ${named}`, {
    details: wrong.slice(0, 100),
    zh: `不能读取投入产出表：${namedZh}`,
  });
}
