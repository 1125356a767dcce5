import type { Fact } from "../../graph-schema/facts.ts";
import type { Feeds } from "../../graph-schema/relationships.ts";
import type { ChainRow, StageRow } from "./chain-rows.ts";
import { CHAINS } from "./chains.ts";
import { cite } from "./paragraphs.ts";
import { type Judgement, judgementId } from "./sources.ts";

/** Judgements about the shape of the chains. */
export const CHAIN_JUDGEMENTS: readonly Judgement[] = [
  {
    slug: "chain-10-heads",
    about: { zh: "第 10 条链的起点", en: "where chain 10 begins" },
    reason: {
      zh: "原文印作“食品、中药材饮料”，药材与饮料之间疑漏顿号：食品、中药材、饮料是三类货物，读作三个并列的起点；另一读法是“食品”与“中药材饮料”两个。",
      en: "The line prints “食品、中药材饮料”; a comma seems to be missing between medicinal materials and beverages. They are three kinds of goods and are read as three parallel heads; the other reading has two: food, and beverages of medicinal herbs.",
    },
  },
];

/** The order of a stage in its chain: 1 for `6.1a`, `6.1b` and `6.1c`.
 *  @example
 *  orderOf("6.1b"); // => 1
 */
export function orderOf(number: string): number {
  return Number.parseInt(number.slice(number.indexOf(".") + 1), 10);
}

/** The ten chains, their stages, what belongs where and what feeds what. */
export function chainFacts(): Fact[] {
  return CHAINS.flatMap((chain) => [
    chainNode(chain),
    ...chain.stages.flatMap((stage) => stageFacts(chain, stage)),
    ...chain.stages.flatMap((stage) => feedsInto(chain, stage)),
  ]);
}

function sectionOf(chain: ChainRow): string {
  return `四（二）3（${chain.number}）`;
}

function chainNode(chain: ChainRow): Fact {
  const { number, name, nameEn, label, labelEn, wording } = chain;
  return {
    kind: "Chain",
    id: `chain:${number}`,
    name,
    nameEn,
    label,
    labelEn,
    number,
    wording,
    ...cite(sectionOf(chain), wording),
    evidence: "published",
  };
}

function stageFacts(chain: ChainRow, { number, name, nameEn, label, labelEn, nature }: StageRow): Fact[] {
  const read = { ...cite(sectionOf(chain), name), evidence: "published" } as const;
  return [
    { kind: "Stage", id: `stage:${number}`, name, nameEn, label, labelEn, nature, ...read },
    {
      kind: "PART_OF",
      id: `part-of:${number}.${chain.number}`,
      from: `stage:${number}`,
      to: `chain:${chain.number}`,
      order: orderOf(number),
      ...(isJudgedHead(number) ? judgedHead() : read),
    },
  ];
}

/** What the stages one order before supply to a stage. */
function feedsInto(chain: ChainRow, { number }: StageRow): Feeds[] {
  return chain.stages
    .filter((earlier) => orderOf(earlier.number) === orderOf(number) - 1)
    .map((earlier) => ({
      kind: "FEEDS",
      id: `feeds:${earlier.number}-${number}`,
      from: `stage:${earlier.number}`,
      to: `stage:${number}`,
      ...(isJudgedHead(earlier.number)
        ? judgedHead()
        : ({ ...cite(sectionOf(chain), chain.wording), evidence: "published" } as const)),
    }));
}

/** Whether a stage stands where it stands by our reading of “食品、中药材饮料”. */
function isJudgedHead(number: string): boolean {
  return number.startsWith("10.1");
}

function judgedHead() {
  return { source: judgementId("chain-10-heads"), evidence: "editorial" } as const;
}
