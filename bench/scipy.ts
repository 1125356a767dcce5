import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { SparseColumns } from "../server/analysis/kernels/sparse-columns.ts";

/** The same equations, with our content. */
export interface Equations {
  readonly columns: SparseColumns;
  readonly own: Float64Array;
  readonly content: Float64Array;
}

/** A Python that holds the equations and solves them when asked. */
export interface Scipy {
  readonly version: string;
  /** @returns milliseconds, and the largest difference from our content */
  solve(how: "spsolve" | "bicgstab"): Promise<{ readonly time: number; readonly difference: number }>;
  stop(): Promise<void>;
}

/** Starts the Python named by the variable PYTHON, else python3.
 *  @throws Error when there is none, or it has no scipy */
export async function startScipy(equations: Equations): Promise<Scipy> {
  const folder = await mkdtemp(join(tmpdir(), "liantu-bench-scipy-"));
  const { columns, own, content } = equations;
  for (const [name, values] of Object.entries({ ...columns, own, content })) {
    await writeFile(join(folder, name), values);
  }
  const python = process.env.PYTHON ?? "python3";
  const child = spawn(python, [join("bench", "scipy-solve.py"), folder], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const next = linesOf(
    child,
    `${python} has no scipy: pip install scipy, and name it by PYTHON=…/bin/python`,
  );
  const stop = async () => {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const version = await next();
    return {
      version,
      async solve(how) {
        child.stdin?.write(`${how}\n`);
        const [time = 0, difference = 0] = (await next()).split(" ").map(Number);
        return { time, difference };
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param why what is wrong when no line comes any more */
function linesOf(child: ChildProcess, why: string): () => Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error(why);
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  const failed = new Promise<never>((_, reject) => {
    child.once("error", () => reject(new Error(why)));
  });
  failed.catch(() => undefined);
  return async () => {
    const line = await Promise.race([lines.next(), failed]);
    if (line.done === true) throw new Error(why);
    return line.value;
  };
}
