import { chmodSync } from "node:fs";
import { defineConfig } from "vite";

/** Builds the server and its command line, and what runs in threads, to plain JavaScript; packages stay in
 *  node_modules. */
export default defineConfig({
  publicDir: false,
  plugins: [
    {
      name: "executable",
      writeBundle: () => chmodSync("dist/server/cli.js", 0o755),
    },
  ],
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/server",
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: { input: { cli: "server/cli.ts", "analysis-worker": "server/analysis/worker.ts" } },
  },
});
