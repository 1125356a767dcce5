import type { ChainDetail } from "../../graph-schema/api/resources.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import type { Stage } from "../../graph-schema/nodes.ts";
import { labelIn } from "../i18n/names.ts";
import type { View } from "../state/view.ts";
import { type ChainFacts, groupBy, readChainFacts } from "./chain-facts.ts";
import type {
  Arrow,
  Block,
  ChainContent,
  Coverage,
  Lane,
  Mark,
  PlanStage,
  Say,
  StageBox,
} from "./content.ts";
import { coverageOf, type MarkContext, marksOfStage } from "./marks-of-stage.ts";
import { emptyTexts, type Scope, summaryOf } from "./stage-words.ts";
import { oneLine } from "./text.ts";

/** What a chain's lanes are drawn from. */
export interface ContentInput {
  readonly detail: ChainDetail;
  /** The answer of `stage-coverage`; until it is there, classes follow from the facts shown. */
  readonly findings?: Findings | undefined;
  readonly view: Pick<View, "boundary" | "language" | "hide">;
  /** The boundary's name, as short as it stays clear. */
  readonly boundaryName: string;
  /** Ids of the places around the boundary. */
  readonly aroundBoundary: readonly string[];
  readonly say: Say;
}

interface Draft {
  readonly facts: ChainFacts;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly classes: ReadonlyMap<string, Coverage>;
  readonly input: ContentInput;
}

/** Everything that the lanes, the outline and the table of a chain show, in one language. The classes of
 *  stages are those of the measure; hiding things does not change them. Equal input gives equal output. */
export function chainContent(input: ContentInput): ChainContent {
  const facts = readChainFacts(input.detail);
  const { view, aroundBoundary, say } = input;
  const context: MarkContext = { facts, ...view, aroundBoundary, say };
  const all = [...facts.plan, ...facts.finer].map(({ stage }) => stage.id);
  const marks = new Map(all.map((id) => [id, marksOfStage(id, context)]));
  const draft = { facts, marks, classes: classesOf(input.findings), input };
  const plan = facts.plan.filter(({ stage }) => shown(stage, input.view));
  const blocks = blocksOf(draft);
  let before = 0;
  const lanes = [...groupBy(plan, ({ order }) => String(order)).values()].map((members) => {
    before += members.length;
    return laneOf(members, { first: before - members.length + 1, draft, blocks });
  });
  return { lanes, blocks, arrows: arrowsOf(draft, lanes) };
}

function classesOf(findings: Findings | undefined): Map<string, Coverage> {
  const known: readonly Coverage[] = ["inside", "elsewhere", "unlocated", "unrecorded"];
  const classes = new Map<string, Coverage>();
  for (const row of findings?.rows ?? []) {
    const found = known.find((name) => name === row.class);
    if (found !== undefined) classes.set(row.about, found);
  }
  return classes;
}

function shown(stage: Stage, view: ContentInput["view"]): boolean {
  return !(stage.nature === "service" && view.hide.includes("services"));
}

/** Every mark of a plan's stage, its finer stages included, each place or enterprise once. */
function marksBelow(stage: string, { facts, marks }: Draft): Mark[] {
  const ids = [
    stage,
    ...facts.finer.filter(({ roots }) => roots.includes(stage)).map((finer) => finer.stage.id),
  ];
  return mergeMarks(ids.flatMap((id) => marks.get(id) ?? []));
}

/** Marks of equal id become one that stands for the facts of all. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  return [...groupBy(marks, ({ id }) => id).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const facts = [...new Set(group.flatMap((mark) => mark.facts))].sort();
    return [{ ...first, facts, synthetic: group.some(({ synthetic }) => synthetic) }];
  });
}

function visibleMarks(marks: readonly Mark[], { input }: Draft): Mark[] {
  const firm = ({ shape }: Mark) => shape === "leader" || shape === "enterprise";
  return marks.filter((mark) => !input.view.hide.includes(firm(mark) ? "enterprises" : "towns"));
}

function boxOf(stage: Stage, marks: readonly Mark[], { classes, input }: Draft): StageBox {
  return {
    id: stage.id,
    label: labelIn(input.view.language, stage),
    nature: stage.nature,
    coverage: classes.get(stage.id) ?? coverageOf(marks),
    synthetic: marks.some(({ synthetic }) => synthetic),
  };
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
  const { say, boundaryName: place, view } = draft.input;
  const marks = marksBelow(stage.id, draft);
  const box = boxOf(stage, marks, draft);
  const scope: Scope = { say, place, province: /^place:\d{2}0000$/.test(view.boundary) };
  const under = blocks.some((block) => block.stages.includes(stage.id));
  const unlocated = visibleMarks(marks, draft).filter(({ located }) => !located).length;
  return {
    ...box,
    order,
    summary: summaryOf(box, marks, scope),
    empty: under ? [] : emptyTexts(box, scope),
    ...(unlocated > 0 ? { remark: say("lane.unlocated", { count: unlocated }) } : {}),
  };
}

function blocksOf(draft: Draft): Block[] {
  const { facts, input } = draft;
  const finerHidden = input.view.hide.includes("finer");
  const plan = facts.plan.filter(({ stage }) => shown(stage, input.view));
  const direct = plan.flatMap(({ stage }) => {
    const own = finerHidden ? marksBelow(stage.id, draft) : (draft.marks.get(stage.id) ?? []);
    const marks = visibleMarks(own, draft);
    return marks.length === 0 ? [] : [{ id: `direct~${stage.id}`, finer: [], marks, stages: [stage.id] }];
  });
  return finerHidden
    ? direct
    : [...direct, ...finerBlocks(draft, new Set(plan.map(({ stage }) => stage.id)))];
}

/** Finer stages that name the same marks under the same stages stand side by side over one list of marks. */
function finerBlocks(draft: Draft, plan: ReadonlySet<string>): Block[] {
  const single = draft.facts.finer.flatMap(({ stage, roots }) => {
    const stages = roots.filter((root) => plan.has(root));
    if (stages.length === 0 || !shown(stage, draft.input.view)) return [];
    const own = draft.marks.get(stage.id) ?? [];
    const marks = visibleMarks(own, draft);
    const box = boxOf(stage, own, draft);
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

function arrowsOf({ input }: Draft, lanes: readonly Lane[]): Arrow[] {
  const stages = new Map(lanes.flatMap((lane) => lane.stages).map((stage) => [stage.id, stage]));
  return input.detail.feeds.flatMap(({ id, from, to, essential }) => {
    const ends = [stages.get(from), stages.get(to)];
    if (ends.includes(undefined)) return [];
    const unrecorded = ends.some((stage) => stage?.coverage === "unrecorded");
    return [
      { id, from, to, style: unrecorded ? "unrecorded" : essential === false ? "optional" : "essential" },
    ];
  });
}
