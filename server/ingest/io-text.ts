import { gunzipSync } from "node:zlib";
import { AppError } from "../../graph-schema/errors.ts";
import { csvRows } from "./csv-rows.ts";

/** No table known is larger than 300 kB; what unpacks to more is not read into memory. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** The cells of a CSV file in UTF-8, plain or gzipped.
 *  @throws AppError `REQUEST_INVALID` when it is larger than 64 MiB, not gzip although it begins so, not UTF-8 or
 *    not CSV */
export function csvOf(file: Uint8Array): string[][] {
  try {
    const isPacked = file[0] === 0x1f && file[1] === 0x8b;
    const bytes = isPacked ? gunzipSync(file, { maxOutputLength: LARGEST_BYTES }) : file;
    if (bytes.length > LARGEST_BYTES) throw new RangeError(`Expected at most ${LARGEST_BYTES} bytes`);
    return csvRows(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "the file cannot be decoded";
    throw new AppError("REQUEST_INVALID", `Cannot read the input–output table: ${why}`, {
      cause,
      zh: `不能读取投入产出表：应为 UTF-8 的 CSV，可以 gzip 压缩，不超过 64 MiB（${why}）`,
    });
  }
}
