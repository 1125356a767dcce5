import { resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { byId, type Graph, isRelationship } from "../graph-schema/facts.ts";
import { WHOLE_SCOPE } from "../graph-schema/scope.ts";
import { planFacts } from "../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../seeds/public/public-change-set.ts";
import { recipeFacts } from "../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../seeds/sample/generate-sample.ts";
import { analysisPool, POOL_LIMITS } from "../server/analysis/pool.ts";
import { prepareRun, runMeasure } from "../server/analysis/run-measure.ts";
import { snapshotOf } from "../server/graph/current-graph.ts";
import { atMost, type Figure, median, short } from "./figures.ts";

const ROUNDS = 9;

/** How long the thread that answers requests may be held up, in milliseconds. */
const LONGEST_HOLD = 20;

const QUESTIONS: readonly (readonly [id: string, query: Record<string, string>])[] = [
  ["known-purchases", { enterprise: "enterprise:chery" }],
  ["stage-coverage", { chain: "chain:1" }],
  ["recipe-coverage", { stage: "stage:wires-and-cables", rows: "inputs" }],
  ["stage-coverage", { chain: "all" }],
  ["recipe-coverage", { chain: "chain:6" }],
];

/** The measures over every layer that is shipped: on the thread that asks, and in the built worker; how long the asking
 *  thread is held up while the worker gets the facts, and while a large answer comes back. */
export async function analysisFigures(): Promise<Figure[]> {
  const graph = everyFact();
  const facts = graph.nodes.length + graph.relationships.length;
  const snapshot = snapshotOf(graph, "2010-12-31", WHOLE_SCOPE);
  const file = pathToFileURL(resolve("dist", "server", "analysis-worker.js"));
  const current = { current: async () => snapshot, whole: async () => graph };
  const pool = analysisPool(current, file, { ...POOL_LIMITS, atOnce: 0, kept: 0, threads: 1 });
  const ask = ([id, query]: (typeof QUESTIONS)[number]) => pool.analyse({ scope: WHOLE_SCOPE, id, query });
  try {
    const first = await timed(() => ask(["known-purchases", { enterprise: "enterprise:chery" }]));
    const figures: Figure[] = [
      {
        what: `first answer of a worker, ${facts.toLocaleString("en")} facts sent`,
        ours: `${short(first.time)} ms`,
        peer: "",
        verdict: atMost(first.longestHold, LONGEST_HOLD, " ms held up"),
      },
    ];
    for (const question of QUESTIONS) {
      const run = prepareRun(...question);
      const here: Timed[] = [];
      const there: Timed[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        here.push(await timed(async () => runMeasure(snapshot, run)));
        there.push(await timed(() => ask(question)));
      }
      const cost = run.prepared.cost(snapshot).toLocaleString("en");
      figures.push({
        what: `${question[0]} ${Object.values(question[1]).join(" ")}, cost ${cost}`,
        ours: `${short(median(there.map(({ time }) => time)))} ms in a worker`,
        peer: `${short(median(here.map(({ time }) => time)))} ms at once`,
        verdict: atMost(median(there.map(({ longestHold }) => longestHold)), LONGEST_HOLD, " ms held up"),
      });
    }
    return figures;
  } finally {
    await pool.close();
  }
}

interface Timed {
  /** Milliseconds until the answer was there. */
  readonly time: number;
  /** The longest time in which nothing else could be done on this thread, in milliseconds. */
  readonly longestHold: number;
}

async function timed(act: () => Promise<unknown>): Promise<Timed> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await act();
  const time = performance.now() - began;
  delay.disable();
  return { time, longestHold: delay.max / 1e6 };
}

function everyFact(): Graph {
  const base = [...planFacts(), ...recipeFacts(), ...publicFacts()];
  const facts = [...base, ...generateSample({ facts: base })].sort(byId);
  return {
    revision: "r4-0000beef",
    nodes: facts.flatMap((fact) => (isRelationship(fact) ? [] : [fact])),
    relationships: facts.filter(isRelationship),
  };
}
