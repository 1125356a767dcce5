import type { Feeds } from "../../graph-schema/relationships.ts";
import { type Blend, blendOf } from "./blend.ts";
import { isServiceSector, type RecipeFigures } from "./figures.ts";
import { MAPPING } from "./mapping.ts";
import type { MappingRow } from "./mapping-rows.ts";
import { otherInputs, sectorStageId } from "./sector-stages.ts";
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

/** The inputs of every mapped stage, with the share of its output spent on each. The shares of a buyer sum to what
 *  its sectors buy per unit of output, so what is left to 1 is value added. */
export function recipeFeeds(rules: RecipeRules): Feeds[] {
  return MAPPING.flatMap((buyer) => {
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

function linesOf(buyer: MappingRow, blend: Blend, rules: RecipeRules): Line[] {
  const { figures, essentialFrom, smallest } = rules;
  const large = [...blend.inputs].filter(([, coefficient]) => coefficient >= smallest);
  const lines = large.flatMap(([sector, coefficient]): Line[] => {
    const { stages, isOpen, shares } = splitAmong(sector, buyer);
    const sellers = [
      ...stages.map((stage) => `stage:${stage}`),
      ...(isOpen ? [sectorStageId(figures, sector)] : []),
    ];
    const line = {
      share: coefficient / shares,
      shares,
      isEssential: !isServiceSector(sector) && coefficient >= essentialFrom,
      locator: `${sector}→${buyer.recipe.join("+")}: ${rounded(coefficient, 6)}${shares > 1 ? ` ÷ ${shares}` : ""}`,
    };
    return sellers.map((from) => ({ from, ...line }));
  });
  const rest = blend.purchases - large.reduce((sum, [, coefficient]) => sum + coefficient, 0);
  const locator = `Σ < ${smallest}→${buyer.recipe.join("+")}: ${rounded(rest, 6)}`;
  const from = otherInputs(figures).id;
  return rest > 0 ? [...lines, { from, share: rest, shares: 1, isEssential: false, locator }] : lines;
}

function feeds(buyer: MappingRow, lines: readonly Line[], { key, source }: RecipeFigures): Feeds {
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
    source: source.id,
    locator: lines.map((line) => line.locator).join("; "),
    evidence: "inferred",
    confidence: rounded(SECTOR_HOLDS_FOR_STAGE * certain, 2),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
