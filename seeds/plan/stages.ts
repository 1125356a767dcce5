import type { Fact } from "../../graph-schema/facts.ts";
import { cite } from "./paragraphs.ts";
import { type Judgement, judgementId } from "./sources.ts";
import type { FinerStageRow } from "./stage-rows.ts";
import { FOOD_AND_TEXTILE_STAGES } from "./stages-goods.ts";
import { MACHINE_STAGES } from "./stages-machines.ts";
import { MATERIAL_STAGES, OUTSIDE_STAGES } from "./stages-materials.ts";

/** Every finer stage, those outside the ten chains last. */
export const FINER_STAGES: readonly FinerStageRow[] = [
  ...MACHINE_STAGES,
  ...FOOD_AND_TEXTILE_STAGES,
  ...MATERIAL_STAGES,
  ...OUTSIDE_STAGES,
];

/** Why each finer stage belongs where it does, or nowhere. */
export const STAGE_JUDGEMENTS: readonly Judgement[] = FINER_STAGES.map(
  ({ slug, name, nameEn, partOf, reason }) => ({
    slug,
    about:
      partOf.length === 0
        ? { zh: `${name}不归入十条链`, en: `${nameEn} outside the ten chains` }
        : { zh: `${name}归入哪一环`, en: `the stage of ${nameEn}` },
    reason,
  }),
);

/** The finer stages and the plan stages they belong to. */
export function finerStageFacts(): Fact[] {
  return FINER_STAGES.flatMap((row) => [
    finerStage(row),
    ...row.partOf.map((number) => belongs(row, number)),
  ]);
}

function finerStage({ slug, name, nameEn, label, labelEn, section, quote }: FinerStageRow): Fact {
  return {
    kind: "Stage",
    id: `stage:${slug}`,
    name,
    nameEn,
    label,
    labelEn,
    nature: "goods",
    ...cite(section, quote),
    evidence: "published",
  };
}

function belongs({ slug }: FinerStageRow, number: string): Fact {
  return {
    kind: "PART_OF",
    id: `part-of:${slug}.${number}`,
    from: `stage:${slug}`,
    to: `stage:${number}`,
    source: judgementId(slug),
    evidence: "editorial",
  };
}
