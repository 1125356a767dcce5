import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageOf, isOld } from "../../../client/ui/age.ts";
import { scopeWords } from "../../../client/ui/scope-words.ts";
import { sourceLabel } from "../../../client/ui/source-label.ts";
import { Layer } from "../../../graph-schema/provenance.ts";
import { WHOLE_SCOPE } from "../../../graph-schema/scope.ts";

describe("the words of a scope", () => {
  it("name the layers asked for of a question, and of an answer those the store has", () => {
    expect(scopeWords(WHOLE_SCOPE, "zh")).toBe("数据层 规划、配方、公开、导入、模拟；时期 最新");
    expect(scopeWords({ ...WHOLE_SCOPE, loaded: ["plan", "public"] }, "zh")).toBe(
      "数据层 规划、公开；时期 最新",
    );
  });

  it("say that no layer is on, and tell one year from several and from all", () => {
    expect(scopeWords({ layers: [], years: "2010" }, "zh")).toBe("数据层 未选；时期 2010 年");
    expect(scopeWords({ layers: ["plan"], years: "all" }, "en")).toBe("Layers: plan; period: all years");
    expect(scopeWords({ layers: ["plan"], years: "2009-2009" }, "en")).toBe("Layers: plan; period: 2009");
  });

  it("differ whenever the layers differ, so that a print never hides what it was made from", () => {
    const some = fc.subarray([...Layer.options]);
    fc.assert(
      fc.property(some, some, (a, b) => {
        const words = (layers: readonly Layer[]) => scopeWords({ layers, years: "latest" }, "zh");
        expect(words(a) === words(b)).toBe(a.join() === b.join());
      }),
    );
  });
});

describe("a statement", () => {
  it("is old when it ends more than five years before the newest", () => {
    expect([isOld("2020", "2025"), isOld("2019", "2025"), isOld("2010–2020", "2025")]).toEqual([
      false,
      true,
      false,
    ]);
    expect(ageOf("2026", "2025")).toBe(0);
  });
});

describe("a source", () => {
  it("without a date is cited without a year", () => {
    const page = { id: "source:a", type: "public-page", layer: "public", title: "怀远糯米采收报道" };
    expect(sourceLabel("zh", page)).toEqual({ sign: "⇗", text: "怀远糯米采收报道" });
  });

  it("that is a table keeps its year when its marks and brackets go", () => {
    const table = {
      id: "source:nbs-io-2007",
      type: "dataset",
      layer: "recipes",
      title: "《2007 年中国投入产出表》（135 部门）",
      titleEn: "Input–output table of China 2007, 135 sectors",
    };
    expect(sourceLabel("zh", table).text).toBe("2007 年中国投入产出表");
    expect(sourceLabel("en", table).text).toBe("Input–output table of China 2007");
  });
});
