import { type ChangeSet, type Commit, EMPTY_REVISION } from "../../graph-schema/change-set.ts";
import { AppError } from "../../graph-schema/errors.ts";
import type { Store } from "./store.ts";

/** What was copied. */
export interface CopyCounts {
  readonly nodes: number;
  readonly relationships: number;
  readonly scenarios: number;
  /** The revision that was read. */
  readonly from: string;
  /** The revision the target is at now. */
  readonly to: string;
}

/** What the line of a copy says beside which store it was made from. */
export interface CopySignature {
  readonly author: string;
  /** Added to the reason: words that each name something the copy carries. */
  readonly carries: readonly string[];
}

/** Copies everything a store holds into an empty one, facts as one commit: afterwards both read equal. The history
 *  stays behind: the target's has one line, which names the revision. Scenarios come along after the facts, each as
 *  its first version there; the base they name is a revision of the store they were made in.
 *
 *  A target that refuses is left empty. Of one that falls silent meanwhile nobody can tell whether it took the
 *  commit or will yet: the same copy made again is acknowledged when it did, and done when it did not.
 *  @param sign what that line says, from the history of what is copied, oldest line first
 *  @throws AppError `REQUEST_INVALID` when there is nothing to copy; `REVISION_STALE` when anything but this copy
 *    was ever committed to the target; what `read` of the one and `commit` of the other throw */
export async function copyStore(
  from: Store,
  to: Store,
  sign: (history: readonly Commit[]) => CopySignature = () => ({ author: "liantu copy", carries: [] }),
): Promise<CopyCounts> {
  const { revision, nodes, relationships } = await from.read();
  const facts = [...nodes, ...relationships];
  if (facts.length === 0) throw new AppError("REQUEST_INVALID", NOTHING.en, { zh: NOTHING.zh });
  const id = `copy-of-${revision}`;
  await assertFresh(to, id);
  const history = await from.history();
  const { author, carries } = sign(
    history.slice(0, history.findIndex((line) => line.revision === revision) + 1),
  );
  const reason = [`Copy of another store at revision ${revision}`, ...carries].join(" ");
  const changeSet: ChangeSet = { id, author, reason, changes: facts.map((fact) => ({ op: "put", fact })) };
  const commit = await to.commit(changeSet, EMPTY_REVISION).catch((cause: unknown) => {
    throw isUnanswered(cause) ? unknownOutcome(cause) : cause;
  });
  const scenarios = await from.scenarios.list();
  for (const scenario of scenarios) await to.scenarios.put({ ...scenario, version: 1 }, 0);
  const counts = { nodes: nodes.length, relationships: relationships.length, scenarios: scenarios.length };
  return { ...counts, from: revision, to: commit.revision };
}

const NOTHING = {
  zh: "没有可复制的内容：--from 的图库是空的。请检查它的目录或地址",
  en: "Cannot copy: the store to copy from is empty. Check its directory or address",
};

/** Passes a target that nothing but the copy with this id was ever committed to. */
async function assertFresh(target: Store, id: string): Promise<void> {
  const revision = await target.revision();
  if (revision === EMPTY_REVISION) return;
  const history = await target.history();
  if (history.every(({ changeSet }) => changeSet === id)) return;
  throw new AppError(
    "REVISION_STALE",
    `Cannot copy into a store that is at revision ${revision}: copy into one that nothing was committed to`,
    { zh: `不能复制到已有修订 ${revision} 的图库：请复制到从未提交过的图库` },
  );
}

function isUnanswered(cause: unknown): cause is AppError {
  return cause instanceof AppError && (cause.code === "STORE_UNAVAILABLE" || cause.code === "STORE_TIMEOUT");
}

function unknownOutcome(cause: AppError): AppError {
  const message = `Cannot tell whether the copy is in the target: ${cause.message}`;
  return new AppError(cause.code, `${message}. Run the same copy again: it is finished, or found done`, {
    zh: `不能确定内容是否已写入目标图库：${cause.messageZh ?? cause.message}。请再运行同一命令：未写完会写完，已写完会确认`,
    cause,
  });
}
