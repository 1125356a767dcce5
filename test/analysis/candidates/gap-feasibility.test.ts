import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { chain, graphOf, link, place, stage } from "../../graph/build.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

// Three cities of a province and what they are known for, all stages of chain:1:
//
//   x  p q      y  p q k      z  r k
//
// With at least its share each city is strong in all it is known for. φ(p,q) = 1, φ(p,k) = φ(q,k) = φ(r,k) = ½, others 0.
// k needs q, a tenth of its output.
const cities = ["x", "y", "z"];
const KNOWN = { x: ["p", "q"], y: ["p", "q", "k"], z: ["r", "k"] };
const drawn: Drafts = [
  chain(1),
  ...["p", "q", "r", "k"].flatMap((name, at) => [
    stage(`stage:${name}`),
    link("PART_OF", `stage:${name}`, "chain:1", { order: at + 1 }),
  ]),
  place("place:province", "province"),
  ...cities.flatMap((name, at) => [
    place(`place:${name}`, "city", { longitude: 117, latitude: 31 + at }),
    link("WITHIN", `place:${name}`, "place:province"),
  ]),
  ...Object.entries(KNOWN).flatMap(([city, stages]) =>
    stages.map((each) => link("SPECIALISES_IN", `place:${city}`, `stage:${each}`)),
  ),
  link("FEEDS", "stage:q", "stage:k", { costShare: 0.1, essential: true }),
];

const ask = (drafts: Drafts = drawn, query: Record<string, string> = {}) =>
  run(snapshotOf(graphOf(drafts), "2026-11-23"), "gap-feasibility", {
    chain: "chain:1",
    place: "place:x",
    complexity: "0",
    outlookGain: "0",
    ...query,
  });

describe("the feasibility of filling gaps", () => {
  it("is asked of the stages that nobody is recorded for inside, by the density of what is there", () => {
    const { rows } = ask();
    expect(rows.map(({ about, class: kind }) => [about, kind])).toEqual([
      ["stage:k", "unrecorded"],
      ["stage:r", "unrecorded"],
    ]);
    // ω(x, k) = (½ + ½) ÷ (½ + ½ + ½ + 1); r is near to k alone, which x does not make.
    expect(rows[0]!.parts?.density).toBeCloseTo(0.4, 12);
    expect(rows[1]!.parts?.density).toBe(0);
    expect(rows[0]!.others?.near).toEqual(["stage:p", "stage:q"]);
  });

  it("is the weighted geometric mean of what is known, on the front first", () => {
    const [k, r] = ask().rows;
    // Density 0.4, and q is made inside: 1. Demand and criticality are not known, half of the weight of 4.
    expect(k!.parts).toMatchObject({ inputsNear: 1, inputs: 1, inputsLacking: 0, weight: 2, front: 1 });
    expect(k!.value).toBeCloseTo(Math.sqrt(0.4), 12);
    expect([r!.value, r!.reason, r!.parts?.front]).toEqual([null, "too-little-known", undefined]);
  });

  it("follows the weights", () => {
    const [k] = ask(drawn, { density: "3" }).rows;
    expect(k!.value).toBeCloseTo(0.4 ** 0.75, 12);
  });

  it("tells by AND how near essential inputs are: the one lacking decides", () => {
    // k of z needs q as well: known in y, 111.19 km away, and not inside. Of p nothing is asked: not essential.
    const drafts = [
      ...drawn.filter(({ id }) => id !== "specialises-in:place.z~stage.k"),
      link("FEEDS", "stage:p", "stage:k", { costShare: 0.3, essential: false }),
    ];
    const k = ask(drafts, { place: "place:z" }).rows.find(({ about }) => about === "stage:k");
    expect(k?.parts?.inputsNear).toBeCloseTo(60 / ((6371.0088 * Math.PI) / 180), 9);
    expect(k?.others?.lacking).toEqual(["stage:q"]);
    const far = ask(drafts, { place: "place:z", distance: "112" }).rows.find(
      ({ about }) => about === "stage:k",
    );
    expect(far?.parts).toMatchObject({ inputsNear: 1, inputsLacking: 0 });
  });

  it("compares a province with nobody, and says what is left out", () => {
    const drafts = drawn.filter(({ kind }) => kind !== "SPECIALISES_IN");
    const { rows, caveats } = ask(drafts, { place: "place:province" });
    expect(rows.map(({ parts }) => parts?.density)).toEqual([undefined, undefined, undefined, undefined]);
    expect(caveats.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["criteria-not-known", "unrecorded-is-not-missing"]),
    );
  });

  it("warns where places and stages fall apart", () => {
    const apart = drawn.filter(({ id }) => id !== "specialises-in:place.z~stage.k");
    expect(ask(apart).caveats.map(({ code }) => code)).toContain("stages-not-connected");
    expect(ask().caveats.map(({ code }) => code)).not.toContain("stages-not-connected");
  });

  it("refuses a chain that is not there", () => {
    expect(() => ask(drawn, { chain: "chain:9" })).toThrowError(/chain:9/);
  });
});
