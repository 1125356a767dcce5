import { describe, expect, it } from "vitest";
import { legendOf } from "../../../client/graph/legend.ts";
import { writeSvg } from "../../../client/graph/svg-writer.ts";
import { estimateWidth } from "../../../client/graph/text.ts";
import { colours } from "../../../client/theme/tokens.ts";
import { sayIn } from "./chains.ts";
import { motorFromXuancheng } from "./drawn-chains.ts";

const say = sayIn("zh");
const { content, picture } = motorFromXuancheng();

function drawn(theme: "light" | "dark" = "light"): string {
  const legend = legendOf(content, { say, place: "宣城", colour: colours[theme] }).map((entry) => ({
    ...entry,
    width: estimateWidth(entry.text, { size: 12 }),
  }));
  const frame = {
    title: "汽车 <A & B>",
    wording: "汽车零件-汽车部件",
    legend,
    notes: ["来源：规划", "示意图"],
  };
  return writeSvg(picture, frame, colours[theme]);
}

/** Reads XML strictly enough to fail on what a browser would refuse; gives tag → count. */
function parse(xml: string): Map<string, number> {
  const counts = new Map<string, number>();
  const open: string[] = [];
  let rest = xml;
  while (rest !== "") {
    const text = /^[^<&]+/.exec(rest) ?? /^&(amp|lt|gt|quot);/.exec(rest);
    const tag = /^<(\/?)([a-z]+)((?:\s+[a-zA-Z-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)\s*(\/?)>/.exec(
      rest,
    );
    const found = text ?? tag;
    if (found === null) throw new Error(`Cannot read ${rest.slice(0, 60)}`);
    rest = rest.slice(found[0].length);
    if (tag === null || text !== null) continue;
    const [, closes, name = "", , empty] = tag;
    if (closes === "/") {
      if (open.pop() !== name) throw new Error(`Cannot close ${name}`);
      continue;
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (empty !== "/") open.push(name);
  }
  if (open.length > 0) throw new Error(`Cannot end: ${open.join(", ")} open`);
  return counts;
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe("the exported SVG", () => {
  it("is well-formed XML, also with signs in its title", () => {
    expect(parse(drawn()).get("svg")).toBe(
      1 + legendOf(content, { say, place: "", colour: colours.light }).length,
    );
    expect(drawn()).toContain("<title>汽车 &lt;A &amp; B&gt;</title>");
  });

  it("has every box, mark, stroke and arrow of the picture, and no other", () => {
    const text = drawn();
    expect(count(text, '<g class="stage">')).toBe(5);
    expect(count(text, '<g class="finer">')).toBe(5);
    expect(count(text, '<g class="mark">')).toBe(picture.marks.length);
    expect(count(text, '<g class="feeds">')).toBe(4);
    expect(count(text, '<path class="part-of"') + count(text, '<path class="speciality"')).toBe(
      picture.strokes.length,
    );
    expect(count(text, '<path class="rule"')).toBe(4);
  });

  it("carries title, the plan's words in Song, legend and source", () => {
    const text = drawn();
    expect(text).toMatch(/font-family="[^"]*Song[^"]*">汽车零件-汽车部件</);
    expect(count(text, '<g class="legend">')).toBe(11);
    expect(text).toContain("来源：规划");
    expect(text).toContain(">未见记载<");
  });

  it("is drawn in the colours of its theme, and asks for nothing from outside", () => {
    expect(drawn("dark")).toContain(`class="ground" width="1028"`);
    expect(drawn("dark")).toContain(`fill="${colours.dark.paper}"`);
    expect(drawn("dark")).not.toContain(colours.light.j2);
    expect(drawn()).not.toMatch(/href|url\(|var\(|<style/);
  });

  it("explains in the legend only what can be seen", () => {
    const entries = legendOf(content, { say, place: "宣城", colour: colours.light }).map(({ text }) => text);
    expect(entries).toEqual([
      "宣城内有",
      "只省内他处有",
      "所在地不详",
      "未见记载",
      "服务",
      "镇",
      "镇，位置约略",
      "市县",
      "市场",
      "龙头",
      "选中",
    ]);
  });
});
