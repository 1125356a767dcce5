import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { Readiness } from "../../server/http/health.ts";
import { appOver, drawnApp, drawnGraph, fixed } from "./support.ts";

const withChecks = (checks: Record<string, () => Promise<void>>) => appOver(fixed(drawnGraph), { checks });

describe("GET /livez", () => {
  it("is fine as long as the process runs, whatever the store does", async () => {
    const app = withChecks({ store: () => Promise.reject(new Error("away")) });
    const { body } = await supertest(app).get("/livez").expect(200);
    expect(body).toEqual({ status: "ok" });
  });
});

describe("GET /readyz", () => {
  it("is fine when every check is", async () => {
    const { body, headers } = await supertest(drawnApp).get("/readyz").expect(200);
    expect(body).toEqual({ status: "ok", checks: { store: "ok" } });
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("names what fails, and tells no reason", async () => {
    const app = withChecks({
      store: () => Promise.reject(new Error("bolt://10.0.0.5 refused neo4j")),
      plan: async () => undefined,
    });
    const { body, text } = await supertest(app).get("/readyz").expect(503);
    expect(Readiness.parse(body)).toEqual({ status: "unavailable", checks: { store: "failed", plan: "ok" } });
    expect(text).not.toContain("bolt");
  });

  it("answers within two seconds when a check hangs", async () => {
    const app = withChecks({ store: () => new Promise(() => undefined) });
    const began = performance.now();
    await supertest(app).get("/readyz").expect(503);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("GET /version", () => {
  it("says which version runs, on which Node", async () => {
    const { body } = await supertest(drawnApp).get("/version").expect(200);
    expect(body).toEqual({ name: "liantu", version: "0.0.0", api: "v1", node: process.versions.node });
  });

  it("takes GET and HEAD only", async () => {
    const { headers } = await supertest(drawnApp).post("/version").expect(405);
    expect(headers.allow).toBe("GET, HEAD");
  });
});
