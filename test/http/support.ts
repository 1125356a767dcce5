import { Writable } from "node:stream";
import type { Express } from "express";
import { byId, type Fact, type Graph, isRelationship } from "../../graph-schema/facts.ts";
import { EVERYTHING, scopeText } from "../../graph-schema/scope.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { prepareRun, runMeasure } from "../../server/analysis/run-measure.ts";
import { type Snapshot, snapshotOf } from "../../server/graph/current-graph.ts";
import { createApp } from "../../server/http/app.ts";
import type { HttpContext } from "../../server/http/context.ts";
import { createLog } from "../../server/log.ts";
import { scenarioDesk } from "../../server/scenario/scenario-desk.ts";
import { chain, enterprise, graphOf, link, paragraph, place, stage } from "../graph/build.ts";
import { memoryShelf } from "../support/scenario-shelf.ts";

const ended = { validTo: "2011-08-22" };

// province ─ region ┬ city-a ─ county-a ─ town-a     Until 2011-08-22 county-b lies in city-b, which then ends
//                   └ city-b ─ county-b ─ town-b     and is succeeded by city-a; from then on in city-a.
//
// chain:1   lane 1: part ─FEEDS→ lane 2: car   lane 3: service (nobody)       paper: in no chain
//            └ seal
//
// seal      town-a (judged by source:reason), made by enterprise:sealer, which produces in town-a
// part      town-b, a market
// car       made by enterprise:carmaker, a leader; where is not written
// paper     town-b
//
// output    reported of city-a (report:a) and of the province (report:b), wages of carmaker (report:c)
const drafts = [
  { ...paragraph, id: "source:p2", order: 2, text: "涡阳县的另一段", title: "规划二" },
  {
    kind: "Source",
    id: "source:reason",
    layer: "plan",
    title: "判断",
    type: "editorial",
    reason: "密封件属零件",
  },
  chain(1),
  ...["part", "car", "service", "seal", "paper"].map((name) => stage(`stage:${name}`)),
  place("place:province", "province"),
  place("place:region", "region"),
  place("place:city-a", "city"),
  place("place:city-b", "city", { ...ended, successors: ["place:city-a"] }),
  place("place:county-a", "county", { name: "六安县" }),
  place("place:county-b", "county"),
  place("place:town-a", "town"),
  place("place:town-b", "town"),
  enterprise("enterprise:sealer"),
  enterprise("enterprise:carmaker", { role: "leader", nameEn: "Vehicle Works" }),
  {
    kind: "Indicator",
    id: "indicator:output",
    name: "产值",
    unit: "CNY10k/year",
    group: "headline",
    order: 2,
  },
  {
    kind: "Indicator",
    id: "indicator:wages",
    name: "工资",
    unit: "CNY10k/year",
    group: "headline",
    order: 1,
  },
  ...(["a", "b", "c"] as const).map((name) => ({
    kind: "Report",
    id: `report:${name}`,
    indicator: name === "c" ? "indicator:wages" : "indicator:output",
    role: "actual",
    period: "2010",
    value: 5,
    source: "source:p2",
  })),
  link("WITHIN", "place:region", "place:province"),
  link("WITHIN", "place:city-a", "place:region"),
  link("WITHIN", "place:city-b", "place:region", ended),
  link("WITHIN", "place:county-a", "place:city-a"),
  link("WITHIN", "place:county-b", "place:city-b", ended),
  link("WITHIN", "place:county-b", "place:city-a", { validFrom: "2011-08-22" }),
  link("WITHIN", "place:town-a", "place:county-a"),
  link("WITHIN", "place:town-b", "place:county-b"),
  link("PART_OF", "stage:part", "chain:1", { order: 1 }),
  link("PART_OF", "stage:car", "chain:1", { order: 2 }),
  link("PART_OF", "stage:service", "chain:1", { order: 3 }),
  link("PART_OF", "stage:seal", "stage:part"),
  link("FEEDS", "stage:part", "stage:car"),
  link("SPECIALISES_IN", "place:town-a", "stage:seal", { judgement: "source:reason" }),
  link("SPECIALISES_IN", "place:town-b", "stage:part", { form: "market" }),
  link("SPECIALISES_IN", "place:town-b", "stage:paper"),
  link("MAKES", "enterprise:sealer", "stage:seal"),
  link("MAKES", "enterprise:carmaker", "stage:car"),
  link("LOCATED_IN", "enterprise:sealer", "place:town-a"),
  link("ABOUT", "report:a", "place:city-a"),
  link("ABOUT", "report:b", "place:province"),
  link("ABOUT", "report:c", "enterprise:carmaker"),
];

/** The province drawn above. */
export const drawnGraph = graphOf(drafts);

/** Facts as a store reads them. */
export function asRead(facts: readonly Fact[], revision: string): Graph {
  const sorted = [...facts].sort(byId);
  return {
    revision,
    nodes: sorted.flatMap((fact) => (isRelationship(fact) ? [] : [fact])),
    relationships: sorted.flatMap((fact) => (isRelationship(fact) ? [fact] : [])),
  };
}

/** The whole plan, as a store reads it. */
export const planGraph = asRead(planFacts(), "r1-0000cafe");

/** A graph to answer from; one that does not say what is newest is asked for it all. */
type Answering = Pick<HttpContext["graph"], "current"> & Partial<HttpContext["graph"]>;

/** A graph that never changes. */
export function fixed(graph: Graph): Answering {
  const snapshots = new Map<string, Snapshot>();
  return {
    async current(scope = EVERYTHING) {
      const key = Object.values(scopeText(scope)).join(" ");
      const snapshot = snapshots.get(key) ?? snapshotOf(graph, "2026-11-23", scope);
      snapshots.set(key, snapshot);
      return snapshot;
    },
  };
}

/** A log whose lines are kept to be read. */
export function keptLog(level = "debug") {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, log: createLog(level, stream) };
}

/** A desk with an empty shelf over a graph, whose adoptions are refused. */
function emptyDesk(whole: Graph): HttpContext["scenarios"] {
  const store = {
    scenarios: memoryShelf(),
    revision: async () => whole.revision,
    history: async () => [],
    commit: () => Promise.reject(new Error("Cannot commit: there is no store")),
  };
  const now = () => new Date("2026-11-23T04:00:00Z");
  return scenarioDesk({ store, whole: async () => whole, now, newName: () => "new" });
}

/** An app over a graph, with whatever a test wants different. */
export function appOver(graph: Answering, different: Partial<HttpContext> = {}): Express {
  return createApp({
    graph: { newest: () => graph.current(), inHand: () => undefined, ...graph },
    analyse: async ({ scope, id, query }) => runMeasure(await graph.current(scope), prepareRun(id, query)),
    dropLayer: async (layer) => ({ layer, removed: 0, revision: "r2-0000beef" }),
    unfinished: async () => [],
    scenarios: emptyDesk(drawnGraph),
    checks: { store: async () => undefined },
    hosts: ["liantu.local"],
    log: createLog("silent"),
    clientDirectory: "test/http/no-such-directory",
    version: "0.0.0",
    ...different,
  });
}

/** The app over the province drawn above. */
export const drawnApp = appOver(fixed(drawnGraph));

/** The ids of things, without their prefixes. */
export function names(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id.slice(id.indexOf(":") + 1));
}
