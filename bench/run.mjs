// Bundles the bench, which is TypeScript, and runs it with the garbage collector at hand.
//   npm run bench                 every section
//   npm run bench -- build reach  only these: build, reach, search, http, analysis, rates, content, candidates, layers, generator, start, bundle, paint
// PYTHON=…/bin/python names a Python that has scipy, for content; python3 otherwise.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const outDir = join(root, "node_modules", ".cache", "liantu-bench");

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  build: {
    ssr: true,
    target: "node20",
    outDir,
    emptyOutDir: true,
    rolldownOptions: { input: { main: join(root, "bench", "main.ts") } },
  },
});
const bench = spawn(process.execPath, ["--expose-gc", join(outDir, "main.js"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
bench.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
