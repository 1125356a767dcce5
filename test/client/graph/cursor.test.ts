import { describe, expect, it } from "vitest";
import { type Direction, moveCursor, stopsOf } from "../../../client/graph/cursor.ts";
import { actionOf, selectionOf } from "../../../client/graph/selection.ts";
import { motorChain, placeOf } from "./chains.ts";
import { motorFromXuancheng } from "./drawn-chains.ts";

const { picture } = motorFromXuancheng();
const stops = stopsOf(picture);
const walk = (from: string, ...directions: Direction[]) =>
  directions.reduce<string | undefined>(
    (at, direction) => moveCursor(stops, at, { direction, picture })?.id,
    from,
  );

describe("the keyboard's cursor", () => {
  it("begins at the first stage and walks along the chain's arrows to the last", () => {
    expect(walk("nowhere", "right")).toBe("stage:汽车零件");
    expect(walk("stage:汽车零件", "right", "right", "right", "right")).toBe("stage:售后服务市场");
    expect(walk("stage:售后服务市场", "left")).toBe("stage:汽车整车");
  });

  it("goes down a lane and stays at its end", () => {
    const down: Direction[] = Array.from({ length: 40 }, () => "down");
    const end = stops.find(({ id }) => id === walk("stage:汽车零件", ...down));
    expect(end?.lane).toBe(0);
    expect(walk("stage:汽车零件", ...down, "down")).toBe(end?.id);
  });

  it("reaches every stop by arrow keys alone", () => {
    const reached = new Set(["stage:汽车零件"]);
    for (const at of reached) {
      for (const direction of ["up", "down", "left", "right"] as const)
        reached.add(walk(at, direction) ?? at);
    }
    expect(reached.size).toBe(stops.length);
  });

  it("says where a town stands, also to those who do not see it", () => {
    const town = stops.find(({ id }) => id.includes("中溪镇"));
    expect(town?.speech).toBe("镇，中溪镇，宁国，宣城，宣城内");
  });

  it("offers the steps of an empty lane, not its words", () => {
    const steps = stops.filter(({ kind }) => kind === "text").map((stop) => actionOf(stop));
    expect(steps).toEqual([
      { kind: "step", step: "open-stage", stage: "stage:汽车总成" },
      { kind: "step", step: "to-province", stage: "stage:汽车总成" },
    ]);
  });
});

describe("the selection", () => {
  it("marks a town wherever it stands, with the way from its stages", () => {
    const { stops: chosen, strokes } = selectionOf(picture, placeOf("许镇镇/南陵县/芜湖市").place.id);
    expect(chosen.size).toBe(2);
    const path = picture.strokes.filter(({ id }) => strokes.has(id));
    expect(path.some(({ serves }) => serves.includes("stage:汽车电子"))).toBe(true);
    expect(path.some(({ serves }) => serves.every((id) => id.startsWith("stage:橡胶")))).toBe(false);
  });

  it("finds the mark of a relationship, and nothing when the drawer is closed", () => {
    const [fact] = motorChain.specialities;
    expect(selectionOf(picture, fact?.id).stops.size).toBe(1);
    expect(selectionOf(picture, undefined).stops.size).toBe(0);
  });
});
