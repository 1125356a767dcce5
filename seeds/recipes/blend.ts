import type { RecipeColumn } from "./figures.ts";

/** The average recipe of several sectors. */
export interface Blend {
  /** All that is bought as a share of output. */
  readonly purchases: number;
  /** Share of output by seller's sector. */
  readonly inputs: ReadonlyMap<string, number>;
}

/** The recipe of sectors taken together: what they buy over what they put out, so that the larger sector weighs
 *  more; a ratio of sums, not a mean of ratios.
 *  @throws Error naming a sector without a column
 *  @example
 *  blendOf([{ code: "a", output: 300, purchases: 0.5, inputs: [] }, { code: "b", output: 100, purchases: 0.9, inputs: [] }], ["a", "b"]).purchases; // => 0.6
 */
export function blendOf(columns: readonly RecipeColumn[], sectors: readonly string[]): Blend {
  const chosen = sectors.map((code) => {
    const column = columns.find((each) => each.code === code);
    if (column === undefined) throw new Error(`Cannot find what the sector ${code} buys`);
    return column;
  });
  const output = chosen.reduce((sum, column) => sum + column.output, 0);
  const inputs = new Map<string, number>();
  for (const column of chosen) {
    for (const [seller, coefficient] of column.inputs) {
      inputs.set(seller, (inputs.get(seller) ?? 0) + (coefficient * column.output) / output);
    }
  }
  const purchases = chosen.reduce((sum, column) => sum + column.purchases * column.output, 0) / output;
  return { purchases, inputs };
}
