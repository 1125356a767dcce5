import { createServer, connect as dial, type Socket } from "node:net";
import { freePort } from "../support/neo4j-server.ts";

/** What a message of a client asks for: the second byte of its structure in Bolt 5. */
export const COMMIT = 0x12;

/** What happens to a connection. `cut-before`: the message is never delivered and the connection is reset.
 *  `cut-after`: it is delivered and takes effect, the answer is lost. `silence`: it and all later ones vanish. */
export type Fault = "cut-before" | "cut-after" | "silence";

/** A server between the driver and Neo4j that can be away and can fail at one message. */
export interface FaultyProxy {
  readonly port: number;
  /** Refuses connections and resets those there are, until `arrive`. */
  leave(): Promise<void>;
  arrive(): Promise<void>;
  /** Arms one fault for the first message that fits.
   *  @param fits its tag, and how many messages came since the fault was armed */
  arm(fault: Fault, fits: (tag: number, count: number) => boolean): void;
  /** Whether the fault that was armed last has happened. */
  hasStruck(): boolean;
  close(): Promise<void>;
}

/** Long enough for a server on the same machine to do what it was asked. */
const EFFECT = 200;

/** The client's side of a connection, cut into the handshake and whole messages. */
function* messagesOf(state: { rest: Buffer; greeting: number }, data: Buffer): Iterable<Buffer> {
  state.rest = Buffer.concat([state.rest, data]);
  for (;;) {
    const length = state.greeting > 0 ? greetingLength(state) : messageLength(state.rest);
    if (length === 0 || state.rest.length < length) return;
    yield state.rest.subarray(0, length);
    state.rest = state.rest.subarray(length);
  }
}

/** Twenty bytes offer versions; a driver that may choose from the server's list then sends five more. */
function greetingLength(state: { rest: Buffer; greeting: number }): number {
  if (state.rest.length < 2) return 0;
  const length = state.greeting === 2 ? 20 : state.rest.readUInt16BE(0) === 0 ? 5 : messageLength(state.rest);
  if (state.rest.length >= length) state.greeting = state.greeting === 2 ? 1 : 0;
  return length;
}

/** Chunks, each after its length in two bytes, up to an empty one. 0 while the end has not come. */
function messageLength(bytes: Buffer): number {
  let at = 0;
  while (at + 2 <= bytes.length) {
    const size = bytes.readUInt16BE(at);
    at += 2 + size;
    if (size === 0) return at;
  }
  return 0;
}

/** Starts in front of a server; listens at once. */
export async function startProxy(target: number): Promise<FaultyProxy> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let armed: { fault: Fault; fits: (tag: number, count: number) => boolean; count: number } | undefined;

  const reset = (...pair: Socket[]) => {
    for (const socket of pair) socket.resetAndDestroy();
  };
  const relay = (client: Socket) => {
    const server = dial(target, "127.0.0.1");
    const state = { rest: Buffer.alloc(0), greeting: 2 };
    let [deaf, mute] = [false, false];
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    server.on("data", (data) => mute || client.write(data));
    client.on("data", (data: Buffer) => {
      for (const message of messagesOf(state, data)) {
        if (deaf) return;
        const hit = armed?.fits(message[3] ?? 0, armed.count++) ? armed.fault : undefined;
        if (hit !== undefined) armed = undefined;
        if (hit === "cut-before") return reset(client, server);
        if (hit === "silence") deaf = mute = true;
        else server.write(message);
        if (hit !== "cut-after") continue;
        deaf = mute = true;
        setTimeout(reset, EFFECT, client, server);
      }
    });
  };

  let listener = createServer(relay);
  const arrive = () => new Promise<void>((resolve) => listener.listen(port, "127.0.0.1", resolve));
  const leave = async () => {
    const gone = new Promise((resolve) => listener.close(resolve));
    reset(...sockets);
    await gone;
    listener = createServer(relay);
  };
  await arrive();
  return {
    port,
    arrive,
    leave,
    close: leave,
    arm(fault, fits) {
      armed = { fault, fits, count: 0 };
    },
    hasStruck: () => armed === undefined,
  };
}
