import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { ChangeSet } from "../../graph-schema/change-set.ts";
import { AppError } from "../../graph-schema/errors.ts";
import { wrongPlaces } from "../../graph-schema/wrong-places.ts";
import { type Call, type Command, EXIT, say, UsageError } from "./command.ts";
import { withStore } from "./with-store.ts";

/** `liantu load`: commits a change set from a file or from standard input. */
export const load: Command = {
  name: "load",
  usage: "FILE.json | -",
  summary: {
    zh: "提交一个 JSON 变更集，整体成立才写入",
    en: "commit a change set in JSON, all of it or nothing",
  },
  details: {
    zh: '变更集：{"id", "author", "reason", "changes": [{"op": "put", "fact": {…}} | {"op": "remove", "id": "…"}]}。同一编号、同一内容再次提交不产生变化。“-”读标准输入。',
    en: 'A change set: {"id", "author", "reason", "changes": [{"op": "put", "fact": {…}} | {"op": "remove", "id": "…"}]}. The same id with the same content again changes nothing. "-" reads standard input.',
  },
  arguments: [1, 1],
  run: async (call) => {
    const changeSet = parseChangeSet(await textOf(call));
    return withStore(call, async (store) => {
      const { put, removed, revision } = await store.commit(changeSet, await store.revision());
      say(call, {
        zh: `已写入 ${put} 个事实，删除 ${removed} 个，修订 ${revision}`,
        en: `${put} facts put, ${removed} removed, revision ${revision}`,
      });
      return EXIT.done;
    });
  },
};

/** Reads a change set out of JSON.
 *  @throws AppError `CHANGE_SET_INVALID` with the pointer of every wrong place */
export function parseChangeSet(json: string): ChangeSet {
  const value = parsedJson(json);
  const parsed = ChangeSet.safeParse(value);
  if (parsed.success) return parsed.data;
  const message = "Cannot commit the change set: it is not what graph-schema/change-set.ts describes";
  const zh = "不能提交变更集：它不符合 graph-schema/change-set.ts 的规定";
  throw new AppError("CHANGE_SET_INVALID", message, { details: wrongPlaces(ChangeSet, value), zh });
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("CHANGE_SET_INVALID", "Cannot read the file: it is not JSON", {
      details: [{ pointer: "", message, messageZh: `JSON 解析器的原话：${message}` }],
      zh: "不能读取文件：它不是 JSON",
      cause,
    });
  }
}

async function textOf(call: Call): Promise<string> {
  const {
    positionals: [file = ""],
    stdin,
    language,
  } = call;
  if (file === "") {
    throw new UsageError(language === "zh" ? "需要文件名，或用“-”读标准输入" : 'Expected a file, or "-"');
  }
  return decoded(file === "-" ? await buffer(stdin) : await bytesOf(file), file);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new AppError("REQUEST_INVALID", `Cannot read ${file}: ${reason}`, {
      cause,
      zh: `不能读取 ${file}：${reason}`,
    });
  }
}

/** Text in another encoding, such as the GBK of Chinese Windows, would be kept as question marks for ever. */
function decoded(bytes: Uint8Array, file: string): string {
  const [named, namedZh] = file === "-" ? ["standard input", "标准输入"] : [file, file];
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("REQUEST_INVALID", `Cannot read ${named}: it is not UTF-8. Save it as UTF-8`, {
      cause,
      zh: `不能读取${file === "-" ? "" : " "}${namedZh}：不是 UTF-8 编码。请另存为 UTF-8`,
    });
  }
}
