import { ERRORS, type ErrorDetail, Problem } from "../graph-schema/errors.ts";
import type { Language } from "./state/view.ts";

/** A request that brought no answer, told so that a page can say what to do. */
export class ApiFailure extends Error {
  /** The code of the problem; `UNREACHABLE` when nothing answered, `ANSWER_INVALID` when the answer was not
   *  what the contract promises. */
  readonly code: string;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  /** What an administrator finds the request by in the log; absent when the server never saw it. */
  readonly requestId: string | undefined;
  /** Every wrong place of the question, in the reader's language; empty when none was named. */
  readonly errors: readonly ErrorDetail[];
  /** After how many seconds to ask again, as the service says; absent when it does not. */
  readonly retryAfter: number | undefined;

  /** @param title what to do, in the reader's language */
  constructor(
    title: string,
    detail: {
      code: string;
      status: number;
      requestId?: string | undefined;
      errors?: readonly ErrorDetail[] | undefined;
      retryAfter?: number | undefined;
    },
  ) {
    super(title);
    this.name = "ApiFailure";
    this.code = detail.code;
    this.status = detail.status;
    this.requestId = detail.requestId;
    this.errors = detail.errors ?? [];
    this.retryAfter = detail.retryAfter;
  }

  /** Whether asking again may help: the fault was not in the question. */
  get retry(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

const OWN = {
  UNREACHABLE: {
    zh: "服务没有应答：请确认链图服务正在运行，然后重试。",
    en: "The service does not answer: check that Liantu is running, then try again.",
  },
  ANSWER_INVALID: {
    zh: "应答与约定不符：页面与服务的版本可能不同，请刷新页面。",
    en: "The answer is not what was agreed: page and service may be of different versions, reload the page.",
  },
} as const;

/** The failure of a request that nothing answered. */
export function unreachable(language: Language): ApiFailure {
  return new ApiFailure(OWN.UNREACHABLE[language], { code: "UNREACHABLE", status: 0 });
}

/** The failure of an answer that is not what the contract promises. */
export function invalidAnswer(language: Language, status: number): ApiFailure {
  return new ApiFailure(OWN.ANSWER_INVALID[language], { code: "ANSWER_INVALID", status });
}

/** Reads a refused request. A body that is no problem (a proxy's page) still gives a failure.
 *  @example
 *  failureOf({ status: 502, headers: { get: () => null } }, "<html>", "en").code; // => "ANSWER_INVALID"
 */
export function failureOf(
  { status, headers }: { readonly status: number; readonly headers: Pick<Headers, "get"> },
  body: unknown,
  language: Language,
): ApiFailure {
  const problem = Problem.safeParse(body).data;
  if (problem === undefined) return invalidAnswer(language, status);
  const { code, requestId, errors } = problem;
  const after = Number(headers.get("retry-after") ?? Number.NaN);
  const retryAfter = Number.isFinite(after) ? after : undefined;
  return new ApiFailure(ERRORS[code][language], { code, status, requestId, errors, retryAfter });
}
