import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import supertest from "supertest";
import { afterAll, expect, it } from "vitest";
import { httpServer, listen } from "../../server/http/listen.ts";
import { appOver, drawnApp, drawnGraph, fixed } from "./support.ts";

const directory = mkdtempSync(join(tmpdir(), "liantu-strict-"));
mkdirSync(join(directory, "assets"));
writeFileSync(join(directory, "assets", "a.js"), "export {};\n");
writeFileSync(join(directory, "index.html"), "<!doctype html>");
afterAll(() => rmSync(directory, { recursive: true }));
const app = appOver(fixed(drawnGraph), { clientDirectory: directory });

/** What a server says to bytes that are sent as they are. */
async function saidTo(bytes: string): Promise<string> {
  const server = await listen(httpServer(drawnApp), { host: "127.0.0.1", port: 0 });
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  const said = await text(socket);
  await server.close();
  return said;
}

it.each(["/livez?x=1", "/readyz?x", "/version?x", "/api/v1/openapi.json?x=1"])(
  "refuses the parameter of %s",
  async (address) => {
    const { body } = await supertest(app).get(address).expect(400);
    expect(body).toMatchObject({ code: "REQUEST_INVALID", errors: [{ pointer: "x" }] });
  },
);

it.each(["/LIVEZ", "/livez/", "/API/v1/chains", "//api/v1/chains", "/%61pi/v1/chains", "/Assets/a.js"])(
  "finds nothing at %s, not even the page",
  async (address) => {
    const { body } = await supertest(app).get(address).expect(404);
    expect(body.code).toBe("ROUTE_NOT_FOUND");
  },
);

it("gives the page at every other address, also one that cannot be read", async () => {
  for (const address of ["/", "/chains/chain:7", "/apiary", "/%E5%85%AD"]) {
    await supertest(app).get(address).expect(200).expect("Content-Type", /html/);
  }
});

it("says truly why a file is not sent", async () => {
  const file = () => supertest(app).get("/assets/a.js");
  await file().expect(200);
  const other = await file().set("If-Match", '"other"').expect(412);
  expect(other.body.code).toBe("PRECONDITION_FAILED");
  const beyond = await file().set("Range", "bytes=900-999").expect(416);
  expect(beyond.body.code).toBe("RANGE_INVALID");
});

it("refuses what is no request with safe headers, in the language asked for, else in both", async () => {
  const none = await saidTo("HELLO\r\n\r\n");
  for (const line of ["nosniff", "Cache-Control: no-store", "Content-Language: zh, en"]) {
    expect(none).toContain(line);
  }
  const english = await saidTo("GET / HTTP/1.1\r\nAccept-Language: zh;q=0.5, en\r\nbad header\r\n\r\n");
  expect(english).toContain("Content-Language: en\r\n");
  expect(english).not.toMatch(/\p{Script=Han}/u);
});

it("refuses an expectation it cannot meet", async () => {
  const said = await saidTo("GET /livez HTTP/1.1\r\nHost: a\r\nExpect: foo\r\n\r\n");
  expect(said).toMatch(/^HTTP\/1\.1 417 /);
  expect(said).toContain('"code":"EXPECTATION_FAILED"');
});

it("answers the requests that came before what is none", async () => {
  const asked = "GET /api/v1/chains HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const said = await saidTo(`${asked}${asked}HELLO\r\n\r\n`);
  expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 400"]);
});
