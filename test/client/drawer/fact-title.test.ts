import { describe, expect, it } from "vitest";
import { factTitle, titleOfFact } from "../../../client/drawer/fact-title.ts";
import type { Fact } from "../../../graph-schema/facts.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";

const provenance = { source: "source:p", evidence: "published" } as const;
const names = [
  { id: "enterprise:a", name: "甲", nameEn: "Alpha" },
  { id: "enterprise:b", name: "乙" },
  { id: "stage:s", name: "汽车电子", nameEn: "Auto electronics" },
];
const purchase: Supplies = {
  kind: "SUPPLIES",
  id: "supplies:1",
  from: "enterprise:a",
  to: "enterprise:b",
  ...provenance,
};

describe("the title of a purchase", () => {
  it("names seller, buyer and the goods in the words of the source", () => {
    expect(factTitle({ ...purchase, goods: "线束", stage: "stage:s" }, names, "zh")).toBe("甲 → 乙：线束");
  });

  it("names the stage where the source has no words for the goods, and nothing where nobody says", () => {
    expect(factTitle({ ...purchase, stage: "stage:s" }, names, "en")).toBe("Alpha → 乙: Auto electronics");
    expect(factTitle(purchase, names, "zh")).toBe("甲 → 乙");
  });

  it("names what it does not know by its id", () => {
    expect(factTitle({ ...purchase, to: "place:x" }, names, "zh")).toBe("甲 → place:x");
  });
});

it.each<[string, Fact]>([
  ["乙", { kind: "Enterprise", id: "enterprise:b", name: "乙", ...provenance }],
  [
    "公告",
    { kind: "Source", id: "source:p", type: "editorial", layer: "public", title: "公告", reason: "因为" },
  ],
])("names any other node %s", (title, fact) => {
  expect(titleOfFact(fact, { names, about: [] }, "zh")).toBe(title);
});
