import type { Fact } from "../../graph-schema/facts.ts";
import { cite } from "./paragraphs.ts";

/** A leader as the plan names it. */
interface Leader {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[];
}

/** Leaders of one stage and the words of 三（四）1 that name them. The plan gives none of them a place. */
interface Leaders {
  readonly stage: string;
  readonly quote: string;
  readonly wording: string;
  readonly wordingEn: string;
  readonly leaders: readonly Leader[];
}

const LEADERS: readonly Leaders[] = [
  {
    stage: "1.4",
    quote: "奇瑞、江淮、华菱等整车汽车骨干企业",
    wording: "整车汽车骨干企业",
    wordingEn: "leading makers of complete vehicles",
    leaders: [
      { slug: "chery", name: "奇瑞", nameEn: "Chery" },
      // 一（三） calls the same maker 江汽.
      { slug: "jac", name: "江淮", nameEn: "JAC", aliases: ["江汽"] },
      { slug: "hualing", name: "华菱", nameEn: "Hualing" },
    ],
  },
  {
    stage: "8.1",
    quote: "美菱、三洋、美的、海尔等家电骨干企业",
    wording: "家电骨干企业",
    wordingEn: "leading makers of household appliances",
    leaders: [
      { slug: "meiling", name: "美菱", nameEn: "Meiling" },
      { slug: "sanyo", name: "三洋", nameEn: "Sanyo" },
      { slug: "midea", name: "美的", nameEn: "Midea" },
      { slug: "haier", name: "海尔", nameEn: "Haier" },
    ],
  },
];

/** The leaders that the plan names, and what they make. */
export function leaderFacts(): Fact[] {
  return LEADERS.flatMap(({ stage, quote, wording, wordingEn, leaders }) => {
    const read = { ...cite("三（四）1", quote), evidence: "published" } as const;
    return leaders.flatMap(({ slug, name, nameEn, aliases }): Fact[] => [
      {
        kind: "Enterprise",
        id: `enterprise:${slug}`,
        name,
        nameEn,
        ...(aliases === undefined ? {} : { aliases: [...aliases] }),
        role: "leader",
        ...read,
      },
      {
        kind: "MAKES",
        id: `makes:${slug}.${stage}`,
        from: `enterprise:${slug}`,
        to: `stage:${stage}`,
        wording,
        wordingEn,
        ...read,
      },
    ]);
  });
}
