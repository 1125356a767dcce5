import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atLeast, type Figure, median, short } from "./figures.ts";
import { answersPerSecond } from "./load.ts";
import { startBare, startProduct } from "./service.ts";

const ROUNDS = 5;
const LOAD = { connections: 32, duration: 1_500 };

/** What is asked: a measure's finding, and everything a chain's lanes show. */
const PATHS = [
  "/api/v1/analyses/stage-coverage?chain=chain:1",
  "/api/v1/enterprises?limit=10",
  "/api/v1/chains/chain:1",
];

/** JSON answers a second of the built product, beside a bare node:http that only writes the same JSON, in turn. */
export async function httpFigures(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), "liantu-bench-"));
  const product = await startProduct(directory);
  try {
    const figures: Figure[] = [];
    for (const path of PATHS) figures.push(await compare(product.address, path, directory));
    return figures;
  } finally {
    await product.stop();
    await rm(directory, { recursive: true });
  }
}

async function compare(address: string, path: string, directory: string): Promise<Figure> {
  const answer = await fetch(`${address}${path}`);
  const text = await answer.text();
  const file = join(directory, "answer.json");
  await writeFile(file, text);
  const bare = await startBare(file);
  try {
    const rates = { ours: [0], peer: [0] };
    for (const each of Object.values(rates)) each.length = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      const ours = await answersPerSecond({ ...LOAD, address, path });
      const peer = await answersPerSecond({ ...LOAD, address: bare.address, path });
      if (round === 0) continue;
      rates.ours.push(ours);
      rates.peer.push(peer);
    }
    const [ours, peer] = [median(rates.ours), median(rates.peer)];
    return {
      what: `${path}, ${short(Buffer.byteLength(text) / 1_000)} kB`,
      ours: `${short(ours)}/s`,
      peer: `node:http ${short(peer)}/s`,
      verdict: atLeast(ours / peer, 0.3),
    };
  } finally {
    await bare.stop();
  }
}

/** Serves one value as JSON on a free port until it is stopped: what Node costs without us. */
export async function serveBare(file: string): Promise<void> {
  const value: unknown = JSON.parse(await readFile(file, "utf8"));
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    const body = JSON.stringify(value);
    response.setHeader("Content-Length", Buffer.byteLength(body));
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => {
    const bound = server.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : "";
    process.stdout.write(`http://127.0.0.1:${port}\n`);
  });
  process.once("SIGTERM", () => process.exit(0));
}
