import { type NextFunction, type Request, type Response, Router } from "express";
import { z } from "zod";
import type { HttpContext } from "./context.ts";
import { within } from "./deadline.ts";
import { allowOnly } from "./mount.ts";
import { parseQuery, parseStrictly } from "./parse-request.ts";

/** How long one check may take, in milliseconds: the answer is there within two seconds. */
const CHECK_DEADLINE = 1_800;

/** What `/livez` answers: the process runs. */
export const Liveness = z.strictObject({ status: z.literal("ok") });

/** What `/readyz` answers: whether requests will be answered, and what stands in the way. */
export const Readiness = z.strictObject({
  status: z.enum(["ok", "unavailable"]),
  checks: z.record(z.string(), z.enum(["ok", "failed"])),
});

/** What `/version` answers. */
export const Version = z.strictObject({
  name: z.string(),
  version: z.string(),
  api: z.string(),
  node: z.string(),
});

/** `/livez`, `/readyz` and `/version`: for the operator's machines. They tell no reason, the log does. */
export function healthRoutes(context: HttpContext): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get(["/livez", "/readyz", "/version"], refuseParameters);
  router.get("/livez", (_, response) => {
    response.set("Cache-Control", "no-store").json(Liveness.parse({ status: "ok" }));
  });
  router.get("/readyz", async (_, response) => {
    const readiness = await readinessOf(context);
    response.set("Cache-Control", "no-store").status(readiness.status === "ok" ? 200 : 503);
    response.json(Readiness.parse(readiness));
  });
  router.get("/version", (_, response) => {
    const { version } = context;
    const answer = { name: "liantu", version, api: "v1", node: process.versions.node };
    response.set("Cache-Control", "no-cache").json(Version.parse(answer));
  });
  for (const path of ["/livez", "/readyz", "/version"]) router.all(path, allowOnly("GET", "HEAD"));
  return router;
}

/** Lets a request pass that has no parameters.
 *  @throws AppError `REQUEST_INVALID` naming those there are */
export function refuseParameters(request: Request, _: Response, next: NextFunction): void {
  parseStrictly(z.strictObject({}), parseQuery(request.originalUrl));
  next();
}

async function readinessOf({ checks, log }: HttpContext): Promise<z.infer<typeof Readiness>> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await within(CHECK_DEADLINE, check());
        return [name, "ok"] as const;
      } catch (error) {
        log.warn({ err: error, check: name }, "not ready");
        return [name, "failed"] as const;
      }
    }),
  );
  const ready = results.every(([, result]) => result === "ok");
  return { status: ready ? "ok" : "unavailable", checks: Object.fromEntries(results) };
}
