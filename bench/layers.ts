import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Change, ChangeSet } from "../graph-schema/change-set.ts";
import type { Fact } from "../graph-schema/facts.ts";
import { planChangeSet, planFacts } from "../seeds/plan/plan-change-set.ts";
import { publicChangeSet, publicFacts } from "../seeds/public/public-change-set.ts";
import { recipeChangeSet, recipeFacts } from "../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../seeds/sample/generate-sample.ts";
import { SAMPLE_REASON, type SampleSize, SIZE_NAMES } from "../seeds/sample/options.ts";
import { openStore, type StoreSettings } from "../server/store/open-store.ts";
import { type Figure, short } from "./figures.ts";
import { startNeo4j } from "./neo4j.ts";

/** Building the facts of each layer and committing them, into SQLite and into a real Neo4j with a heap of 512 MB, and
 *  what SQLite then holds on disk. Each once: a layer is loaded once in the life of a store. */
export async function layerFigures(): Promise<Figure[]> {
  const sets = layers();
  const directory = await mkdtemp(join(tmpdir(), "liantu-bench-"));
  const neo4j = await startNeo4j();
  try {
    const inSqlite = await loadTimes({ kind: "sqlite", directory }, sets);
    const inNeo4j = await loadTimes(neo4j.settings, sets);
    const bytes = await sizeOf(directory);
    const figures = sets.map(({ name, set, buildTime }, at): Figure => {
      const what = `${name}, ${set.changes.length.toLocaleString("en")} facts, built in ${short(buildTime)} ms`;
      return {
        what,
        ours: `SQLite ${short(inSqlite[at] ?? 0)} ms`,
        peer: `Neo4j ${short(inNeo4j[at] ?? 0)} ms`,
      };
    });
    return [...figures, { what: "SQLite on disk, everything", ours: `${short(bytes / 1e6)} MB`, peer: "" }];
  } finally {
    await neo4j.stop();
    await rm(directory, { recursive: true });
  }
}

/** How fast the generator makes facts, nothing being kept. The largest size takes more than a minute. */
export async function generatorFigures(): Promise<Figure[]> {
  const facts = [...planFacts(), ...recipeFacts(), ...publicFacts()];
  return SIZE_NAMES.map((size) => speedOf(size, facts));
}

function speedOf(size: SampleSize, facts: readonly Fact[]): Figure {
  const began = performance.now();
  let count = 0;
  for (const _ of generateSample({ facts, size })) count += 1;
  const seconds = (performance.now() - began) / 1_000;
  return {
    what: `${size}, ${count.toLocaleString("en")} facts`,
    ours: `${short(seconds)} s, ${short(count / seconds)} facts a second`,
    peer: "",
  };
}

interface LayerSet {
  readonly name: string;
  readonly set: ChangeSet;
  /** Milliseconds. */
  readonly buildTime: number;
}

function layers(): LayerSet[] {
  return [
    timed("plan", planChangeSet),
    timed("recipes", () => recipeChangeSet()),
    timed("public", publicChangeSet),
    timed("sample", sampleChangeSet),
  ];
}

function sampleChangeSet(): ChangeSet {
  const facts = generateSample({ facts: [...planFacts(), ...recipeFacts(), ...publicFacts()] });
  const changes = Array.from(facts, (fact): Change => ({ op: "put", fact }));
  return { id: "sample", author: "bench", reason: SAMPLE_REASON, changes };
}

function timed(name: string, build: () => ChangeSet): LayerSet {
  const began = performance.now();
  const set = build();
  return { name, set, buildTime: performance.now() - began };
}

/** Milliseconds from the commit to its acknowledgement, layer by layer. */
async function loadTimes(settings: StoreSettings, sets: readonly LayerSet[]): Promise<number[]> {
  const store = await openStore(settings, { now: () => new Date() });
  try {
    const times: number[] = [];
    for (const { set } of sets) {
      const revision = await store.revision();
      const began = performance.now();
      await store.commit(set, revision);
      times.push(performance.now() - began);
    }
    return times;
  } finally {
    await store.close();
  }
}

async function sizeOf(directory: string): Promise<number> {
  const names = await readdir(directory);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(directory, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
