import { z } from "zod";
import { dayOfMap } from "../../../graph-schema/api/map-year.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { idOf } from "../../../graph-schema/provenance.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { type Boundary, boundaryOf } from "../boundary.ts";
import { stagesOfChain } from "../chain-stages.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { MAP_PARAMETER, PLACE_PARAMETER } from "../parameters.ts";
import { costOfRecords } from "../stage-records.ts";
import { type Recipe, recipeOf, supplyFinder } from "./recipe-inputs.ts";
import { buyerRow, inputRows, type JudgedInput, judgedInputs, togetherOf } from "./recipe-rows.ts";
import { averageCaveat, RECIPE_CAVEATS, RECIPE_CLASSES, standInCaveat } from "./recipe-words.ts";

const params = z
  .strictObject({
    chain: z
      .union([z.literal(""), idOf("chain")])
      .default("")
      .meta({ title: "产业链", titleEn: "Chain", kind: "Chain" }),
    stage: z
      .union([z.literal(""), idOf("stage")])
      .default("")
      .meta({ title: "环节", titleEn: "Stage", kind: "Stage" }),
    rows: z
      .enum(["stages", "inputs"])
      .default("stages")
      .meta({
        title: "列出",
        titleEn: "List",
        words: { stages: { zh: "环节", en: "stages" }, inputs: { zh: "投入", en: "inputs" } },
      }),
    place: PLACE_PARAMETER,
    map: MAP_PARAMETER,
  })
  .superRefine(({ chain, stage }, context) => {
    if ((chain === "") !== (stage === "")) return;
    context.addIssue({
      code: "custom",
      path: ["chain"],
      message: "Expected either a chain or a stage",
      params: { zh: "应给出一条产业链或一个环节，二者之一" },
    });
  });

/** Of what a producer of a stage buys on average, the share by value for which a producer is recorded inside the
 *  boundary: supporting rate R3, inputs weighted by cost. All purchases are the whole, so what no stage stands for
 *  (energy, transport, purchases within the trade) counts as not covered in value and lower bound, and as covered
 *  in the upper bound, as does what is recorded without a place. 0 says that nobody is recorded for any input,
 *  which is not the same as missing. A stage without a recipe of its own takes that of its sector or of the
 *  stage above it, and a caveat says so. Null, with the reason `no-recipe`, where neither states what is bought.
 *
 *  The first row is about what was asked. Then, with `rows` at `stages`, come the stages of the chain, the plan's
 *  own in lane order, each followed by its finer ones; at `inputs`, the inputs, largest share first: what is missing
 *  most are the first that are not `inside`. The row of a chain takes its own stages together, each with one unit
 *  of output, finer ones and those without a recipe left out. An input's value is its share of purchases when a
 *  producer is inside, else null with the class as reason; its bounds sum to those of the first row. Parts are
 *  shares of the buyer's output at producers' prices: `covered`, `possible`, `uncovered` and `unmapped` sum to
 *  `purchases`, and `elsewhere` is within `uncovered`; of an input its `costShare`, and how many are recorded.
 *  Inferred producers count for nothing. Runs in time linear in the inputs and their records.
 *  @see 配套率 R3: parts with a local supplier ÷ parts of the bill of materials, here weighted by cost */
export const recipeCoverage = defineMeasure({
  id: "recipe-coverage",
  definition: "recipe-coverage@1",
  title: "配方覆盖",
  titleEn: "Recipe coverage",
  describes: "一个环节的生产者平均要买的东西，按金额算，有多大一部分在界内有生产者的记载；缺得最多的是哪些。",
  describesEn:
    "Of what a producer of a stage buys on average, the share by value for which a producer is recorded inside the boundary, and what is missing most.",
  about: "Stage",
  unit: "1",
  range: [0, 1],
  classes: RECIPE_CLASSES.map((each) => ({ ...each })),
  params,
  cost: (snapshot, { chain, stage, map }) =>
    costOf(snapshot, stagesAsked(snapshot.supplyGraph, chain, stage), dayOfMap(map, snapshot.today)),
  run(snapshot, { chain, stage, rows, place, map }) {
    const { facts, stages } = snapshot;
    if (chain !== "" && facts.node("Chain", chain) === undefined) throw notFound("chain", chain);
    if (stage !== "" && facts.node("Stage", stage) === undefined) throw notFound("stage", stage);
    const boundary = boundaryOf(snapshot, place, map);
    const buyers = buyersOf(snapshot, boundary, stagesAsked(snapshot.supplyGraph, chain, stage));
    const own = new Set(stages.stagesOf(chain).map((each) => each.stage.id));
    const counted = buyers.filter(({ id, inputs }) => (id === stage || own.has(id)) && inputs.length > 0);
    const together = togetherOf(counted.map(({ inputs }) => inputs));
    const standsInBy = counted.flatMap(({ recipe }) => recipe?.standsInBy ?? []);
    const first = buyerRow(chain === "" ? stage : chain, together, standsInBy);
    const others =
      chain === "" ? [] : buyers.map(({ id, inputs, recipe }) => buyerRow(id, inputs, recipe?.standsInBy));
    const found = [first, ...(rows === "inputs" ? inputRows(together) : others)];
    return envelop(boundary, found, caveatsOfRecipes(snapshot, buyers));
  },
});

/** The stage, or the stages of the chain: the plan's own by lane, each followed by its finer ones, each once. Nodes
 *  of the supply graph; none for an id that is not there. */
function stagesAsked(graph: SupplyGraph, chain: string, stage: string): number[] {
  const asked = indexOfId(graph.nodes, stage === "" ? chain : stage);
  if (asked === undefined) return [];
  return stage === "" ? stagesOfChain(graph, asked) : [asked];
}

/** Every buyer leads to the records of all its inputs; who is recorded for an input is looked up once for all. */
function costOf(snapshot: Snapshot, stages: readonly number[], day: string): number {
  const { supplyGraph } = snapshot;
  const costs = new Map<number, number>();
  const costOfInput = (seller: number) => {
    const cost = costs.get(seller) ?? costOfRecords(supplyGraph, seller);
    costs.set(seller, cost);
    return cost;
  };
  const behind = stages
    .flatMap((stage) => recipeOf(snapshot, stage, day)?.inputs ?? [])
    .reduce((sum, { seller }) => sum + 1 + costOfInput(seller), 1);
  return [...costs.values()].reduce((sum, cost) => sum + cost, behind);
}

interface Buyer {
  readonly id: string;
  /** `undefined` where nothing states what it buys. */
  readonly recipe: Recipe | undefined;
  /** Empty without a recipe. */
  readonly inputs: readonly JudgedInput[];
}

function buyersOf(snapshot: Snapshot, boundary: Boundary, stages: readonly number[]): Buyer[] {
  const supplyOf = supplyFinder(snapshot, boundary);
  return stages.map((stage) => {
    const recipe = recipeOf(snapshot, stage, boundary.day);
    const inputs = recipe === undefined ? [] : judgedInputs(recipe, snapshot.facts, supplyOf);
    return { id: idAt(snapshot.supplyGraph.nodes, stage), recipe, inputs };
  });
}

/** Whose averages the recipes are, and which of them stand in for others. */
function caveatsOfRecipes({ facts, supplyGraph }: Snapshot, buyers: readonly Buyer[]) {
  const sources = new Set(buyers.flatMap(({ recipe }) => recipe?.source ?? []));
  const pairs = buyers.flatMap(({ id, recipe }) => {
    if (recipe === undefined || recipe.standsInBy.length === 0) return [];
    const [stage, above] = [id, idAt(supplyGraph.nodes, recipe.of)].map((each) => facts.node("Stage", each));
    return stage === undefined || above === undefined ? [] : [[stage, above] as const];
  });
  return [...[...sources].map(averageCaveat), ...(pairs.length > 0 ? [standInCaveat(pairs)] : [])];
}

/** @param rows the first of them about what was asked; those about buyers state their purchases */
function envelop(boundary: Boundary, rows: Found["rows"], caveats: Found["caveats"]): Found {
  const { purchases = 0, unmapped = 0 } = rows[0]?.parts ?? {};
  const isAny = (part: string) =>
    rows.some(({ parts }) => parts?.purchases !== undefined && (parts[part] ?? 0) > 0);
  return {
    boundary: boundary.place.id,
    period: boundary.day,
    coverage: purchases > 0 ? Math.max(0, 1 - unmapped / purchases) : null,
    caveats: [
      ...caveats,
      ...(isAny("uncovered") ? [RECIPE_CAVEATS.unrecorded] : []),
      ...(isAny("possible") ? [RECIPE_CAVEATS.unlocated] : []),
      ...(isAny("unmapped") ? [RECIPE_CAVEATS.unmapped] : []),
    ],
    rows,
  };
}
