/** A sector whose goods a stage stands for when somebody buys from the sector. */
export interface Offer {
  /** Code in the table of 2007. */
  readonly sector: string;
  /** `all` when buyers of the sector find there what they buy; `part` when the stage makes only some of it. */
  readonly range: "all" | "part";
  /** Numbers of the chains whose stages it sells to; empty for all. */
  readonly chains: readonly number[];
}

/** To which sectors of the table of 2007 a stage belongs, and why. */
export interface MappingRow {
  /** Id of the stage without its prefix: `1.1`, `rubber-seals`. */
  readonly stage: string;
  /** Sectors whose average purchases are its recipe. */
  readonly recipe: readonly string[];
  /** Empty when it feeds no producer (final goods), or when finer stages say more exactly what is sold. */
  readonly offers: readonly Offer[];
  readonly reasonZh: string;
  readonly reasonEn: string;
}

/** Cells of a row. Sectors stand with blanks between: in the first list those of the recipe, in the second those
 *  sold from: `059` all of it, `~063` a part, `~063@2.6` a part and only to chains 2 and 6.
 *  @example
 *  mapped(["anchors", "063", "~063@2.6"], "锚链", "chains").offers; // => [{ sector: "063", range: "part", chains: [2, 6] }]
 */
export function mapped(
  [stage, recipe, offers]: readonly [stage: string, recipe: string, offers: string],
  reasonZh: string,
  reasonEn: string,
): MappingRow {
  return { stage, recipe: listed(recipe), offers: listed(offers).map(offer), reasonZh, reasonEn };
}

function listed(cell: string): string[] {
  return cell === "" ? [] : cell.split(" ");
}

function offer(written: string): Offer {
  const [sector = "", chains = ""] = written.replace("~", "").split("@");
  return {
    sector,
    range: written.startsWith("~") ? "part" : "all",
    chains: chains === "" ? [] : chains.split(".").map(Number),
  };
}

/** The id of the source that says why a stage belongs to its sectors.
 *  @param key of the figures: `recipe` for the nation's
 *  @example
 *  mappingJudgementId("recipe", "1.4"); // => "source:editorial.recipe-1.4"
 */
export function mappingJudgementId(key: string, stage: string): string {
  return `source:editorial.${key}-${stage}`;
}
