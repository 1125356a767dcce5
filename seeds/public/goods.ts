import type { Source } from "../../graph-schema/nodes.ts";
import { CHAINS } from "../plan/chains.ts";
import { FINER_STAGES } from "../plan/stages.ts";
import goodsTable from "./goods.tsv?raw";
import { PUBLIC_STAGES } from "./stages.ts";
import { readTable } from "./table.ts";

/** What a wording of goods is mapped to, and why. */
export interface Goods {
  /** Stages, the first the one that a purchase is counted under; empty outside the ten chains or when not said. */
  readonly stages: readonly string[];
  readonly reason: string;
  readonly reasonEn: string;
}

/** A stage that a wording means, and the id of the reason; no reason where the wording is the stage's name. */
export interface Meant {
  readonly stage: string;
  readonly judgement?: string;
}

/** Every wording of goods in a taken row and the stages it means: an editorial mapping. */
export const GOODS: ReadonlyMap<string, Goods> = new Map(
  readTable("goods.tsv", goodsTable, ["wording", "stages", "reason", "reasonEn"]).map((row) => [
    row.required("wording"),
    {
      stages: row.text("stages")?.split(" ") ?? [],
      reason: row.required("reason"),
      reasonEn: row.required("reasonEn"),
    },
  ]),
);

const NAMES = new Map<string, string>([
  ...CHAINS.flatMap(({ stages }) => stages.map(({ number, name }) => [number, name] as const)),
  ...FINER_STAGES.map(({ slug, name }) => [slug, name] as const),
  ...PUBLIC_STAGES.map(({ slug, name }) => [slug, name] as const),
]);

/** The stages of a wording; empty for no wording.
 *  @throws Error naming the wording when the table of goods has no such row
 *  @example
 *  meantBy("叉车"); // => [{ stage: "stage:construction-machinery", judgement: "source:editorial.public-goods.叉车" }]
 *  meantBy("压缩机"); // => [{ stage: "stage:compressors" }]
 */
export function meantBy(wording: string | undefined): Meant[] {
  if (wording === undefined) return [];
  const goods = GOODS.get(wording);
  if (goods === undefined) throw new Error(`Cannot find “${wording}” in goods.tsv`);
  return goods.stages.map((slug) => ({
    stage: `stage:${slug}`,
    ...(NAMES.get(slug) === wording ? {} : { judgement: goodsJudgementId(wording) }),
  }));
}

/** The reasons of the mapping as sources, those of the wordings that the facts lead to.
 *  @param judgements ids that facts name */
export function goodsJudgements(judgements: ReadonlySet<string>): Source[] {
  return [...GOODS].flatMap(([wording, { reason, reasonEn }]): Source[] => {
    const id = goodsJudgementId(wording);
    if (!judgements.has(id)) return [];
    return [
      {
        kind: "Source",
        id,
        layer: "public",
        type: "editorial",
        title: `编者判断：“${wording}”归入哪一环`,
        titleEn: `Editorial judgement: the stage of “${wording}”`,
        reason,
        reasonEn,
      },
    ];
  });
}

/** What stands between letters and digits has no place in an id. */
function goodsJudgementId(wording: string): string {
  return `source:editorial.public-goods.${wording.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/-$/, "")}`;
}
