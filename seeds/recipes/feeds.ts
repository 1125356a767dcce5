import type { Feeds } from "../../graph-schema/relationships.ts";
import { type Blend, blendOf } from "./blend.ts";
import { isServiceSector, mappingIn } from "./classifications.ts";
import type { RecipeFigures } from "./figures.ts";
import { type MappingRow, mappingJudgementId } from "./mapping-rows.ts";
import { otherInputs, sectorStageId, sectorsWithRecipe } from "./sector-stages.ts";
import { splitAmong } from "./split.ts";

/** What recipes are derived with. */
export interface RecipeRules {
  readonly figures: RecipeFigures;
  /** Goods of a sector a buyer spends at least this share of its output on are essential; services never are. */
  readonly essentialFrom: number;
  /** Sectors a buyer spends less of its output on than this are taken together as other inputs. */
  readonly smallest: number;
}

/** How surely a sector's average holds for a stage, before its purchase is divided among stages. */
const SECTOR_HOLDS_FOR_STAGE = 0.8;

/** Who buys: a mapped stage, or a sector as a whole. */
interface Buyer extends Pick<MappingRow, "stage" | "recipe"> {
  readonly isSector: boolean;
}

/** One line of a stage's recipe, before lines of one seller are put together. */
interface Line {
  /** Id of the selling stage. */
  readonly from: string;
  readonly share: number;
  readonly shares: number;
  readonly isEssential: boolean;
  /** `062→079: 0.340936 ÷ 3` */
  readonly locator: string;
}

/** The inputs of every mapped stage and of the sectors that have a recipe, with the share of its output spent on
 *  each. The shares of a buyer sum to what its sectors buy per unit of output, so what is left to 1 is value added. */
export function recipeFeeds(rules: RecipeRules): Feeds[] {
  return buyersOf(rules.figures).flatMap((buyer) => {
    const lines = linesOf(buyer, blendOf(rules.figures.columns, buyer.recipe), rules);
    const sellers = [...new Set(lines.map(({ from }) => from))];
    return sellers.map((from) =>
      feeds(
        buyer,
        lines.filter((line) => line.from === from),
        rules.figures,
      ),
    );
  });
}

/** A sector that puts nothing out says nothing of what is bought: a stage of such sectors alone has no recipe. */
function buyersOf(figures: RecipeFigures): Buyer[] {
  const { columns, classification } = figures;
  const known = new Set(columns.map(({ code }) => code));
  const stages = mappingIn(classification).map(({ stage, recipe }) => ({
    stage,
    recipe: recipe.filter((code) => known.has(code)),
    isSector: false,
  }));
  return [
    ...stages.filter(({ recipe }) => recipe.length > 0),
    ...sectorsWithRecipe(figures).map((code) => ({
      stage: `${classification}.${code}`,
      recipe: [code],
      isSector: true,
    })),
  ];
}

function linesOf(buyer: Buyer, blend: Blend, rules: RecipeRules): Line[] {
  const { figures, essentialFrom, smallest } = rules;
  const others = otherInputs(figures).id;
  const large = [...blend.inputs].filter(([, coefficient]) => coefficient >= smallest);
  const lines = large.flatMap(([sector, coefficient]): Line[] => {
    const { stages, isOpen, shares } = splitAmong(
      sector,
      buyer.isSector ? { stage: buyer.stage, recipe: [] } : buyer,
      mappingIn(figures.classification),
    );
    const sellers = [
      ...stages.map((stage) => `stage:${stage}`),
      ...(isOpen ? [remainderOf(sector, buyer, figures)] : []),
    ];
    const line = {
      share: coefficient / shares,
      shares,
      locator: `${sector}→${buyer.recipe.join("+")}: ${rounded(coefficient, 6)}${shares > 1 ? ` ÷ ${shares}` : ""}`,
    };
    const isWeighty = !isServiceSector(figures.classification, sector) && coefficient >= essentialFrom;
    return sellers.map((from) => ({ from, isEssential: isWeighty && from !== others, ...line }));
  });
  const rest = blend.purchases - large.reduce((sum, [, coefficient]) => sum + coefficient, 0);
  const locator = `Σ < ${smallest}→${buyer.recipe.join("+")}: ${rounded(rest, 6)}`;
  return rest > 0 ? [...lines, { from: others, share: rest, shares: 1, isEssential: false, locator }] : lines;
}

/** Where what no stage stands for stays: with its sector; what a sector buys of itself with the other inputs, since
 *  nothing feeds itself. */
function remainderOf(sector: string, { stage }: Buyer, figures: RecipeFigures): string {
  const own = sectorStageId(figures, sector);
  return own === `stage:${stage}` ? otherInputs(figures).id : own;
}

function feeds(buyer: Buyer, lines: readonly Line[], { key, source }: RecipeFigures): Feeds {
  const from = lines[0]?.from ?? "";
  const share = lines.reduce((sum, line) => sum + line.share, 0);
  const certain = lines.reduce((sum, line) => sum + line.share / line.shares, 0) / share;
  return {
    kind: "FEEDS",
    id: `feeds:${key}.${from.slice("stage:".length)}-${buyer.stage}`,
    from,
    to: `stage:${buyer.stage}`,
    essential: lines.some(({ isEssential }) => isEssential),
    costShare: rounded(share, 6),
    ...(buyer.isSector ? {} : { judgement: mappingJudgementId(key, buyer.stage) }),
    source: source.id,
    locator: lines.map((line) => line.locator).join("; "),
    evidence: "inferred",
    confidence: rounded((buyer.isSector ? 1 : SECTOR_HOLDS_FOR_STAGE) * certain, 2),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
