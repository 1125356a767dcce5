import { type SampleSize, SIZE_NAMES } from "../../seeds/sample/options.ts";
import { DEFAULT_CHOICE } from "../layers/shipping.ts";
import { type Call, type Command, UsageError } from "./command.ts";
import { load } from "./load-set.ts";

/** Seeds are 32 bits wide. */
const LARGEST_SEED = 4_294_967_295;

/** `liantu load-sample`: puts a simulated province into the store. */
export const loadSample: Command = {
  name: "load-sample",
  usage: "[--size SIZE] [--seed NUMBER]",
  summary: {
    zh: "载入模拟的企业与采购，全部标为模拟；已载入则不变",
    en: "load simulated firms and purchases, all marked so; once is enough",
  },
  details: {
    zh: `以规划为基础：请先运行 load-plan；配方已载入时按配方生成。SIZE 为企业数/采购数：${SIZE_NAMES.join("、")}，默认 plan；NUMBER 为 0 到 ${LARGEST_SEED} 的整数，默认 ${DEFAULT_CHOICE.seed}：规模、种子相同，内容相同。plan 以外的规模分批写入，中断后再运行同一命令即可续完。图库中已有另一份模拟数据时不改动：请先 drop-layer simulated。1m/5m 供压力测试，整个读入或删除它要几十 GB 内存，请放在单独的数据目录。`,
    en: `It stands on the plan: run load-plan first; it is made over the recipes where they are there. SIZE is firms/purchases: ${SIZE_NAMES.join(", ")}; plan unless told. NUMBER is whole, from 0 to ${LARGEST_SEED}; ${DEFAULT_CHOICE.seed} unless told: equal size and seed give equal content. Sizes other than plan go in by parts: when cut off, the same command run again finishes. Where another simulation is there nothing is changed: run drop-layer simulated first. 1m/5m is for load tests: reading it whole, or dropping it, takes tens of GB of memory, so give it a data directory of its own.`,
  },
  arguments: [0, 0],
  options: () => ({ size: { type: "string" }, seed: { type: "string" } }),
  run: async (call) => load(call, { set: "sample", choice: { size: sizeOf(call), seed: seedOf(call) } }),
};

function sizeOf({ values, language }: Call): SampleSize {
  const words = values.size ?? DEFAULT_CHOICE.size;
  const size = SIZE_NAMES.find((one) => one === words);
  if (size !== undefined) return size;
  throw new UsageError(
    language === "zh"
      ? `--size 应为 ${SIZE_NAMES.join("、")} 之一，现为“${words}”`
      : `Expected --size as one of ${SIZE_NAMES.join(", ")}: it is "${words}"`,
  );
}

function seedOf({ values, language }: Call): number {
  const words = String(values.seed ?? DEFAULT_CHOICE.seed);
  if (/^\d{1,10}$/.test(words) && Number(words) <= LARGEST_SEED) return Number(words);
  throw new UsageError(
    language === "zh"
      ? `--seed 应为 0 到 ${LARGEST_SEED} 的整数，现为“${words}”`
      : `Expected --seed as a whole number from 0 to ${LARGEST_SEED}: it is "${words}"`,
  );
}
