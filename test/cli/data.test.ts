import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ChangeSet } from "../../graph-schema/change-set.ts";
import { changeSet, everyKind, link, place, puts, source } from "../support/facts.ts";
import { environment, liantu, start, temporaryDirectories } from "./liantu.ts";

const directory = temporaryDirectories();
const small = JSON.stringify(changeSet("small", puts(...everyKind)));

describe("liantu load", () => {
  it("commits a file or standard input, once", async () => {
    const env = environment(directory());
    const file = join(directory(), "small.json");
    writeFileSync(file, small);
    const first = await liantu(["load", file], env);
    expect(first).toMatchObject({ code: 0, stdout: "" });
    expect(first.stderr).toContain("23 facts put, 0 removed, revision r1-");
    const again = await liantu(["load", "-"], env, small);
    expect(again).toEqual(first);
  });

  it("names every wrong place by its JSON pointer, writes nothing and fails", async () => {
    const env = environment(directory());
    const wrong = changeSet("wrong", puts(source(), place("a"), place("b")));
    const broken = JSON.parse(JSON.stringify(wrong));
    broken.changes[1].fact.level = "village";
    broken.changes[2].fact.colour = "red";
    broken.changes[2].fact.latitude = 30;
    const { code, stdout, stderr } = await liantu(["load", "-"], env, JSON.stringify(broken));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^\/changes\/1\/fact\/level: /m);
    expect(stderr).toMatch(/^\/changes\/2\/fact\/colour: /m);
    expect((await liantu(["dump"], env)).stderr).toContain("there is none");
  });

  it("names facts that lead nowhere, and writes none of the others", async () => {
    const env = environment(directory());
    const dangling = changeSet("dangling", puts(source(), link("WITHIN", ["place:a", "place:b"])));
    const { code, stderr } = await liantu(["load", "-"], env, JSON.stringify(dangling));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\/changes\/1\/fact\/from: /m);
    expect(stderr).toMatch(/^\/changes\/1\/fact\/to: /m);
    expect((await liantu(["dump"], env)).stderr).toContain("0 facts written");
  });

  it("speaks Chinese throughout in a Chinese terminal", async () => {
    const env = environment(directory(), { LANG: "zh_CN.UTF-8" });
    const broken = JSON.parse(small);
    broken.changes[0].fact.colour = "red";
    broken.changes[2].fact.id = "town:1";
    broken.changes[3].fact.validTo = "soon";
    const dangling = changeSet("dangling", puts(source(), link("WITHIN", ["place:a", "place:b"])));
    for (const input of [JSON.stringify(broken), JSON.stringify(dangling)]) {
      const { code, stderr } = await liantu(["load", "-"], env, input);
      expect(code).toBe(1);
      const lines = stderr.trimEnd().split("\n");
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines) expect(line).toMatch(/\p{Script=Han}/u);
      expect(stderr).not.toMatch(/Expected|Invalid|Cannot|There is/);
    }
    const noPort = { ...env, LIANTU_STORE: "neo4j", NEO4J_URI: "bolt://localhost:99999" };
    const refused = await liantu(["check"], { ...noPort, NEO4J_USER: "neo4j", NEO4J_PASSWORD: "secret" });
    expect(refused).toMatchObject({ code: 78, stdout: "" });
    expect(refused.stderr).toMatch(/^无法启动：\n {2}NEO4J_URI：应为 bolt/);
  });

  it("says that a file is no JSON, or not there", async () => {
    const env = environment(directory());
    expect(await liantu(["load", "-"], env, "{")).toMatchObject({ code: 1, stdout: "" });
    const absent = await liantu(["load", "no-such-file.json"], env);
    expect(absent.code).toBe(1);
    expect(absent.stderr).toContain("no-such-file.json");
  });
});

describe("liantu dump", () => {
  it("gives a change set that makes an empty store equal", async () => {
    const [one, two] = [environment(directory()), environment(directory())];
    await liantu(["load-plan"], one);
    const dumped = await liantu(["dump"], one);
    expect(dumped.code).toBe(0);
    expect(ChangeSet.safeParse(JSON.parse(dumped.stdout)).error).toBeUndefined();
    expect((await liantu(["load", "-"], two, dumped.stdout)).code).toBe(0);
    expect((await liantu(["dump"], two)).stdout).toBe(dumped.stdout);
  });

  it("ends in peace when its reader goes away", async () => {
    const env = environment(directory());
    await liantu(["load-plan"], env);
    const child = start(["dump"], env);
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.stdout?.destroy();
    expect(await exited).toBe(0);
  });
});

describe("liantu copy", () => {
  it("makes a store equal to another, is acknowledged when made again, and refuses one with other facts", async () => {
    const [from, to] = [directory(), directory()];
    const env = environment(from);
    await liantu(["load", "-"], env, small);
    const args = ["copy", "--from", `sqlite:${from}`, "--to", `sqlite:${to}`];
    expect(await liantu(args, env)).toMatchObject({ code: 0, stdout: "" });
    expect((await liantu(["dump"], environment(to))).stdout).toBe((await liantu(["dump"], env)).stdout);
    expect((await liantu(args, env)).code).toBe(0);
    const other = directory();
    await liantu(["load-plan"], environment(other));
    expect((await liantu([...args.slice(0, -1), `sqlite:${other}`], env)).code).toBe(1);
  });

  it("asks for both stores", async () => {
    const { code, stderr } = await liantu(["copy", "--from", "oracle"], environment(directory()));
    expect(code).toBe(2);
    expect(stderr).toContain("--from sqlite:DIR | neo4j");
  });
});

describe("liantu check", () => {
  it("finds nothing wrong with the plan", async () => {
    const env = environment(directory());
    await liantu(["load-plan"], env);
    const { code, stdout, stderr } = await liantu(["check"], env);
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toMatch(/^Revision r1-[0-9a-f]{8}: \d{3,} facts checked, 0 problems$/m);
  });
});

describe("liantu load-plan", () => {
  it("loads the plan once", async () => {
    const env = environment(directory());
    const first = await liantu(["load-plan"], env);
    expect(first.code).toBe(0);
    expect(await liantu(["load-plan"], env)).toEqual(first);
  });
});

describe("liantu analyze", () => {
  it("writes findings as JSON, or as a table", async () => {
    const env = environment(directory());
    await liantu(["load-plan"], env);
    const args = ["analyze", "stage-coverage", "--chain", "chain:7"];
    const { code, stdout, stderr } = await liantu([...args, "--json"], env);
    expect([code, stderr]).toEqual([0, ""]);
    const findings = JSON.parse(stdout);
    expect(findings).toMatchObject({ measure: "stage-coverage", parameters: { chain: "chain:7" } });
    const table = (await liantu(args, env)).stdout.trimEnd().split("\n");
    const rows = table.filter((line) => !line.startsWith("#")).slice(1);
    expect(rows).toHaveLength(findings.rows.length);
    expect(rows[0]).toMatch(/^stage:7\.1\t[^\t]+\t\d+\t/);
  });

  it("tells an unknown measure or option from a wrong value", async () => {
    const env = environment(directory());
    await liantu(["load-plan"], env);
    expect((await liantu(["analyze", "horoscope"], env)).code).toBe(2);
    expect((await liantu(["analyze", "stage-coverage", "--colour", "red"], env)).code).toBe(2);
    const wrong = await liantu(["analyze", "stage-coverage", "--chain", "seven"], env);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toMatch(/: chain: Expected/);
    expect((await liantu(["analyze", "stage-coverage", "--chain", "chain:99"], env)).code).toBe(1);
  });
});
