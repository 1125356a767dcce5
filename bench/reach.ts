import Database from "libsql";
import { indexOfId } from "../server/graph/id-table.ts";
import { walker } from "../server/graph/neighbours.ts";
import { buildSupplyGraph } from "../server/graph/supply-graph.ts";
import { enterpriseId, factsOf } from "./facts.ts";
import { atMost, type Figure, percentile, short } from "./figures.ts";
import type { Network } from "./generate.ts";
import { randomOf } from "./random.ts";

const STARTS = 2_000;

const TWO_HOPS = `
WITH near AS (SELECT buyer FROM links WHERE seller = ?)
SELECT buyer FROM near
UNION
SELECT further.buyer FROM near JOIN links AS further ON further.seller = near.buyer`;

/** Who is reached within two links along the goods, from random enterprises, one start at a time in turn with
 *  SQLite. Ours begins with the business id as a request does; SQLite is given the number. */
export function reachFigures(network: Network): Figure[] {
  const graph = buildSupplyGraph(factsOf(network));
  const walk = walker(graph.links.SUPPLIES, graph.nodes.count);
  const ours = (start: number): number => {
    const index = indexOfId(graph.nodes, enterpriseId(start));
    return index === undefined ? 0 : walk({ start: index, hops: 2, direction: "along" }).length;
  };
  const database = databaseOf(network);
  const query = database.prepare(TWO_HOPS).raw();
  const peer = (start: number): number => query.all(start).filter((row) => !isOnly(row, start)).length;

  const times = { ours: [0], peer: [0] };
  for (const each of Object.values(times)) each.length = 0;
  const random = randomOf(network.size.seed + 1);
  let reached = 0;
  for (let round = 0; round < STARTS * 2; round++) {
    const start = random.below(network.size.enterprises);
    const [mine, theirs] = [timed(() => ours(start)), timed(() => peer(start))];
    if (mine.answer !== theirs.answer)
      throw new Error(`Cannot compare: ${mine.answer} and ${theirs.answer} reached`);
    if (round < STARTS) continue;
    reached += mine.answer;
    times.ours.push(mine.time);
    times.peer.push(theirs.time);
  }
  database.close();
  return figuresOf(times, reached / STARTS);
}

function figuresOf(times: { ours: number[]; peer: number[] }, reached: number): Figure[] {
  const [p50, p99] = [percentile(times.ours, 0.5), percentile(times.ours, 0.99)];
  const [peer50, peer99] = [percentile(times.peer, 0.5), percentile(times.peer, 0.99)];
  return [
    {
      what: `two links, p50 (${short(reached)} reached on average)`,
      ours: `${short(p50)} ms`,
      peer: `SQLite ${short(peer50)} ms`,
      verdict: atMost(p50 / peer50, 0.2),
    },
    {
      what: "two links, p99",
      ours: `${short(p99)} ms`,
      peer: `SQLite ${short(peer99)} ms`,
      verdict: atMost(p99, 1, " ms"),
    },
  ];
}

function databaseOf({ sellers, buyers }: Network): Database.Database {
  const database = new Database(":memory:");
  database.exec(
    "CREATE TABLE links (seller INTEGER, buyer INTEGER, PRIMARY KEY (seller, buyer)) WITHOUT ROWID",
  );
  const insert = database.prepare("INSERT INTO links VALUES (?, ?)");
  database.exec("BEGIN");
  for (const [link, seller] of sellers.entries()) insert.run(seller, buyers[link] ?? 0);
  database.exec("COMMIT; ANALYZE");
  return database;
}

/** Whether a row names the start itself, which is not counted as reached. */
function isOnly(row: unknown, start: number): boolean {
  return Array.isArray(row) && row[0] === start;
}

function timed<Answer>(work: () => Answer): { readonly answer: Answer; readonly time: number } {
  const start = performance.now();
  const answer = work();
  return { answer, time: performance.now() - start };
}
