import { describe, expect, it } from "vitest";
import { briefFirm } from "../../../client/graph/firm-names.ts";
import { markShape } from "../../../client/graph/mark-shapes.ts";
import { coverageOf, whereabouts } from "../../../client/graph/marks-of-stage.ts";
import { colours } from "../../../client/theme/tokens.ts";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { placeOf } from "./chains.ts";

const elsewhere = (level: "province" | "unknown"): PlaceInTree => ({
  place: {
    kind: "Place",
    id: "place:330000",
    name: "浙江省",
    level,
    source: "source:a",
    evidence: "published",
  },
  path: [],
});

describe("where a mark lies", () => {
  const seen = { boundary: placeOf("宣城市").place.id, aroundBoundary: ["place:340000"] };

  it("is outside when every site is in another province, which covers no stage", () => {
    expect(whereabouts([elsewhere("province")], seen)).toBe("outside");
    expect(whereabouts([elsewhere("province"), placeOf("芜湖市")], seen)).toBe("elsewhere");
    expect(whereabouts([elsewhere("province"), placeOf("宁国市/宣城市")], seen)).toBe("inside");
    expect(whereabouts([elsewhere("province")], { boundary: "place:340000", aroundBoundary: [] })).toBe(
      "outside",
    );
    expect(coverageOf([{ coverage: "outside" }])).toBe("unrecorded");
  });

  it("is not known when no site is, or an unknown one", () => {
    expect(whereabouts([], seen)).toBe("unlocated");
    expect(whereabouts([elsewhere("unknown")], seen)).toBe("unlocated");
  });

  it("is drawn as an ochre square with a diagonal outside, in a violet frame when simulated", () => {
    const outside = markShape({ shape: "leader", coverage: "outside" }, colours.light);
    expect(outside).toContain(colours.light.ochre);
    const simulated = markShape({ shape: "enterprise", coverage: "inside", synthetic: true }, colours.light);
    expect(simulated).toContain(`stroke="${colours.light.violet}"`);
    expect(markShape({ shape: "enterprise", coverage: "inside" }, colours.light)).not.toContain(
      colours.light.violet,
    );
  });
});

it.each([
  ["合肥常青机械股份有限公司", "合肥常青机械"],
  ["繁星针织漂染责任有限公司", "繁星针织漂染"],
  ["奇瑞", "奇瑞"],
  ["中粮有限公司", "中粮有限公司"],
])("shortens the firm %s to %s", (name, brief) => expect(briefFirm(name)).toBe(brief));
