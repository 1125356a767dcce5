import { describe, expect, it } from "vitest";
import { tableRows } from "../../../client/graph/table-rows.ts";
import { keysOf } from "../../../client/i18n/dictionary.ts";
import { pathTo, placeOptions } from "../../../client/pages/chain/place-filter.tsx";
import { followTrail } from "../../../client/pages/chain/trail.ts";
import { chainWords } from "../../../client/pages/chain/words.ts";
import { motorChain, placeOf } from "../graph/chains.ts";
import { motorFromXuancheng } from "../graph/drawn-chains.ts";

const { content } = motorFromXuancheng();
const rows = tableRows(content, { detail: motorChain, language: "zh" });
const row = (name: string) => rows.find(({ mark }) => mark?.name === name);

describe("the table of the motor chain", () => {
  it("has one line for each mark and one for the unrecorded stage", () => {
    expect(rows).toHaveLength(1 + 2 + 1 + 5 + 1 + 3 + 1);
    expect(rows.filter(({ mark }) => mark === undefined).map(({ stages }) => stages)).toEqual([["汽车总成"]]);
  });

  it("names county, city, lanes and the plan's words", () => {
    expect(row("中溪镇")).toMatchObject({ order: "1", county: "宁国市", city: "宣城", coverage: "inside" });
    expect(row("岗集镇")).toMatchObject({
      order: "1–2",
      stages: ["汽车零件", "汽车部件"],
      finer: ["汽车零部件"],
    });
    expect(row("蚌埠市")).toMatchObject({ county: undefined, city: "蚌埠", finer: ["关键零件", "滤清器"] });
    expect(row("奇瑞")).toMatchObject({ order: "4", coverage: "unlocated" });
  });
});

describe("the filter", () => {
  const options = placeOptions(
    { cities: [placeOf("宣城市"), placeOf("芜湖市")], counties: [placeOf("宁国市/宣城市")] },
    { language: "zh", province: "安徽省" },
  );

  it("offers the province, then cities with their counties", () => {
    expect(options.map(({ label, children = [] }) => [label, children.length])).toEqual([
      ["安徽省", 0],
      ["宣城市", 1],
      ["芜湖市", 0],
    ]);
  });

  it("finds the way to a county, and none to a place it does not offer", () => {
    const county = placeOf("宁国市/宣城市").place.id;
    expect(pathTo(options, county)).toEqual([placeOf("宣城市").place.id, county]);
    expect(pathTo(options, "place:wannan")).toEqual([]);
  });
});

describe("undo", () => {
  it("counts steps and takes them back one by one", () => {
    const steps = ["a", "b", "b", "c", "b", "a"].reduce<readonly string[]>(followTrail, []);
    expect(steps).toEqual(["a"]);
  });
});

it("says the same in both languages", () => {
  expect(keysOf(chainWords.en)).toEqual(keysOf(chainWords.zh));
});
