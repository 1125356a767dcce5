import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import { AppError } from "../../graph-schema/errors.ts";
import { shortened } from "../../graph-schema/wrong-parameters.ts";

/** The one style sheet that Cytoscape 3.34 puts into the page by itself, by its hash. */
export const CYTOSCAPE_STYLE = "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='";

/** What a page of ours may load: its own scripts, styles, pictures and answers, and nothing from elsewhere.
 *  Styles of Ant Design carry the nonce of the page; style attributes are let in because charts write them.
 *  @param nonce of this one answer; absent where the answer is no page */
export function policyWith(nonce: string | undefined): string {
  const own = nonce === undefined ? "" : ` 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${own} ${CYTOSCAPE_STYLE}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** A nonce nobody can guess: 128 random bits. */
export function freshNonce(): string {
  return randomBytes(16).toString("base64");
}

/** The headers of every answer. Nothing here asks for TLS, which an office network may not have. */
export function secureHeaders() {
  const others = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    frameguard: { action: "deny" },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    response.set("Content-Security-Policy", policyWith(undefined));
    others(request, response, next);
  };
}

/** Refuses a body where none is read: no address takes one, and reading what nobody wants is work for others
 *  to cause.
 *  @throws AppError `BODY_TOO_LARGE` */
export function refuseBodies(request: Request, response: Response, next: NextFunction): void {
  if (hasBody(request)) response.set("Connection", "close");
  if (request.method === "GET" || request.method === "HEAD") requireNoBody(request);
  next();
}

/** Lets a request pass that carries no body.
 *  @throws AppError `BODY_TOO_LARGE` */
export function requireNoBody(request: Request): void {
  if (hasBody(request)) throw new AppError("BODY_TOO_LARGE", "Cannot take a body: this address reads none");
}

function hasBody({ headers }: Request): boolean {
  return Number(headers["content-length"] ?? 0) !== 0 || headers["transfer-encoding"] !== undefined;
}

/** Lets a request pass that changes something and comes from a page of this service or from no page at all: what a
 *  page elsewhere makes a browser send is refused, by what the browser says of it.
 *  @throws AppError `REQUEST_INVALID` naming the header that tells */
export function requireSameSite({ headers }: Request): void {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw fromElsewhere("Sec-Fetch-Site", site);
  const { origin, host } = headers;
  if (origin === undefined || site === "same-origin") return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw fromElsewhere("Origin", origin);
}

function fromElsewhere(pointer: string, given: unknown): AppError {
  const message = "Expected a request from a page of this service, or from no page";
  const messageZh = "只接受本服务页面发出的请求";
  const value = shortened(String(given));
  return new AppError("REQUEST_INVALID", `Cannot change anything for another site: ${pointer}: ${message}`, {
    details: [{ pointer, message, messageZh, value }],
  });
}
