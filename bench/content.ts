import { LuDecomposition, Matrix } from "ml-matrix";
import { leontiefSolver, type SolvedContent } from "../server/analysis/kernels/leontief.ts";
import { columnSums, type SparseColumns, scaleColumns } from "../server/analysis/kernels/sparse-columns.ts";
import { bothWays } from "../server/graph/csr.ts";
import { atMost, type Figure, median, short } from "./figures.ts";
import { generateNetwork } from "./generate.ts";
import { randomOf } from "./random.ts";
import { startScipy } from "./scipy.ts";

const ROUNDS = 9;

/** The direct solver takes tens of seconds a round. */
const ROUNDS_OF = { spsolve: 1, bicgstab: ROUNDS } as const;

/** How many enterprises a dense matrix is still made of. */
const DENSE = 1_000;

/** All-tier content of every enterprise of made-up networks, from the coefficients to the contents: beside a dense
 *  solution (ml-matrix, LU) where that fits, and beside scipy's sparse solvers. How time grows with the links. */
export async function contentFigures(): Promise<Figure[]> {
  const [small, middle, large] = [DENSE, 10_000, 100_000].map((size) => economyOf(size));
  if (small === undefined || middle === undefined || large === undefined)
    throw new Error("Cannot be: three sizes");
  return [
    denseFigure(small),
    ...(await scipyFigures(middle, ["spsolve", "bicgstab"])),
    ...(await scipyFigures(large, ["bicgstab"])),
    growthFigure(middle, large),
  ];
}

interface Economy {
  readonly enterprises: number;
  /** A. */
  readonly columns: SparseColumns;
  readonly own: Float64Array;
}

/** Purchases of a made-up network, between 35 % and 85 % of each buyer's output; every second enterprise lies inside. */
function economyOf(enterprises: number): Economy {
  const network = generateNetwork({ enterprises, links: 5 * enterprises, seed: 42 });
  const random = randomOf(7);
  const all = { first: 0, end: enterprises };
  const { incoming, incomingLinks, given } = bothWays(network.sellers, network.buyers, {
    from: all,
    to: all,
  });
  const values = Float64Array.from(incomingLinks, (link) => network.values[given[link] ?? 0] ?? 0);
  const purchases = { offsets: incoming.offsets, rows: incoming.ends, values };
  const perUnit = columnSums(purchases).map((sum) => (sum > 0 ? (0.35 + 0.5 * random.next()) / sum : 0));
  const columns = scaleColumns(purchases, perUnit);
  const own = columnSums(columns).map((sum, at) => (at % 2 === 0 ? 1 - sum : 0));
  return { enterprises, columns, own };
}

function contentOf({ columns, own }: Economy): SolvedContent {
  const solver = leontiefSolver(columns);
  const found = solver.kind === "ready" ? solver.solve(own) : solver;
  if (found.kind !== "solved") throw new Error(`the made-up economy is ${found.kind}`);
  return found;
}

function timed<T>(act: () => T): { readonly time: number; readonly found: T } {
  const began = performance.now();
  const found = act();
  return { time: performance.now() - began, found };
}

function nameOf({ enterprises, columns }: Economy): string {
  return `${enterprises.toLocaleString("en")} enterprises, ${columns.rows.length.toLocaleString("en")} links`;
}

function denseFigure(economy: Economy): Figure {
  const { columns, own } = economy;
  const equations = Matrix.identity(own.length);
  for (let buyer = 0; buyer < own.length; buyer++) {
    for (let at = columns.offsets[buyer] ?? 0; at < (columns.offsets[buyer + 1] ?? 0); at++) {
      const seller = columns.rows[at] ?? 0;
      equations.set(buyer, seller, equations.get(buyer, seller) - (columns.values[at] ?? 0));
    }
  }
  const ours: number[] = [];
  const dense: number[] = [];
  for (let round = 0; round < 3; round++) {
    const mine = timed(() => contentOf(economy));
    const peer = timed(() => new LuDecomposition(equations).solve(Matrix.columnVector(own)).to1DArray());
    check(Math.max(...peer.found.map((value, at) => Math.abs(value - (mine.found.content[at] ?? 0)))));
    ours.push(mine.time);
    dense.push(peer.time);
  }
  return against(`dense, ${nameOf(economy)}`, { ours, peer: dense, name: "ml-matrix LU" });
}

async function scipyFigures(economy: Economy, ways: readonly ("spsolve" | "bicgstab")[]): Promise<Figure[]> {
  const { content, residual, iterations } = contentOf(economy);
  const what = `${nameOf(economy)}, residual ${short(residual)} after ${iterations} rounds`;
  try {
    const scipy = await startScipy({ ...economy, content });
    const figures: Figure[] = [];
    for (const way of ways) {
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS_OF[way]; round++) {
        ours.push(timed(() => contentOf(economy)).time);
        const { time, difference } = await scipy.solve(way);
        check(difference);
        theirs.push(time);
      }
      figures.push(against(what, { ours, peer: theirs, name: `scipy ${scipy.version} ${way}` }));
    }
    await scipy.stop();
    return figures;
  } catch (error) {
    process.exitCode = 1;
    const missing = `NOT MEASURED: ${error instanceof Error ? error.message : error}`;
    return [{ what, ours: `${short(timed(() => contentOf(economy)).time)} ms`, peer: missing }];
  }
}

/** @throws Error when two solutions of the same equations differ */
function check(difference: number): void {
  if (!(difference <= 1e-9)) throw new Error(`the solutions differ by ${difference}`);
}

function against(
  what: string,
  {
    ours,
    peer,
    name,
  }: { readonly ours: readonly number[]; readonly peer: readonly number[]; readonly name: string },
): Figure {
  const [mine, theirs] = [median(ours), median(peer)];
  return {
    what,
    ours: `${short(mine)} ms`,
    peer: `${name} ${short(theirs)} ms`,
    verdict: atMost(mine / theirs, 1),
  };
}

/** The exponent of time in the number of links. */
function growthFigure(small: Economy, large: Economy): Figure {
  const [few, many] = [small, large].map((economy) =>
    median(Array.from({ length: ROUNDS }, () => timed(() => contentOf(economy)).time)),
  );
  const links = large.columns.rows.length / small.columns.rows.length;
  return {
    what: "growth with the links, exponent",
    ours: `${short(few ?? 0)} ms → ${short(many ?? 0)} ms`,
    peer: "",
    verdict: atMost(Math.log((many ?? 0) / (few ?? 1)) / Math.log(links), 1.1),
  };
}
