import { runInNewContext } from "node:vm";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse, type SourceFile, sourceFiles } from "./house/source-files.ts";

/** One line of a docblock that claims a value: `expression; // => value`. */
interface Example {
  readonly path: string;
  readonly line: number;
  readonly expression: string;
  readonly value: string;
}

/** Every claim of the docblocks of a file. A line that ends in `;` without a claim stands before the next one. */
function examplesOf({ path, tree }: SourceFile): Example[] {
  const found: Example[] = [];
  for (const block of tree.text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    for (const match of block[0].matchAll(/^\s*\*?\s*(.+?);?\s*\/\/ => (.+?)\s*(?:\*\/)?$/gm)) {
      const [, expression = "", value = ""] = match;
      const line = tree.getLineAndCharacterOfPosition(block.index + match.index).line + 2;
      found.push({ path, line, expression, value });
    }
  }
  return found;
}

/** Every exported name of a file that has no docblock. A type and a value of one name may share one. */
function undocumented({ path, tree }: SourceFile): string[] {
  const documented = new Set<string>();
  const exported = new Map<string, number>();
  for (const statement of tree.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    for (const name of namesOf(statement)) {
      exported.set(name, tree.getLineAndCharacterOfPosition(statement.getStart()).line + 1);
      if (ts.getJSDocCommentsAndTags(statement).length > 0) documented.add(name);
    }
  }
  return [...exported]
    .filter(([name]) => !documented.has(name))
    .map(([name, line]) => `${path}:${line} ${name}`);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement);
  if ((named || ts.isTypeAliasDeclaration(statement)) && statement.name) return [statement.name.getText()];
  return [];
}

const scopes = import.meta.glob([
  "../graph-schema/**/*.ts",
  "../server/**/*.ts",
  "../client/**/*.{ts,tsx}",
  "../seeds/**/*.ts",
]);

async function evaluate({
  path,
  expression,
  value,
}: Example): Promise<{ actual: unknown; expected: unknown }> {
  const own = (await scopes[`../${path}`]?.()) ?? {};
  const { z } = await import("zod");
  const scope = { z, ...(own as object), structuredClone };
  return {
    actual: runInNewContext(`(${expression})`, scope),
    expected: runInNewContext(`(${value})`, scope),
  };
}

const plain = (value: unknown): unknown =>
  typeof value === "object" ? JSON.parse(JSON.stringify(value)) : value;

describe("documentation", () => {
  const files = sourceFiles(["graph-schema", "server", "client", "seeds"]);
  const examples = files.flatMap(examplesOf);

  it("has examples to run", () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples.map((example) => [`${example.path}:${example.line}`, example] as const))(
    "tells the truth at %s",
    async (_, example) => {
      const { actual, expected } = await evaluate(example);
      expect(plain(actual)).toEqual(plain(expected));
    },
  );

  it("covers every export", () => {
    expect(files.flatMap(undocumented)).toEqual([]);
  });

  it("sees a planted export without a docblock and a planted wrong claim", () => {
    const planted = parse(
      "graph-schema/planted.ts",
      "export const bare = 1;\n/** Two. */\nexport const told = 2;\n",
    );
    expect(undocumented(planted)).toEqual(["graph-schema/planted.ts:1 bare"]);
    const claim = examplesOf(parse("graph-schema/planted.ts", "/** @example\n * 1 + 1; // => 3\n */\n"));
    expect(claim).toMatchObject([{ expression: "1 + 1", value: "3" }]);
  });
});
