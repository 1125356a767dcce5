import { beforeAll, describe, expect, it } from "vitest";
import { Findings } from "../../graph-schema/findings.ts";
import { Scenario } from "../../graph-schema/scenario.ts";
import { environment, temporaryDirectories } from "./liantu.ts";
import { typed } from "./terminal.ts";

const directory = temporaryDirectories();
let env: Record<string, string> = {};
beforeAll(async () => {
  env = environment(directory());
  expect(await typed(["load-plan"], env)).toMatchObject({ code: 0 });
});

// In the plan nobody in 黄山 makes wires and cables.
const plant = {
  id: "scenario:cables-in-huangshan",
  name: "黄山电缆厂",
  changes: [
    {
      kind: "open",
      enterprise: "enterprise:planned-1",
      name: "拟建电缆厂",
      place: "place:341000",
      makes: [{ stage: "stage:7.1", capacity: 5_000 }],
    },
  ],
};

const scenarios = (...args: string[]) => typed(["scenarios", ...args], env);
const coverage = ["analyze", "stage-coverage", "--chain", "chain:7", "--place", "place:341000"];

describe("liantu scenarios", () => {
  it("adds, lists and shows a scenario", async () => {
    const added = await typed(["scenarios", "add", "-"], env, JSON.stringify(plant));
    expect([added.code, added.stderr]).toEqual([0, ""]);
    const scenario = Scenario.parse(JSON.parse(added.stdout));
    expect(scenario).toMatchObject({ ...plant, version: 1, base: expect.stringMatching(/^r1-/) });
    expect((await scenarios("list")).stdout).toBe(
      "scenario:cables-in-huangshan\t1\t2026-11-23T00:00:00.000Z\t黄山电缆厂\n",
    );
    expect(JSON.parse((await scenarios("show", plant.id)).stdout)).toEqual(scenario);
  });

  it("computes with it: base and difference beside each value", async () => {
    const found = async (...more: string[]) => {
      const { code, stdout, stderr } = await typed([...coverage, ...more, "--json"], env);
      expect([code, stderr]).toEqual([0, ""]);
      return Findings.parse(JSON.parse(stdout));
    };
    const [plain, supposed] = [await found(), await found("--scenario", plant.id)];
    const row = supposed.rows.find(({ about }) => about === "stage:7.1");
    const before = plain.rows.find(({ about }) => about === "stage:7.1");
    expect(row).toMatchObject({ value: (before?.value ?? 0) + 1, base: { value: before?.value } });
    const table = (await typed([...coverage, "--scenario", plant.id], env)).stdout.split("\n");
    expect(table.find((line) => line.startsWith("about"))).toMatch(/\tsynthetic\tbase\tdifference$/);
  });

  it("refuses what does not fit by its place, in both languages", async () => {
    const wrong = {
      ...plant,
      id: "scenario:w",
      changes: [{ kind: "close", enterprise: "enterprise:nobody" }],
    };
    for (const [language, words] of [
      ["zh", "没有编号为“enterprise:nobody”的内容"],
      ["en", "/changes/0/enterprise: Nothing has this id"],
    ] as const) {
      const { code, stderr } = await typed(
        ["scenarios", "add", "-", "--lang", language],
        env,
        JSON.stringify(wrong),
      );
      expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
    }
    const { code, stderr } = await typed(["scenarios", "add", "-"], env, '{"name": ""}');
    expect([code, stderr]).toEqual([1, expect.stringContaining("/changes: ")]);
    expect((await scenarios("show", "scenario:gone")).code).toBe(1);
    expect((await scenarios("show")).code).toBe(2);
    expect((await scenarios("invent", "x")).code).toBe(2);
  });

  it("adopts it, then removes it from the shelf", async () => {
    const adopted = await scenarios("adopt", plant.id);
    expect([adopted.code, adopted.stderr]).toEqual([
      0,
      expect.stringMatching(/adopted: 4 facts put, 0 removed, revision r2-/),
    ]);
    expect((await typed(["dump"], env)).stdout).toContain("enterprise:planned-1");
    expect((await scenarios("adopt", plant.id)).stderr).toContain("/changes/0/enterprise");
    expect(await scenarios("remove", plant.id)).toMatchObject({ code: 0 });
    expect((await scenarios("list")).stdout).toBe("");
    expect(await typed(["check"], env)).toMatchObject({ code: 0 });
  });
});
