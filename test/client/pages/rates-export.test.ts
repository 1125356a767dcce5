import { describe, expect, it } from "vitest";
import { purchasesTable } from "../../../client/pages/rates/purchases-export.ts";
import { askedIn } from "../../../client/pages/rates/rates-asked.ts";
import { boundariesTable, type FileWords, heatTable } from "../../../client/pages/rates/rates-export.ts";
import { rated, ratesFound } from "./rates.ts";

const words = (language: "zh" | "en"): FileWords => ({
  language,
  asked: askedIn({ boundary: "place:340200", parameters: { chain: "chain:1" } }),
  subject: { chain: "汽车产业链", place: "芜湖市", firm: undefined },
});

/** A row of a table by its heads. */
const byHead = (table: ReturnType<typeof heatTable>, at: number) =>
  Object.fromEntries(table.columns.map(({ title }, column) => [title, table.rows[at]?.[column]]));

describe("rates as a file", () => {
  const city = rated("boundary:city", { inside: 40, outside: 60, unknown: 0 }, { synthetic: true });
  const town = rated("boundary:town", { inside: 10, outside: 30, unknown: 60 });

  it("have numbers in cells of numbers with their unit in the head, what is simulated, definition and revision", () => {
    const table = boundariesTable(ratesFound([town, city]), words("zh"));
    expect(byHead(table, 1)).toMatchObject({
      编号: "boundary:city",
      对象: "本市",
      边界: "本市",
      "点值（份额）": 0.4,
      "采购总额 (万元/年)": 100,
      "距目标 (万元/年)": 10,
      模拟: "是",
      定义: "supporting-rate@1",
      修订: "r7-00000000",
    });
    expect(table.columns.find(({ title }) => title === "点值（份额）")?.type).toBe("share");
  });

  it("leave a point that is not given empty, and say why", () => {
    const table = boundariesTable(ratesFound([town, city]), words("zh"));
    expect(byHead(table, 0)).toMatchObject({
      "点值（份额）": null,
      "下限（份额）": 0.1,
      "上限（份额）": 0.7,
      不给点值的原因: "来源或金额不清的太多",
      模拟: "否",
    });
  });

  it("name chain and city of every cell of the map, also where none is known", () => {
    const names = [
      { id: "place:340200", kind: "Place" as const, name: "芜湖市", nameEn: "Wuhu" },
      { id: "chain:1", kind: "Chain" as const, name: "汽车", nameEn: "Automobiles" },
    ];
    const cell = rated(
      "place:340200",
      { inside: 1, outside: 1, unknown: 0 },
      { others: { chain: ["chain:1"] } },
    );
    const nowhere = rated(
      "place:unknown",
      { inside: 1, outside: 1, unknown: 0 },
      { others: { chain: ["chain:none"] } },
    );
    const table = heatTable(ratesFound([cell, nowhere], { names }), words("en"));
    expect(byHead(table, 0)).toMatchObject({ About: "Wuhu", Chain: "Automobiles", Boundary: "City" });
    expect(byHead(table, 1)).toMatchObject({ About: "Not known", Chain: "Outside the ten chains" });
  });

  it("say below what was asked of which data", () => {
    const { notes } = boundariesTable(ratesFound([city]), words("zh"));
    expect(notes).toContain(
      "产业链 汽车产业链；买方所在 芜湖市；企业 全部企业；口径 按金额；自供不计；边界 本市",
    );
    expect(notes).toContain("覆盖低于 70 % 时只给下限和上限；目标 50 %");
    expect(notes).toContain("注意");
  });
});

describe("purchases as a file", () => {
  it("have the stated value, its estimate apart, what counts of it, and the source", () => {
    const purchase = {
      ...rated("supplies:a", { inside: 5, outside: 0, unknown: 0 }),
      value: null,
      class: "otherProvince",
      parts: { estimated: 5, counted: 5 },
      others: {
        seller: ["place:320000"],
        buyer: ["enterprise:b"],
        madeIn: ["place:320000"],
        source: ["source:s"],
      },
      synthetic: true,
    };
    const names = [
      { id: "enterprise:b", kind: "Enterprise" as const, name: "示例厂" },
      { id: "place:320000", kind: "Place" as const, name: "江苏省" },
      { id: "source:s", kind: "Source" as const, name: "模拟数据" },
    ];
    const table = purchasesTable(ratesFound([purchase], { names }), words("zh"));
    expect(byHead(table, 0)).toMatchObject({
      卖方: "江苏省",
      买方: "示例厂",
      来自: "外省",
      "金额（万元/年）": null,
      "其中估计 (万元/年)": 5,
      "计入（万元/年）": 5,
      来源: "模拟数据",
      模拟: "是",
    });
  });
});
