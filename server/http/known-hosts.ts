import { isIP } from "node:net";
import type { NextFunction, Request, Response } from "express";
import { AppError } from "../../graph-schema/errors.ts";

/** Lets a request pass that asks for this service by an address in numbers, by `localhost` or by one of its names. A
 *  page elsewhere can make its own name lead here, and would then read and change what it likes; it cannot make its
 *  name one of these.
 *  @param names as people write them, without port
 *  @throws AppError `HOST_UNKNOWN` from the handler */
export function requireKnownHost(names: readonly string[]) {
  const known = new Set(["localhost", ...names.flatMap((name) => hostnameOf(name) ?? [])]);
  return ({ headers }: Request, _: Response, next: NextFunction): void => {
    const { host } = headers;
    // Only programs leave it out: HTTP/1.0.
    if (host !== undefined && !isKnown(hostnameOf(host), known)) {
      const name = host.slice(0, 200);
      throw new AppError("HOST_UNKNOWN", `Cannot answer as "${name}": it is none of LIANTU_HOSTS`);
    }
    next();
  };
}

/** The name in a `Host` header, as browsers write it: small letters, Chinese names in ASCII, no port.
 *  @returns `undefined` when there is none in it
 *  @example
 *  hostnameOf("Liantu.Example:8080"); // => "liantu.example"
 *  hostnameOf("[::1]:8080"); // => "[::1]"
 *  hostnameOf("a/b"); // => undefined
 */
export function hostnameOf(host: string): string | undefined {
  const address = `http://${host}`;
  if (/[/?#@\\]/.test(host) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/\.$/, "");
}

function isKnown(name: string | undefined, known: ReadonlySet<string>): boolean {
  if (name === undefined) return false;
  return known.has(name) || isIP(name.replace(/^\[|\]$/g, "")) !== 0;
}
