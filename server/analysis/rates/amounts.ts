import type { Snapshot } from "../../graph/current-graph.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { recipeOf } from "../measures/recipe-inputs.ts";
import { rowsOfMaker } from "../trade/products.ts";
import { rowsOfBuyer } from "../trade/purchase-table.ts";
import type { Trade } from "../trade/trade.ts";

/** How much each purchase is, by row of the table. */
export interface Amounts {
  /** CNY10k/year, stated or estimated. */
  readonly amount: Float64Array;
  /** 1 where nobody states it and it was estimated. */
  readonly estimated: Uint8Array;
}

/** The amounts of all purchases. One that nobody states is estimated: as what the recipes of the buyer's stages ask of
 *  its stage at the buyer's output, less what the buyer states of that stage, in equal parts; else as the median of
 *  the stated purchases of that stage; else of all. 0 only where no purchase at all has a value.
 *  Worked out when first asked for, then kept with the trade. */
export function amountsOf(snapshot: Snapshot, trade: Trade): Amounts {
  const amounts = kept.get(trade) ?? estimate(snapshot, trade);
  kept.set(trade, amounts);
  return amounts;
}

const kept = new WeakMap<Trade, Amounts>();

function estimate(snapshot: Snapshot, trade: Trade): Amounts {
  const { purchases } = trade;
  const amount = Float64Array.from(purchases.value);
  const estimated = new Uint8Array(purchases.count);
  const needOf = needFinder(snapshot, trade);
  const medianOf = medianFinder(trade);
  for (let row = 0; row < purchases.count; row++) {
    if (!Number.isNaN(purchases.value[row] ?? Number.NaN)) continue;
    const stage = purchases.stage[row] ?? NO_STAGE;
    estimated[row] = 1;
    amount[row] = unstatedPart(snapshot, trade, { row, stage, needOf }) ?? medianOf(stage);
  }
  return { amount, estimated };
}

/** What the recipes of a buyer ask of a stage, in CNY10k/year; 0 where recipe or output are not known. */
type NeedOf = (buyer: number, stage: number) => number;

/** What a buyer needs of a stage and does not state, in equal parts over its purchases without a value; `undefined`
 *  when nothing is left. */
function unstatedPart(
  snapshot: Snapshot,
  { purchases, lines }: Trade,
  { row, stage, needOf }: { readonly row: number; readonly stage: number; readonly needOf: NeedOf },
): number | undefined {
  if (stage === NO_STAGE) return undefined;
  const buyer = purchases.buyer[row] ?? 0;
  const need = needOf(buyer, stage);
  if (need === 0) return undefined;
  const [start, end] = rowsOfBuyer(purchases, snapshot, buyer);
  let [stated, without] = [0, 0];
  for (let at = start; at < end; at++) {
    const other = purchases.stage[at] ?? NO_STAGE;
    if (other === NO_STAGE || !lines.isOneLine(other, stage)) continue;
    const value = purchases.value[at] ?? Number.NaN;
    if (Number.isNaN(value)) without += 1;
    else stated += value;
  }
  return need > stated ? (need - stated) / without : undefined;
}

function needFinder(snapshot: Snapshot, { products, day, lines }: Trade): NeedOf {
  const recipes = new Map<number, ReadonlyMap<number, number>>();
  const sharesOf = (made: number) => {
    const found =
      recipes.get(made) ??
      new Map((recipeOf(snapshot, made, day)?.inputs ?? []).map(({ seller, share }) => [seller, share]));
    recipes.set(made, found);
    return found;
  };
  return (buyer, stage) => {
    const [start, end] = rowsOfMaker(products, snapshot, buyer);
    let need = 0;
    for (let row = start; row < end; row++) {
      const output = products.output[row] ?? Number.NaN;
      if (Number.isNaN(output)) continue;
      const shares = sharesOf(products.stage[row] ?? 0);
      // The nearest stage that a recipe names speaks for the finer ones.
      const named = [...lines.above(stage)].find((each) => shares.has(each));
      if (named !== undefined) need += output * (shares.get(named) ?? 0);
    }
    return need;
  };
}

function medianFinder({ purchases }: Trade): (stage: number) => number {
  const ofStage = new Map<number, number[]>();
  const all: number[] = [];
  for (let row = 0; row < purchases.count; row++) {
    const value = purchases.value[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const stage = purchases.stage[row] ?? NO_STAGE;
    const values = ofStage.get(stage) ?? [];
    values.push(value);
    ofStage.set(stage, values);
    all.push(value);
  }
  const medians = new Map<number, number>();
  return (stage) => {
    const found = medians.get(stage) ?? median(ofStage.get(stage) ?? all);
    medians.set(stage, found);
    return found;
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0,
  ];
  return (low + high) / 2;
}
