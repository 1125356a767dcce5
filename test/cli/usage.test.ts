import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS, splitLanguage } from "../../server/cli/run.ts";
import { CLI, environment, liantu, temporaryDirectories } from "./liantu.ts";

const env = environment(temporaryDirectories()());
const names = COMMANDS.map(({ name }) => name);

describe("liantu", () => {
  it("is a program by itself", () => {
    expect(readFileSync(CLI, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(CLI).mode & 0o111).not.toBe(0);
  });

  it("helps on standard output when asked, on standard error when called without a word", async () => {
    const asked = await liantu(["--help"], env);
    expect([asked.code, asked.stderr]).toEqual([0, ""]);
    for (const name of names) expect(asked.stdout).toContain(`  ${name} `);
    const bare = await liantu([], env);
    expect(bare).toEqual({ code: 2, stdout: "", stderr: asked.stdout });
  });

  it.each(names)("helps with %s, in both languages", async (name) => {
    const [english, chinese] = await Promise.all([
      liantu(["help", name], env),
      liantu([name, "--help", "--lang", "zh"], env),
    ]);
    expect([english.code, english.stderr, chinese.code]).toEqual([0, "", 0]);
    expect(english.stdout).toContain(`Usage: liantu ${name}`);
    expect(chinese.stdout).toContain(`用法: liantu ${name}`);
    expect(chinese.stdout).toMatch(/\p{Script=Han}{4}/u);
  });

  it("says its version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await liantu(["--version"], env)).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([
    ["an unknown command", ["lod"]],
    ["an unknown option", ["dump", "--all"]],
    ["too many words", ["dump", "x"]],
    ["too few words", ["load"]],
    ["an unknown language", ["dump", "--lang", "fr"]],
  ])("refuses %s with exit code 2 and nothing on standard output", async (_, args) => {
    const { code, stdout, stderr } = await liantu(args, env);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("See liantu --help");
  });

  it.each(names.filter((name) => !["copy", "analyze", "load", "drop-layer", "scenarios"].includes(name)))(
    "refuses to %s with a wrong configuration: exit code 78, every variable named",
    async (name) => {
      const wrong = { ...env, LIANTU_STORE: "neo4j", NEO4J_PASSWORD: "hunter2", PORT: "x" };
      const { code, stdout, stderr } = await liantu([name], wrong);
      expect([code, stdout]).toEqual([78, ""]);
      for (const variable of ["NEO4J_URI", "NEO4J_USER", "PORT"]) expect(stderr).toContain(`${variable}: `);
      expect(stderr).not.toMatch(/hunter2|NEO4J_PASSWORD/);
    },
  );
});

describe("splitLanguage", () => {
  it("leaves the other arguments as they are, wherever the option stands", () => {
    expect(splitLanguage(["--lang", "en", "load", "-"], {})).toEqual({ language: "en", rest: ["load", "-"] });
    expect(splitLanguage(["load", "--lang=en", "-"], {})).toEqual({ language: "en", rest: ["load", "-"] });
    expect(splitLanguage(["load", "-"], { LC_ALL: "C" })).toEqual({ language: "zh", rest: ["load", "-"] });
  });
});
