// Runs before `npm start`, `npm test` and others: installs what is missing and, when asked to `build`, builds
// what is stale. Around `npm run build` itself it notes what was built: `unstamp` before, `stamp` after. Plain JavaScript without packages, because it runs before there are any. Says everything on
// standard error: standard output belongs to the command that follows.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const LOCK = join(ROOT, ".cache", "prepare.lock");
const STAMP = join(ROOT, "dist", ".built-from");
const STARTED = join(ROOT, ".cache", "build-from");

/** What a build is made from. */
const SOURCES = ["graph-schema", "server", "client", "seeds", "package-lock.json", "tsconfig.json"];
const CONFIGS = ["vite.config.ts", "vite.server.config.ts"];

requireNode();
process.chdir(ROOT);
const wanted = process.argv.includes("build");
if (process.argv.includes("unstamp")) noteStart();
else if (process.argv.includes("stamp")) noteEnd();
else if (isStale()) withLock(prepare);

/** Writes down what a build begins with: a source that changes under way must not count as built. */
function noteStart() {
  rmSync(STAMP, { force: true });
  mkdirSync(dirname(STARTED), { recursive: true });
  writeFileSync(STARTED, fingerprintOfSources());
}

function noteEnd() {
  writeFileSync(STAMP, readFileSync(STARTED));
  rmSync(STARTED, { force: true });
}

function prepare() {
  if (!isInstalled()) run("安装依赖 Installing packages", ["ci", "--no-audit", "--no-fund"]);
  if (wanted && !isBuilt()) run("构建 Building", ["run", "build"]);
}

function isStale() {
  return !isInstalled() || (wanted && !isBuilt());
}

/** Whether every package of the lock file is there in its version. What fits other systems only may be absent. */
function isInstalled() {
  const installed = packagesIn(join("node_modules", ".package-lock.json"));
  if (installed === undefined) return false;
  const production = process.env.NODE_ENV === "production";
  return Object.entries(packagesIn("package-lock.json") ?? {}).every(([path, wantedPackage]) => {
    if (path === "") return true;
    const { version, optional, devOptional, dev } = wantedPackage;
    if (installed[path] === undefined) return optional || devOptional || (dev && production);
    return installed[path].version === version;
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function isBuilt() {
  const outputs = [join("dist", "server", "cli.js"), join("dist", "client", "index.html"), STAMP];
  return outputs.every((file) => existsSync(file)) && readFileSync(STAMP, "utf8") === fingerprintOfSources();
}

/** The SHA-256 over every source and its name: a checkout that only touches files builds nothing. */
function fingerprintOfSources() {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of [...SOURCES, ...CONFIGS].flatMap(filesIn)) {
    hash.update(`\n${file}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
}

function run(title, args) {
  process.stderr.write(`liantu: ${title} …\n`);
  const npm = process.env.npm_execpath;
  const [command, rest] = npm?.endsWith("js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  const { status, error } = spawnSync(command, rest, {
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && command === "npm",
  });
  if (error) process.stderr.write(`liantu: ${error.message}\n`);
  if (status !== 0) {
    process.stderr.write(`liantu: npm ${args.join(" ")} 失败 failed\n`);
    release();
    process.exit(1);
  }
}

/** Lets one process prepare at a time; the others wait and then find everything done. */
function withLock(act) {
  mkdirSync(dirname(LOCK), { recursive: true });
  let told = false;
  while (!acquire()) {
    if (!told)
      process.stderr.write("liantu: 等待另一进程完成准备 Waiting for another process to prepare …\n");
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  process.once("exit", release);
  act();
}

function acquire() {
  const own = `${LOCK}.${process.pid}`;
  try {
    writeFileSync(own, String(process.pid));
    linkSync(own, LOCK);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    rmSync(own, { force: true });
  }
  const holder = holderOf();
  if (holder !== undefined && !isAlive(holder) && holderOf() === holder) rmSync(LOCK, { force: true });
  return false;
}

/** The process that holds the lock; `undefined` once it is gone. */
function holderOf() {
  try {
    return Number(readFileSync(LOCK, "utf8"));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function release() {
  if (holderOf() === process.pid) rmSync(LOCK, { force: true });
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  const needed = OLDEST_NODE.join(".");
  process.stderr.write(
    `liantu: 需要 Node.js ${needed} 或更新，当前是 ${process.versions.node}。请从 nodejs.org 安装后再试。\n` +
      `liantu: Node.js ${needed} or newer is needed, this is ${process.versions.node}. Install it from nodejs.org and try again.\n`,
  );
  process.exit(1);
}
