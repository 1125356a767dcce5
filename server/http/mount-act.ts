import type { Request, Response } from "express";
import type { z } from "zod";
import { none } from "../../graph-schema/api/endpoint.ts";
import type { Api } from "./context.ts";
import { patternOf } from "./mount.ts";
import { parseQuery, parseStrictly } from "./parse-request.ts";
import { requireNoBody, requireSameSite } from "./security.ts";

/** The part of an `Endpoint` that a route that changes something is made from. */
interface ActContract<Params, Answer> {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly params: Params;
  readonly body?: z.ZodType;
  readonly response: Answer;
}

/** What was done: the answer, and what else is said of it. */
export interface Done<Answer> {
  readonly answer: Answer;
  /** Status 200 when absent. */
  readonly status?: 201;
  /** `ETag`, `Location`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes a route that changes something: for pages of this service and for programs only, without parameters in the
 *  query, its answer checked against the contract and never kept. A body is read by `act`; where the contract has
 *  none, one is refused. */
export function mountAct<Params extends z.ZodType, Answer extends z.ZodType>(
  { router }: Pick<Api, "router">,
  contract: ActContract<Params, Answer>,
  act: (params: z.output<Params>, request: Request, response: Response) => Promise<Done<z.input<Answer>>>,
): void {
  const { path, params, body, response: answerShape } = contract;
  const handle = async (request: Request, response: Response) => {
    requireSameSite(request);
    if (body === undefined) requireNoBody(request);
    parseStrictly(none, parseQuery(request.originalUrl));
    const asked = parseStrictly(params, request.params);
    const { answer, status = 200, headers = {} } = await act(asked, request, response);
    const text = JSON.stringify(answerShape.parse(answer));
    response.status(status).set({ ...headers, "Cache-Control": "no-store" });
    response.type("application/json").send(text);
  };
  const pattern = patternOf(path);
  if (contract.method === "POST") router.post(pattern, handle);
  else if (contract.method === "PUT") router.put(pattern, handle);
  else router.delete(pattern, handle);
}
