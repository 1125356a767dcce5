import { describe, expect, it } from "vitest";
import { type MapPoint, spreadPoints } from "../../../client/map/spread.ts";

function town(id: string, at: readonly [number, number], approximate = true): MapPoint {
  const [longitude, latitude] = at;
  return { id, name: id, longitude, latitude, approximate, shape: "town", chosen: false };
}

const county = [117, 31] as const;

describe("approximate points", () => {
  it("stand round the point of their county, the first one north of it", () => {
    const [first, second] = spreadPoints([town("b", county), town("a", county)]);
    expect(first).toMatchObject({ id: "a", longitude: 117, latitude: expect.closeTo(31.06, 9) });
    expect(second).toMatchObject({ id: "b", latitude: expect.closeTo(30.94, 9) });
  });

  it("keep equally far from the county's point, however many there are", () => {
    for (const { longitude, latitude } of spreadPoints(
      ["a", "b", "c", "d", "e"].map((id) => town(id, county)),
    )) {
      expect(Math.hypot(longitude - 117, latitude - 31)).toBeCloseTo(0.06, 9);
    }
  });

  it("do not depend on the order they come in", () => {
    const points = ["a", "b", "c"].map((id) => town(id, county));
    expect(spreadPoints([...points].reverse())).toEqual(spreadPoints(points));
  });

  it("stay where they are when alone, and so does every exact point", () => {
    const points = [
      town("a", county),
      town("b", [118, 32]),
      town("c", [119, 30], false),
      town("d", [119, 30], false),
    ];
    expect(spreadPoints(points)).toEqual(points);
  });
});
