import { Layer } from "../../graph-schema/provenance.ts";
import { dropLayer as dropLayerOf } from "../layers/drop-layer.ts";
import { type Command, EXIT, say, UsageError } from "./command.ts";
import { withExistingStore } from "./with-store.ts";

const LAYERS = Layer.options.join("|");

/** `liantu drop-layer`: removes every fact of a layer for good. */
export const dropLayer: Command = {
  name: "drop-layer",
  usage: LAYERS,
  summary: { zh: "永久删除一个数据层的全部事实", en: "remove every fact of a layer for good" },
  details: {
    zh: "其他数据层仍引用它时不删除，并说明应先删除哪些。删除后启动服务也不会再载入，要恢复请用 load-plan、load-recipes、load-public 或 load-sample。",
    en: "While other layers stand on it nothing is removed, and it says which to drop first. A start of the service does not bring it back; load-plan, load-recipes, load-public or load-sample do.",
  },
  arguments: [1, 1],
  run: (call) => {
    const [words = ""] = call.positionals;
    const { data: layer } = Layer.safeParse(words);
    if (layer === undefined) {
      const zh = `没有数据层“${words}”，应为 ${Layer.options.join("、")} 之一`;
      const en = `There is no layer "${words}": expected one of ${Layer.options.join(", ")}`;
      throw new UsageError(call.language === "zh" ? zh : en);
    }
    return withExistingStore(call, async (store) => {
      const { removed, revision } = await dropLayerOf(store, layer, await store.revision());
      say(call, {
        zh: `数据层 ${layer}：已删除 ${removed} 个事实，修订 ${revision}`,
        en: `Layer ${layer}: ${removed} facts removed, revision ${revision}`,
      });
      return EXIT.done;
    });
  },
};
