import goodsTable from "./goods.tsv?raw";
import { readTable } from "./table.ts";

/** What a wording of goods is mapped to, and why. */
export interface Goods {
  /** Stages, the first the one that a purchase is counted under; empty outside the ten chains or when not said. */
  readonly stages: readonly string[];
  readonly reason: string;
}

/** Every wording of goods in a taken row and the stages it means: an editorial mapping. */
export const GOODS: ReadonlyMap<string, Goods> = new Map(
  readTable("goods.tsv", goodsTable, ["wording", "stages", "reason"]).map((row) => [
    row.required("wording"),
    { stages: row.text("stages")?.split(" ") ?? [], reason: row.required("reason") },
  ]),
);

/** The stages of a wording, as ids; empty for no wording.
 *  @throws Error naming the wording when the table of goods has no such row
 *  @example
 *  stagesOf("叉车"); // => ["stage:construction-machinery"]
 */
export function stagesOf(wording: string | undefined): string[] {
  if (wording === undefined) return [];
  const goods = GOODS.get(wording);
  if (goods === undefined) throw new Error(`Cannot find “${wording}” in goods.tsv`);
  return goods.stages.map((slug) => `stage:${slug}`);
}
