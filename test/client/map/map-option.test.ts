import { describe, expect, it } from "vitest";
import { mapOption } from "../../../client/map/map-option.ts";
import { type MapPicture, shadeOf } from "../../../client/map/map-picture.ts";
import { colours } from "../../../client/theme/tokens.ts";

const square = (place: string, west: number) => ({
  type: "Feature" as const,
  properties: { place },
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [west, 30],
        [west + 1, 30],
        [west + 1, 31],
        [west, 31],
      ] as [number, number][],
    ],
  },
});
const boundaries = {
  type: "FeatureCollection" as const,
  features: [square("place:a", 117), square("place:b", 118)],
};
const picture: MapPicture = {
  map: "2010",
  areas: [
    { place: "place:a", fill: "g3", name: "甲", count: "5", chosen: false },
    { place: "place:b", fill: "paper", name: "乙", chosen: true },
  ],
  points: [],
  focus: [],
  names: "cities",
};

describe("the drawing of a map", () => {
  const option = mapOption(picture, boundaries, { theme: "light", ratio: 1 });

  it("writes the count of a city under its name, and nothing where there is none", () => {
    const names = option.series[1]?.data.map(({ label, value }) => [label.formatter, value]);
    expect(names).toEqual([
      ["{name|甲}\n{count|5}", [117.5, 30.5]],
      ["{name|乙}", [118.5, 30.5]],
    ]);
  });

  it("writes names above the marks", () => {
    expect(option.series[1]).toMatchObject({ z: 5, silent: true });
  });

  it("fills the chosen city with the colour of inside, whatever its count", () => {
    expect(option.geo.regions[1]?.itemStyle.areaColor).toBe(colours.light.j4);
  });

  it("is drawn round the cities in focus without stretching them", () => {
    const close = mapOption({ ...picture, focus: ["place:b"] }, boundaries, { theme: "light", ratio: 2 });
    const [[west = 0, north = 0] = [], [east = 0, south = 0] = []] = close.geo.boundingCoords ?? [];
    expect((west + east) / 2).toBeCloseTo(118.5, 9);
    expect(((east - west) * 0.85) / (north - south)).toBeCloseTo(2, 9);
  });

  it("shades the largest count darkest and gives every count a shade", () => {
    expect([1, 2, 3, 5, 7, 9, 11].map((count) => shadeOf(count, 11))).toEqual([
      "g1",
      "g1",
      "g2",
      "g3",
      "g4",
      "g5",
      "g5",
    ]);
    expect(shadeOf(0, 11)).toBe("g1");
  });
});
