import { beforeAll, describe, expect, it } from "vitest";
import { Findings } from "../../graph-schema/findings.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import { MEASURES } from "../../server/analysis/registry.ts";
import { startService } from "../support/service.ts";
import { environment, temporaryDirectories } from "./liantu.ts";
import { typed } from "./terminal.ts";

const directory = temporaryDirectories();
const CABLES = ["analyze", "recipe-coverage", "--stage", "stage:wires-and-cables"];

let env: Record<string, string> = {};
beforeAll(async () => {
  env = environment(directory());
  for (const command of ["load-plan", "load-recipes", "load-public"])
    expect(await typed([command], env)).toMatchObject({ code: 0 });
});

const json = async (args: readonly string[]) => {
  const { code, stdout, stderr } = await typed([...args, "--json"], env);
  expect([code, stderr]).toEqual([0, ""]);
  return Findings.parse(JSON.parse(stdout));
};

describe("liantu analyze", () => {
  it("says how much of what a cable maker in 无为高沟 buys is made in its county, its city and the province", async () => {
    const values = [];
    for (const place of ["place:341422-gaogou", "place:341422", "place:341400", "place:340000"])
      values.push((await json([...CABLES, "--place", place])).rows[0]?.value ?? null);
    const [town, county, city, province] = values;
    expect([town! <= county!, county! <= city!, city! < province!, province! > 0.5]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("takes a chain too, and every layer at its newest where nothing is said", async () => {
    const found = await json(["analyze", "recipe-coverage", "--chain", "chain:6", "--place", "place:340700"]);
    expect(found.rows[0]?.about).toBe("chain:6");
    expect(found.scope).toEqual({
      layers: Layer.options,
      loaded: ["plan", "recipes", "public"],
      years: "latest",
    });
    expect(found.synthetic).toBe(false);
  });

  it("leaves out the layers that are not asked for, and names those that entered", async () => {
    const found = await json(["analyze", "stage-coverage", "--chain", "chain:1", "--layers", "public,plan"]);
    expect(found.scope).toMatchObject({ layers: ["plan", "public"], loaded: ["plan", "public"] });
    const bare = await json([...CABLES, "--layers", "plan"]);
    expect(bare.rows[0]).toMatchObject({ value: null, reason: "no-recipe" });
    expect(bare.layers).toEqual([]);
  });

  it("takes the years that are asked for", async () => {
    const chery = ["analyze", "known-purchases", "--enterprise", "enterprise:chery"];
    expect((await json([...chery, "--years", "2010"])).period).toBe("2010");
    expect((await json(chery)).period > "2010").toBe(true);
  });

  it("writes a table with names beside ids, and a line that says from which facts", async () => {
    const table = async (language: string) =>
      (await typed([...CABLES, "--rows", "inputs", "--lang", language], env)).stdout.trimEnd().split("\n");
    const zh = await table("zh");
    expect(zh[0]).toMatch(/^# recipe-coverage@1, 1, r3-/);
    expect(zh[1]).toBe(
      "# 数据层 plan,recipes,public,imported,simulated；图库中有 plan,recipes,public；进入结果的 plan,recipes,public；年份 latest；不含模拟数据",
    );
    expect(zh[2]).toMatch(/^# 全国平均配方/);
    const head = zh.findIndex((line) => !line.startsWith("#"));
    expect(zh[head]).toBe("about\tname\tvalue\tlower\tupper\tclass\treason\tsynthetic");
    expect(zh[head + 1]).toMatch(/^stage:wires-and-cables\t电线电缆\t0\.\d+\t/);
    expect(zh[head + 2]).toMatch(/^stage:copper-recycling\t铜回收加工\t.*\tinside\t\tno$/);
    const en = await table("en");
    expect(en[1]).toContain("without simulated data");
    expect(en[head + 1]).toMatch(/^stage:wires-and-cables\tWires and cables\t/i);
  });

  it.each([
    [["--layers", "guessed"], "layers", "应为以逗号分隔的数据层", "Expected layers with commas"],
    [["--years", "2012-2009"], "years", "应为 latest", "Expected latest"],
    [["--map", "1999"], "map", "2010", "2010"],
    [["--place", "高沟"], "place", "应为形如", "Expected an id such as"],
  ])("refuses %s by name in both languages", async (wrong, name, zh, en) => {
    for (const [language, words] of [
      ["zh", zh],
      ["en", en],
    ] as const) {
      const { code, stdout, stderr } = await typed([...CABLES, ...wrong, "--lang", language], env);
      expect([code, stdout]).toEqual([1, ""]);
      const line = stderr
        .split("\n")
        .find((each) => each.includes(`${name}：`) || each.includes(` ${name}: `));
      expect(line).toContain(words);
    }
  });

  it("takes the scope with every measure", async () => {
    for (const { id } of MEASURES) {
      const { stderr } = await typed(["analyze", id, "--layers", "x"], env);
      expect([id, stderr]).toEqual([id, expect.stringContaining("layers")]);
    }
  });
});

describe("the running service", () => {
  it("answers what is too large for its own thread from another, and ends with it", async () => {
    const service = await startService({ LIANTU_SAMPLE: "on" });
    const ask = (question: string) => fetch(`${service.address}/api/v1/analyses/${question}`);
    const [answer, live] = await Promise.all([
      ask("recipe-coverage?chain=chain:6"),
      fetch(`${service.address}/livez`),
    ]);
    expect([answer.status, live.status]).toEqual([200, 200]);
    const found = Findings.parse(await answer.json());
    expect(found).toMatchObject({ measure: "recipe-coverage", synthetic: true });
    const behind = found.rows.reduce((sum, { facts, factsTotal }) => sum + (factsTotal ?? facts.length), 0);
    expect(behind).toBeGreaterThan(5_000);
    expect((await ask("recipe-coverage?chain=chain:99")).status).toBe(404);
    expect(await service.stop()).toBe(0);
  });
});
