import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { refuseRaw } from "./raw-refusals.ts";

/** Slow callers are cut off, in milliseconds, so that they cannot hold every socket. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 };

/** A socket is renewed after so many requests, so that none lives for ever. */
const REQUESTS_PER_SOCKET = 10_000;

/** What is left of the ten seconds to stop in when the last requests are cut off. */
const DRAIN_DEADLINE = 7_000;

/** A server that answers. */
export interface Listening {
  /** `http://127.0.0.1:8080`, with the port the system chose. */
  readonly address: string;
  /** Takes no new request, lets those under way finish, at most seven seconds. */
  close(): Promise<void>;
}

/** Makes the server of an app, with the limits that keep slow or broken callers from harming others.
 *  Requests that are no HTTP are refused with a problem as well. */
export function httpServer(app: RequestListener): Server {
  const server = createServer({ ...TIMEOUTS, maxHeaderSize: 16_384, keepAliveTimeout: 5_000 }, app);
  server.maxRequestsPerSocket = REQUESTS_PER_SOCKET;
  refuseRaw(server);
  return server;
}

/** Starts to listen.
 *  @throws NodeJS.ErrnoException `EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`, `ENOTFOUND` */
export async function listen(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve();
    });
  });
  return { address: addressOf(server, host), close: () => drain(server) };
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A socket that becomes idle after `close` was called is not closed by it.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_DEADLINE);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}

function addressOf(server: Server, host: string): string {
  const bound: AddressInfo | string | null = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : "";
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
