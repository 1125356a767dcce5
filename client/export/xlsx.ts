import type { ExportTable } from "./table.ts";

/** How many rows a sheet of Excel holds, the head among them. */
export const ROWS_OF_A_SHEET = 1_048_576;

/** More rows than a sheet of Excel holds. */
export class TooManyRowsError extends Error {
  /** How many the table has, without its head. */
  readonly rows: number;

  /** @param rows how many the table has, without its head */
  constructor(rows: number) {
    super(`Cannot write ${rows} rows: a sheet holds ${ROWS_OF_A_SHEET}, the head among them`);
    this.rows = rows;
    this.name = "TooManyRowsError";
  }
}

/** A table as a workbook of Excel: number cells, text cells that are never formulas, shares shown as per cent, whole
 *  days as days, and the notes on a second sheet. A browser writes it beside the page, which stays alive meanwhile.
 *  @param options `notesSheet` names the second sheet; `signal` gives the work up
 *  @throws TooManyRowsError when a sheet cannot hold them; the signal's reason when it was given up */
export async function xlsxOf(
  table: ExportTable,
  options: { readonly notesSheet?: string; readonly signal?: AbortSignal } = {},
): Promise<Blob> {
  if (table.rows.length >= ROWS_OF_A_SHEET) throw new TooManyRowsError(table.rows.length);
  const { notesSheet = "说明", signal } = options;
  if (typeof Worker !== "undefined") return inWorker({ table, notesSheet }, signal);
  const { writeWorkbook } = await import("./workbook.ts");
  return writeWorkbook({ table, notesSheet });
}

function inWorker(
  asked: { readonly table: ExportTable; readonly notesSheet: string },
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), { type: "module" });
  const written = new Promise<Blob>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<Blob | { failure: string }>) =>
      data instanceof Blob ? resolve(data) : reject(new Error(data.failure)),
    );
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(asked);
  return written.finally(() => worker.terminate());
}
