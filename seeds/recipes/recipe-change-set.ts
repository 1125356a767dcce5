import { createHash } from "node:crypto";
import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { byId, canonicalText, type Fact } from "../../graph-schema/facts.ts";
import type { Source, Stage } from "../../graph-schema/nodes.ts";
import { mappingIn } from "./classifications.ts";
import { type RecipeRules, recipeFeeds } from "./feeds.ts";
import { FIGURES_OF_2007 } from "./figures-2007.ts";
import { type MappingRow, mappingJudgementId } from "./mapping-rows.ts";
import { otherInputs, sectorStage } from "./sector-stages.ts";

/** The national average of 2007; goods are essential from 2 % of the buyer's output, and inputs below 0.5 % are
 *  taken together. */
const RULES: RecipeRules = { figures: FIGURES_OF_2007, essentialFrom: 0.02, smallest: 0.005 };

/** The recipes of all stages of the plan and of some sectors as facts, by id in ascending code-unit order: the table
 *  as a source, a judgement for each stage's sectors, a stage for each sector that no stage of the plan stands for
 *  or that has a recipe, and `FEEDS`.
 *  They name stages of the plan, so they hold only where the plan is.
 *  @param rules what differs from the default: other figures, such as a province's, or another threshold */
export function recipeFacts(rules: Partial<RecipeRules> = {}): Fact[] {
  const all = { ...RULES, ...rules };
  const feeds = recipeFeeds(all);
  const joined = new Set(feeds.flatMap(({ from, to }) => [from, to]));
  const facts: Fact[] = [
    all.figures.source,
    ...mappingIn(all.figures.classification).map((row) => mappingSource(row, all)),
    ...inputStages(all).filter(({ id }) => joined.has(id)),
    ...feeds,
  ];
  return facts.sort(byId);
}

/** The recipes as one change set of puts. Its id holds the first eight hex digits of the SHA-256 of the facts, so
 *  that loading the same recipes twice changes nothing.
 *  @param rules as for `recipeFacts` */
export function recipeChangeSet(rules: Partial<RecipeRules> = {}): ChangeSet {
  const facts = recipeFacts(rules);
  const digest = createHash("sha256").update(facts.map(canonicalText).join("\n")).digest("hex");
  return {
    id: `recipes-${digest.slice(0, 8)}`,
    author: "liantu",
    reason: "载入按投入产出表推得的各环节配方（全国平均配方）",
    changes: facts.map((fact) => ({ op: "put", fact })),
  };
}

function inputStages({ figures }: RecipeRules): Stage[] {
  return [...figures.sectors.map(({ code }) => sectorStage(figures, code)), otherInputs(figures)];
}

/** Why a stage belongs to its sectors, as a source of its own. */
function mappingSource({ stage, recipe, reasonZh, reasonEn }: MappingRow, { figures }: RecipeRules): Source {
  const names = figures.sectors.filter(({ code }) => recipe.includes(code));
  const zh = names.map(({ code, nameZh }) => `${code} ${nameZh}`).join("、");
  const en = names.map(({ code, nameEn }) => `${code} ${nameEn}`).join("; ");
  return {
    kind: "Source",
    id: mappingJudgementId(figures.key, stage),
    layer: figures.source.layer,
    type: "editorial",
    title: `编者判断：环节 ${stage} 的行业（${zh}）`,
    titleEn: `Editorial judgement: the sectors of stage ${stage} (${en})`,
    reason: reasonZh,
    reasonEn,
  };
}
