import { EMPTY_REVISION } from "../../graph-schema/change-set.ts";
import { AppError } from "../../graph-schema/errors.ts";
import type { Store } from "./store.ts";

/** What was copied. */
export interface CopyCounts {
  readonly nodes: number;
  readonly relationships: number;
  /** The revision that was read. */
  readonly from: string;
  /** The revision the target is at now. */
  readonly to: string;
}

/** Copies everything a store holds into an empty one, as one commit: afterwards both read equal, and a failure
 *  leaves the target empty. The history stays behind: the target's has one line, which names the revision.
 *  @param author who that line is signed by
 *  @throws AppError `REVISION_STALE` when anything was ever committed to the target; what `read` of the one and
 *    `commit` of the other throw */
export async function copyStore(from: Store, to: Store, author = "liantu copy"): Promise<CopyCounts> {
  const target = await to.revision();
  if (target !== EMPTY_REVISION) {
    throw new AppError(
      "REVISION_STALE",
      `Cannot copy into a store that is at revision ${target}: copy into one that nothing was committed to`,
      { zh: `不能复制到已有修订 ${target} 的图库：请复制到从未提交过的图库` },
    );
  }
  const { revision, nodes, relationships } = await from.read();
  const facts = [...nodes, ...relationships];
  const commit = await to.commit(
    {
      id: `copy-of-${revision}`,
      author,
      reason: `Copy of another store at revision ${revision}`,
      changes: facts.map((fact) => ({ op: "put", fact })),
    },
    EMPTY_REVISION,
  );
  return { nodes: nodes.length, relationships: relationships.length, from: revision, to: commit.revision };
}
