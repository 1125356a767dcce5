import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { AppError, ERRORS, type ErrorCode } from "../../graph-schema/errors.ts";
import { type Language, problemOf } from "./problem.ts";

const CODE_OF: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: "HEADERS_TOO_LARGE",
  ERR_HTTP_REQUEST_TIMEOUT: "REQUEST_TIMEOUT",
};

/** Refuses with a problem what never becomes a request: what is no HTTP, too long or too slow, and an `Expect`
 *  that nobody can meet. Requests that came before it on the same socket are answered first. */
export function refuseRaw(server: Server): void {
  const running = new WeakMap<Duplex, Set<ServerResponse>>();
  const refused = new WeakSet<Duplex>();
  server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    const those = running.get(socket) ?? new Set();
    running.set(socket, those.add(response));
    response.once("close", () => those.delete(response));
  });
  server.on("clientError", async (error: RawError, socket: Duplex) => {
    if (refused.has(socket)) return;
    refused.add(socket);
    const unanswered = [...(running.get(socket) ?? [])];
    await Promise.all(unanswered.map((response) => new Promise((closed) => response.once("close", closed))));
    refuse(error, socket);
  });
  server.on("checkExpectation", ({ headers }: IncomingMessage, response: ServerResponse) => {
    const { status, head, body } = refusal("EXPECTATION_FAILED", languagesIn(headers["accept-language"]));
    response.writeHead(status, head).end(body);
  });
}

type RawError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer };

function refuse(error: RawError, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = CODE_OF[error.code ?? ""] ?? "REQUEST_INVALID";
  const asked = /^accept-language:(.*)$/im.exec(error.rawPacket?.toString("latin1") ?? "")?.[1];
  const { status, head, body } = refusal(code, languagesIn(asked));
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${code}\r\n${lines.join("")}\r\n${body}`);
}

/** The languages to write in: the one that is asked for first, both when none can be read. */
function languagesIn(header: string | undefined): readonly Language[] {
  const asked = (header ?? "").split(",").flatMap((part) => {
    const [, language, quality = "1"] = /^\s*(zh|en)\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(part) ?? [];
    return language === undefined ? [] : [{ language: language.toLowerCase(), quality: Number(quality) }];
  });
  asked.sort((a, b) => b.quality - a.quality);
  const [first] = asked;
  return first === undefined ? ["zh", "en"] : [first.language === "en" ? "en" : "zh"];
}

function refusal(code: ErrorCode, languages: readonly Language[]) {
  const failure = new AppError(code, "Cannot read the request");
  const about = { instance: "", requestId: randomUUID() };
  const problem = problemOf(failure, languages[0] ?? "zh", about);
  const title = languages.map((language) => ERRORS[code][language]).join(" ");
  const body = JSON.stringify({ ...problem, title });
  const head = {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    "Content-Language": languages.join(", "),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    Connection: "close",
  };
  return { status: ERRORS[code].status, head, body };
}
