import type { Source } from "../../graph-schema/nodes.ts";
import type { Classification } from "./classifications.ts";

/** What a sector buys to make one unit of its output, as a column of an input–output table says. */
export interface RecipeColumn {
  readonly code: string;
  /** Output in 万元/年, at producers' prices of the table's year. */
  readonly output: number;
  /** All it buys as a share of its output; the rest is value added. */
  readonly purchases: number;
  /** Seller's code and the share of the buyer's output spent on its goods, imported ones included. Small ones may
   *  be left out: they still count in `purchases`. */
  readonly inputs: readonly (readonly [seller: string, coefficient: number])[];
}

/** A sector by name. */
export interface RecipeSector {
  readonly code: string;
  readonly nameZh: string;
  /** Empty when the table has none. */
  readonly nameEn: string;
}

/** The figures recipes are derived from. A province's own table takes the place of the nation's here. */
export interface RecipeFigures {
  /** Stands in the ids of the facts, so that two sets of recipes can stand side by side: `recipe`. */
  readonly key: string;
  /** The classification of the codes, as `Stage.codes` writes it. */
  readonly classification: Classification;
  /** The table as a source; its layer is the layer of the recipes. */
  readonly source: Source;
  readonly columns: readonly RecipeColumn[];
  /** Every sector that sells in one of the columns. */
  readonly sectors: readonly RecipeSector[];
}

/** Reads columns, one a line: code, output, purchases, inputs as `062:0.340936` with blanks between.
 *  @throws Error naming the line that holds no such thing
 *  @example
 *  readColumns("079\t100\t0.8\t043:0.1 062:0.3\n")[0].inputs; // => [["043", 0.1], ["062", 0.3]]
 */
export function readColumns(text: string): RecipeColumn[] {
  return linesOf(text).map(([code = "", output, purchases, inputs = ""]) => ({
    code,
    output: numberOf(output, code),
    purchases: numberOf(purchases, code),
    inputs: inputs.split(" ").map((input) => {
      const [seller = "", coefficient] = input.split(":");
      return [seller, numberOf(coefficient, `${code} ${seller}`)] as const;
    }),
  }));
}

/** Reads sectors, one a line: code, Chinese name, English name.
 *  @example
 *  readSectors("091\t废品废料\tScrap and waste\n")[0].nameZh; // => "废品废料"
 */
export function readSectors(text: string): RecipeSector[] {
  return linesOf(text).map(([code = "", nameZh = "", nameEn = ""]) => ({ code, nameZh, nameEn }));
}

function linesOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

function numberOf(written: string | undefined, where: string): number {
  const value = Number(written);
  if (written === undefined || written === "" || !Number.isFinite(value)) {
    throw new Error(`Cannot read the figures of ${where}: ${written} is no number`);
  }
  return value;
}
