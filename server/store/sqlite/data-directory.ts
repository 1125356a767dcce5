import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { AppError } from "../../../graph-schema/errors.ts";

/** The database file of a data directory. */
export function fileOf(directory: string): string {
  return join(directory, "liantu.sqlite");
}

/** Whether a directory holds a store, or what is left of one. */
export function holdsStore(directory: string): boolean {
  const file = fileOf(directory);
  return existsSync(file) || existsSync(`${file}-wal`);
}

/** Makes a directory and those above it that are not there, one by one: the recursive form of Node never ends
 *  where the system answers that a parent is missing though it is there, as below `/proc`.
 *  @throws AppError `STORE_UNAVAILABLE` when something else has this name
 *  @throws NodeJS.ErrnoException when it cannot be made */
export function makeDirectory(directory: string): void {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found !== undefined) throw notDirectory(directory);
  const above = dirname(directory);
  if (above !== directory) makeDirectory(above);
  try {
    mkdirSync(directory);
  } catch (cause) {
    // Another process may have made it just now.
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw cause;
  }
}

function notDirectory(directory: string): AppError {
  const message = `Cannot use "${directory}": it is a file and no directory. Choose another LIANTU_DATA_DIR`;
  const zh = `无法使用“${directory}”：它是文件，不是目录。请另选 LIANTU_DATA_DIR`;
  return new AppError("STORE_UNAVAILABLE", message, { zh });
}
