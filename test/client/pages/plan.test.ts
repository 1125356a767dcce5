import { describe, expect, it } from "vitest";
import { headingRank, paragraphsOf, quotesBySource } from "../../../client/pages/plan/paragraphs.ts";

describe("the paragraphs of the plan", () => {
  it("are put into the document's order, and other sources left out", () => {
    const paragraph = (order: number) => ({
      kind: "Source" as const,
      id: `source:plan.p${order}`,
      layer: "plan" as const,
      type: "plan-paragraph" as const,
      title: "规划",
      section: "一",
      order,
      text: "。",
    });
    const reason = {
      kind: "Source" as const,
      id: "source:editorial.a",
      layer: "plan" as const,
      type: "editorial" as const,
      title: "判断",
      reason: "因为",
    };
    expect(paragraphsOf([paragraph(2), reason, paragraph(1)]).map(({ order }) => order)).toEqual([1, 2]);
  });

  it("are headings when they are short and numbered, not when a sentence follows the number", () => {
    expect(
      ["三、指导思想、原则、发展目标和发展布局", "（四）发展布局", "1、汽车、家电及零部件产业集群"].map(
        headingRank,
      ),
    ).toEqual([1, 2, 3]);
    expect(
      headingRank("（1）汽车零件-汽车部件-汽车总成-汽车整车-汽车及零部件售后服务市场产业链；"),
    ).toBeUndefined();
    expect(headingRank("建设30个多功能的示范工业园。")).toBeUndefined();
  });

  it("carry each quotation once, and are marked even when their facts quote nothing", () => {
    const quotes = quotesBySource([
      { source: "source:a", quote: "甲" },
      { source: "source:a", quote: "甲" },
      { source: "source:a", quote: "乙" },
      { source: "source:b" },
    ]);
    expect([...quotes]).toEqual([
      ["source:a", ["甲", "乙"]],
      ["source:b", []],
    ]);
  });
});
