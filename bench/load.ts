import { connect } from "node:net";

/** How a server is asked. */
export interface Load {
  readonly address: string;
  readonly path: string;
  /** Connections that each ask again as soon as they are answered. */
  readonly connections: number;
  /** How long, in milliseconds. */
  readonly duration: number;
}

/** Answers a second under a load. Written on plain sockets, because a client that reads HTTP is slower than the
 *  servers it would measure; so all answers must have the length of the first one.
 *  @throws Error when an answer is not 200 */
export async function answersPerSecond(load: Load): Promise<number> {
  const length = await lengthOfAnswer(load);
  const end = performance.now() + load.duration;
  const began = performance.now();
  const counts = await Promise.all(
    Array.from({ length: load.connections }, () => askUntil(end, load, length)),
  );
  const seconds = (performance.now() - began) / 1_000;
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

function requestText({ path, address }: Load): string {
  return `GET ${path} HTTP/1.1\r\nHost: ${new URL(address).host}\r\nAccept: application/json\r\n\r\n`;
}

/** The bytes of one whole answer, head and body. */
function lengthOfAnswer(load: Load): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = open(load);
    let answer = Buffer.alloc(0);
    socket.once("error", reject);
    socket.on("data", (chunk) => {
      answer = Buffer.concat([answer, Buffer.from(chunk)]);
      const head = answer.indexOf("\r\n\r\n") + 4;
      if (head < 4) return;
      const text = answer.subarray(0, head).toString();
      const body = Number(/content-length: (\d+)/i.exec(text)?.[1]);
      if (!text.startsWith("HTTP/1.1 200") || Number.isNaN(body)) {
        reject(new Error(`Cannot load ${load.path}: ${text.split("\r\n")[0]}`));
        socket.destroy();
      } else if (answer.length >= head + body) {
        socket.destroy();
        resolve(head + body);
      }
    });
    socket.write(requestText(load));
  });
}

function askUntil(end: number, load: Load, length: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = open(load);
    const request = requestText(load);
    let [answered, received] = [0, 0];
    socket.once("error", reject);
    socket.once("close", () => resolve(answered));
    socket.on("data", (chunk) => {
      received += chunk.length;
      if (received < length) return;
      received -= length;
      answered += 1;
      if (performance.now() < end) socket.write(request);
      else socket.destroy();
    });
    socket.write(request);
  });
}

function open({ address }: Load) {
  const { hostname, port } = new URL(address);
  return connect({ host: hostname, port: Number(port), noDelay: true });
}
