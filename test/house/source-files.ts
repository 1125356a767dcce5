import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** One TypeScript file of the project, parsed, with the files and packages it imports (type imports too). */
export interface SourceFile {
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly string[];
}

const ROOMS = ["graph-schema", "server", "client", "seeds", "bench"];

/** Every product file, by path: what git tracks and what is new and not ignored. */
export function sourceFiles(rooms: readonly string[] = ROOMS): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...rooms], {
    encoding: "utf8",
  });
  const paths = listed
    .split("\n")
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith(".d.ts") && existsSync(path));
  return [...new Set(paths)].sort().map((path) => parse(path, readFileSync(path, "utf8")));
}

/** Parses one file; `imports` are project paths, or package names for what comes from node_modules. */
export function parse(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.push(resolve(path, specifier));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path, tree, imports };
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  }
  const [argument] =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
  return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
}

function resolve(from: string, specifier: string): string {
  const [path = ""] = specifier.split("?");
  if (path.startsWith(".")) return normalize(join(dirname(from), path));
  return path.startsWith("node:")
    ? path
    : path
        .split("/")
        .slice(0, path.startsWith("@") ? 2 : 1)
        .join("/");
}
