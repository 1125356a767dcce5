import { beforeAll, describe, expect, it } from "vitest";
import { Findings } from "../../graph-schema/findings.ts";
import { environment, temporaryDirectories } from "./liantu.ts";
import { typed } from "./terminal.ts";

const directory = temporaryDirectories();
const AUTO = ["gaps", "--chain", "chain:1"];
const HULI = "place:340221-liulang";

let env: Record<string, string> = {};
beforeAll(async () => {
  env = environment(directory());
  for (const command of ["load-plan", "load-recipes", "load-sample"])
    expect(await typed([command], env)).toMatchObject({ code: 0 });
});

const lines = async (args: readonly string[]) => {
  const { code, stdout, stderr } = await typed(args, env);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.trimEnd().split("\n");
};
const found = async (args: readonly string[]) =>
  Findings.parse(JSON.parse((await lines([...args, "--json"])).join("\n")));

describe("liantu gaps", () => {
  it("writes of every stage its gap, what could be made inside, what to do and why", async () => {
    const table = (await lines([...AUTO, "--lang", "zh"])).filter((line) => !line.startsWith("#"));
    expect(table[0]).toBe("环节\t名称\t缺口\t可替代（万元/年）\t行动\t理由");
    const [missing, broken] = ["stage:1.3", "stage:1.4"].map((stage) =>
      table.find((line) => line.startsWith(`${stage}\t`)),
    );
    expect(missing).toMatch(
      /^stage:1\.3\t汽车总成\t缺链\t\d+\t招商\t\d+ 家买方一年买 \d+ 万元，界内没有企业或地区的记载，买自/,
    );
    expect(broken).toMatch(/^stage:1\.4\t汽车整车\t断链\t\d+\t补上游\t有 \d+ 家生产者，但缺汽车总成。/);
  });

  it("writes the same in English, and says from which facts", async () => {
    const table = await lines([...AUTO, "--lang", "en"]);
    expect(table[1]).toContain("with simulated data");
    expect(table.find((line) => line.startsWith("stage:1.4\t"))).toMatch(
      /\tBroken\t\d+\tmend upstream\t\d+ makers, but no /,
    );
  });

  it("draws the boundary around a place that is asked for", async () => {
    const city = await found([...AUTO, "--place", HULI, "--boundary", "city"]);
    expect(city.boundary).toBe("place:340200");
    expect((await found([...AUTO, "--place", HULI])).boundary).toBe(HULI);
    expect(city.rows).toEqual((await found([...AUTO, "--place", "place:340200"])).rows);
  });

  it("takes thresholds and scope as analyze does, and answers as it does", async () => {
    const asked = ["--chain", "chain:4", "--weak", "0.01", "--layers", "plan,recipes,simulated"];
    const gaps = await found(["gaps", ...asked]);
    expect(gaps).toEqual(await found(["analyze", "chain-gaps", ...asked]));
    expect(gaps.parameters).toMatchObject({ weak: "0.01", leak: "0.2" });
  });

  it("refuses a boundary that is none, one that the place does not lie in, and a chain nobody has", async () => {
    const refused = async (args: readonly string[]) => {
      const { code, stderr } = await typed([...args, "--lang", "zh"], env);
      return [code, stderr.split("\n")[0]];
    };
    expect(await refused([...AUTO, "--boundary", "village"])).toEqual([
      2,
      "liantu: --boundary 应为 town, county, city, province",
    ]);
    expect(await refused([...AUTO, "--boundary", "town"])).toEqual([
      2,
      "liantu: place:340000 不在任何一个 town 之内",
    ]);
    expect((await refused(["gaps", "--chain", "chain:99"]))[0]).toBe(1);
  });
});
