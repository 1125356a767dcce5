import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse, type SourceFile, sourceFiles } from "./house/source-files.ts";

const MAX_FILE_LINES = 250;
const MAX_FUNCTION_LINES = 50;
const MAX_PARAMETERS = 3;

/** Express tells an error handler from others by its four parameters: the one exception. */
const FOUR_PARAMETERS = ["server/http/problem.ts"];

/** Every breach of the house style in one file, as a sentence with its line. */
function breaches(file: SourceFile): string[] {
  const found: string[] = [];
  const lineOf = (position: number): number => file.tree.getLineAndCharacterOfPosition(position).line + 1;
  const report = (node: ts.Node, what: string): void => {
    found.push(`${file.path}:${lineOf(node.getStart())} ${what}`);
  };
  const lines = lineOf(file.tree.end) - 1;
  if (lines > MAX_FILE_LINES) found.push(`${file.path} has ${lines} lines, at most ${MAX_FILE_LINES}`);
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText() !== "const") report(node, "uses `as`");
    if (ts.isNonNullExpression(node)) report(node, "uses `!`");
    if (node.kind === ts.SyntaxKind.AnyKeyword) report(node, "uses `any`");
    if (
      ts.isClassDeclaration(node) &&
      !/(Error|Component)$/.test(node.heritageClauses?.[0]?.types[0]?.expression.getText() ?? "")
    ) {
      report(node, "is a class that is no error and no error boundary");
    }
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const long = lineOf(node.end) - lineOf(node.getStart()) + 1;
      if (long > MAX_FUNCTION_LINES)
        report(node, `is a function of ${long} lines, at most ${MAX_FUNCTION_LINES}`);
      if (node.parameters.length > MAX_PARAMETERS && !FOUR_PARAMETERS.includes(file.path)) {
        report(node, `takes ${node.parameters.length} parameters, at most ${MAX_PARAMETERS}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

/** Words that have no place in the project, in any tracked text file. */
const FORBIDDEN_TEXT =
  /(^|[\s"'`(])\/(work|root)\/|\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-expect-error|biome-ignore/;

function forbiddenText(): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" }).split(
    "\n",
  );
  return listed
    .filter(
      (path) => /\.(ts|tsx|mjs|css|html|md|json|ya?ml|sh)$/.test(path) && path !== "test/house-style.test.ts",
    )
    .filter((path) => existsSync(path))
    .filter((path) => FORBIDDEN_TEXT.test(readFileSync(path, "utf8")));
}

describe("house style", () => {
  it.each(sourceFiles().map((file) => [file.path, file] as const))("holds in %s", (_, file) => {
    expect(breaches(file)).toEqual([]);
  });

  it("leaves no machine path, note to self or silenced check in any file", () => {
    expect(forbiddenText()).toEqual([]);
  });

  it("sees a planted breach of each rule", () => {
    const planted = "const a = (b as any)!;\nclass C {}\nfunction d(e, f, g, h) { return 1 }\n";
    const seen = breaches(parse("server/planted.ts", planted));
    expect(seen.map((breach) => breach.replace(/^\S+ /, ""))).toEqual([
      "uses `!`",
      "uses `as`",
      "uses `any`",
      "is a class that is no error and no error boundary",
      "takes 4 parameters, at most 3",
    ]);
    const long = `function long() {\n${"  call();\n".repeat(60)}}\n`;
    expect(breaches(parse("server/planted.ts", long))).toHaveLength(1);
    expect(breaches(parse("server/planted.ts", "call();\n".repeat(251)))).toHaveLength(1);
  });
});
