import { describe, expect, it } from "vitest";
import { indexFacts } from "../../server/graph/fact-index.ts";
import { fold, searchIndex, searchIndexInSlices, syllablesOf } from "../../server/graph/search-index.ts";
import { chain, enterprise, graphOf, paragraph, place, stage } from "./build.ts";

const index = searchIndex(
  indexFacts(
    graphOf([
      { ...paragraph, id: "source:p9", order: 9, text: "建设六安羽毛产业，壮大无为电缆。" },
      { ...chain(1), name: "六安汽车" },
      place("place:1", "city", { name: "六安市", nameEn: "Lu'an", aliases: ["皋城"] }),
      place("place:2", "county", { name: "六安县" }),
      place("place:3", "town", { name: "新六安镇" }),
      place("place:4", "county", { name: "庐江县", nameEn: "Lujiang County" }),
      stage("stage:1", { name: "六安", nameEn: "Feathers" }),
      enterprise("enterprise:1", { name: "ＬＥＤ 照明" }),
      enterprise("enterprise:jac", { name: "江淮", nameEn: "JAC", aliases: ["江汽"] }),
    ]),
  ),
);
const found = (words: string) => index.find(words).map(({ id, matched }) => `${id} ${matched}`);

describe("searchIndex", () => {
  it("puts what fits whole first, then the beginning, then inside, then paragraphs", () => {
    expect(found("六安")).toEqual([
      "stage:1 name",
      "chain:1 name",
      "place:1 name",
      "place:2 name",
      "place:3 name",
      "source:p9 text",
    ]);
  });

  it("puts everything simulated after everything real, however well it fits", () => {
    const made = { source: "source:made", evidence: "synthetic", synthetic: true };
    const facts = indexFacts(
      graphOf([
        {
          kind: "Source",
          id: "source:made",
          layer: "simulated",
          title: "电缆",
          type: "generator",
          seed: 1,
          version: "1",
        },
        enterprise("enterprise:made-1", { ...made, name: "电缆" }),
        enterprise("enterprise:made-2", { ...made, name: "示例电缆企业" }),
        enterprise("enterprise:real", { name: "安徽国电电缆公司" }),
      ]),
    );
    expect(
      searchIndex(facts)
        .find("电缆")
        .map(({ id }) => id),
    ).toEqual(["enterprise:real", "enterprise:made-1", "source:made", "enterprise:made-2"]);
  });

  it("finds by pinyin, with or without tones, spaces and apostrophes", () => {
    const expected = [
      "place:1 english",
      "stage:1 pinyin",
      "chain:1 pinyin",
      "place:2 pinyin",
      "place:3 pinyin",
    ];
    for (const words of ["luan", "Lu An", "lù'ān", "LUAN"]) expect(found(words)).toEqual(expected);
  });

  it("lets a reading begin at a syllable only", () => {
    expect(found("uan")).toEqual(["place:1 english"]);
    expect(found("anxian")).toEqual(["place:2 pinyin"]);
  });

  it("finds by initials from the first one on", () => {
    expect(found("las")).toEqual(["place:1 initials"]);
    expect(found("ljx")).toEqual(["place:4 initials"]);
    expect(found("jx")).toEqual([]);
  });

  it("finds by alias, by English and by full width letters", () => {
    expect(found("皋城")).toEqual(["place:1 alias"]);
    expect(found("gaocheng")).toEqual(["place:1 pinyin"]);
    expect(found("county")).toEqual(["place:4 english"]);
    expect(found("led照")).toEqual(["enterprise:1 name"]);
  });

  it("finds an enterprise by the other name a source calls it", () => {
    expect(found("江汽")).toEqual(["enterprise:jac alias"]);
    expect(found("jiangqi")).toEqual(["enterprise:jac pinyin"]);
  });

  it("leaves out what the caller does not want", () => {
    expect(index.find("六安", (id) => id.startsWith("place:")).map(({ id }) => id)).toEqual([
      "place:1",
      "place:2",
      "place:3",
    ]);
  });

  it("is the same built in slices, with a pause after every 200 names", async () => {
    const many = Array.from({ length: 450 }, (_, number) =>
      stage(`stage:n${number}`, { name: `环节${number}` }),
    );
    const facts = indexFacts(graphOf(many));
    let pauses = 0;
    const sliced = await searchIndexInSlices(facts, async () => {
      pauses += 1;
    });
    expect(pauses).toBe(2);
    for (const words of ["环节", "huanjie44", "hj1"]) {
      expect(sliced.find(words)).toEqual(searchIndex(facts).find(words));
      expect(sliced.find(words).length).toBeGreaterThan(0);
    }
  });

  it("finds nothing for what has no letter or digit", () => {
    for (const words of ["", " ", "！", "'"]) expect(found(words)).toEqual([]);
  });
});

describe("syllablesOf", () => {
  it.each([
    ["六安", "lu an"],
    ["歙县", "she xian"],
    ["涡阳", "guo yang"],
    ["亳州", "bo zhou"],
    ["蚌埠", "beng bu"],
    ["枞阳", "zong yang"],
    ["濉溪", "sui xi"],
    ["砀山", "dang shan"],
    ["埇桥", "yong qiao"],
    ["谯城", "qiao cheng"],
    ["黟县", "yi xian"],
    ["泾县", "jing xian"],
    ["繁昌", "fan chang"],
    ["蒙城", "meng cheng"],
    ["颍上", "ying shang"],
    ["濠州", "hao zhou"],
    ["大圩", "da wei"],
    ["宿州", "su zhou"],
    ["长丰", "chang feng"],
    ["重型机械", "zhong xing ji xie"],
    ["涡轮", "wo lun"],
  ])("reads %s as %s", (name, reading) => {
    expect(syllablesOf(name).join(" ")).toBe(reading);
  });
});

describe("fold", () => {
  it("keeps letters and digits of every script", () => {
    expect(fold("宣纸 №1，Ünïcode")).toBe("宣纸no1unicode");
  });
});
