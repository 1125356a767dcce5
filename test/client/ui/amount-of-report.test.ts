import { describe, expect, it } from "vitest";
import { notesIn } from "../../../client/drawer/notes-in.ts";
import { amountOfReport } from "../../../client/ui/amount-of-report.ts";
import { sourceLabel } from "../../../client/ui/source-label.ts";

describe("what a report says", () => {
  it("carries its sign: at least, more than, or a range", () => {
    const share = { unit: "1" } as const;
    expect(amountOfReport({ value: 0.5, comparator: "at-least" }, share, "zh")?.number).toBe("≥ 50");
    expect(amountOfReport({ value: 0.6, comparator: "more-than" }, share, "zh")?.number).toBe("> 60");
    expect(amountOfReport({ lowest: 3, highest: 5 }, { unit: "count", counter: "个" }, "zh")).toEqual({
      number: "3–5",
      unit: "个",
    });
    expect(amountOfReport({ lowest: 40 }, { unit: "count" }, "zh")?.number).toBe("≥ 40");
  });

  it("keeps the units apart when a range crosses from 万 to 亿", () => {
    expect(amountOfReport({ lowest: 5_000, highest: 20_000 }, { unit: "CNY10k/year" }, "zh")).toEqual({
      number: "5,000 万元/年–2",
      unit: "亿元/年",
    });
  });

  it("is words when there is no number, in the reader's language where translated", () => {
    const words = { text: "形成明显成效", textEn: "clear results" };
    expect(amountOfReport(words, { unit: "text" }, "en")).toEqual({ number: "clear results", unit: "" });
    expect(amountOfReport({ text: "形成" }, { unit: "text" }, "en")?.number).toBe("形成");
    expect(amountOfReport({}, { unit: "count" }, "zh")).toBeUndefined();
  });
});

describe("a citation", () => {
  const paragraph = {
    id: "source:a",
    type: "plan-paragraph",
    layer: "plan",
    title: "规划",
    section: "三（四）1",
  };

  it("is the section of a paragraph and the title of anything else", () => {
    expect(sourceLabel("zh", paragraph)).toEqual({ sign: "¶", text: "三（四）1" });
    expect(sourceLabel("en", { ...paragraph, sectionEn: "III(4)1" }).text).toBe("III(4)1");
    expect(sourceLabel("zh", { ...paragraph, type: "dataset" })).toEqual({ sign: "§", text: "规划" });
  });

  it("keeps a note in Chinese where it has no translation", () => {
    expect(notesIn("en", { notes: ["一", "二"], notesEn: ["one"] })).toEqual(["one", "二"]);
  });
});
