import { AppError } from "../../graph-schema/errors.ts";
import type { Enterprise } from "../../graph-schema/nodes.ts";
import type { Draft } from "./draft.ts";

/** Whether everything a change names is there; what is not is noted.
 *  @param at its place among the changes
 *  @param named by the property that names it; an absent id is no fault */
export function nodesAt(
  draft: Draft,
  at: number,
  named: readonly (readonly [property: string, id: string | undefined])[],
): boolean {
  const missing = named.filter(([, id]) => id !== undefined && draft.node(id) === undefined);
  for (const [property, value = ""] of missing) {
    draft.problems.push({
      pointer: `/changes/${at}/${property}`,
      message: "Nothing has this id",
      messageZh: `没有编号为“${value}”的内容`,
      value,
    });
  }
  return missing.length === 0;
}

/** The enterprise a change names; `undefined` when it is not there or an earlier change has closed it, which is noted. */
export function enterpriseAt(
  draft: Draft,
  at: number,
  [property, id]: readonly [property: string, id: string],
): Enterprise | undefined {
  if (!nodesAt(draft, at, [[property, id]])) return undefined;
  const found = draft.node(id);
  if (!draft.closed.has(id)) return found?.kind === "Enterprise" ? found : undefined;
  draft.problems.push({
    pointer: `/changes/${at}/${property}`,
    message: "Expected an enterprise that no earlier change has closed",
    messageZh: "应为未被前面的变更关停的企业",
    value: id,
  });
  return undefined;
}

/** @throws AppError `SCENARIO_UNFIT` with every wrong place, when there is any */
export function assertFits({ scenario, problems }: Pick<Draft, "scenario" | "problems">): void {
  if (problems.length === 0) return;
  const places = problems.length === 1 ? "1 place does" : `${problems.length} places do`;
  throw new AppError("SCENARIO_UNFIT", `Cannot apply "${scenario.id}": ${places} not fit the data`, {
    details: problems,
    zh: `不能应用“${scenario.id}”：有 ${problems.length} 处与数据对不上`,
  });
}
