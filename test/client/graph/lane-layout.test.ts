import { describe, expect, it } from "vitest";
import type { LanePicture } from "../../../client/graph/picture.ts";
import { motorChain, placeOf } from "./chains.ts";
import { contentOf, layOut, motorFromXuancheng } from "./drawn-chains.ts";

describe("the lanes of the motor chain", () => {
  const { picture } = motorFromXuancheng();
  const box = (id: string) => picture.boxes.find((each) => each.id === `stage:${id}`);

  it("stands as in the look: boxes of 158 × 46 every 203 px, finer ones 24 high below", () => {
    expect(box("汽车零件")).toMatchObject({ x: 18, y: 30, width: 158, height: 46, coverage: "inside" });
    expect(box("汽车部件")).toMatchObject({ x: 221, y: 30 });
    expect(box("售后服务市场")).toMatchObject({ x: 830, nature: "service" });
    expect(box("橡胶密封件")).toMatchObject({ x: 18, height: 24 });
  });

  it("draws what the text does not split as a bar across both of its lanes", () => {
    expect(box("汽车零部件")).toMatchObject({ x: 18, width: 361 });
    expect(picture.lines.filter(({ to }) => to === "stage:汽车零部件").map(({ from }) => from)).toEqual([
      "stage:汽车零件",
      "stage:汽车部件",
    ]);
  });

  it("sets finer stages with the same towns side by side over one list", () => {
    expect(box("滤清器")?.y).toBe(box("关键零件")?.y);
    expect(picture.marks.filter(({ opens }) => opens === placeOf("蚌埠市").place.id)).toHaveLength(1);
  });

  it("counts inside and in the province in the second line, and says what is not known", () => {
    const summary = (id: string) => box(id)?.labels.at(-1)?.lines.join("");
    expect(summary("汽车零件")).toBe("宣城 1 处，省内 8 处");
    expect(summary("汽车部件")).toBe("省内 5 处，宣城无");
    expect(summary("汽车总成")).toBe("未见记载");
    expect(summary("汽车整车")).toBe("3 家企业，生产地未写");
  });

  it("says why the empty lane is empty, and offers the next step", () => {
    const words = picture.texts.filter(({ stage }) => stage === "stage:汽车总成");
    expect(words.map(({ action }) => action)).toEqual([undefined, undefined, "open-stage", "to-province"]);
    expect(words[1]?.label.lines.join("")).toContain("不是“缺链”");
  });

  it("dashes the arrows to and from the unrecorded stage only", () => {
    const arrows = picture.lines.filter(({ kind }) => kind === "feeds");
    expect(arrows.map(({ style }) => style)).toEqual(["essential", "unrecorded", "unrecorded", "essential"]);
  });

  it("keeps its places when only the place of the filter changes", () => {
    const elsewhere = layOut(contentOf(motorChain, { boundary: placeOf("芜湖市").place.id }));
    const places = ({ marks }: LanePicture) => marks.map(({ id, x, y }) => ({ id, x, y }));
    expect(places(elsewhere)).toEqual(places(picture));
  });

  it("hangs the towns from the plan's stages when finer stages are hidden", () => {
    const plain = layOut(contentOf(motorChain, { hide: ["finer"] }));
    expect(plain.boxes.filter(({ kind }) => kind === "finer")).toEqual([]);
    expect(plain.marks.filter(({ lane }) => lane === 0).length).toBe(8);
  });

  it("says that the filter hides what is there, which is not “unrecorded”", () => {
    const bare = layOut(contentOf(motorChain, { hide: ["finer", "towns"] }));
    expect(bare.texts.filter(({ action }) => action === "show-all").map(({ stage }) => stage)).toContain(
      "stage:汽车零件",
    );
    expect(bare.boxes.find(({ id }) => id === "stage:汽车零件")?.coverage).not.toBe("unrecorded");
  });
});
