import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathIn, shortPlace } from "../../../client/i18n/names.ts";
import { amountOf, formatNumber, formatPoint } from "../../../client/i18n/numbers.ts";

const money = (value: number, language: "zh" | "en") => amountOf(value, "CNY10k/year", { language });

describe("an amount", () => {
  it("is written in 亿元 from one 亿 on and in 万元 below", () => {
    expect(money(9_999, "zh")).toEqual({ number: "9,999", unit: "万元/年" });
    expect(money(10_000, "zh")).toEqual({ number: "1", unit: "亿元/年" });
    expect(money(24_500_000, "zh")).toEqual({ number: "2,450", unit: "亿元/年" });
  });

  it("is written in millions and billions in English", () => {
    expect(money(95_000, "en")).toEqual({ number: "950", unit: "CNY m/year" });
    expect(money(950_000, "en")).toEqual({ number: "9.5", unit: "CNY bn/year" });
  });

  it("is a percentage for a share, without the errors of binary fractions", () => {
    expect(amountOf(0.145, "1", { language: "zh" })).toEqual({ number: "14.5", unit: "%" });
    expect(amountOf(0.29, "1", { language: "zh" }).number).toBe("29");
  });

  it("is never empty for a number: 0 is a value", () => {
    expect(formatNumber(0)).toBe("0");
    expect(amountOf(0, "count", { language: "zh", counter: "个" })).toEqual({ number: "0", unit: "个" });
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(formatNumber(value)).toMatch(/^-?[\d,]+$/);
      }),
    );
  });
});

describe("a place", () => {
  it("loses the word for city on a map and keeps that for county", () => {
    expect(["宣城市", "芜湖县", "皖南"].map(shortPlace)).toEqual(["宣城", "芜湖县", "皖南"]);
  });

  it("is followed by what it lies in, nearest first", () => {
    expect(pathIn("zh", [{ name: "宁国市" }, { name: "宣城市" }])).toBe("宁国市，宣城市");
    expect(formatPoint("en", { longitude: 119.1594, latitude: 30.4868 })).toBe("119.159°E, 30.487°N");
  });
});
