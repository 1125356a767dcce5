import { ZodError } from "zod";
import { AppError, type ErrorCode } from "../../../graph-schema/errors.ts";

const CODE_OF: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, "STORE_FULL"],
  // Every statement is a constant that the tests have run: one that fails to compile, or breaks a rule of the
  // layout, has met tables that are no longer those of the layout.
  [/^SQLITE_(CORRUPT|NOTADB|ERROR|SCHEMA|CONSTRAINT|MISMATCH|FORMAT|RANGE)/, "STORE_CORRUPT"],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, "STORE_LOCKED"],
  [/^SQLITE_(IOERR|READONLY|CANTOPEN|PERM|NOLFS|AUTH)/, "STORE_UNAVAILABLE"],
  [
    /^(EIO|EACCES|EPERM|EROFS|ENOENT|EEXIST|ENOTDIR|EISDIR|EMFILE|ENFILE|ELOOP|ENAMETOOLONG)/,
    "STORE_UNAVAILABLE",
  ],
];

const ADVICE: Partial<Record<ErrorCode, string>> = {
  STORE_FULL: "nothing was written. Free some space on that disk and try again",
  STORE_CORRUPT:
    "nothing was changed. Restore the directory from a backup, or load a dump into another LIANTU_DATA_DIR",
  STORE_LOCKED: "another program holds the file. Stop it and try again",
  STORE_UNAVAILABLE: "check that the directory can be read and written, and that its disk is sound",
};

/** A failure of SQLite or of the file system as one the caller can act on.
 *  @param file what was being used
 *  @returns the failure itself when it is an AppError already; code `INTERNAL` for what only a defect of this
 *    program can cause */
export function storeError(cause: unknown, file: string): AppError {
  if (cause instanceof AppError) return cause;
  const name = nameOf(cause);
  const code = CODE_OF.find(([pattern]) => pattern.test(name))?.[1] ?? "INTERNAL";
  const words = cause instanceof Error ? cause.message : String(cause);
  return new AppError(code, `Cannot use "${file}": ${words}${advice(code)}`, { cause });
}

/** What is kept in the file contradicts itself: code `STORE_CORRUPT`.
 *  @param what is wrong, as the end of a sentence: `fact 12 does not match its checksum` */
export function corrupt(file: string, what: string): AppError {
  return new AppError("STORE_CORRUPT", `Cannot use "${file}": ${what}${advice("STORE_CORRUPT")}`);
}

function advice(code: ErrorCode): string {
  return ADVICE[code] === undefined ? "" : `; ${ADVICE[code]}`;
}

function nameOf(cause: unknown): string {
  if (cause instanceof ZodError) return "SQLITE_CORRUPT";
  if (!(cause instanceof Error)) return "";
  // libsql gives the name of SQLite's code for statements, and only a message when it cannot open a file.
  if (cause.message.startsWith("ConnectionFailed")) return "SQLITE_CANTOPEN";
  return "code" in cause && typeof cause.code === "string" ? cause.code : "";
}
