import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementsOf } from "../../../client/graph/elements.ts";
import { cutContent, LIVE_LIMIT } from "../../../client/graph/lane-limits.ts";
import { areaOf } from "../../../client/graph/picture.ts";
import { colours } from "../../../client/theme/tokens.ts";
import type { ChainDetail } from "../../../graph-schema/api/resources.ts";
import { type ChainSketch, detailOf, placeOf } from "./chains.ts";
import { contentOf, layOut } from "./drawn-chains.ts";
import { factsOn, overflowing, overlaps } from "./picture-checks.ts";

const factsIn = (detail: ChainDetail) => [...detail.specialities, ...detail.makes].map(({ id }) => id).sort();

/** Chains of 1 to 6 lanes, up to three stages side by side, finer stages under one or two of them. */
const sketches: fc.Arbitrary<ChainSketch> = fc
  .record({
    lanes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
    finer: fc.array(
      fc.record({ parents: fc.array(fc.nat(17), { minLength: 1, maxLength: 2 }), length: fc.nat(9) }),
      {
        maxLength: 14,
      },
    ),
    towns: fc.array(fc.tuple(fc.nat(30), fc.nat(20)), { maxLength: 60 }),
    firms: fc.array(fc.tuple(fc.nat(17), fc.nat(8)), { maxLength: 12 }),
    simulated: fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 400 })), { maxLength: 8 }),
    supplies: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 90_000 })), {
      maxLength: 14,
    }),
  })
  .map(({ lanes, finer, towns, firms, simulated, supplies }) => {
    const stages = lanes.map((count, lane) =>
      Array.from(
        { length: count },
        (_, at) => `环节${"甲".repeat(1 + ((lane * 5 + at * 3) % 9))}${lane}${at}${at === 2 ? "*" : ""}`,
      ),
    );
    const flat = stages.flat();
    const pick = (at: number) => flat[at % flat.length] ?? "";
    const named = finer.map(({ parents, length }, at) => ({
      name: `细${"分".repeat(length)}${at}`,
      parents: [...new Set(parents.map(pick))],
    }));
    const anywhere = [...flat, ...named.map(({ name }) => name)];
    const grouped = (pairs: readonly (readonly [string, string])[]) => {
      const groups: Record<string, string[]> = {};
      for (const [stage, who] of pairs)
        if (!groups[stage]?.includes(who)) groups[stage] = [...(groups[stage] ?? []), who];
      return groups;
    };
    return {
      lanes: stages,
      finer: Object.fromEntries(named.map(({ name, parents }) => [name, parents])),
      towns: grouped(
        towns.map(([stage, town]) => [
          anywhere[stage % anywhere.length] ?? "",
          `镇${town}/县${town % 5}/市${town % 3}`,
        ]),
      ),
      firms: grouped(firms.map(([stage, firm]) => [pick(stage), nameOf(firm)])),
      simulated: Object.fromEntries(
        simulated.map(([stage, count]) => [anywhere[stage % anywhere.length] ?? "", count]),
      ),
      supplies: supplies.map(([seller, buyer, value]) => {
        const [from = "", to = ""] = [seller, buyer].map((firm) => nameOf(firm).split("@")[0]);
        return [from, to, value, "2020"] as const;
      }),
    };
  });

/** Firms with long names and a legal form; every second one has a site. */
function nameOf(firm: number): string {
  return `企业${"宏".repeat(firm)}${String(firm)}有限公司${firm % 2 === 0 ? "" : "@市1"}`;
}

/** Ids of everything that can be opened. */
function everything(detail: ChainDetail): Set<string> {
  const { blocks, lanes } = contentOf(detail);
  return new Set([...blocks, ...lanes.flatMap(({ stages }) => stages)].map(({ id }) => id));
}

describe("the lanes of any chain", () => {
  it.each([1440, 1016, 660])("never overlap and keep words in their boxes on %d px", (width) => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const detail = detailOf(sketch);
        for (const expanded of [new Set<string>(), everything(detail)]) {
          const picture = layOut(contentOf(detail), { width, expanded });
          expect(overlaps(picture)).toEqual([]);
          expect(overflowing(picture)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("show every fact exactly once, on a mark or behind a “+ N”", () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const detail = detailOf(sketch);
        expect(factsOn(layOut(contentOf(detail)))).toEqual(factsIn(detail));
      }),
      { numRuns: 60 },
    );
  });

  it("are the same for the same input", () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        expect(layOut(contentOf(detailOf(sketch)))).toEqual(layOut(contentOf(detailOf(sketch))));
      }),
      { numRuns: 20 },
    );
  });

  it("cross no box with an arrow", () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const { lines, boxes } = layOut(contentOf(detailOf(sketch)));
        for (const { points } of lines.filter(({ kind }) => kind === "feeds")) {
          for (const [at, to] of points.slice(1).entries()) {
            const from = points[at] ?? to;
            const crossed = boxes.filter(
              (box) =>
                Math.max(from.x, to.x) > box.x + 0.5 &&
                Math.min(from.x, to.x) < box.x + box.width - 0.5 &&
                Math.max(from.y, to.y) > box.y + 0.5 &&
                Math.min(from.y, to.y) < box.y + box.height - 0.5,
            );
            expect(crossed.map(({ id }) => id)).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lay no line over words", () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const { strokes, marks, texts, trades } = layOut(contentOf(detailOf(sketch)));
        const legs = trades.flatMap(({ points }) =>
          points.slice(1).map((end, at) => ({ start: points[at] ?? end, end })),
        );
        const words = [...marks.flatMap(({ labels }) => labels), ...texts.map(({ label }) => label)].map(
          areaOf,
        );
        for (const { start, end } of [...strokes, ...legs]) {
          const struck = words.filter(
            ({ x, y, width, height }) =>
              Math.max(start.x, end.x) > x &&
              Math.min(start.x, end.x) < x + width &&
              Math.max(start.y, end.y) > y &&
              Math.min(start.y, end.y) < y + height,
          );
          expect(struck).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("hold at most 2,000 live elements, whatever was opened", () => {
    const crowd = detailOf({
      lanes: [["甲"], ["乙"]],
      finer: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`细${at}`, ["甲"]])),
      towns: Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [
          `细${at}`,
          Array.from({ length: 40 }, (_, n) => `镇${n}/县${at}/市1`),
        ]),
      ),
    });
    const content = contentOf(crowd);
    const all = new Set([...content.blocks.map(({ id }) => id), "stage:甲", "stage:乙"]);
    for (const expanded of [new Set<string>(), all]) {
      const picture = layOut(content, { expanded });
      expect(elementsOf(picture, colours.light).length).toBeLessThanOrEqual(LIVE_LIMIT);
      expect(factsOn(picture)).toEqual(factsIn(crowd));
    }
  });

  it("fold from the ninth mark on, and keep what lies inside in sight", () => {
    const towns = Array.from(
      { length: 12 },
      (_, at) => `镇${String(at).padStart(2, "0")}/县/市${at === 11 ? "乙" : "甲"}`,
    );
    const detail = detailOf({ lanes: [["甲"]], towns: { 甲: towns } });
    const content = contentOf(detail, { boundary: placeOf("市乙").place.id });
    const [block] = cutContent(content, new Set()).blocks;
    expect(block?.marks).toHaveLength(8);
    expect(block?.hidden).toHaveLength(4);
    expect(block?.marks.at(-1)?.coverage).toBe("inside");
    expect(cutContent(content, new Set(["direct~stage:甲"])).blocks[0]?.hidden).toEqual([]);
  });
});
