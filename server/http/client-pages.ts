import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { Router } from "express";
import { allowOnly } from "./mount.ts";
import { freshNonce, policyWith } from "./security.ts";

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>链图 Liantu</title>
<p>页面尚未构建：请运行 <code>npm run build</code>，然后刷新。</p>
<p lang="en">The pages are not built yet: run <code>npm run build</code>, then reload.</p>
<p><a href="/api/v1/openapi.json">/api/v1/openapi.json</a></p></html>
`;

/** Every address but those of the API, of files and of the operator's machines, however they are written. */
const PAGES = /^(?!\/*(api|assets)(\/|$)|\/*(livez|readyz|version)\/*$)/i;

/** The built pages. Everything the page needs lies in `assets`, named by its content, and is kept for ever;
 *  the page itself is never kept, because every answer carries its own nonce. Every other address that is not
 *  of the API gets the page, which reads the view from the address.
 *  @param directory may be absent: then the page says how to build it */
export function clientPages(directory: string): Router {
  const router = Router({ caseSensitive: true });
  router.use(
    "/assets",
    express.static(join(directory, "assets"), {
      immutable: true,
      maxAge: "365d",
      index: false,
      redirect: false,
    }),
  );
  // `/%61pi` is `/api` as well, and nobody reads a page there.
  router.use((request, _, next) => next(PAGES.test(plainPath(request.path)) ? undefined : "router"));
  router.get(PAGES, async (_, response) => {
    const nonce = freshNonce();
    const page = await readFile(join(directory, "index.html"), "utf8").catch(() => undefined);
    response
      .status(page === undefined ? 503 : 200)
      .set({ "Cache-Control": "no-store", "Content-Security-Policy": policyWith(nonce) })
      .type("html")
      .send((page ?? NOT_BUILT).replaceAll("__CSP_NONCE__", nonce));
  });
  router.all(PAGES, allowOnly("GET", "HEAD"));
  return router;
}

/** The path with its percent signs read; as it came where they cannot be. */
function plainPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
