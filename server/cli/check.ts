import { checkStore } from "../store/check-store.ts";
import { type Command, EXIT, say } from "./command.ts";
import { withExistingStore } from "./with-store.ts";

/** `liantu check`: holds every fact of the store against the schema. */
export const check: Command = {
  name: "check",
  usage: "",
  summary: { zh: "逐一校验图库中的每个事实", en: "re-validate every fact of the store" },
  details: {
    zh: "不改动任何内容。每个问题在标准错误写一行：编号、位置、说明；有问题时退出码为 1。",
    en: "Nothing is changed. Each problem is one line on standard error: id, place, what is wrong; the exit code is 1 when there are any.",
  },
  arguments: [0, 0],
  run: (call) =>
    withExistingStore(call, async (store) => {
      const { facts, problems, revision } = await checkStore(store);
      for (const { id, pointer, message } of problems) call.stderr.write(`${id} ${pointer}: ${message}\n`);
      say(call, {
        zh: `修订 ${revision}：校验 ${facts} 个事实，${problems.length} 个问题`,
        en: `Revision ${revision}: ${facts} facts checked, ${problems.length} problems`,
      });
      return problems.length === 0 ? EXIT.done : EXIT.failed;
    }),
};
