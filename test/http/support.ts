import { Writable } from "node:stream";
import type { Express } from "express";
import { byId, type Fact, type Graph, isRelationship } from "../../graph-schema/facts.ts";
import { type CurrentGraph, snapshotOf } from "../../server/graph/current-graph.ts";
import { createApp } from "../../server/http/app.ts";
import type { HttpContext } from "../../server/http/context.ts";
import { createLog } from "../../server/log.ts";

/** Facts as a store reads them. */
export function graphOf(facts: readonly Fact[], revision = "r1-00000001"): Graph {
  const sorted = [...facts].sort(byId);
  return {
    revision,
    nodes: sorted.flatMap((fact) => (isRelationship(fact) ? [] : [fact])),
    relationships: sorted.flatMap((fact) => (isRelationship(fact) ? [fact] : [])),
  };
}

/** A graph that never changes. */
export function fixed(graph: Graph): CurrentGraph {
  const snapshot = snapshotOf(graph);
  return { current: async () => snapshot };
}

/** A log that is kept to be read. */
export function keptLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, log: createLog("debug", stream) };
}

/** An app over a graph, with whatever else a test wants different. */
export function appOver(graph: CurrentGraph, different: Partial<HttpContext> = {}): Express {
  return createApp({
    graph,
    checks: { store: async () => undefined },
    log: createLog("silent"),
    clientDirectory: "test/http/no-such-directory",
    version: "0.0.0",
    ...different,
  });
}
