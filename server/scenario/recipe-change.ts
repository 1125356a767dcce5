import type { ScenarioChangeOf } from "../../graph-schema/scenario.ts";
import type { Draft } from "./draft.ts";
import { nodesAt } from "./fit.ts";
import { withoutAbsent } from "./purchase.ts";
import { restated, supposed } from "./restated.ts";

/** A recipe becomes another one: what is said of an input is set anew in every statement of it; an input that the
 *  recipe has not is added; or one is needed no more. What firms buy does not follow. */
export function changeRecipe(draft: Draft, change: ScenarioChangeOf<"recipe">, at: number): void {
  const { input, output, costShare, essential, removed } = change;
  if (
    !nodesAt(draft, at, [
      ["input", input],
      ["output", output],
    ])
  )
    return;
  const stated = draft.links("FEEDS").filter(({ from, to }) => from === input && to === output);
  const set = {
    ...(costShare !== undefined && { costShare }),
    ...(essential !== undefined && { essential }),
  };
  if (removed === true) {
    for (const fact of stated) draft.remove(fact);
    if (stated.length === 0) notAnInput(draft, at, input);
  } else if (stated.length > 0) {
    for (const fact of stated) draft.put(withoutAbsent({ ...restated(draft, fact), ...set }));
  } else {
    const id = draft.freshId("feeds", at, `${input} ${output}`);
    draft.put({ kind: "FEEDS", id, from: input, to: output, ...set, ...supposed(draft, false) });
  }
}

function notAnInput(draft: Draft, at: number, value: string): void {
  draft.problems.push({
    pointer: `/changes/${at}/input`,
    message: "Expected an input of the recipe: it is none",
    messageZh: "应为该配方已有的投入：它不是",
    value,
  });
}
