import type { Trade } from "../trade/trade.ts";

/** Answers for each stage, a node of the supply graph, how large a plant of it usually is: the median output of those
 *  who make it or a finer stage, CNY10k/year; `undefined` where no output is stated.
 *  @see minimum efficient scale (MES), taken as the median plant */
export function scaleFinder({ products, lines }: Trade): (stage: number) => number | undefined {
  const outputs = new Map<number, number[]>();
  for (let row = 0; row < products.count; row++) {
    const output = products.output[row] ?? Number.NaN;
    if (!(output > 0)) continue;
    for (const stage of lines.above(products.stage[row] ?? 0)) {
      const known = outputs.get(stage) ?? [];
      known.push(output);
      outputs.set(stage, known);
    }
  }
  return (stage) => {
    const sorted = (outputs.get(stage) ?? []).sort((a, b) => a - b);
    const [low, high] = [
      sorted[Math.floor((sorted.length - 1) / 2)],
      sorted[Math.ceil((sorted.length - 1) / 2)],
    ];
    return low === undefined || high === undefined ? undefined : (low + high) / 2;
  };
}
