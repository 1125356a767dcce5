import express, { type Request, type Response } from "express";
import type { z } from "zod";
import { AppError, type FailureDetail } from "../../graph-schema/errors.ts";
import { shortened } from "../../graph-schema/wrong-parameters.ts";
import { wrongPlaces } from "../../graph-schema/wrong-places.ts";

/** The largest body that is read, in bytes: 200 changes take less than half of it. */
const MOST_BYTES = 512 * 1024;

const readJson = express.json({ limit: MOST_BYTES, strict: false, type: () => true });

const NOT_JSON = { message: "Expected JSON in UTF-8", messageZh: "应为 UTF-8 编码的 JSON" } as const;

const OTHER_TYPE = { message: "Expected application/json", messageZh: "应为 application/json" } as const;

/** Reads the body of a request as JSON and parses it by its contract.
 *  @throws AppError `REQUEST_INVALID` with the place of everything that is wrong; `BODY_TOO_LARGE` before all of it
 *    is read */
export async function readBody<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  response: Response,
): Promise<z.output<Schema>> {
  const given = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;|$)/i.test(given.trim())) {
    throw invalid([{ pointer: "Content-Type", ...OTHER_TYPE, value: shortened(given) }]);
  }
  const body = await bodyOf(request, response);
  const result = schema.safeParse(body);
  if (!result.success) throw invalid(wrongPlaces(schema, body));
  // What carries a body that nobody reads is cut off; this one was read.
  response.removeHeader("Connection");
  return result.data;
}

function bodyOf(request: Request, response: Response): Promise<unknown> {
  return new Promise((resolve, reject) => {
    readJson(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve(request.body);
      else reject(failureOf(error));
    });
  });
}

function failureOf(cause: unknown): unknown {
  const status = typeof cause === "object" && cause !== null && "status" in cause ? cause.status : undefined;
  if (status === 413) {
    const message = `Cannot take the body: it has more than ${MOST_BYTES} bytes`;
    return new AppError("BODY_TOO_LARGE", message, { cause });
  }
  return status === 400 || status === 415 ? invalid([{ pointer: "", ...NOT_JSON }], cause) : cause;
}

/** More wrong places than this are counted and left out. */
const MOST_PLACES = 50;

function invalid(details: readonly FailureDetail[], cause?: unknown): AppError {
  const places = details.slice(0, MOST_PLACES);
  const named = places.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
  return new AppError("REQUEST_INVALID", `Cannot read the body: ${named}`, { details: places, cause });
}
