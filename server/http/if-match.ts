import type { Request } from "express";
import { AppError } from "../../graph-schema/errors.ts";
import { shortened } from "../../graph-schema/wrong-parameters.ts";

const WANTED = {
  revision: {
    message: 'Expected the revision that was seen, in double quotes, as an ETag names it: "r12-0123abcd"',
    messageZh: '应为看到的数据修订号，带双引号，与 ETag 头相同，例如 "r12-0123abcd"',
  },
  version: {
    message: 'Expected the version that was seen, in double quotes, as an ETag names it: "3"',
    messageZh: '应为看到的版本号，带双引号，与 ETag 头相同，例如 "3"',
  },
} as const;

/** The revision in `If-Match`: alone, or at the beginning of the tag of an answer.
 *  @throws AppError `REQUEST_INVALID` when there is none, or any would do */
export function revisionSeen(request: Request): string {
  const revision = tagIn(request);
  if (revision === undefined) throw wrongTag(request, WANTED.revision);
  return revision;
}

/** The version in `If-Match`.
 *  @throws AppError `REQUEST_INVALID` when there is none, or any would do */
export function versionSeen(request: Request): number {
  const version = tagIn(request);
  if (version === undefined || !/^[1-9]\d{0,8}$/.test(version)) throw wrongTag(request, WANTED.version);
  return Number(version);
}

/** What stands in the only tag of the header, up to its first full stop. */
function tagIn({ headers }: Request): string | undefined {
  return /^"([^".,\s]+)(\.[^",\s]*)?"$/.exec(headers["if-match"]?.trim() ?? "")?.[1];
}

function wrongTag({ headers }: Request, words: (typeof WANTED)[keyof typeof WANTED]): AppError {
  const given = headers["if-match"];
  const detail = { pointer: "If-Match", ...words, ...(given !== undefined && { value: shortened(given) }) };
  return new AppError("REQUEST_INVALID", `Cannot change anything: If-Match: ${words.message}`, {
    details: [detail],
  });
}
