import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import { AppError } from "../../graph-schema/errors.ts";

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
  const length = Number(request.headers["content-length"] ?? 0);
  if (length === 0 && request.headers["transfer-encoding"] === undefined) {
    next();
    return;
  }
  response.set("Connection", "close");
  if (request.method !== "GET" && request.method !== "HEAD") next();
  else next(new AppError("BODY_TOO_LARGE", "Cannot take a body: this address reads none"));
}
