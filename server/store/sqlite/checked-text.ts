import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Connection } from "./connection.ts";
import { corrupt } from "./sqlite-errors.ts";

/** A text of the file as it is read: `CAST(text AS BLOB), checksum`. As bytes, since libsql ends the whole
 *  process when it meets text that is no UTF-8, which is what one flipped bit can make of it. */
export const CheckedText = z.tuple([z.instanceof(Buffer), z.int()]);

/** The checksum to keep beside a text: the CRC-32 of its UTF-8 bytes.
 *  @example
 *  checksumOf("链图"); // => 4207366289
 */
export function checksumOf(text: string): number {
  return crc32(text);
}

/** The text, once it is known to be what was written.
 *  @param what it is, for the words of a failure: `fact 12`
 *  @throws AppError `STORE_CORRUPT` when it does not match its checksum */
export function checkedText(
  { file }: Connection,
  [bytes, checksum]: z.infer<typeof CheckedText>,
  what: string,
): string {
  if (crc32(bytes) !== checksum) throw corrupt(file, `${what} does not match its checksum`);
  return bytes.toString("utf8");
}
