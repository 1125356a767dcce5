import {
  boxOf,
  type Draft,
  isShown,
  marksOf,
  mergeMarks,
  simulatedOf,
  stagesBelow,
  visibleMarks,
} from "./chain-draft.ts";
import { groupBy } from "./chain-facts.ts";
import type { Block } from "./content.ts";
import { oneLine } from "./text.ts";

/** What hangs under the stages of the plan: places and real firms under their stage or under its finer ones, and
 *  below all of them one block of simulated firms for each stage, or for each bar across several. */
export function blocksOf(draft: Draft): Block[] {
  const { facts, input } = draft;
  const finerHidden = input.view.hide.includes("finer");
  const plan = facts.plan.filter(({ stage }) => isShown(stage, input.view));
  const direct = plan.flatMap(({ stage }): Block[] => {
    const own = finerHidden
      ? marksOf(stagesBelow(stage.id, draft), draft)
      : (draft.marks.get(stage.id) ?? []);
    const marks = visibleMarks(own, draft);
    return marks.length === 0 ? [] : [{ id: `direct~${stage.id}`, finer: [], marks, stages: [stage.id] }];
  });
  const finer = finerHidden ? [] : finerBlocks(draft, new Set(plan.map(({ stage }) => stage.id)));
  return [...direct, ...finer, ...simulatedBlocks(draft, finer)];
}

/** Finer stages that name the same marks under the same stages stand side by side over one list of marks. */
function finerBlocks(draft: Draft, plan: ReadonlySet<string>): Block[] {
  const single = draft.facts.finer.flatMap(({ stage, roots }): Block[] => {
    const stages = roots.filter((root) => plan.has(root));
    if (stages.length === 0 || !isShown(stage, draft.input.view)) return [];
    const real = draft.marks.get(stage.id) ?? [];
    const simulated = simulatedOf([stage.id], draft).total;
    const marks = visibleMarks(real, draft);
    const box = boxOf(stage, { marks: real, simulated }, draft);
    const values = { label: oneLine(box.label), count: stages.length };
    const spans = stages.length > 1 ? { spans: draft.input.say("spans", values) } : {};
    return [{ id: stage.id, finer: [box], marks, stages, ...spans }];
  });
  const key = (block: Block) =>
    block.marks.length === 0 || block.stages.length > 1
      ? block.id
      : [...block.stages, "|", ...block.marks.map(({ id }) => id)].join(" ");
  return [...groupBy(single, key).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const marks = mergeMarks(group.flatMap((block) => block.marks));
    return [{ ...first, finer: group.flatMap((block) => block.finer), marks }];
  });
}

/** A block of simulated firms for each stage of the plan, what its bars hold left out, and for each bar. */
function simulatedBlocks(draft: Draft, finer: readonly Block[]): Block[] {
  const { facts, input } = draft;
  if (input.view.hide.includes("enterprises")) return [];
  const bars = finer.filter(({ spans }) => spans !== undefined);
  const inBars = new Set(bars.flatMap((bar) => bar.finer.map(({ id }) => id)));
  const plan = facts.plan.filter(({ stage }) => isShown(stage, input.view));
  return [
    ...plan.map(({ stage }) => ({
      block: { id: `simulated~${stage.id}`, stages: [stage.id] },
      of: stagesBelow(stage.id, draft).filter((id) => !inBars.has(id)),
    })),
    ...bars.map(({ id, stages, spans = "" }) => ({
      block: { id: `simulated~${id}`, stages, spans },
      of: [id],
    })),
  ].flatMap(({ block, of }) => {
    const { marks, total } = simulatedOf(of, draft);
    return total === 0 ? [] : [{ ...block, finer: [], marks, simulated: { total } }];
  });
}
