import { loadPlan as loadPlanInto } from "../plan.ts";
import { type Command, EXIT, say } from "./command.ts";
import { withStore } from "./with-store.ts";

/** `liantu load-plan`: puts the facts of the plan into the store. */
export const loadPlan: Command = {
  name: "load-plan",
  usage: "",
  summary: { zh: "载入规划的全部事实；已载入则不变", en: "load every fact of the plan; once is enough" },
  arguments: [0, 0],
  run: (call) =>
    withStore(call, async (store) => {
      const { put, revision } = await loadPlanInto(store);
      say(call, {
        zh: `规划已在图库中：${put} 个事实，修订 ${revision}`,
        en: `The plan is in the store: ${put} facts, revision ${revision}`,
      });
      return EXIT.done;
    }),
};
