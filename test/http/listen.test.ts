import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { Problem } from "../../graph-schema/errors.ts";
import { httpServer, listen } from "../../server/http/listen.ts";
import { drawnApp } from "./support.ts";

const anyPort = { host: "127.0.0.1", port: 0 };

/** What a server says to bytes that are sent as they are. */
async function saidTo(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return text(socket);
}

describe("httpServer", () => {
  it("cuts slow callers off and renews sockets", () => {
    const server = httpServer(drawnApp);
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(30_000);
    expect(server.maxRequestsPerSocket).toBe(10_000);
  });

  it.each([
    ["what is no HTTP", "HELLO\r\n\r\n", 400, "REQUEST_INVALID"],
    ["a bad method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "REQUEST_INVALID"],
    [
      "two lengths",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
      400,
      "REQUEST_INVALID",
    ],
    ["a long address", `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431, "HEADERS_TOO_LARGE"],
    [
      "long headers",
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(65_000)}\r\n\r\n`,
      431,
      "HEADERS_TOO_LARGE",
    ],
  ])("refuses %s with a problem and hangs up", async (_, bytes, status, code) => {
    const server = await listen(httpServer(drawnApp), anyPort);
    const said = await saidTo(server.address, bytes);
    await server.close();
    const [head = "", body = ""] = said.split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain("application/problem+json");
    expect(Problem.parse(JSON.parse(body)).code).toBe(code);
  });
});

describe("listen", () => {
  it("says where it answers", async () => {
    const server = await listen(httpServer(drawnApp), anyPort);
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${server.address}/livez`)).status).toBe(200);
    await server.close();
  });

  it("fails when the port is taken", async () => {
    const server = await listen(httpServer(drawnApp), anyPort);
    const port = Number(new URL(server.address).port);
    await expect(listen(httpServer(drawnApp), { host: "127.0.0.1", port })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
    await server.close();
  });

  it("finishes what is under way before it closes, and takes nothing new", async () => {
    const waiting: ServerResponse[] = [];
    const server = await listen(
      httpServer((_, response) => waiting.push(response)),
      anyPort,
    );
    const answer = fetch(server.address).then((response) => response.text());
    await expect.poll(() => waiting.length).toBe(1);
    const closed = server.close();
    await expect(fetch(server.address)).rejects.toThrow();
    waiting[0]?.end("done");
    expect(await answer).toBe("done");
    await closed;
  });
});
