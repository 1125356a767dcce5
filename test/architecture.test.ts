import { describe, expect, it } from "vitest";
import { parse, type SourceFile, sourceFiles } from "./house/source-files.ts";

/** A room, and where its files may import from: prefixes of paths, or names of packages. The first room
 *  whose prefix fits a file is its room. What is not listed is forbidden, so a new room is a decision. */
const ROOMS: readonly { room: string; may: readonly string[]; because: string }[] = [
  { room: "graph-schema/", may: ["graph-schema/", "zod"], because: "the vocabulary depends on nothing" },
  {
    room: "server/store/neo4j/",
    may: ["graph-schema/", "server/store/", "neo4j-driver", "zod", "node:"],
    because: "the driver is known here only",
  },
  {
    room: "server/store/sqlite/",
    may: ["graph-schema/", "server/store/", "libsql", "zod", "node:"],
    because: "the binding is known here only",
  },
  {
    room: "server/store/",
    may: ["graph-schema/", "server/store/", "node:"],
    because: "the port knows no caller",
  },
  {
    room: "server/graph/",
    may: [
      "graph-schema/",
      "server/graph/",
      "server/scenario/",
      "server/store/store.ts",
      "lru-cache",
      "pinyin-pro",
    ],
    because: "the graph in memory is built from a read, whatever store it came from",
  },
  {
    room: "server/scenario/",
    may: [
      "graph-schema/",
      "server/scenario/",
      "server/graph/turns.ts",
      "server/store/scenario-shelf.ts",
      "server/store/store.ts",
      "node:",
    ],
    because: "what if is worked out on facts alone; only adopting it writes",
  },
  {
    room: "server/analysis/",
    may: [
      "graph-schema/",
      "server/analysis/",
      "server/graph/",
      "graphology",
      "lru-cache",
      "ml-matrix",
      "zod",
      "node:",
    ],
    because: "a measure sees the graph, never a store or a request",
  },
  {
    room: "server/ingest/",
    may: ["graph-schema/", "server/ingest/", "zod", "node:"],
    because: "what comes in becomes facts before anything else sees it",
  },
  {
    room: "server/http/",
    may: [
      "graph-schema/",
      "server/http/",
      "server/graph/",
      "server/analysis/",
      "server/scenario/",
      "server/store/store.ts",
      "express",
      "helmet",
      "compression",
      "lru-cache",
      "pino",
      "pino-http",
      "zod",
      "node:",
    ],
    because: "a route sees the port, never an adapter",
  },
  {
    room: "server/layers/",
    may: ["graph-schema/", "server/layers/", "server/store/store.ts", "seeds/", "zod", "node:"],
    because: "what is shipped goes into any store, and no route or command is known",
  },
  {
    room: "server/",
    may: ["graph-schema/", "server/", "seeds/", "zod", "pino", "node:"],
    because: "composition",
  },
  {
    room: "client/",
    may: [
      "graph-schema/",
      "client/",
      "seeds/geo/",
      "react",
      "react-dom",
      "antd",
      "@ant-design/",
      "@tanstack/react-query",
      "echarts",
      "i18next",
      "react-i18next",
      "cytoscape",
      "csv-stringify",
      "write-excel-file",
      "fflate",
      "zod",
    ],
    because: "the client never imports the server",
  },
  { room: "seeds/", may: ["graph-schema/", "seeds/", "node:"], because: "facts are data" },
  {
    room: "bench/",
    may: [
      "graph-schema/",
      "server/",
      "seeds/",
      "bench/",
      "graphology",
      "libsql",
      "ml-matrix",
      "neo4j-driver",
      "playwright-core",
      "zod",
      "node:",
    ],
    because: "a bench measures the product beside its peers",
  },
];

/** Packages that one room alone may know, even where a wider rule would let them in. */
const FENCES: Readonly<Record<string, readonly string[]>> = {
  "neo4j-driver": ["server/store/neo4j/", "bench/"],
  libsql: ["server/store/sqlite/", "bench/"],
  express: ["server/http/"],
  cytoscape: ["client/graph/"],
  "ml-matrix": ["server/analysis/kernels/", "bench/"],
  echarts: ["client/map/", "client/theme/"],
  "csv-stringify": ["client/export/"],
  "write-excel-file": ["client/export/"],
  fflate: ["client/export/"],
};

/** Every import that the table does not allow, as a sentence. */
function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    const rule = ROOMS.find(({ room }) => path.startsWith(room));
    if (rule === undefined) return [`${path} lies in no room`];
    return imports
      .filter(
        (target) =>
          !rule.may.some(
            (prefix) => target === prefix || (/[/:]$/.test(prefix) && target.startsWith(prefix)),
          ),
      )
      .map((target) => `${path} imports ${target}: ${rule.because}`);
  });
}

function fenceBreaks(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((target) => FENCES[target]?.every((room) => !path.startsWith(room)))
      .map((target) => `${path} imports ${target}, which only ${FENCES[target]?.join(" and ")} may`),
  );
}

/** One import cycle for each file that starts one, written as a path; type imports count. */
function importCycles(files: readonly SourceFile[]): string[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of importsOf.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}

describe("architecture", () => {
  const files = sourceFiles();

  it("reads the whole project", () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it("lets a file import only what its room may", () => {
    expect(forbiddenImports(files)).toEqual([]);
  });

  it("keeps each outside engine in its own room", () => {
    expect(fenceBreaks(files)).toEqual([]);
  });

  it("touches Cytoscape in one file only", () => {
    const touching = files.filter(({ imports }) => imports.includes("cytoscape")).map(({ path }) => path);
    expect(touching).toEqual(["client/graph/canvas.ts"]);
  });

  it("has no import cycle, type imports included", () => {
    expect(importCycles(files)).toEqual([]);
  });

  it("sees a planted violation", () => {
    const planted = [parse("server/analysis/planted.ts", 'import { createApp } from "../http/app.ts";')];
    expect(forbiddenImports(planted)).toHaveLength(1);
    expect(fenceBreaks([parse("server/http/planted.ts", 'import neo4j from "neo4j-driver";')])).toHaveLength(
      1,
    );
  });

  it("sees a planted cycle, even of types", () => {
    const planted = [
      parse("seeds/a.ts", 'import type { B } from "./b.ts";'),
      parse("seeds/b.ts", 'export { a } from "./a.ts";'),
    ];
    expect(importCycles(planted)).toEqual(["seeds/a.ts → seeds/b.ts → seeds/a.ts"]);
  });
});
