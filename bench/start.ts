import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atMost, type Figure, median, short } from "./figures.ts";
import { startProduct } from "./service.ts";

const ROUNDS = 5;

/** From the start of the built product to the line that says it is ready: into an empty directory, where the
 *  layers are loaded first, and again. */
export async function startFigures(): Promise<Figure[]> {
  const times = { first: [0], again: [0] };
  for (const each of Object.values(times)) each.length = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const directory = await mkdtemp(join(tmpdir(), "liantu-bench-"));
    for (const kind of ["first", "again"] as const) {
      const service = await startProduct(directory);
      times[kind].push(service.readyAfter);
      await service.stop();
    }
    await rm(directory, { recursive: true });
  }
  const [first, again] = [median(times.first), median(times.again)];
  return [
    {
      what: "first start to ready, every layer loaded",
      ours: `${short(first)} ms`,
      peer: "",
      verdict: atMost(first / 1_000, 5, " s"),
    },
    {
      what: "second start to ready",
      ours: `${short(again)} ms`,
      peer: "",
      verdict: atMost(again / 1_000, 3, " s"),
    },
  ];
}
