import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { AppError } from "../../graph-schema/errors.ts";
import { type Fact, type Graph, isRelationship } from "../../graph-schema/facts.ts";
import { chineseOf } from "../../graph-schema/words.ts";
import { netChanges } from "./net-changes.ts";
import { type ShapeProblem, shapeProblems } from "./shape-problems.ts";
import type { Store } from "./store.ts";

/** Kinds that make the shape of the graph. A sector that buys from itself (`FEEDS`) is no circle. */
const SHAPING: ReadonlySet<string> = new Set(["WITHIN", "PART_OF", "Place", "Chain"]);

/** Refuses a change set that would bring in a circle of places or stages, or two chains of one number. What was so
 *  before stays as it is, so that it can be mended bit by bit. The store is read only when the set could.
 *  @returns the revision the change set was held against
 *  @throws AppError `CHANGE_SET_INVALID` naming each fact of it; of the store when it cannot be read */
export async function assertNoNewCircle(
  store: Pick<Store, "read" | "revision">,
  { changes }: Pick<ChangeSet, "changes">,
): Promise<string> {
  const revision = await store.revision();
  const shapes = changes.some((change) => change.op === "put" && SHAPING.has(change.fact.kind));
  if (!shapes) return revision;
  const before = await store.read();
  const known = new Set(shapeProblems(before).map(nameOf));
  const problems = shapeProblems(after(before, changes)).filter((problem) => !known.has(nameOf(problem)));
  if (problems.length === 0) return before.revision;
  throw new AppError(
    "CHANGE_SET_INVALID",
    "Cannot commit the change set: it makes circles of places or stages, or two chains of one number",
    {
      details: problems.map(({ id, pointer, message }) => ({
        pointer: `${id}${pointer}`,
        message,
        messageZh: chineseOf(message),
        value: id,
      })),
      zh: "不能提交变更集：它会使地区或环节首尾相接，或使两条产业链编号相同",
    },
  );
}

function nameOf({ id, pointer }: ShapeProblem): string {
  return `${id}${pointer}`;
}

function after({ revision, nodes, relationships }: Graph, changes: ChangeSet["changes"]): Graph {
  const { puts, removals } = netChanges(changes);
  const facts = [...puts.values()].map(({ fact }) => fact);
  const stays = ({ id }: Fact) => !puts.has(id) && !removals.has(id);
  return {
    revision,
    nodes: [...nodes.filter(stays), ...facts.flatMap((fact) => (isRelationship(fact) ? [] : [fact]))],
    relationships: [
      ...relationships.filter(stays),
      ...facts.flatMap((fact) => (isRelationship(fact) ? [fact] : [])),
    ],
  };
}
