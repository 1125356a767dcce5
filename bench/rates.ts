import { MultiDirectedGraph } from "graphology";
import type { SampleSize } from "../seeds/sample/options.ts";
import { type Amounts, amountsOf } from "../server/analysis/rates/amounts.ts";
import { supplierCounts } from "../server/analysis/rates/by-supplier.ts";
import { rateCells } from "../server/analysis/rates/rate-cells.ts";
import type { NESTED_LEVELS } from "../server/analysis/trade/homes.ts";
import { atMost, type Figure, median, short } from "./figures.ts";
import {
  GROUPINGS,
  type Grouping,
  type PartOfPurchase,
  type Rates,
  type RatesData,
  ratesData,
} from "./rates-data.ts";
import { neo4jRates } from "./rates-in-neo4j.ts";
import { sqliteRates } from "./rates-in-sqlite.ts";

const ROUNDS = 5;

/** All rates of all firms, stages and places of a simulated province beside the same by graphology, by one GROUP BY
 *  each in SQLite and by one Cypher query each in a real Neo4j; and how ours grows with the links. What each needs is
 *  loaded before: ours has the trade of its snapshot, the peers the same purchases with the places they were made in. */
export async function rateFigures(): Promise<Figure[]> {
  const data = ratesData("10k/50k");
  const ours = timesOf(() => ourRates(data));
  const graph = graphologyOf(data.parts);
  const inGraphology = timesOf(() => graphologyRates(graph));
  const inSqlite = sqliteRates(data.parts);
  const sqlite = timesOf(() => inSqlite.rates());
  inSqlite.close();
  assertSame("graphology", ours.last, inGraphology.last);
  assertSame("SQLite", ours.last, sqlite.last);
  const peers: [string, number, number][] = [
    ["graphology", inGraphology.time, 0.02],
    ["SQLite", sqlite.time, 0.05],
  ];
  peers.push(["Neo4j", await timeInNeo4j(data.parts, ours.last), 0.01]);
  const what = `all rates, ${data.parts.length.toLocaleString("en")} parts of purchases`;
  return [
    ...peers.map(([peer, time, goal]) => ({
      what,
      ours: `${short(ours.time)} ms`,
      peer: `${peer} ${short(time)} ms`,
      verdict: atMost(ours.time / time, goal),
    })),
    growthFigure(data, ours.time),
  ];
}

async function timeInNeo4j(parts: readonly PartOfPurchase[], ours: Rates): Promise<number> {
  const inNeo4j = await neo4jRates(parts);
  try {
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const began = performance.now();
      const rates = await inNeo4j.rates();
      times.push(performance.now() - began);
      if (round === 0) assertSame("Neo4j", ours, rates);
    }
    return median(times);
  } finally {
    await inNeo4j.stop();
  }
}

function growthFigure(small: RatesData, time: number): Figure {
  const large = ratesData("100k/500k" satisfies SampleSize);
  const { time: largeTime } = timesOf(() => ourRates(large));
  const growth = Math.log(largeTime / time) / Math.log(large.parts.length / small.parts.length);
  return {
    what: `the same, ${large.parts.length.toLocaleString("en")} parts; exponent of growth`,
    ours: `${short(largeTime)} ms`,
    peer: "",
    verdict: atMost(growth, 1.1),
  };
}

function timesOf<Answer>(act: () => Answer): { readonly time: number; readonly last: Answer } {
  let last = act();
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    last = act();
    return performance.now() - began;
  });
  return { time: median(times), last };
}

function ourRates(data: RatesData): Rates {
  const { snapshot, trade } = data;
  const { first } = snapshot.supplyGraph.ranges.Enterprise;
  const byValue = amountsOf(snapshot, trade);
  const { purchases, homes } = trade;
  const buyerOf = (row: number) => purchases.buyer[row] ?? -1;
  const homeOf = (level: (typeof NESTED_LEVELS)[number]) => (row: number) =>
    homes[level][buyerOf(row) - first] ?? -1;
  return {
    buyer: ourSums(data, byValue, buyerOf),
    stage: ourSums(data, byValue, (row) => purchases.stage[row] ?? -1),
    town: ourSums(data, byValue, homeOf("town")),
    county: ourSums(data, byValue, homeOf("county")),
    city: ourSums(data, byValue, homeOf("city")),
    province: ourSums(data, byValue, homeOf("province")),
    suppliers: ourSums(data, supplierCounts(trade), buyerOf),
  };
}

function ourSums({ snapshot, trade }: RatesData, amounts: Amounts, keyOf: (row: number) => number) {
  const { purchases, self } = trade;
  const groupOf = new Int32Array(snapshot.supplyGraph.nodes.count).fill(-1);
  const keys: number[] = [];
  const [row, group] = [new Int32Array(purchases.count), new Int32Array(purchases.count)];
  let entries = 0;
  for (let each = 0; each < purchases.count; each++) {
    const key = keyOf(each);
    if (key < 0 || self[each] === 1) continue;
    if (groupOf[key] === -1) groupOf[key] = keys.push(key) - 1;
    row[entries] = each;
    group[entries] = groupOf[key] ?? 0;
    entries += 1;
  }
  const cells = rateCells({
    trade,
    amounts,
    firstEnterprise: snapshot.supplyGraph.ranges.Enterprise.first,
    groups: keys.length,
    counted: {
      row: row.subarray(0, entries),
      group: group.subarray(0, entries),
      share: new Float64Array(entries).fill(1),
    },
  });
  return new Map(
    keys.map((key, at) => {
      const [town, county, city] = [cells.inside(at, 0), cells.inside(at, 1), cells.inside(at, 2)];
      return [key, [town, county, city, cells.inside(at, 3), cells.bought(at, 3)]];
    }),
  );
}

type PartGraph = MultiDirectedGraph<Record<string, never>, PartOfPurchase>;

function graphologyOf(parts: readonly PartOfPurchase[]): PartGraph {
  const graph: PartGraph = new MultiDirectedGraph();
  for (const part of parts) {
    graph.mergeNode(part.seller);
    graph.mergeNode(part.buyer);
    graph.addDirectedEdge(part.seller, part.buyer, part);
  }
  return graph;
}

function graphologyRates(graph: PartGraph): Rates {
  const rates = emptyRates();
  graph.forEachDirectedEdge((_edge, part) => {
    if (part.isSelf) return;
    const keys: readonly [Grouping, number | null][] = [
      ["buyer", part.buyer],
      ["stage", part.stage],
      ["town", part.home[0] ?? null],
      ["county", part.home[1] ?? null],
      ["city", part.home[2] ?? null],
      ["province", part.home[3] ?? null],
    ];
    for (const [grouping, key] of keys)
      if (key !== null && key >= 0) addTo(rates[grouping], part, { key, amount: part.amount });
    addTo(rates.suppliers, part, { key: part.buyer, amount: part.weight });
  });
  return rates;
}

type Filled = Record<Grouping, Map<number, number[]>>;

function emptyRates(): Filled {
  return {
    buyer: new Map(),
    stage: new Map(),
    town: new Map(),
    county: new Map(),
    city: new Map(),
    province: new Map(),
    suppliers: new Map(),
  };
}

function addTo(
  groups: Map<number, number[]>,
  { home, made }: PartOfPurchase,
  { key, amount }: { readonly key: number; readonly amount: number },
): void {
  const sums = groups.get(key) ?? [0, 0, 0, 0, 0];
  groups.set(key, sums);
  for (let level = 0; level < home.length; level++) {
    if (made[level] !== null && made[level] === home[level]) sums[level] = (sums[level] ?? 0) + amount;
  }
  sums[4] = (sums[4] ?? 0) + amount;
}

/** Fails when a peer finds other sums than ours: figures of different questions are no comparison. */
function assertSame(peer: string, ours: Rates, theirs: Rates): void {
  for (const grouping of GROUPINGS) {
    for (const [key, sums] of theirs[grouping]) {
      const own = ours[grouping].get(key) ?? [];
      const differs = sums.some((sum, at) => Math.abs(sum - (own[at] ?? 0)) > 1e-6 * Math.max(1, sum));
      if (differs) throw new Error(`Cannot compare with ${peer}: ${grouping} ${key} is ${sums}, ours ${own}`);
    }
  }
}
