import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { environment, liantu, temporaryDirectories } from "./liantu.ts";

const directory = temporaryDirectories();

/** The arguments of every line of the README that runs the command line; a comment after them is cut off. */
const LINES = [...readFileSync("README.md", "utf8").matchAll(/npm run -s liantu -- ([^\n`#]+)/g)].map(
  ([, words = ""]) => words.trim(),
);

it("finds lines to run", () => {
  expect(LINES.some((line) => line.startsWith("analyze "))).toBe(true);
});

it.each(LINES.filter((line) => !/\bneo4j\b/.test(line)))("runs what the README says: %s", async (line) => {
  const env = environment(directory());
  expect((await liantu(["load-plan"], env)).code).toBe(0);
  // What the README redirects into a file or a pipe is for the shell.
  const args = line.split(/\s+[>|<]/)[0]?.split(/\s+/) ?? [];
  const { code, stderr } = await liantu(args, env);
  expect(code, stderr).toBe(0);
});
