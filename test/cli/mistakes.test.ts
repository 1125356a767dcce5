import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeSet, everyKind, link, place, puts, source, stage } from "../support/facts.ts";
import { environment, temporaryDirectories } from "./liantu.ts";
import { typed } from "./terminal.ts";

const directory = temporaryDirectories();
const small = JSON.stringify(changeSet("small", puts(...everyKind)));

describe("liantu load", () => {
  it("refuses text that is not UTF-8, of a file and of standard input", async () => {
    const env = environment(directory());
    const gbk = Buffer.concat([
      Buffer.from('{"id":"'),
      Buffer.from([0xce, 0xde, 0xce, 0xaa]),
      Buffer.from('"}'),
    ]);
    const file = join(directory(), "gbk.json");
    writeFileSync(file, gbk);
    for (const [name, input] of [[file, ""] as const, ["-", gbk] as const]) {
      const chinese = await typed(["load", name, "--lang", "zh"], env, input);
      expect(chinese.code).toBe(1);
      expect(chinese.stderr).toContain("不是 UTF-8 编码。请另存为 UTF-8");
      expect((await typed(["load", name], env, input)).stderr).toContain("it is not UTF-8. Save it as UTF-8");
    }
    expect(existsSync(join(env.LIANTU_DATA_DIR ?? "", "liantu.sqlite"))).toBe(false);
  });

  it("takes a byte order mark off", async () => {
    expect((await typed(["load", "-"], environment(directory()), `\ufeff${small}`)).code).toBe(0);
  });

  it.each([
    ["/author", { author: "liantu" }],
    ["/id", { id: "plan-0000abcd" }],
    ["/id", { id: "public-0000abcd-renewing-r3-0000cafe" }],
    ["/id", { id: "drop-plan-at-r3-0000cafe" }],
    ["/id", { id: "copy-of-r3-0000cafe" }],
  ])(
    "lets nobody sign as this program, whose work the next start takes for its own: %s",
    async (place, signed) => {
      const env = environment(directory());
      const forged = JSON.stringify({ ...JSON.parse(small), ...signed });
      const { code, stderr } = await typed(["load", "-"], env, forged);
      expect([code, stderr.match(/^\/\w+/gm)]).toEqual([1, [place]]);
      expect(existsSync(join(env.LIANTU_DATA_DIR ?? "", "liantu.sqlite"))).toBe(false);
    },
  );

  it("refuses circles of places and stages, and takes a stage that feeds itself", async () => {
    const env = environment(directory());
    const nodes = puts(source(), place("a"), place("b"), stage("a"), stage("b"));
    const load = (id: string, ...links: readonly ReturnType<typeof link>[]) =>
      typed(["load", "-"], env, JSON.stringify(changeSet(id, puts(...links))));
    await typed(["load", "-"], env, JSON.stringify(changeSet("nodes", nodes)));
    expect((await load("up", link("WITHIN", ["place:a", "place:b"]))).code).toBe(0);
    const places = await load("down", link("WITHIN", ["place:b", "place:a"]));
    expect([places.code, places.stderr.match(/^place:\w+/gm)]).toEqual([1, ["place:a", "place:b"]]);
    const [ab, ba] = [link("PART_OF", ["stage:a", "stage:b"]), link("PART_OF", ["stage:b", "stage:a"])];
    const stages = await typed(
      ["load", "-", "--lang", "zh"],
      env,
      JSON.stringify(changeSet("parts", puts(ab, ba))),
    );
    expect([stages.code, stages.stderr.includes("stage:a：环节不应是自身的组成部分")]).toEqual([1, true]);
    expect((await load("self", link("FEEDS", ["stage:a", "stage:a"]))).code).toBe(0);
    expect((await typed(["check"], env)).code).toBe(0);
  });

  it("asks for a file when it is given an empty name", async () => {
    expect((await typed(["load", ""], environment(directory()), small)).code).toBe(2);
  });
});

describe("a directory that was mistyped", () => {
  it.each([["dump"], ["check"], ["analyze", "stage-coverage", "--chain", "chain:1"]])(
    "is not made by %s",
    async (...args) => {
      const typo = join(directory(), "typo");
      const { code, stderr } = await typed(args, environment(typo));
      expect([code, existsSync(typo)]).toEqual([1, false]);
      expect(stderr).toContain("there is none");
    },
  );

  it("is not made by copy, and the target stays as it was", async () => {
    const [typo, target] = [join(directory(), "typo"), join(directory(), "target")];
    const args = ["copy", "--from", `sqlite:${typo}`, "--to", `sqlite:${target}`];
    expect((await typed(args, environment(directory()))).code).toBe(1);
    expect([existsSync(typo), existsSync(target)]).toEqual([false, false]);
  });

  it("is told in plain words when it is a file, or cannot be made", async () => {
    const file = join(directory(), "file");
    writeFileSync(file, "");
    for (const wrong of [file, join(file, "below"), "/proc/liantu"]) {
      const { code, stderr } = await typed(["load", "-"], environment(wrong), small);
      expect(code).toBe(1);
      expect(stderr).toContain("Cannot use");
      expect(stderr).not.toContain("    at ");
    }
  });
});

it("says that a store cannot be copied to itself", async () => {
  const store = directory();
  await typed(["load", "-"], environment(store), small);
  const { code, stderr } = await typed(
    ["copy", "--from", `sqlite:${store}`, "--to", `sqlite:${store}/.`],
    environment(store),
  );
  expect(code).toBe(2);
  expect(stderr).toContain("name the same one");
});

it("names the first hundred wrong places, and counts the others", async () => {
  const many = {
    ...JSON.parse(small),
    changes: Array.from({ length: 150 }, () => ({ op: "remove", id: "x" })),
  };
  const { code, stderr } = await typed(["load", "-"], environment(directory()), JSON.stringify(many));
  expect([code, stderr.match(/^\/changes/gm)?.length]).toEqual([1, 100]);
  expect(stderr).toContain("and 50 more places that are wrong");
});

it("says in words what is no JSON, without an empty place before it", async () => {
  const { stderr } = await typed(["load", "-"], environment(directory()), "{");
  expect(stderr).not.toMatch(/^[:：]/m);
});

it("says in Chinese which option there is not, and refuses one that comes twice", async () => {
  const env = environment(directory());
  const unknown = await typed(["dump", "--all", "--lang", "zh"], env);
  expect(unknown.stderr).toMatch(/^liantu: 没有选项“--all”$/m);
  const twice = ["analyze", "stage-coverage", "--chain", "chain:1", "--chain", "chain:2"];
  const refused = await typed(twice, env);
  expect([refused.code, refused.stderr.includes("--chain once")]).toEqual([2, true]);
});

it("helps once, however often it is asked, and names a wrong parameter once in each language", async () => {
  const env = environment(directory());
  expect(await typed(["--help", "--help"], env)).toEqual(await typed(["--help"], env));
  await typed(["load", "-"], env, small);
  const wrong = ["analyze", "stage-coverage", "--chain", "chain:1", "--map", "1900"];
  for (const language of ["en", "zh"]) {
    const { code, stderr } = await typed([...wrong, "--lang", language], env);
    expect([code, stderr.match(/\bmap[:：]/g)]).toEqual([1, [language === "en" ? "map:" : "map："]]);
  }
});
