import { describe, expect, it } from "vitest";
import { chainContent } from "../../../client/graph/chain-content.ts";
import { layOutLanes } from "../../../client/graph/lane-layout.ts";
import { legendOf } from "../../../client/graph/legend.ts";
import { actionOf, selectionOf } from "../../../client/graph/selection.ts";
import { writeSvg } from "../../../client/graph/svg-writer.ts";
import { tableRows } from "../../../client/graph/table-rows.ts";
import { estimateWidth } from "../../../client/graph/text.ts";
import { colours } from "../../../client/theme/tokens.ts";
import type { Layer } from "../../../graph-schema/provenance.ts";
import { detailOf, LAYERS, placeOf, sayIn } from "./chains.ts";
import { factsOn, overlaps } from "./picture-checks.ts";

const say = sayIn("zh");
//  零件 (甲, 43 simulated) ─ 总成 (nobody) ─ 整车 (5 simulated)     细件 is finer, with 30 simulated of its own
const detail = detailOf({
  lanes: [["零件"], ["总成"], ["整车"]],
  finer: { 细件: ["零件"] },
  firms: { 零件: ["甲@市"] },
  simulated: { 零件: 43, 细件: 30, 整车: 5 },
});

function contentOf(more: { hide?: readonly "enterprises"[]; layers?: readonly Layer[] } = {}) {
  return chainContent({
    detail,
    view: { boundary: "place:340000", language: "zh", hide: more.hide ?? [] },
    boundaryName: "安徽",
    aroundBoundary: [],
    layers: more.layers ?? LAYERS,
    say,
  });
}

function layOut(expanded: readonly string[] = [], content = contentOf()) {
  const words = { measure: estimateWidth, say, place: "安徽" };
  return layOutLanes({ content, width: 1016, ...words, expanded: new Set(expanded) });
}

const flat = (picture: ReturnType<typeof layOut>, id: string) =>
  picture.boxes.find((box) => box.id === id)?.labels[0]?.lines.join("");

describe("simulated firms in the lanes", () => {
  it("stand behind one flat box a stage, never among the real firms", () => {
    const picture = layOut();
    expect(picture.marks.map(({ opens }) => opens)).toEqual(["enterprise:甲"]);
    expect(flat(picture, "more~simulated~stage:零件")).toBe("模拟 + 73 家示例企业");
    expect(flat(picture, "more~simulated~stage:整车")).toBe("模拟 + 5 家示例企业");
    expect(picture.boxes.some(({ id }) => id === "more~simulated~stage:总成")).toBe(false);
  });

  it("show the largest when opened, a box for the rest, and fold again", () => {
    const picture = layOut(["simulated~stage:零件"]);
    expect(overlaps(picture)).toEqual([]);
    expect(picture.marks.filter(({ synthetic }) => synthetic)).toHaveLength(20);
    expect(flat(picture, "more~simulated~stage:零件")).toBe("模拟 − 收起 73 家示例企业");
    expect(flat(picture, "rest~simulated~stage:零件")).toBe("模拟 + 53 家");
    const rest = picture.boxes.find(({ id }) => id === "rest~simulated~stage:零件")!;
    expect(actionOf(rest)).toEqual({ kind: "open", id: "stage:零件" });
    const head = picture.boxes.find(({ id }) => id === "more~simulated~stage:零件")!;
    expect(actionOf(head)).toEqual({ kind: "expand", id: "simulated~stage:零件" });
    expect(factsOn(picture)).toEqual(factsOn(layOut()));
  });

  it("are chosen where they stand: behind their box while it is closed", () => {
    expect([...selectionOf(layOut(), "enterprise:示例整车0").stops]).toEqual(["more~simulated~stage:整车"]);
  });

  it("are counted apart in the second line, and said to be the only ones where they are", () => {
    const { lanes } = contentOf();
    const [parts, none, cars] = lanes.flatMap(({ stages }) => stages);
    expect(parts?.summary).toBe("1 家企业 + 模拟 73 家");
    expect(none?.summary).toBe("未见记载");
    expect(cars?.summary).toBe("未见记载 + 模拟 5 家");
    expect(cars?.remark).toBe("规划和公开资料和导入的文件没有写；只有模拟的示例企业。");
  });

  it("are no record: a stage that only they make is hollow in a violet frame, and a row says so", () => {
    const { lanes } = contentOf();
    expect(
      lanes.flatMap(({ stages }) => stages).map(({ coverage, synthetic }) => [coverage, synthetic]),
    ).toEqual([
      ["inside", false],
      ["unrecorded", false],
      ["unrecorded", true],
    ]);
    const rows = tableRows(contentOf(), { detail, language: "zh" });
    expect(rows.filter(({ mark }) => mark === undefined).map(({ id }) => id)).toEqual([
      "stage:细件",
      "stage:总成",
      "stage:整车",
    ]);
  });

  it("are gone with the firms, and from the legend when there are none", () => {
    const content = contentOf({ hide: ["enterprises"] });
    expect(content.blocks.filter(({ simulated }) => simulated !== undefined)).toEqual([]);
    const legend = (of: typeof content) =>
      legendOf(of, { say, place: "安徽", colour: colours.light }).map(({ id }) => id);
    expect(legend(content)).not.toContain("simulated");
    expect(legend(contentOf())).toContain("simulated");
  });

  it("are rows of the table behind the real ones, marked", () => {
    const rows = tableRows(contentOf(), { detail, language: "zh" });
    const marked = rows.map(({ mark }) => mark?.synthetic);
    expect(marked.slice(0, 3)).toEqual([false, undefined, true]);
    expect(marked.filter((synthetic) => synthetic === true)).toHaveLength(12 + 12 + 5);
  });

  it("are violet and dotted in an exported picture, with the word", () => {
    const svg = writeSvg(
      layOut(["simulated~stage:整车"]),
      { title: "t", wording: "w", legend: [], notes: [] },
      colours.light,
    );
    expect(svg).toContain(`stroke="${colours.light.violet}" stroke-width="1.4" stroke-dasharray="1.4 2"`);
    expect(svg).toContain("模拟 − 收起 5 家示例企业");
  });
});

describe("what is said of silence", () => {
  it("names the layers that are on, and no others", () => {
    const empty = (layers: readonly Layer[]) =>
      contentOf({ layers }).lanes.flatMap(({ stages }) => stages)[1]?.empty[0]?.text;
    expect(empty(["plan"])).toBe("规划没有写哪个镇、市县或企业做总成。");
    expect(empty(["plan", "recipes", "public"])).toBe("规划和公开资料没有写哪个镇、市县或企业做总成。");
    expect(empty(["recipes"])).toBe("没有打开任何写镇和企业的数据层。");
  });

  it("says that the plan is silent where public pages speak", () => {
    const spoken = {
      ...detail,
      makes: detail.makes.map((one) =>
        one.from === "enterprise:甲" ? { ...one, source: "source:page" } : one,
      ),
      sources: [
        ...detail.sources,
        { id: "source:page", type: "public-page", layer: "public", title: "网页", address: "https://x.cn" },
      ],
    };
    const content = chainContent({
      detail: spoken,
      view: { boundary: placeOf("市").place.id, language: "zh", hide: [] },
      boundaryName: "市",
      aroundBoundary: [],
      layers: LAYERS,
      say,
    });
    expect(content.lanes[0]?.stages[0]?.remark).toBe("规划没有写；公开资料里有 1 处。");
  });
});
