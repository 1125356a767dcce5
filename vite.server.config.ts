import { defineConfig } from "vite";

/** Builds the server and its command line to plain JavaScript; packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/server",
    emptyOutDir: true,
    rolldownOptions: { input: { cli: "server/cli.ts" } },
  },
});
