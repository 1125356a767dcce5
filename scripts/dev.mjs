// Runs the product for those who change it: the pages come from Vite and follow every change at once; the
// server is built anew and started again whenever its sources change.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { build, createServer } from "vite";

const { HOST: host = "127.0.0.1", PORT: port = "8080" } = process.env;
process.env.LIANTU_API = `http://${host}:${port}`;

let server;
let restarting = Promise.resolve();
let ending = false;

const watcher = await build({
  configFile: "vite.server.config.ts",
  logLevel: "warn",
  build: { watch: {}, emptyOutDir: false },
});
watcher.on("event", ({ code, error }) => {
  if (code === "ERROR") console.error(error.message);
  if (code === "END") restarting = restarting.then(restart);
});

const pages = await createServer({ configFile: "vite.config.ts" });
await pages.listen();
pages.printUrls();

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);

async function restart() {
  await stop();
  if (ending) return;
  server = spawn(process.execPath, ["--enable-source-maps", "dist/server/cli.js", "serve"], {
    stdio: "inherit",
  });
}

async function stop() {
  if (server === undefined || server.exitCode !== null) return;
  const exited = once(server, "exit");
  server.kill("SIGTERM");
  await exited;
}

async function end() {
  ending = true;
  await Promise.all([watcher.close(), pages.close(), restarting.then(stop)]);
  process.exit(0);
}
