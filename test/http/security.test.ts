import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import supertest from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { Problem } from "../../graph-schema/errors.ts";
import { CYTOSCAPE_STYLE } from "../../server/http/security.ts";
import { appOver, drawnApp, drawnGraph, fixed } from "./support.ts";

const directory = mkdtempSync(join(tmpdir(), "liantu-pages-"));
mkdirSync(join(directory, "assets"));
writeFileSync(join(directory, "assets", "app-1a2b3c.js"), "export {};\n");
writeFileSync(
  join(directory, "index.html"),
  '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><div id="root"></div>',
);
afterAll(() => rmSync(directory, { recursive: true }));

const built = appOver(fixed(drawnGraph), { clientDirectory: directory });
const noncesIn = (policy = "") => [...policy.matchAll(/'nonce-([^']+)'/g)].map(([, nonce]) => nonce);

describe("the content security policy", () => {
  it("lets in what the product ships and nothing else, on every answer", async () => {
    for (const path of ["/api/v1/chains", "/api/v1/nothing", "/livez", "/"]) {
      const { headers } = await supertest(built).get(path);
      expect(headers["content-security-policy"]?.replace(/ 'nonce-[^']+'/, "")).toBe(
        "default-src 'none'; script-src 'self'; " +
          `style-src 'self' ${CYTOSCAPE_STYLE}; style-src-attr 'unsafe-inline'; ` +
          "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; " +
          "object-src 'none'; frame-ancestors 'none'; form-action 'self'",
      );
    }
  });

  it("knows the one style sheet of the Cytoscape that is installed", () => {
    const source = readFileSync("node_modules/cytoscape/dist/cytoscape.esm.mjs", "utf8");
    const name = /var className = '(\w+)';/.exec(source)?.[1];
    const rule = /stylesheet\.textContent = '\.' \+ className \+ '([^']+)';/.exec(source)?.[1];
    expect(source.match(/createElement\('style'\)/g)).toHaveLength(1);
    const hash = createHash("sha256").update(`.${name}${rule}`).digest("base64");
    expect(CYTOSCAPE_STYLE).toBe(`'sha256-${hash}'`);
  });

  it("gives each page a nonce of its own, in the header and in the page", async () => {
    const [one, two] = [await supertest(built).get("/"), await supertest(built).get("/")];
    const nonces = [one, two].map(({ headers }) => noncesIn(headers["content-security-policy"])[0] ?? "");
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(Buffer.from(nonces[0] ?? "", "base64")).toHaveLength(16);
    expect(one.text).toContain(`<meta name="csp-nonce" content="${nonces[0]}">`);
    expect(two.text).not.toContain("__CSP_NONCE__");
  });
});

describe("other headers", () => {
  it("say nothing of what answers and ask for no TLS", async () => {
    const { headers } = await supertest(drawnApp).get("/api/v1/chains");
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
    });
  });
});

describe("pages", () => {
  it("come for every address that is neither a file nor of the API, and are never kept", async () => {
    for (const path of ["/", "/chain/7?place=place:340200", "/index.html", "/a/b/c"]) {
      const { text, headers } = await supertest(built).get(path).expect(200);
      expect(text).toContain('<div id="root">');
      expect(headers["cache-control"]).toBe("no-store");
    }
  });

  it("bring files that are named by their content, to be kept for ever", async () => {
    const { headers } = await supertest(built).get("/assets/app-1a2b3c.js").expect(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["content-type"]).toMatch(/javascript/);
  });

  it("say that a file is not there instead of giving the page", async () => {
    const { body } = await supertest(built).get("/assets/gone.js").expect(404);
    expect(body.code).toBe("ROUTE_NOT_FOUND");
  });

  it("take GET and HEAD only", async () => {
    const { headers } = await supertest(built).post("/").expect(405);
    expect(headers.allow).toBe("GET, HEAD");
    await supertest(built).head("/").expect(200);
  });

  it("say how to build them when they are not there", async () => {
    const { text } = await supertest(drawnApp).get("/").expect(503);
    expect(text).toContain("npm run build");
  });
});

describe("compression", () => {
  it("shrinks a long answer for who can read it", async () => {
    const { headers } = await supertest(drawnApp).get("/api/v1/places").set("Accept-Encoding", "gzip");
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers.vary).toContain("Accept-Encoding");
    const plain = await supertest(drawnApp).get("/api/v1/places").set("Accept-Encoding", "identity");
    expect(plain.headers).not.toHaveProperty("content-encoding");
  });
});

describe("a name that leads here", () => {
  const asked = (host: string) => supertest(drawnApp).get("/api/v1/chains").set("Host", host);

  it.each(["localhost:8080", "127.0.0.1", "10.1.2.3:8080", "[::1]:8080", "Liantu.Local:80", "liantu.local."])(
    "is answered when it is ours or an address in numbers: %s",
    async (host) => void (await asked(host).expect(200)),
  );

  it.each(["evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "a@b"])(
    "is refused when a page elsewhere could make it lead here: %s",
    async (host) => {
      const { body } = await asked(host).expect(421);
      expect(Problem.parse(body).code).toBe("HOST_UNKNOWN");
      await supertest(drawnApp).get("/").set("Host", host).expect(421);
      await supertest(drawnApp).get("/livez").set("Host", host).expect(200);
    },
  );
});
