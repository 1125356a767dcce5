import { createHash } from "node:crypto";
import type { Change } from "../../graph-schema/change-set.ts";
import { canonicalText, type Fact, type Graph } from "../../graph-schema/facts.ts";
import type { Source } from "../../graph-schema/nodes.ts";
import { type Classification, mappingIn } from "../../seeds/recipes/classifications.ts";
import type { RecipeColumn, RecipeFigures, RecipeSector } from "../../seeds/recipes/figures.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import type { Store } from "../store/store.ts";
import { factsOfLayers } from "./layer-facts.ts";
import { onTop } from "./on-top.ts";
import { needed } from "./refusals.ts";

/** A province's own input–output table, as far as recipes are made from it. */
export interface OwnTable {
  /** What people call it. Loaded again under one name and year it takes the place of what was loaded before. */
  readonly name: string;
  readonly year: string | undefined;
  readonly classification: Classification;
  readonly columns: readonly RecipeColumn[];
  /** Every sector of the table. */
  readonly sectors: readonly RecipeSector[];
  /** Goods are essential from this share of the buyer's output on. */
  readonly essentialFrom: number;
}

/** What loading a table has led to. */
export interface OwnTableLoaded {
  /** Facts put and removed; none when all was there already. */
  readonly put: number;
  readonly removed: number;
  readonly revision: string;
  /** Names of the stages in the store that get no recipe from the table: those that no sector of its classification
   *  is judged to stand for, and those whose sectors put nothing out. In the order of the store. */
  readonly without: readonly string[];
}

/** Puts the recipes of a table into the layer `imported`. Stages of sectors that are there already stay whose they are.
 *  @throws AppError `REQUEST_INVALID` when its stages are those of the plan and the plan is not there; of the store */
export function loadOwnTable(store: Store, table: OwnTable): Promise<OwnTableLoaded> {
  const figures = figuresOf(table);
  const { essentialFrom } = table;
  const facts = recipeFacts({ figures, essentialFrom });
  return onTop(store, async (revision) => {
    const graph = await store.read();
    const needsPlan = mappingIn(table.classification).length > 0;
    if (needsPlan && factsOfLayers(graph, ["plan"]).length === 0) throw needed("recipes", "plan");
    const changes = changesOf(graph, figures.source, facts);
    const without = stagesWithout(graph, table.classification, facts);
    if (changes.length === 0) return { put: 0, removed: 0, revision, without };
    const digest = digestOf(
      changes.map((change) => (change.op === "put" ? canonicalText(change.fact) : change.id)),
    );
    const committed = await store.commit(
      {
        id: `${figures.source.id.replace(":", "-")}-${digest}-at-${revision}`,
        author: "liantu load-recipes --table",
        reason: `载入自有投入产出表推得的各环节配方：${table.name}`,
        changes,
      },
      revision,
    );
    return { put: committed.put, removed: committed.removed, revision: committed.revision, without };
  });
}

function figuresOf({ name, year, classification, columns, sectors }: OwnTable): RecipeFigures {
  const key = `own-${digestOf([name, year ?? "", classification])}`;
  return {
    key,
    classification,
    source: {
      kind: "Source",
      id: `source:io-table.${key}`,
      layer: "imported",
      type: "dataset",
      title: name,
      edition: `${sectors.length} 部门（${classification}）`,
      editionEn: `${sectors.length} sectors (${classification})`,
      licence: "由载入者提供",
      licenceEn: "provided by who loaded it",
      ...(year !== undefined && { year }),
    },
    columns,
    sectors: sectors.map((sector) => ({ ...sector, nameZh: sector.nameZh || sector.nameEn || sector.code })),
  };
}

/** What differs from what is there: facts to put, and inputs of this table that it no longer has. */
function changesOf(graph: Graph, source: Source, facts: readonly Fact[]): Change[] {
  const there = new Map<string, Fact>();
  for (const each of [graph.nodes, graph.relationships]) for (const fact of each) there.set(fact.id, fact);
  const put = facts.filter((fact) => {
    const before = there.get(fact.id);
    if (before?.kind === "Stage" && before.source !== source.id) return false;
    return before === undefined || canonicalText(before) !== canonicalText(fact);
  });
  const kept = new Set(facts.map(({ id }) => id));
  const gone = graph.relationships.filter((fact) => fact.source === source.id && !kept.has(fact.id));
  return [
    ...put.map((fact): Change => ({ op: "put", fact })),
    ...gone.map(({ id }): Change => ({ op: "remove", id })),
  ];
}

/** Stages of sectors are left out: they stand for what is bought, and few have a recipe. */
function stagesWithout(graph: Graph, classification: Classification, facts: readonly Fact[]): string[] {
  const fed = new Set(facts.flatMap((fact) => (fact.kind === "FEEDS" ? [fact.to] : [])));
  const isSector = (id: string) => id.startsWith("stage:nbs-io-");
  const bySector = (codes: readonly string[] = []) =>
    codes.some((code) => code.startsWith(classification) && fed.has(`stage:${code.replace(":", ".")}`));
  return graph.nodes.flatMap((node) =>
    node.kind === "Stage" && !fed.has(node.id) && !isSector(node.id) && !bySector(node.codes)
      ? [node.name]
      : [],
  );
}

function digestOf(words: readonly string[]): string {
  return createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 8);
}
