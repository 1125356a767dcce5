import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { progressLines } from "../../server/cli/progress.ts";
import { environment, temporaryDirectories } from "./liantu.ts";
import { typed } from "./terminal.ts";

const directory = temporaryDirectories();

describe("liantu load-recipes, load-public, load-sample, drop-layer", () => {
  it("load each set once, and drop them from the top for good", { timeout: 120_000 }, async () => {
    const env = environment(directory());
    const run = async (...args: string[]) => (await typed(args, env)).stderr;
    for (const command of ["load-plan", "load-recipes", "load-public", "load-sample"]) {
      const first = await typed([command], env);
      expect(first).toMatchObject({ code: 0, stdout: "" });
      expect(first.stderr).toMatch(
        /^The .* (is|are) in the store: \d{4,5} facts, revision r\d-[0-9a-f]{8}\n$/,
      );
      expect(await typed([command], env)).toEqual(first);
    }
    expect(await run("check")).toContain(" 0 problems");
    const refused = await typed(["drop-layer", "plan"], env);
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toContain("Drop first: simulated, public, recipes");
    for (const layer of ["recipes", "public", "simulated"])
      expect(refused.stderr).toMatch(
        new RegExp(`^${layer}: \\d+ facts of layer ${layer} still name it, such as "`, "m"),
      );
    for (const layer of ["simulated", "public", "recipes", "plan"])
      expect(await run("drop-layer", layer)).toMatch(
        new RegExp(`^Layer ${layer}: \\d{4,5} facts removed, revision r`),
      );
    expect(await run("drop-layer", "plan")).toContain("Layer plan: 0 facts removed, revision r8-");
    expect(await run("dump")).toContain("0 facts written");
  });

  it.each(["load-recipes", "load-public", "load-sample"])(
    "say what to run before %s, in both languages",
    async (command) => {
      const env = environment(directory());
      const { code, stdout, stderr } = await typed([command], env);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("Run liantu load-plan first");
      const chinese = await typed([command, "--lang", "zh"], env);
      expect(chinese.stderr).toContain("请先运行 liantu load-plan");
      expect(chinese.stderr).not.toMatch(/Cannot|Run/);
    },
  );

  it("refuse what is no size, seed, share or layer: exit code 2, the store untouched", async () => {
    const env = environment(directory());
    const wrong = [
      ["load-sample", "--size", "20k"],
      ["load-sample", "--size", "10k"],
      ["load-sample", "--seed", "-1"],
      ["load-sample", "--seed", "1.5"],
      ["load-sample", "--seed", "4294967296"],
      ["load-sample", "--seed", "x"],
      ["load-sample", "--size", ""],
      ["load-recipes", "--essential-from", "1.01"],
      ["load-recipes", "--essential-from", "1e-2"],
      ["load-recipes", "--essential-from", "2%"],
      ["load-recipes", "--essential-from", "0.0000001"],
      ["load-public", "--seed", "1"],
      ["load-public", "all"],
      ["drop-layer"],
      ["drop-layer", "sample"],
      ["drop-layer", "plan", "recipes"],
    ];
    for (const args of wrong) {
      const { code, stdout, stderr } = await typed(args, env);
      expect([args, code, stdout]).toEqual([args, 2, ""]);
      expect(stderr).toContain("See liantu --help");
      expect((await typed([...args, "--lang", "zh"], env)).stderr).not.toMatch(/Expected|There is/);
    }
    expect((await typed(["check"], env)).stderr).toContain("there is none");
  });

  it("replace recipes by those with another threshold", async () => {
    const env = environment(directory());
    await typed(["load-plan"], env);
    const first = await typed(["load-recipes"], env);
    const other = await typed(["load-recipes", "--essential-from", "0.1"], env);
    expect([other.code, other.stderr === first.stderr]).toEqual([0, false]);
    const { stdout } = await typed(["dump"], env);
    const feeds = JSON.parse(stdout).changes.filter(
      ({ fact }: { fact: { kind: string; evidence: string; essential?: boolean } }) =>
        fact.kind === "FEEDS" && fact.evidence === "inferred" && fact.essential,
    );
    expect(feeds.length).toBeGreaterThan(10);
    for (const { fact } of feeds) {
      // A share among several sellers is a part of what the threshold is held against, which the locator names.
      const bought = [...fact.locator.matchAll(/: ([\d.]+)/g)].map(([, words]) => Number(words));
      expect(Math.max(...bought)).toBeGreaterThanOrEqual(0.1);
    }
  });

  it("refuse another sample than the one that is there", { timeout: 60_000 }, async () => {
    const env = environment(directory());
    await typed(["load-plan"], env);
    await typed(["load-sample", "--seed", "7"], env);
    const { code, stderr } = await typed(["load-sample"], env);
    expect(code).toBe(1);
    expect(stderr).toContain(
      "another simulation is there, size plan, seed 7. Run liantu drop-layer simulated first",
    );
  });

  it("make nothing of a directory that was mistyped", async () => {
    const { code, stderr } = await typed(["drop-layer", "simulated"], environment(`${directory()}/typo`));
    expect([code, stderr.includes("there is none")]).toEqual([1, true]);
  });
});

describe("progressLines", () => {
  function told(language: "zh" | "en") {
    const said: string[] = [];
    const clock = { at: 0 };
    const stderr = new Writable({
      write(chunk, _, done) {
        said.push(String(chunk));
        done();
      },
    });
    const call = { now: () => new Date(clock.at), stderr, language };
    return { said, clock, tell: progressLines(call, { size: "100k/500k" }) };
  }

  it("says nothing of what is done in five seconds", () => {
    const { said, clock, tell } = told("en");
    clock.at = 4_999;
    tell(1_000_000);
    expect(said).toEqual([]);
  });

  it("says how many facts, which share, and how long it will take, every five seconds at most", () => {
    const { said, clock, tell } = told("en");
    for (const seconds of [5, 6, 9, 10, 60]) {
      clock.at = seconds * 1_000;
      tell(seconds * 10_000);
    }
    // 100,000 firms and 500,000 purchases are about 820,000 facts; 10,000 a second.
    expect(said).toEqual([
      "50,000 facts written, about 6 %, about 2 min to go\n",
      "100,000 facts written, about 12 %, about 2 min to go\n",
      "600,000 facts written, about 73 %, about 1 min to go\n",
    ]);
  });
});
