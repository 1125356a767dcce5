import type { Fact } from "../../graph-schema/facts.ts";
import { cite } from "./paragraphs.ts";

/** A leader as the plan names it. Aliases are what else it is called: by the plan itself, on public pages and in
 *  common use, so that a search by its full name finds it. That they are the firm the plan means is our reading. */
interface Leader {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
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
      {
        slug: "chery",
        name: "奇瑞",
        nameEn: "Chery",
        aliases: [
          "奇瑞公司",
          "奇瑞汽车",
          "奇瑞汽车有限公司",
          "奇瑞汽车股份有限公司",
          "奇瑞股份",
          "Chery Automobile",
        ],
      },
      {
        slug: "jac",
        name: "江淮",
        nameEn: "JAC",
        // 一（三） calls the same maker 江汽.
        aliases: [
          "江汽",
          "江淮汽车",
          "安徽江淮汽车股份有限公司",
          "安徽江淮汽车集团股份有限公司",
          "JAC Motors",
          "Anhui Jianghuai Automobile",
        ],
      },
      {
        slug: "hualing",
        name: "华菱",
        nameEn: "Hualing",
        aliases: ["华菱汽车", "安徽华菱汽车集团有限公司", "Hualing Motors"],
      },
    ],
  },
  {
    stage: "8.1",
    quote: "美菱、三洋、美的、海尔等家电骨干企业",
    wording: "家电骨干企业",
    wordingEn: "leading makers of household appliances",
    leaders: [
      {
        slug: "meiling",
        name: "美菱",
        nameEn: "Meiling",
        aliases: ["美菱电器", "合肥美菱股份有限公司", "长虹美菱股份有限公司", "Changhong Meiling"],
      },
      {
        slug: "sanyo",
        name: "三洋",
        nameEn: "Sanyo",
        aliases: ["合肥三洋", "荣事达三洋", "合肥荣事达三洋电器股份有限公司", "Hefei Rongshida Sanyo"],
      },
      {
        slug: "midea",
        name: "美的",
        nameEn: "Midea",
        aliases: ["美的集团", "美的集团股份有限公司", "美的集团股份有限公司及下属子公司", "Midea Group"],
      },
      { slug: "haier", name: "海尔", nameEn: "Haier", aliases: ["海尔集团", "Haier Group"] },
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
        aliases: [...aliases],
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
