import { defineConfig } from "vitest/config";

/** Tests that start servers, browsers or processes to kill: one file at a time, after the others, so that a
 *  busy machine does not turn a deadline into a failure. */
const heavy = [
  "test/store/neo4j*.test.ts",
  "test/store/sqlite-*.test.ts",
  "test/cli/**/*.test.ts",
  "test/e2e/**/*.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "light",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: heavy,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "heavy",
          include: heavy,
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
