import { ChangeSet } from "../../graph-schema/change-set.ts";
import { AppError, type FailureDetail } from "../../graph-schema/errors.ts";
import { wrongPlaces } from "../../graph-schema/wrong-places.ts";
import { OWN_AUTHOR, ownLine } from "../layers/set-ids.ts";
import { assertNoNewCircle } from "../store/new-circles.ts";
import { type Command, EXIT, say } from "./command.ts";
import { jsonOf, textOf } from "./text-of-file.ts";
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
    const changeSet = parseChangeSet(await textOf(call, call.positionals[0]));
    return withStore(call, async (store) => {
      const seen = await assertNoNewCircle(store, changeSet);
      const { put, removed, revision } = await store.commit(changeSet, seen);
      say(call, {
        zh: `已写入 ${put} 个事实，删除 ${removed} 个，修订 ${revision}`,
        en: `${put} facts put, ${removed} removed, revision ${revision}`,
      });
      return EXIT.done;
    });
  },
};

/** Reads a change set out of JSON.
 *  @throws AppError `CHANGE_SET_INVALID` with the pointer of every wrong place, also of an author and an id that only
 *    this program signs with */
export function parseChangeSet(json: string): ChangeSet {
  const value = jsonOf(json, "CHANGE_SET_INVALID");
  const parsed = ChangeSet.safeParse(value);
  if (parsed.success) return notOurs(parsed.data);
  const message = "Cannot commit the change set: it is not what graph-schema/change-set.ts describes";
  const zh = "不能提交变更集：它不符合 graph-schema/change-set.ts 的规定";
  throw new AppError("CHANGE_SET_INVALID", message, { details: wrongPlaces(ChangeSet, value), zh });
}

/** A start reads from the history what this program has brought, and may take that away again. */
function notOurs(changeSet: ChangeSet): ChangeSet {
  const { author, id } = changeSet;
  const details: FailureDetail[] = [];
  if (author.trim().toLowerCase() === OWN_AUTHOR) {
    const message = `Expected another author than ${OWN_AUTHOR}: that is how this program signs its own data`;
    const messageZh = `应为 ${OWN_AUTHOR} 以外的作者：本程序用它为自带数据署名`;
    details.push({ pointer: "/author", message, messageZh, value: author });
  }
  if (ownLine(id) !== undefined) {
    const message = "Expected another id: this program names its own data, their removal and copies so";
    const messageZh = "应为别的编号：本程序用这样的编号表示自带数据、它们的删除和图库副本";
    details.push({ pointer: "/id", message, messageZh, value: id });
  }
  if (details.length === 0) return changeSet;
  const message = "Cannot commit the change set: it is signed as this program's own data";
  throw new AppError("CHANGE_SET_INVALID", message, {
    details,
    zh: "不能提交变更集：它的署名或编号是本程序自带数据的",
  });
}
