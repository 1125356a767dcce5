import { type LoadRequest, loadSet } from "../layers/load-set.ts";
import { LAYER_OF, type SetName } from "../layers/set-ids.ts";
import { type Call, type Command, EXIT, say, type Words } from "./command.ts";
import { progressLines } from "./progress.ts";
import { withStore } from "./with-store.ts";

/** `liantu load-plan`: puts the facts of the plan into the store. */
export const loadPlan: Command = {
  name: "load-plan",
  usage: "",
  summary: { zh: "载入规划的全部事实；已载入则不变", en: "load every fact of the plan; once is enough" },
  arguments: [0, 0],
  run: (call) => load(call, { set: "plan" }),
};

/** `liantu load-public`: puts the published facts of firms and towns into the store. */
export const loadPublic: Command = {
  name: "load-public",
  usage: "",
  summary: {
    zh: "载入公开网页上的企业、乡镇与供货事实；已载入则不变",
    en: "load published facts of firms, towns and purchases; once is enough",
  },
  details: {
    zh: "以规划为基础：请先运行 load-plan。",
    en: "They stand on the plan: run load-plan first.",
  },
  arguments: [0, 0],
  run: (call) => load(call, { set: "public" }),
};

const NAMES: Readonly<Record<SetName, Words>> = {
  plan: { zh: "规划", en: "The plan" },
  recipes: { zh: "配方", en: "The recipes" },
  public: { zh: "公开事实", en: "The published facts" },
  sample: { zh: "模拟数据", en: "The simulation" },
};

/** Loads a set into the store of the environment and says what is there then.
 *  @returns the exit code */
export function load(call: Call, request: Omit<LoadRequest, "onProgress">): Promise<number> {
  const onProgress = progressLines(call, request.choice);
  return withStore(call, async (store) => {
    const { put, revision, sampleOutdated } = await loadSet(store, { ...request, onProgress });
    const { zh, en } = NAMES[request.set];
    const [countZh, count] = put === undefined ? ["", ""] : [`${put} 个事实，`, `${put} facts, `];
    const verb = request.set === "plan" || request.set === "sample" ? "is" : "are";
    say(call, {
      zh: `${zh}已在图库中：${countZh}修订 ${revision}`,
      en: `${en} ${verb} in the store: ${count}revision ${revision}`,
    });
    if (sampleOutdated) say(call, OUTDATED);
    return EXIT.done;
  });
}

const OUTDATED: Words = {
  zh: `图库中的模拟数据是按另一版事实生成的，未改动。要重新生成：liantu drop-layer ${LAYER_OF.sample}，再 liantu load-sample`,
  en: `The simulation in the store was made over other facts and was left as it is. To make it anew: liantu drop-layer ${LAYER_OF.sample}, then liantu load-sample`,
};
