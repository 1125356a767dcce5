import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";
import { AppError, ERRORS, type ErrorCode, type Problem } from "../../graph-schema/errors.ts";

/** The language an answer is written in. */
export type Language = "zh" | "en";

/** Where the errors of the API are told to people: the `type` of a problem is a place in this document. */
export const ERRORS_DOCUMENT = "/api/v1/openapi.json";

/** Seconds after which it makes sense to ask again, where the fault is ours. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = {
  STORE_UNAVAILABLE: 5,
  STORE_TIMEOUT: 5,
  ANALYSIS_BUSY: 5,
  GRAPH_PREPARING: 2,
};

/** What the caller reads best: Chinese unless the request prefers English. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh";
}

/** The last stop of a failed request: tells the caller what to do, and the operator what happened. A defect
 *  goes to the log whole and to the caller without detail. */
export function answerProblems(log: Logger) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const failure = failureOf(error);
    const requestId = String(request.id);
    if (failure.code === "INTERNAL") log.error({ err: error, requestId, url: request.originalUrl }, "defect");
    else if (ERRORS[failure.code].status >= 500) log.warn({ err: error, requestId }, failure.message);
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = problemOf(failure, languageOf(request), { instance: request.originalUrl, requestId });
    const retryAfter = RETRY_AFTER[failure.code];
    if (retryAfter !== undefined) response.set("Retry-After", String(retryAfter));
    response
      .status(problem.status)
      .set({ "Cache-Control": "no-store", "Content-Language": languageOf(request), Vary: "Accept-Language" })
      .removeHeader("ETag");
    response.type("application/problem+json").send(JSON.stringify(problem));
  };
}

/** A failure as the caller reads it. `instance` is shortened, so that a hostile address is not sent back whole. */
export function problemOf(
  { code, message, details }: AppError,
  language: Language,
  about: { instance: string; requestId: string },
): Problem {
  const errors = details.map(({ messageZh, ...detail }) => ({
    ...detail,
    message: language === "zh" ? (messageZh ?? detail.message) : detail.message,
  }));
  return {
    type: `${ERRORS_DOCUMENT}#${code}`,
    title: ERRORS[code][language],
    status: ERRORS[code].status,
    code,
    ...(language === "en" && code !== "INTERNAL" ? { detail: message } : {}),
    instance: about.instance.slice(0, 300),
    requestId: about.requestId,
    ...(errors.length === 0 ? {} : { errors }),
  };
}

/** What the server of files and the platform refuse with a status of their own. */
const REFUSED_WITH: Readonly<Record<number, { readonly code: ErrorCode; readonly message: string }>> = {
  403: { code: "ROUTE_NOT_FOUND", message: "Cannot find the file" },
  404: { code: "ROUTE_NOT_FOUND", message: "Cannot find the file" },
  412: { code: "PRECONDITION_FAILED", message: "Cannot send the file: the condition does not hold" },
  413: { code: "BODY_TOO_LARGE", message: "Cannot take the body" },
  416: { code: "RANGE_INVALID", message: "Cannot send a range that the file has not" },
};

/** The failure behind anything thrown. What Express refuses before a route sees it has a status; everything
 *  that has none is a defect. */
export function failureOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : 500;
  const refused = typeof status === "number" ? REFUSED_WITH[status] : undefined;
  if (refused !== undefined) return new AppError(refused.code, refused.message, { cause: error });
  if (typeof status === "number" && status >= 400 && status < 500) {
    return new AppError("REQUEST_INVALID", "Cannot read the address: it is not valid percent-encoded UTF-8", {
      details: [
        { pointer: "path", message: "Expected percent-encoded UTF-8", messageZh: "应为百分号编码的 UTF-8" },
      ],
      cause: error,
    });
  }
  return new AppError("INTERNAL", "Something failed inside", { cause: error });
}
