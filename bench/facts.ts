import type { Graph } from "../graph-schema/facts.ts";
import type { Enterprise, Source, Stage } from "../graph-schema/nodes.ts";
import type { Makes, Supplies } from "../graph-schema/relationships.ts";
import type { Network } from "./generate.ts";

const made = { source: "source:bench", evidence: "synthetic", synthetic: true } as const;

/** The id of an enterprise of a network. */
export function enterpriseId(enterprise: number): string {
  return `enterprise:bench-${padded(enterprise)}`;
}

/** A network as facts in a store's order: enterprises, stages, who makes what, who supplies whom. */
export function factsOf({ size, stages, stageOf, sellers, buyers, values }: Network): Graph {
  const source: Source = {
    kind: "Source",
    id: made.source,
    layer: "simulated",
    title: "基准网络",
    type: "generator",
    seed: size.seed,
    version: "1",
  };
  const enterprises = Array.from(stageOf, (_, enterprise): Enterprise => {
    return { kind: "Enterprise", id: enterpriseId(enterprise), name: `企业${enterprise}`, ...made };
  });
  const stageNodes = stages.map(({ chain, step }, stage): Stage => {
    return {
      kind: "Stage",
      id: stageId(stage),
      name: `链${chain + 1}环节${step + 1}`,
      nature: "goods",
      ...made,
    };
  });
  const makes = Array.from(stageOf, (stage, enterprise): Makes => {
    const id = `makes:bench-${padded(enterprise)}`;
    return { kind: "MAKES", id, from: enterpriseId(enterprise), to: stageId(stage), ...made };
  });
  const supplies = Array.from(sellers, (seller, link): Supplies => {
    const ends = { from: enterpriseId(seller), to: enterpriseId(buyers[link] ?? 0) };
    const goods = { stage: stageId(stageOf[seller] ?? 0), value: values[link] ?? 1 };
    return { kind: "SUPPLIES", id: `supplies:bench-${padded(link)}`, ...ends, ...goods, ...made };
  });
  return {
    revision: "r1-00000000",
    nodes: [...enterprises, source, ...stageNodes],
    relationships: [...makes, ...supplies],
  };
}

/** Padded so that the order of numbers is the order of ids. */
function padded(number: number): string {
  return String(number).padStart(7, "0");
}

function stageId(stage: number): string {
  return `stage:bench-${padded(stage)}`;
}
