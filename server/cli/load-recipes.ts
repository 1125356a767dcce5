import { DEFAULT_CHOICE } from "../layers/shipping.ts";
import { type Command, UsageError } from "./command.ts";
import { load } from "./load-set.ts";

const DEFAULT = DEFAULT_CHOICE.essentialFrom;

/** `liantu load-recipes`: puts what every stage buys on average into the store. */
export const loadRecipes: Command = {
  name: "load-recipes",
  usage: "[--essential-from SHARE]",
  summary: {
    zh: "载入各环节的全国平均配方；已载入则不变",
    en: "load the national average recipe of every stage; once is enough",
  },
  details: {
    zh: `以规划为基础：请先运行 load-plan。货物占买方产出的份额达到 SHARE 即为关键投入，服务从不算；默认 ${DEFAULT}。换一个份额再载入，会替换已有的配方。`,
    en: `They stand on the plan: run load-plan first. Goods are essential from SHARE of the buyer's output, services never are; ${DEFAULT} unless told. Loaded again with another share, they replace those that are there.`,
  },
  arguments: [0, 0],
  options: () => ({ "essential-from": { type: "string" } }),
  run: async (call) => {
    const words = call.values["essential-from"] ?? String(DEFAULT);
    const essentialFrom = shareIn(String(words));
    if (essentialFrom === undefined) {
      throw new UsageError(
        call.language === "zh"
          ? `--essential-from 应为 0 到 1 的小数，最多六位，现为“${words}”`
          : `Expected --essential-from as a share from 0 to 1 with at most six decimals: it is "${words}"`,
      );
    }
    return load(call, { set: "recipes", choice: { essentialFrom } });
  },
};

/** A share in plain digits, as the name of an edition can carry it. */
function shareIn(words: string): number | undefined {
  return /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/.test(words) ? Number(words) : undefined;
}
