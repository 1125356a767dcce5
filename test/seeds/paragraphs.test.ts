import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cite, PARAGRAPHS, readParagraphs } from "../../seeds/plan/paragraphs.ts";

const file = readFileSync(new URL("../../seeds/plan/plan.txt", import.meta.url), "utf8");
const starting = (words: string) => PARAGRAPHS.find((paragraph) => paragraph.text.startsWith(words));

describe("paragraphs of the plan", () => {
  test("every paragraph stands in plan.txt to the letter", () => {
    for (const { text } of PARAGRAPHS) expect(file.includes(text), text.slice(0, 40)).toBe(true);
  });

  test("every line with text stands in exactly one paragraph, in order", () => {
    const lines = file
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const read = PARAGRAPHS.flatMap(({ text }) => text.split("\n").map((line) => line.trim()));
    expect(read.filter((line) => line !== "")).toEqual(lines);
  });

  test("ids count up from p001", () => {
    expect(PARAGRAPHS[0]?.id).toBe("source:plan.p001");
    expect(PARAGRAPHS.map((paragraph) => paragraph.order)).toEqual(PARAGRAPHS.map((_, index) => index + 1));
  });

  test.each([
    ["安徽省“十二五”", "前言", "Preamble"],
    ["一、发展现状", "一", "I"],
    ["（一）经济规模不断扩大", "一（一）", "I(1)"],
    ["省认定产业集群专业镇地域分布情况表", "一（二）", "I(2)"],
    ["尽管我省产业集群专业镇建设", "一", "I"],
    ["二、发展环境", "二", "II"],
    ["3、产业集群内部公共服务体系", "三（三）3", "III(3)3"],
    ["发展布局：以合肥市", "三（四）1", "III(4)1"],
    ["2、工程装备制造业产业集群", "三（四）2", "III(4)2"],
    ["建立创业绿色通道", "四（一）1（3）", "IV(1)1(3)"],
    ["2、加快产业集聚", "四（一）2", "IV(1)2"],
    ["（1）汽车零件-汽车部件", "四（二）3（1）", "IV(2)3(1)"],
    ["（10）食品、中药材饮料", "四（二）3（10）", "IV(2)3(10)"],
    ["4、200个创新引领工程", "四（二）4", "IV(2)4"],
    ["（八）营造良好氛围", "五（八）", "V(8)"],
    ["附件：", "附件", "Annex"],
  ])("the paragraph “%s” is cited as %s and %s", (words, section, sectionEn) => {
    expect(starting(words)).toMatchObject({ section, sectionEn });
  });

  test("the table of cities is one paragraph with all its cells", () => {
    expect(starting("省认定产业集群专业镇地域分布情况表")?.text).toMatch(
      /宣城\n\t11[\s\S]+合计\n\t37[\s\S]+25[\s\S]+38$/,
    );
  });

  test("cite() names section and words when they do not stand there", () => {
    expect(() => cite("三（四）1", "宁国市梅林镇")).toThrow(
      "Cannot find “宁国市梅林镇” in section 三（四）1 of the plan",
    );
  });

  test("a row without a caption before it is a paragraph of its own", () => {
    expect(readParagraphs("\t地市\n\t汇总").map((paragraph) => paragraph.text)).toEqual(["地市\n\t汇总"]);
  });
});
