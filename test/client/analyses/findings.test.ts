import { describe, expect, it } from "vitest";
import { factGroups } from "../../../client/pages/analyses/facts-behind.ts";
import { classWords, tallyOf } from "../../../client/pages/analyses/finding-words.ts";
import { findingsTable } from "../../../client/pages/analyses/findings-export.ts";
import { sortFindings, sortingOf } from "../../../client/pages/analyses/sort-findings.ts";
import { placesOf } from "../../../client/pages/analyses/use-things.ts";
import type { Finding, Findings, MeasureDescription } from "../../../graph-schema/findings.ts";
import { WHOLE_SCOPE } from "../../../graph-schema/scope.ts";
import { motorChain, placeOf } from "../graph/chains.ts";

const row = (about: string, more: Partial<Finding>): Finding => ({
  about,
  value: null,
  lower: null,
  upper: null,
  synthetic: false,
  facts: [],
  factsTotal: more.facts?.length ?? 0,
  ...more,
});
const verdict = (id: string, zh: string) => ({
  id,
  zh,
  en: id,
  meansZh: `${zh}的意思`,
  meansEn: `${id}, meant`,
});
const description: MeasureDescription = {
  id: "made-up",
  definition: "made-up@1",
  title: "虚构",
  titleEn: "Made up",
  describes: "",
  describesEn: "",
  parameters: {},
  about: "Place",
  unit: "1",
  range: [0, 1],
  classes: [verdict("good", "好"), verdict("poor", "差"), verdict("none", "无")],
};
const rows = [
  row("place:c", { value: 0.5, lower: 0.4, upper: 0.6, class: "poor", facts: ["makes:1"] }),
  row("place:a", { class: "none", reason: "none" }),
  row("place:b", {
    value: 0,
    lower: 0,
    upper: 0,
    class: "good",
    facts: ["makes:1", "makes:2"],
    synthetic: true,
  }),
];
const names: Record<string, string> = { "place:a": "安庆", "place:b": "亳州", "place:c": "池州" };
const nameOf = (id: string) => names[id] ?? id;
const order = (sort: string) =>
  sortFindings(rows, sortingOf(sort), { classes: description.classes, nameOf }).map(({ about }) =>
    about.at(-1),
  );

describe("findings in the order of a column", () => {
  it("stand by value, unknown ones last either way: 0 is a value", () => {
    expect(order("value")).toEqual(["b", "c", "a"]);
    expect(order("-value")).toEqual(["c", "b", "a"]);
    expect(order("-bounds")).toEqual(["c", "b", "a"]);
  });

  it("stand by pinyin, by the measure's verdicts, by facts, or as the measure gave them", () => {
    expect(order("about")).toEqual(["a", "b", "c"]);
    expect(order("class")).toEqual(["b", "c", "a"]);
    expect(order("facts")).toEqual(["a", "c", "b"]);
    expect(order("colour")).toEqual(["c", "a", "b"]);
  });
});

describe("the words of a measure", () => {
  it("explain its codes, and let an unexplained one stand for itself", () => {
    expect(classWords(description, "poor", "zh")).toEqual({ name: "差", means: "差的意思" });
    expect(classWords(description, "suppressed", "en")).toEqual({ name: "suppressed", means: "suppressed" });
    expect(classWords(description, undefined, "en")).toBeUndefined();
  });

  it("count the rows of each verdict in the measure's order", () => {
    expect(tallyOf(rows, description.classes)).toEqual([
      { id: "good", count: 1 },
      { id: "poor", count: 1 },
      { id: "none", count: 1 },
    ]);
    expect(tallyOf([], description.classes)).toEqual([]);
  });
});

describe("findings as a file", () => {
  it("say on which data each was computed, what is simulated, and leave the unknown empty", () => {
    const findings: Findings = {
      measure: "made-up",
      definition: "made-up@1",
      revision: "r7-00000000",
      parameters: {},
      boundary: "place:340000",
      period: "2010-12-31",
      day: "2010-12-31",
      unit: "1",
      coverage: null,
      synthetic: true,
      scope: { ...WHOLE_SCOPE, layers: [...WHOLE_SCOPE.layers], loaded: [] },
      layers: [],
      names: [],
      caveats: [],
      rows,
    };
    const table = findingsTable(
      rows,
      { findings, description },
      { language: "zh", nameOf, boundary: "安徽省" },
    );
    expect(table.columns.map(({ title, type }) => `${title} ${type}`)).toEqual([
      "编号 text",
      "对象 text",
      "数 (份额，写作 %) share",
      "下界 (份额，写作 %) share",
      "上界 (份额，写作 %) share",
      "判断 text",
      "无值的原因 text",
      "模拟事实 text",
      "依据的事实 number",
      "定义 text",
      "修订 text",
    ]);
    const basis = ["made-up@1", "r7-00000000"];
    expect(table.rows).toEqual([
      ["place:c", "池州", 0.5, 0.4, 0.6, "差", null, "否", 1, ...basis],
      ["place:a", "安庆", null, null, null, "无", "无的意思", "否", 0, ...basis],
      ["place:b", "亳州", 0, 0, 0, "好", null, "是", 2, ...basis],
    ]);
    expect(table.name).toBe("虚构-安徽省-区划截至 2010-12-31-r7-00000000");
    const dated = findingsTable(
      rows,
      { findings: { ...findings, period: "2024" }, description },
      { language: "zh", nameOf, boundary: "安徽省" },
    );
    expect(dated.notes.slice(2, 4)).toEqual(["区划截至 2010-12-31", "事实的年份 2024"]);
    expect(table.notes).toContain("数据层 未选；时期 最新");
  });

  it("have a column for each part the values are made of, empty where a row has none", () => {
    const parts = [row("place:a", { parts: { bought: 8 } }), row("place:b", {})];
    const findings: Findings = {
      measure: "made-up",
      definition: "made-up@1",
      revision: "r7-00000000",
      parameters: {},
      boundary: null,
      period: "2010-12-31",
      day: "2010-12-31",
      unit: "CNY10k/year",
      coverage: null,
      synthetic: false,
      scope: { ...WHOLE_SCOPE, layers: [], loaded: [] },
      layers: [],
      names: [],
      caveats: [],
      rows: parts,
    };
    const words = { language: "en", nameOf, boundary: "no boundary" } as const;
    const table = findingsTable(parts, { findings, description }, words);
    expect(table.columns[2]).toEqual({ title: "Value (CNY 10k/year)", type: "number" });
    expect(table.columns[5]).toEqual({ title: "bought", type: "number" });
    expect(table.rows.map((cells) => cells[5])).toEqual([8, null]);
  });
});

describe("the parts of findings", () => {
  it("stand in columns of their own where rows mean different things by one name", () => {
    const findings: Findings = {
      measure: "recipe-coverage",
      definition: "recipe-coverage@1",
      revision: "r7-00000000",
      parameters: {},
      boundary: null,
      period: "2010-12-31",
      day: "2010-12-31",
      unit: "1",
      coverage: null,
      synthetic: false,
      scope: { ...WHOLE_SCOPE, layers: [], loaded: [] },
      layers: [],
      names: [],
      caveats: [],
      rows: [
        row("stage:cables", { parts: { possible: 0.25 } }),
        row("stage:copper", { parts: { costShare: 0.5, possible: 3 } }),
      ],
    };
    const words = { language: "en", nameOf, boundary: "no boundary" } as const;
    const table = findingsTable(findings.rows, { findings, description }, words);
    expect(table.columns.slice(5, 8).map(({ title }) => title)).toEqual([
      "possible",
      "of output",
      "possibly inside",
    ]);
    expect(table.rows.map((cells) => cells.slice(5, 8))).toEqual([
      [0.25, null, null],
      [null, 0.5, 3],
    ]);
  });
});

describe("the facts behind a finding", () => {
  it("are named by what they join, records before nesting", () => {
    const [nesting] = motorChain.partOf;
    const [record] = motorChain.specialities;
    const ids = [nesting?.id ?? "", record?.id ?? ""];
    const groups = factGroups(ids, motorChain, "zh");
    expect(groups.map(({ kind }) => kind)).toEqual(["SPECIALISES_IN", "PART_OF"]);
    expect(groups[0]?.facts[0]?.title).toMatch(/^\p{Script=Han}+，/u);
    expect(groups[1]?.facts).toEqual([{ id: nesting?.id, title: "汽车零件 → 试验产业链", synthetic: false }]);
  });

  it("have no title as long as their names are not known", () => {
    expect(factGroups(["makes:unknown"], undefined, "en")).toEqual([
      { kind: "MAKES", facts: [{ id: "makes:unknown", title: undefined, synthetic: false }] },
    ]);
  });
});

describe("the places of a form", () => {
  it("are those of the province, told apart by what lies around them", () => {
    const county = placeOf("宁国市/宣城市");
    const { things, total } = placesOf("zh", [
      county,
      { place: { ...county.place, id: "place:330100" }, path: [] },
    ]);
    expect(things).toEqual([{ id: county.place.id, name: "宁国市", where: "宣城市" }]);
    expect(total).toBe(1);
  });
});
