import { type Snapshot, snapshotOf } from "../../../server/graph/current-graph.ts";
import { chain, enterprise, graphOf, link, stage } from "../../graph/build.ts";
import { made, market } from "../buying-leader.ts";
import { run } from "../run.ts";

// The places of the buying leader: province ─ region ─ city ┬ county ─ town, town2      city2 in the province too
//                                                          └ county2                    far, abroad, unknown
//
// chain:1   lane 1: ore ──.2──→ lane 2: part ──.3──→ lane 3: car        steel: in no chain, .1 of a part
//                                └ seal
//
// The shares are those of the recipes, of the buyer's output; ore and part are essential, steel too.
const table = {
  kind: "Source",
  id: "source:table-2007",
  layer: "recipes",
  type: "dataset",
  title: "2007 年表",
  edition: "试",
  licence: "试",
  year: "2007",
};

/** An essential input by the table. */
export const needs = (buyer: string, seller: string, costShare: number) =>
  link("FEEDS", `stage:${seller}`, `stage:${buyer}`, {
    costShare,
    essential: true,
    source: table.id,
    evidence: "inferred",
  });

type Draft = ReturnType<typeof link>;

/** The places, and whatever a chain needs beside its stages. */
export const ground: readonly Draft[] = [
  ...market.filter(({ kind, id }) => kind === "Place" || kind === "WITHIN" || id === "source:sample"),
  chain(1),
  table,
];

const stages = [
  ...["ore", "part", "car", "seal", "steel"].map((name) => stage(`stage:${name}`)),
  ...["ore", "part", "car"].map((name, at) => link("PART_OF", `stage:${name}`, "chain:1", { order: at + 1 })),
  link("PART_OF", "stage:seal", "stage:part"),
  needs("part", "ore", 0.2),
  needs("part", "steel", 0.1),
  needs("car", "part", 0.3),
];

/** A simulated firm, where it produces and what it makes, with its output in CNY10k/year.
 *  @param at a place; none for a firm nobody knows the site of */
export function firm(
  name: string,
  at: string | undefined,
  products: Readonly<Record<string, number | undefined>> = {},
): Draft[] {
  const id = `enterprise:${name}`;
  return [
    enterprise(id, made),
    ...(at === undefined ? [] : [link("LOCATED_IN", id, `place:${at}`, made)]),
    ...Object.entries(products).map(([product, output]) =>
      link("MAKES", id, `stage:${product}`, {
        period: "2010",
        ...(output !== undefined && { output }),
        ...made,
      }),
    ),
  ];
}

/** A purchase of 2010. Either end may be a place. */
export const sold = (from: string, to: string, [product, value]: readonly [string, number]) =>
  link("SUPPLIES", endOf(from), endOf(to), { stage: `stage:${product}`, period: "2010", value, ...made });

function endOf(name: string): string {
  return name.includes(":") ? name : `enterprise:${name}`;
}

/** The province with some firms and their trade. */
export function province(...drawn: readonly (Draft | readonly Draft[])[]): Snapshot {
  return snapshotOf(graphOf([...ground, ...stages, ...drawn.flat()]), "2026-11-23");
}

/** The gap of a stage of the province. */
export function gapOf(on: Snapshot, name: string, query: Record<string, string> = {}) {
  const asked = { chain: "chain:1", place: "place:province", ...query };
  const found = run(on, "chain-gaps", asked).rows.find(({ about }) => about === `stage:${name}`);
  if (found === undefined) throw new Error(`Expected a row about ${name}`);
  return found;
}

/** A place known for a stage. */
export const known = (at: string, product: string) =>
  link("SPECIALISES_IN", `place:${at}`, `stage:${product}`);
