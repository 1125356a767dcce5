import { existsSync, realpathSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { storeNamed } from "../config.ts";
import { OWN_AUTHOR } from "../layers/set-ids.ts";
import { carriedBy, setStates } from "../layers/set-states.ts";
import { type CopyCounts, copyStore } from "../store/copy-store.ts";
import type { StoreSettings } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { type Call, type Command, EXIT, say, UsageError, type Words } from "./command.ts";
import { withExistingStore, withStore } from "./with-store.ts";

/** `liantu copy`: everything of one store into another. */
export const copy: Command = {
  name: "copy",
  usage: "--from STORE --to STORE",
  summary: { zh: "把一个图库的全部内容复制到空图库", en: "copy everything of a store into an empty one" },
  details: {
    zh: "STORE 为 sqlite:目录 或 neo4j（地址与账号取自 NEO4J_URI、NEO4J_USER、NEO4J_PASSWORD）。复制事实和情景，不复制历史：目标图库得到一次提交，历史留在原图库。",
    en: "STORE is sqlite:DIRECTORY or neo4j (its address and account are NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD). Facts and scenarios are copied, history stays behind: the target gets one commit.",
  },
  arguments: [0, 0],
  options: () => ({ from: { type: "string" }, to: { type: "string" } }),
  run: async (call) => {
    const [from, to] = [settingsOf(call, "from"), settingsOf(call, "to")];
    if (isSame(from, to)) {
      throw new UsageError(SAME_STORE[call.language]);
    }
    const copied = await withExistingStore(
      call,
      (source) => withStore(call, (target) => copySigned(source, target), to),
      from,
    );
    say(call, {
      zh: `已复制 ${copied.nodes} 个节点、${copied.relationships} 条关系、${copied.scenarios} 个情景，修订 ${copied.from} → ${copied.to}`,
      en: `${copied.nodes} nodes, ${copied.relationships} relationships and ${copied.scenarios} scenarios copied, revision ${copied.from} → ${copied.to}`,
    });
    return EXIT.done;
  },
};

const SAME_STORE: Words = {
  zh: "--from 和 --to 是同一个图库",
  en: "Expected two stores: --from and --to name the same one",
};

/** Whether both words lead to one store, also when they go there by another way. */
function isSame(from: StoreSettings, to: StoreSettings): boolean {
  if (from.kind === "neo4j" || to.kind === "neo4j") return isDeepStrictEqual(from, to);
  return placeOf(from.directory) === placeOf(to.directory);
}

function placeOf(directory: string): string {
  return existsSync(directory) ? realpathSync(directory) : directory;
}

/** A copy of a store that holds this program's own sets alone is still this program's, so that their later editions
 *  come by themselves; what was dropped for good stays away there too. */
function copySigned(source: Store, target: Store): Promise<CopyCounts> {
  return copyStore(source, target, (history) => {
    const states = setStates(history);
    return { author: states.alone ? OWN_AUTHOR : "liantu copy", carries: carriedBy(states) };
  });
}

function settingsOf({ values, env, language }: Call, option: "from" | "to"): StoreSettings {
  const words = values[option];
  const settings = typeof words === "string" ? storeNamed(words, env) : undefined;
  if (settings !== undefined) return settings;
  const wanted = `--${option} sqlite:DIR | neo4j`;
  throw new UsageError(language === "zh" ? `需要 ${wanted}` : `Expected ${wanted}`);
}
