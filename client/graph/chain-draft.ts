import type { ChainDetail } from "../../graph-schema/api/resources.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import type { Stage } from "../../graph-schema/nodes.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import { labelIn } from "../i18n/names.ts";
import type { View } from "../state/view.ts";
import { type ChainFacts, groupBy, readChainFacts } from "./chain-facts.ts";
import type { Coverage, Mark, RecipeRate, Say, StageBox } from "./content.ts";
import { gapsOf, type StageGap } from "./gap-kinds.ts";
import { coverageOf, isFirm, type MarkContext, marksOfStage } from "./marks-of-stage.ts";
import { ratesOf } from "./recipe-rates.ts";

/** What a chain's lanes are drawn from. */
export interface ContentInput {
  readonly detail: ChainDetail;
  /** The answer of `stage-coverage`; until it is there, classes follow from the facts shown. */
  readonly findings?: Findings | undefined;
  /** The answer of `recipe-coverage`, when it colours the lanes; until it is there, coverage does. */
  readonly recipe?: Findings | undefined;
  /** The answer of `chain-gaps`, when it colours the lanes; until it is there, coverage does. */
  readonly gaps?: Findings | undefined;
  readonly view: Pick<View, "boundary" | "language" | "hide">;
  /** Layers that are on and of which there are facts: “unrecorded” is said of them only. */
  readonly layers: readonly Layer[];
  /** The year against which a purchase is old; absent for the newest one among them. */
  readonly newest?: string | undefined;
  /** The boundary's name, as short as it stays clear. */
  readonly boundaryName: string;
  /** Ids of the places around the boundary. */
  readonly aroundBoundary: readonly string[];
  readonly say: Say;
}

/** The facts of a chain as marks by stage, before they stand in blocks. */
export interface Draft {
  readonly facts: ChainFacts;
  /** What is recorded straight for each stage, simulated firms apart. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** The largest simulated firms of each stage. */
  readonly simulated: ReadonlyMap<string, readonly Mark[]>;
  readonly classes: ReadonlyMap<string, Coverage>;
  /** Absent unless recipes colour the lanes. */
  readonly rates: ReadonlyMap<string, RecipeRate | null> | undefined;
  /** Absent unless gaps colour the lanes. */
  readonly gaps: ReadonlyMap<string, StageGap> | undefined;
  readonly input: ContentInput;
}

/** Reads a chain's facts into marks and classes. */
export function draftOf(input: ContentInput): Draft {
  const facts = readChainFacts(input.detail);
  const { view, aroundBoundary, say } = input;
  const context: MarkContext = { facts, ...view, aroundBoundary, say };
  const all = [...facts.plan, ...facts.finer].map(({ stage }) => stage.id);
  const marks = new Map(all.map((id) => [id, marksOfStage(id, context)]));
  const only = (isWanted: (mark: Mark) => boolean) =>
    new Map([...marks].map(([id, own]) => [id, own.filter(isWanted)]));
  return {
    facts,
    marks: only((mark) => !isSimulatedFirm(mark)),
    simulated: only(isSimulatedFirm),
    classes: classesOf(input.findings),
    rates: input.recipe === undefined ? undefined : ratesOf(input.recipe),
    gaps: input.gaps === undefined ? undefined : gapsOf(input.gaps),
    input,
  };
}

function isSimulatedFirm(mark: Mark): boolean {
  return mark.synthetic && isFirm(mark);
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

/** Whether the filters let a stage in. */
export function isShown(stage: Stage, { hide }: Pick<View, "hide">): boolean {
  return !(stage.nature === "service" && hide.includes("services"));
}

/** Ids of a plan's stage and of the finer ones below it. */
export function stagesBelow(stage: string, { facts }: Draft): string[] {
  return [stage, ...facts.finer.filter(({ roots }) => roots.includes(stage)).map((finer) => finer.stage.id)];
}

/** Every mark of some stages, simulated firms apart, each place or enterprise once. */
export function marksOf(stages: readonly string[], { marks }: Draft): Mark[] {
  return mergeMarks(stages.flatMap((id) => marks.get(id) ?? []));
}

/** The largest simulated firms of some stages, each once, and how many there are in all. The count adds those of each
 *  stage: a firm that makes two of them counts at both. */
export function simulatedOf(stages: readonly string[], draft: Draft): { marks: Mark[]; total: number } {
  const marks = mergeMarks(stages.flatMap((id) => draft.simulated.get(id) ?? []));
  const counted = stages.reduce((sum, id) => sum + (draft.facts.simulated.get(id) ?? 0), 0);
  return { marks, total: Math.max(counted, marks.length) };
}

/** Marks of equal id become one that stands for the facts of all. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  return [...groupBy(marks, ({ id }) => id).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const facts = [...new Set(group.flatMap((mark) => mark.facts))].sort();
    const layers = [...new Set(group.flatMap((mark) => mark.layers))];
    return [{ ...first, facts, layers, synthetic: group.some(({ synthetic }) => synthetic) }];
  });
}

/** Those of some marks that the filters let in. */
export function visibleMarks(marks: readonly Mark[], { input }: Draft): Mark[] {
  return marks.filter((mark) => !input.view.hide.includes(isFirm(mark) ? "enterprises" : "towns"));
}

/** A stage as a box. Simulated firms are no record: what only they make is as unrecorded as what nobody makes.
 *  @param marks what is recorded for it, simulated firms apart
 *  @param simulated how many simulated firms make it */
export function boxOf(
  stage: Stage,
  { marks, simulated }: { marks: readonly Mark[]; simulated: number },
  { classes, rates, gaps, input }: Draft,
): StageBox {
  const coverage = classes.get(stage.id) ?? coverageOf(marks);
  return {
    id: stage.id,
    label: labelIn(input.view.language, stage),
    nature: stage.nature,
    coverage,
    synthetic: rates === undefined && gaps === undefined && coverage === "unrecorded" && simulated > 0,
    ...(rates === undefined ? {} : { rate: rates.get(stage.id) ?? null }),
    ...(gaps === undefined ? {} : { gap: gaps.get(stage.id) ?? { verdict: "none" } }),
  };
}
