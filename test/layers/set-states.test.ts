import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SIZE_NAMES, sizeInId } from "../../seeds/sample/options.ts";
import { choiceOf, dropId, ownLine, partId } from "../../server/layers/set-ids.ts";
import { carriedBy, runOf, setStates, unfinishedLayers } from "../../server/layers/set-states.ts";

/** A history of lines of this program's, oldest first, at r1, r2 and so on. */
function linesOf(...ids: readonly string[]) {
  return ids.map((changeSet, at) => ({
    author: "liantu",
    changeSet,
    reason: "",
    revision: `r${at + 1}-0000cafe`,
  }));
}

const [p1, p2] = ["plan-00000001", "plan-00000002"];
const [recipes, published] = ["recipes-00000001", "public-00000001"];
const sample = "sample-plan-7-00000001";

describe("ids of change sets", () => {
  it("tell size, seed and run of every part of any sample", () => {
    const seed = fc.integer({ min: 0, max: 4_294_967_295 });
    const digest = fc.integer({ min: 0, max: 0xffffffff }).map((n) => n.toString(16).padStart(8, "0"));
    fc.assert(
      fc.property(
        fc.constantFrom(...SIZE_NAMES),
        seed,
        digest,
        fc.integer({ min: 1, max: 99_999 }),
        fc.boolean(),
        (...drawn) => {
          const [size, number, hex, part, isLast] = drawn;
          const run = `sample-${sizeInId(size)}-${number}-${hex}`;
          expect(choiceOf(run)).toEqual({ size, seed: number });
          expect(ownLine(partId(run, part, isLast))).toMatchObject({
            set: "sample",
            edition: run,
            run,
            finished: isLast,
          });
          const again = `${run}-after-r12-${hex}`;
          expect(ownLine(partId(again, part, isLast))).toMatchObject({
            edition: run,
            run: again,
            finished: isLast,
          });
        },
      ),
    );
  });

  it.each([
    "plan-x",
    "plan-0000ABCD",
    "plan-0000abcd-",
    "sample-20k-1-0000abcd",
    "drop-all-at-r1-0000abcd",
    "copy-of-me",
  ])("do not take %s for one of ours", (id) => expect(ownLine(id)).toBeUndefined());
});

describe("setStates", () => {
  it("follows what comes, goes for good and comes again", () => {
    const lines = linesOf(p1, sample, dropId("simulated", "r2-0000cafe"));
    const { alone, sets } = setStates(lines);
    expect(alone).toBe(true);
    expect(sets.plan).toMatchObject({ edition: p1, finished: true, dropped: false });
    expect(sets.recipes).toEqual({ finished: false, dropped: false, chosen: {} });
    expect(sets.sample).toEqual({ finished: false, dropped: true, chosen: {}, last: "r3-0000cafe" });
    const id = runOf(sets.sample, sample);
    expect(id).toBe(`${sample}-after-r3-0000cafe`);
    expect(
      setStates([...lines, { ...lines[0]!, changeSet: id, revision: "r4-0000cafe" }]).sets.sample,
    ).toEqual({
      edition: sample,
      run: id,
      finished: true,
      dropped: false,
      last: "r4-0000cafe",
      chosen: { size: "plan", seed: 7 },
    });
  });

  it("knows that a renewal takes away what is above, and remembers what was chosen there", () => {
    const { sets } = setStates(linesOf(p1, recipes, sample, `${p2}-renewing-r3-0000cafe`));
    expect(sets.plan).toMatchObject({ edition: p2, finished: true });
    expect(sets.recipes).toEqual({ finished: false, dropped: false, chosen: {}, last: "r4-0000cafe" });
    expect(sets.sample).toMatchObject({ dropped: false, chosen: { size: "plan", seed: 7 } });
    expect(sets.public).toEqual({ finished: false, dropped: false, chosen: {} });
  });

  it.each([
    ["replacing", []],
    ["remaking", ["sample"]],
    ["renewing", ["public", "sample"]],
  ])(
    "reads from the word %s in a line what went with the recipes, also in histories of earlier programs",
    (...drawn) => {
      const [way, gone] = drawn;
      const line = `recipes-from-0.05-00000002-${way}-r4-0000cafe`;
      const { sets } = setStates(linesOf(p1, recipes, published, sample, line));
      expect(sets.recipes).toMatchObject({ finished: true, chosen: { essentialFrom: 0.05 } });
      const left = (["public", "sample"] as const).filter((set) => sets[set].edition === undefined);
      expect(left).toEqual(gone);
    },
  );

  it("does not forget through a renewal what was dropped for good", () => {
    const drop = dropId("simulated", "r2-0000cafe");
    expect(setStates(linesOf(p1, sample, drop, `${p2}-renewing-r3-0000cafe`)).sets.sample.dropped).toBe(true);
  });

  it("takes a load in parts for whole with its last part only, and goes on under the same name", () => {
    const run = "sample-10k-50k-7-00000001";
    const begun = setStates(linesOf(p1, partId(run, 1, false))).sets.sample;
    expect(begun).toMatchObject({ edition: run, finished: false });
    expect(runOf(begun, run)).toBe(run);
    expect(unfinishedLayers(linesOf(p1, partId(run, 1, false)))).toEqual(["simulated"]);
    expect(unfinishedLayers(linesOf(p1, partId(run, 1, false), partId(run, 2, true)))).toEqual([]);
    expect(setStates(linesOf(p1, partId(run, 1, false), partId(run, 2, true))).sets.sample.finished).toBe(
      true,
    );
  });

  it("sees any other author and any other id, and what was committed beside them", () => {
    const [line] = linesOf(p1);
    expect(setStates([{ ...line!, author: "Wang" }])).toMatchObject({
      alone: false,
      sets: { plan: { finished: false } },
    });
    const { alone, sets } = setStates(linesOf(p1, "plan-notes"));
    expect([alone, sets.plan.edition]).toEqual([false, p1]);
  });

  it("reads from the line of a copy what the copied store's history told", () => {
    const drop = dropId("public", "r3-0000cafe");
    const original = setStates(linesOf(p1, recipes, published, drop, sample));
    const reason = ["Copy of another store at revision r5-0000cafe", ...carriedBy(original)].join(" ");
    const [line] = linesOf("copy-of-r5-0000cafe");
    const copy = setStates([{ ...line!, reason }]);
    expect(copy.alone).toBe(true);
    for (const set of ["plan", "recipes", "public", "sample"] as const) {
      const { last: _, run: __, ...told } = original.sets[set];
      expect(copy.sets[set]).toMatchObject(told);
    }
    expect(setStates([{ ...line!, author: "liantu copy", reason }])).toMatchObject({
      alone: false,
      sets: { plan: { edition: p1 } },
    });
  });

  it("takes a copy that names no sets for one of the plan in some edition, when it is ours", () => {
    const [line] = linesOf("copy-of-r1-0000cafe");
    expect(setStates([line!]).sets.plan).toMatchObject({
      edition: expect.not.stringMatching(/^plan-[0-9a-f]{8}$/),
    });
    expect(setStates([{ ...line!, author: "liantu copy" }]).sets.plan.edition).toBeUndefined();
  });
});
