import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { temporaryDirectories } from "./liantu.ts";

const directory = temporaryDirectories();

const { scripts: SCRIPTS } = JSON.parse(readFileSync("package.json", "utf8"));

/** A project of one source, whose build notes that it ran. */
function project(): string {
  const root = directory();
  const write = (path: string, content: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const build =
    "const fs = require('fs'); fs.appendFileSync('built', 'x');" +
    "for (const d of ['server', 'client']) fs.mkdirSync('dist/' + d, { recursive: true });" +
    "fs.writeFileSync('dist/server/cli.js', ''); fs.writeFileSync('dist/client/index.html', '');";
  const scripts = { prebuild: SCRIPTS.prebuild, build: "node build.cjs", postbuild: SCRIPTS.postbuild };
  write("build.cjs", build);
  write("package.json", JSON.stringify({ name: "project", scripts }));
  write("package-lock.json", JSON.stringify({ lockfileVersion: 3, packages: { "": { name: "project" } } }));
  write("node_modules/.package-lock.json", JSON.stringify({ packages: {} }));
  write("server/cli.ts", "one");
  mkdirSync(join(root, "scripts"));
  copyFileSync("scripts/prepare.mjs", join(root, "scripts", "prepare.mjs"));
  return root;
}

async function prepare(root: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(root, "scripts", "prepare.mjs"), "build"], {
    env: { PATH: process.env.PATH ?? "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { code, stdout, stderr };
}

const builds = (root: string) => readFileSync(join(root, "built"), "utf8").length;

describe("scripts/prepare.mjs", () => {
  it("builds what was never built, then says and does nothing", async () => {
    const root = project();
    expect(await prepare(root)).toMatchObject({ code: 0, stdout: "" });
    expect(await prepare(root)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(builds(root)).toBe(1);
  });

  it("finds done what `npm run build` has built", async () => {
    const root = project();
    expect(spawnSync("npm", ["run", "build"], { cwd: root, stdio: "ignore" }).status).toBe(0);
    expect(await prepare(root)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(builds(root)).toBe(1);
  });

  it("builds again when a source changed while it was built", async () => {
    const root = project();
    const build = readFileSync(join(root, "build.cjs"), "utf8");
    writeFileSync(join(root, "build.cjs"), `${build};fs.writeFileSync('server/cli.ts', 'later')`);
    await prepare(root);
    await prepare(root);
    expect(builds(root)).toBe(2);
  });

  it("builds again when a source says something else, not when it was only touched", async () => {
    const root = project();
    await prepare(root);
    utimesSync(join(root, "server", "cli.ts"), new Date(), new Date());
    await prepare(root);
    expect(builds(root)).toBe(1);
    writeFileSync(join(root, "server", "cli.ts"), "two");
    await prepare(root);
    expect(builds(root)).toBe(2);
  });

  it("builds once when two start at the same time, and both find it done", async () => {
    const root = project();
    const outcomes = await Promise.all([prepare(root), prepare(root), prepare(root)]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(builds(root)).toBe(1);
  });

  it("takes over from a process that died while it prepared", async () => {
    const root = project();
    mkdirSync(join(root, ".cache"));
    writeFileSync(join(root, ".cache", "prepare.lock"), "999999999");
    expect((await prepare(root)).code).toBe(0);
    expect(existsSync(join(root, ".cache", "prepare.lock"))).toBe(false);
  });

  it("fails when the build does, and tries again the next time", async () => {
    const root = project();
    const build = readFileSync(join(root, "build.cjs"), "utf8");
    writeFileSync(join(root, "build.cjs"), "process.exit(3)");
    expect((await prepare(root)).code).toBe(1);
    writeFileSync(join(root, "build.cjs"), build);
    expect((await prepare(root)).code).toBe(0);
  });
});
