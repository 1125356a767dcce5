import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds what people see. In development the pages come from here and the API from the server beside it. */
export default defineConfig({
  root: "client",
  publicDir: false,
  plugins: [react()],
  build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022" },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
