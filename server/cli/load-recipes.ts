import { DEFAULT_CHOICE } from "../layers/shipping.ts";
import { type Command, UsageError } from "./command.ts";
import { loadTable } from "./load-own-table.ts";
import { load } from "./load-set.ts";

const DEFAULT = DEFAULT_CHOICE.essentialFrom;

/** `liantu load-recipes`: puts what every stage buys on average into the store: by the national table, or by a
 *  province's own. */
export const loadRecipes: Command = {
  name: "load-recipes",
  usage: "[--essential-from SHARE] [--table FILE [--year YEAR] [--name NAME]]",
  summary: {
    zh: "载入各环节的全国平均配方，或自有投入产出表的配方；已载入则不变",
    en: "load the national average recipe of every stage, or that of a table of your own; once is enough",
  },
  details: {
    zh: `以规划为基础：请先运行 load-plan。货物占买方产出的份额达到 SHARE 即为关键投入，服务从不算；默认 ${DEFAULT}。换一个份额再载入，会替换已有的配方。--table 载入自有的投入产出表（CSV，可以 gzip 压缩，表式同国家统计局的表：code,name_en,name_zh、各部门、TIU、FU…、EX、TFU、IM、ERR、GO）：先查平衡，不平衡则逐处列出、不载入；135 部门（2007 年分类）的表对应规划的环节，41 部门（2010）和 139 部门（2012）的表只有行业自身的配方。它放在 imported 层，先于全国平均使用；同一名称、年份再载入即替换。NAME 默认为文件名。`,
    en: `They stand on the plan: run load-plan first. Goods are essential from SHARE of the buyer's output, services never are; ${DEFAULT} unless told. Loaded again with another share, they replace those that are there. --table loads an input–output table of your own (CSV, may be gzipped, laid out as those of the National Bureau of Statistics: code,name_en,name_zh, the sectors, TIU, FU…, EX, TFU, IM, ERR, GO): one that does not balance is refused with every place named; one of 135 sectors (classification of 2007) gives recipes to the plan's stages, those of 41 (2010) and 139 (2012) to their sectors alone. It lies in the layer imported and counts before the national average; loaded again under one name and year it replaces what was there. NAME is the file's unless told.`,
  },
  arguments: [0, 0],
  options: () => ({
    "essential-from": { type: "string" },
    table: { type: "string" },
    year: { type: "string" },
    name: { type: "string" },
  }),
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
    const { table, year, name } = call.values;
    if (table !== undefined) return loadTable(call, String(table), essentialFrom);
    if (year === undefined && name === undefined)
      return load(call, { set: "recipes", choice: { essentialFrom } });
    throw new UsageError(
      call.language === "zh"
        ? "--year 和 --name 只与 --table 一起使用"
        : "Expected --year and --name only with --table",
    );
  },
};

/** A share in plain digits, as the name of an edition can carry it. */
function shareIn(words: string): number | undefined {
  return /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/.test(words) ? Number(words) : undefined;
}
