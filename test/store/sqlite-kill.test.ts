import { rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalText } from "../../graph-schema/facts.ts";
import { checkStore } from "../../server/store/check-store.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { type BundledScript, bundleScript, type Outcome, start } from "./child-process.ts";
import { context, textOf } from "./contract/fixture.ts";
import { factsAfter, setOf } from "./kill-sets.ts";
import { countSystemCalls, traceable, tracing } from "./strace.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const SETS = 8;
const SYSTEM_CALLS = ["pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink"] as const;

let script: BundledScript;

beforeAll(async () => {
  script = await bundleScript("sqlite-child.ts");
});

afterAll(() => script.remove());

/** The number at the end of the last line that begins so; 0 when there is none. */
function last(word: string, { lines }: Outcome): number {
  return Number(lines.findLast((line) => line.startsWith(`${word} `))?.split(" ")[1] ?? 0);
}

/** Whether the process ended between the begin of a commit and its answer. */
function insideCommit(outcome: Outcome): boolean {
  return outcome.killed && last("begin", outcome) > last("ack", outcome);
}

/** Opens what a killed process left, and expects every answered commit whole, and at most the one that was
 *  running besides, whole too. Then sends that one again and expects it exactly once. */
async function expectWhole(directory: string, outcome: Outcome): Promise<void> {
  const acknowledged = Math.max(last("ack", outcome), last("begin", outcome) - 1);
  const running = insideCommit(outcome) ? 1 : 0;
  const store = await openSqliteStore({ directory, ...context });
  const found = (await store.history()).length;
  expect(found).toBeGreaterThanOrEqual(acknowledged);
  expect(found).toBeLessThanOrEqual(acknowledged + running);
  expect(textOf(await store.read()).sort()).toEqual(textAfter(found));
  await store.commit(setOf(acknowledged + 1), await store.revision());
  expect(await store.history()).toHaveLength(acknowledged + 1);
  expect(textOf(await store.read()).sort()).toEqual(textAfter(acknowledged + 1));
  expect((await checkStore(store)).problems).toEqual([]);
  await store.close();
  const database = new Database(join(directory, "liantu.sqlite"));
  expect(database.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
  database.close();
}

function textAfter(sets: number): string[] {
  return [...factsAfter(sets).values()].map(canonicalText).sort();
}

/** Up to `most` of the numbers from 1 to `last`, evenly spread. */
function spread(last: number, most: number): number[] {
  const step = Math.max(1, last / most);
  return [...new Set(Array.from({ length: Math.min(last, most) }, (_, i) => Math.floor(1 + i * step)))];
}

describe.skipIf(!traceable())("killed at a system call", () => {
  it("keeps every answered commit whole at 30 or more points inside commits", {
    timeout: 900_000,
  }, async () => {
    const { directory, remove } = temporaryDirectory();
    const child = (): [string, string, string] => [script.path, directory, `${SETS}`];
    const calls = countSystemCalls(SYSTEM_CALLS, [process.execPath, ...child()]);
    const points = SYSTEM_CALLS.flatMap((call) =>
      spread(calls.get(call) ?? 0, 30).map((when) => ({ call, when })),
    );
    let inside = 0;
    for (const { call, when } of points) {
      rmSync(directory, { recursive: true });
      const kill = tracing({ calls: [call], inject: `${call}:signal=KILL:when=${when}` });
      const outcome = await start("strace", [...kill, process.execPath, ...child()]).ended;
      if (!outcome.killed) continue;
      if (insideCommit(outcome)) inside++;
      await expectWhole(directory, outcome);
    }
    remove();
    process.stderr.write(`killed at ${points.length} points, ${inside} of them inside commits\n`);
    expect(inside).toBeGreaterThanOrEqual(30);
  });
});

describe("killed at any time", () => {
  const rounds = traceable() ? 10 : 40;

  it(`loses nothing over ${rounds} kills of one store`, { timeout: 300_000 }, async () => {
    const { directory, remove } = temporaryDirectory();
    let seed = 20_110_822;
    for (let inside = 0, tried = 0; inside < rounds; tried++) {
      expect(tried, "kills that met no commit").toBeLessThan(3 * rounds);
      if (tried % 8 === 0) rmSync(directory, { recursive: true, force: true });
      const running = start(process.execPath, [script.path, directory, "1000"]);
      await running.said("begin");
      seed = (seed * 48_271) % 2_147_483_647;
      await new Promise((resolve) => setTimeout(resolve, seed % 80));
      running.process.kill("SIGKILL");
      const outcome = await running.ended;
      if (insideCommit(outcome)) inside++;
      await expectWhole(directory, outcome);
    }
    remove();
  });
});

describe.skipIf(!traceable())("a system call that fails", () => {
  const failures = [
    { error: "EIO", calls: ["pwrite64", "fsync"], code: "STORE_UNAVAILABLE" },
    { error: "ENOSPC", calls: ["pwrite64"], code: "STORE_FULL" },
  ] as const;

  for (const { error, calls, code } of failures) {
    it(`answers ${code} to ${error}, keeps the old revision, and takes the set again`, {
      timeout: 300_000,
    }, async () => {
      const { directory, remove } = temporaryDirectory();
      const child = [process.execPath, script.path, directory, `${SETS}`, "2"];
      const counted = countSystemCalls(calls, child);
      let again = 0;
      for (const call of calls) {
        for (const when of spread(counted.get(call) ?? 0, 8)) {
          rmSync(directory, { recursive: true });
          const fail = tracing({ calls: [call], inject: `${call}:error=${error}:when=${when}` });
          const outcome = await start("strace", [...fail, ...child]).ended;
          const failed = outcome.lines.filter((line) => line.startsWith("again"));
          again += failed.length;
          for (const line of failed) expect(line.split(" ")[2]).toBe(code);
          if (outcome.lines.includes("opened")) expect(outcome.lines.at(-1)).toBe("done");
          else expect(outcome.lines).toEqual([`failed ${code}`]);
          await expectWhole(directory, outcome);
        }
      }
      remove();
      expect(again).toBeGreaterThanOrEqual(4);
    });
  }
});

it("was tested with strace, or says that it was not", () => {
  if (traceable()) return;
  const words =
    "SKIPPED kills at single system calls: strace cannot trace here (install it and allow ptrace)";
  process.stderr.write(`${words}\n`);
  expect(process.env.CI, words).not.toBe("true");
});
