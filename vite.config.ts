import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the API answers while the pages come from here: `LIANTU_API`, else the server's usual address. */
const api = process.env.LIANTU_API ?? "http://127.0.0.1:8080";

/** Stands in for fflate, whose workers from blobs the service's policy forbids. */
const zipAtOnce = fileURLToPath(new URL("client/export/zip-at-once.ts", import.meta.url));

/** Builds what people see. In development the pages come from here and the API from the server beside it. */
export default defineConfig({
  root: "client",
  publicDir: false,
  plugins: [react()],
  resolve: { alias: [{ find: /^fflate$/, replacement: zipAtOnce }] },
  worker: { format: "es" },
  assetsInclude: ["**/*.geojson"],
  build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  server: { proxy: { "/api/": api } },
});
