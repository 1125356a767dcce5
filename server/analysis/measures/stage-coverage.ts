import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import type { Chain } from "../../../graph-schema/nodes.ts";
import { worded } from "../../../graph-schema/words.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { type Boundary, boundaryOf, type Whereabouts } from "../boundary.ts";
import { finerStages, stagesOfChain } from "../chain-stages.ts";
import { COVERAGE_CAVEATS, COVERAGE_CLASSES, coverageClass } from "../coverage.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { MAP_PARAMETER, PLACE_PARAMETER } from "../parameters.ts";
import { costOfRecords, membershipsAbove, type RecordedSubject, stageRecords } from "../stage-records.ts";

/** Asks for every chain at once, as a page about a place does. */
const ALL = "all";

const params = z.strictObject({
  chain: z
    .string()
    .regex(
      /^(all|chain:\S{1,191})$/u,
      worded('Expected "all" or an id such as "chain:1"', "应为“all”或形如“chain:1”的编号"),
    )
    .meta({
      title: "产业链",
      titleEn: "Chain",
      kind: "Chain",
      words: { [ALL]: { zh: "全部产业链", en: "all chains" } },
    }),
  place: PLACE_PARAMETER,
  map: MAP_PARAMETER,
});

const CAVEATS = {
  whole: {
    code: "whole-not-known",
    zh: "资料没有说明全部该有多少，所以不给资料完整度。",
    en: "No source says how many there are in all, so how complete the data is cannot be said.",
  },
  simulated: {
    code: "simulated-beside",
    zh: "模拟的示例企业不算记载，不进结论，只在“模拟”各栏另列。",
    en: "Simulated firms are no record: they enter no verdict and are counted beside, in the parts called simulated.",
  },
  ...COVERAGE_CAVEATS,
};

/** Which stages of a chain have a recorded place or enterprise inside a boundary, which only elsewhere in the
 *  province, and which nowhere; for all chains when `all` is asked. One row a stage, the plan's own in lane order, each followed by its finer ones.
 *  What is recorded for a finer stage counts for the stages above it; nobody counts twice. The value is the
 *  number surely inside and is null, with the class as reason, when there is none: what no source records may
 *  still be there. The upper bound adds those whose place is not known finely enough.
 *  Inferred facts count for nothing. What a generator made is no record either: the parts `simulatedInside`,
 *  `simulatedPossible` and `simulatedElsewhere` count it beside, and neither value nor facts speak of it. Runs in time linear in the records of the chain.
 *  @see 安徽省“十二五”产业集群专业镇发展规划: the ten chains whose gaps are to be closed (补链) */
export const stageCoverage = defineMeasure({
  id: "stage-coverage",
  definition: "stage-coverage@2",
  title: "环节覆盖",
  titleEn: "Stage coverage",
  describes:
    "产业链的每个环节，在界内有多少有记载的地区和企业；没有的，是只在省内他处有，还是全省未见记载。模拟的示例企业不算记载，另列。",
  describesEn:
    "For each stage of a chain, how many places and enterprises are recorded inside the boundary; where there are none, whether only elsewhere in the province, or nowhere. Simulated firms are no record and stand beside.",
  about: "Stage",
  unit: "count",
  range: [0, null],
  classes: COVERAGE_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph, facts }, { chain }) =>
    chainsAsked(facts, chain)
      .flatMap(({ id }) => stagesOfChain(supplyGraph, nodeOf(supplyGraph, id)))
      .reduce((sum, stage) => sum + costOfRecords(supplyGraph, stage), 0),
  run(snapshot, { chain, place, map }) {
    const chains = chainsAsked(snapshot.facts, chain);
    if (chains.length === 0 && chain !== ALL) throw notFound("chain", chain);
    return coverageOf(
      snapshot,
      chains.map(({ id }) => id),
      boundaryOf(snapshot, place, map),
    );
  },
});

/** The chains by number; none when nothing has the id. */
function chainsAsked(facts: FactIndex, asked: string): Chain[] {
  const chains = facts.nodes("Chain").filter(({ id }) => asked === ALL || asked === id);
  return chains.sort((a, b) => a.number - b.number);
}

/** The node of an id that is there. */
function nodeOf({ nodes }: SupplyGraph, id: string): number {
  return indexOfId(nodes, id) ?? nodes.count;
}

function coverageOf(snapshot: Snapshot, chains: readonly string[], boundary: Boundary): Found {
  const { supplyGraph } = snapshot;
  const roots = chains.map((chain) => nodeOf(supplyGraph, chain));
  const members = [...new Set(roots.flatMap((root) => stagesOfChain(supplyGraph, root)))];
  const upward = new Set([...roots, ...members]);
  const rows = members.map((stage) => rowOf(snapshot, stage, { boundary, upward }));
  const isOpen = rows.some(({ value }) => value === null);
  const isVague = rows.some(({ parts }) => parts.possible > 0);
  const isSimulated = rows.some(
    ({ parts }) => parts.simulatedInside + parts.simulatedPossible + parts.simulatedElsewhere > 0,
  );
  return {
    boundary: boundary.place.id,
    period: boundary.day,
    coverage: null,
    caveats: [
      CAVEATS.whole,
      ...(isOpen ? [CAVEATS.unrecorded] : []),
      ...(isVague ? [CAVEATS.unlocated] : []),
      ...(isSimulated ? [CAVEATS.simulated] : []),
    ],
    rows,
  };
}

function rowOf(
  snapshot: Snapshot,
  stage: number,
  { boundary, upward }: { readonly boundary: Boundary; readonly upward: ReadonlySet<number> },
) {
  const within = new Set([stage, ...finerStages(snapshot.supplyGraph, stage)]);
  const records = stageRecords(snapshot, within, boundary.day);
  const whereOf = ({ places }: RecordedSubject) => boundary.whereabouts(places);
  const real = records.filter(({ isSimulated }) => !isSimulated);
  const { inside, possible, elsewhere } = groupBy(real, whereOf);
  const simulated = groupBy(
    records.filter(({ isSimulated }) => isSimulated),
    whereOf,
  );
  const verdict = coverageClass({
    inside: inside.length,
    possible: possible.length,
    elsewhere: elsewhere.length,
  });
  const isKnown = verdict === "inside" || verdict === "unlocated";
  const behind = [...inside, ...possible, ...elsewhere];
  const below = behind.flatMap((record) => record.stages);
  const facts = new Set([
    ...membershipsAbove(snapshot, [stage], upward),
    ...membershipsAbove(snapshot, below, within),
    ...behind.flatMap((record) => record.facts),
  ]);
  return {
    about: idAt(snapshot.supplyGraph.nodes, stage),
    value: verdict === "inside" ? inside.length : null,
    lower: isKnown ? inside.length : null,
    upper: isKnown ? inside.length + possible.length : null,
    class: verdict,
    ...(verdict !== "inside" && { reason: verdict }),
    parts: {
      inside: inside.length,
      possible: possible.length,
      elsewhere: elsewhere.length,
      markets: inside.flatMap(({ markets }) => markets).length,
      simulatedInside: simulated.inside.length,
      simulatedPossible: simulated.possible.length,
      simulatedElsewhere: simulated.elsewhere.length,
    },
    facts: [...facts].sort(),
  };
}

type Records = Readonly<Record<Whereabouts, readonly RecordedSubject[]>>;

function groupBy(
  records: readonly RecordedSubject[],
  whereOf: (record: RecordedSubject) => Whereabouts,
): Records {
  const groups: Record<Whereabouts, RecordedSubject[]> = {
    inside: [],
    possible: [],
    elsewhere: [],
    outside: [],
  };
  for (const record of records) groups[whereOf(record)].push(record);
  return groups;
}
