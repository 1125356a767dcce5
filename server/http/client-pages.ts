import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { Router } from "express";
import { refuseMethod } from "./mount.ts";
import { freshNonce, policyWith } from "./security.ts";

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>链图 Liantu</title>
<p>页面尚未构建：请运行 <code>npm run build</code>，然后刷新。</p>
<p lang="en">The pages are not built yet: run <code>npm run build</code>, then reload.</p>
<p><a href="/api/v1/openapi.json">/api/v1/openapi.json</a></p></html>
`;

/** The built pages. Everything the page needs lies in `assets`, named by its content, and is kept for ever;
 *  the page itself is never kept, because every answer carries its own nonce. Every other address that is not
 *  of the API gets the page, which reads the view from the address.
 *  @param directory may be absent: then the page says how to build it */
export function clientPages(directory: string): Router {
  const router = Router();
  router.use(
    "/assets",
    express.static(join(directory, "assets"), {
      immutable: true,
      maxAge: "365d",
      index: false,
      redirect: false,
    }),
  );
  router.get(/^(?!\/(api|assets)(\/|$))/, async (_, response) => {
    const nonce = freshNonce();
    const page = await readFile(join(directory, "index.html"), "utf8").catch(() => undefined);
    response
      .status(page === undefined ? 503 : 200)
      .set({ "Cache-Control": "no-store", "Content-Security-Policy": policyWith(nonce) })
      .type("html")
      .send((page ?? NOT_BUILT).replaceAll("__CSP_NONCE__", nonce));
  });
  router.all(/^(?!\/(api|assets)(\/|$))/, refuseMethod);
  return router;
}
