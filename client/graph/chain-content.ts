import type { Stage } from "../../graph-schema/nodes.ts";
import { blocksOf } from "./chain-blocks.ts";
import {
  boxOf,
  type ContentInput,
  type Draft,
  draftOf,
  isShown,
  marksOf,
  simulatedOf,
  stagesBelow,
  visibleMarks,
} from "./chain-draft.ts";
import { type ChainFacts, groupBy } from "./chain-facts.ts";
import type { Arrow, Block, ChainContent, Lane, PlanStage } from "./content.ts";
import {
  emptyTexts,
  remarkOf,
  type StageFacts,
  type StageScope,
  summaryOf,
  unplacedOf,
} from "./stage-words.ts";
import { tradesOf } from "./trades.ts";

/** Everything that the lanes, the outline and the table of a chain show, in one language. The classes of
 *  stages are those of the measure, by real records; hiding things does not change them. Equal input gives equal output. */
export function chainContent(input: ContentInput): ChainContent {
  const draft = draftOf(input);
  const { detail, view, newest } = input;
  const plan = draft.facts.plan.filter(({ stage }) => isShown(stage, view));
  const blocks = blocksOf(draft);
  let before = 0;
  const lanes = [...groupBy(plan, ({ order }) => String(order)).values()].map((members) => {
    before += members.length;
    return laneOf(members, { first: before - members.length + 1, draft, blocks });
  });
  const standing = new Set(blocks.flatMap(({ marks }) => marks.map(({ opens }) => opens)));
  const among = detail.supplies.filter(({ from, to }) => standing.has(from) && standing.has(to));
  const trades =
    view.hide.includes("links") || view.hide.includes("enterprises") ? [] : tradesOf(among, newest);
  return { lanes, blocks, arrows: arrowsOf(draft, lanes), trades };
}

function laneOf(
  members: ChainFacts["plan"],
  { first, draft, blocks }: { first: number; draft: Draft; blocks: readonly Block[] },
): Lane {
  const { say } = draft.input;
  const order = numbersOf(first, members.length);
  const nature = members.every(({ stage }) => stage.nature === "service") ? "service" : "goods";
  return {
    title: `${say("lane.title", { order })}\u3000${say(`lane.${nature}`)}`,
    stages: members.map(({ stage, order }) => planStage(stage, { order, draft, blocks })),
  };
}

/** The numbers of stages that stand side by side: every stage counts, not every lane.
 *  @example
 *  numbersOf(1, 3); // => "1–3"
 *  numbersOf(4, 1); // => "4"
 */
export function numbersOf(first: number, count: number): string {
  return count > 1 ? `${String(first)}–${String(first + count - 1)}` : String(first);
}

function planStage(
  stage: Stage,
  { order, draft, blocks }: { order: number; draft: Draft; blocks: readonly Block[] },
): PlanStage {
  const { say, boundaryName: place, view, layers } = draft.input;
  const below = stagesBelow(stage.id, draft);
  const marks = marksOf(below, draft);
  const simulated = simulatedOf(below, draft);
  const box = boxOf(stage, { marks, simulated: simulated.total }, draft);
  const scope: StageScope = { say, place, province: /^place:\d{2}0000$/.test(view.boundary), layers };
  const facts: StageFacts = { marks, simulated: simulated.total };
  const under = blocks.some((block) => block.stages.includes(stage.id));
  const shown = visibleMarks(marks, draft);
  const remark = remarkOf({ ...facts, marks: shown }, scope);
  const unplaced = unplacedOf({ ...facts, marks: shown }, scope);
  return {
    ...box,
    order,
    summary: summaryOf(box, facts, scope),
    empty: under ? [] : emptyTexts(box, scope),
    ...(under && remark !== undefined ? { remark } : {}),
    ...(under && unplaced !== undefined ? { unplaced } : {}),
  };
}

/** One arrow a pair of stages: the line that the plan draws. Where it draws none, what recipes call essential: all
 *  their inputs would be a thicket, and stand in the drawer. */
function arrowsOf({ input }: Draft, lanes: readonly Lane[]): Arrow[] {
  const stages = new Map(lanes.flatMap((lane) => lane.stages).map((stage) => [stage.id, stage]));
  const among = input.detail.feeds.filter(
    ({ from, to }) => stages.has(from) && stages.has(to) && from !== to,
  );
  const written = among.filter(({ costShare }) => costShare === undefined);
  const drawn = written.length > 0 ? written : among.filter(({ essential }) => essential === true);
  const pairs = groupBy(drawn, ({ from, to }) => `${from} ${to}`);
  return [...pairs.values()].flatMap(([first]): Arrow[] => {
    if (first === undefined) return [];
    const { id, from, to } = first;
    const unrecorded = [from, to].some((end) => stages.get(end)?.coverage === "unrecorded");
    const style = first.essential === false ? "optional" : "essential";
    return [{ id, from, to, style: unrecorded ? "unrecorded" : style }];
  });
}
