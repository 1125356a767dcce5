import { expect, it } from "vitest";
import type { Change } from "../../../graph-schema/change-set.ts";
import type { Fact } from "../../../graph-schema/facts.ts";
import {
  changeSet,
  everyKind,
  indicator,
  link,
  place,
  puts,
  removes,
  report,
  source,
  stage,
} from "../../support/facts.ts";
import { expectFailure, freshStore, load, type OpenStore, textOf } from "./fixture.ts";

const elsewhere = (fact: Fact, property: string, value: unknown) => ({ ...fact, [property]: value }) as Fact;

/** Every way a fact can name a node that is not there or of another kind, on top of `everyKind`. */
const wrong: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
  ["a missing start", puts(link("FEEDS", ["stage:none", "stage:car"])), ["/changes/0/fact/from"]],
  ["a missing end", puts(link("WITHIN", ["place:town", "place:none"])), ["/changes/0/fact/to"]],
  [
    "both ends missing",
    puts(link("OWNS", ["enterprise:x", "enterprise:y"])),
    ["/changes/0/fact/from", "/changes/0/fact/to"],
  ],
  [
    "a start of another kind",
    puts(elsewhere(link("FEEDS", ["stage:seal", "stage:car"]), "from", "place:town")),
    ["/changes/0/fact/from"],
  ],
  [
    "an end of another kind",
    puts(elsewhere(link("MAKES", ["enterprise:seal", "stage:seal"]), "to", "chain:6")),
    ["/changes/0/fact/to"],
  ],
  [
    "a relationship as an end",
    puts(elsewhere(link("FEEDS", ["stage:seal", "stage:car"]), "to", "within:town~city")),
    ["/changes/0/fact/to"],
  ],
  ["a missing source", puts(place("a", { source: "source:none" })), ["/changes/0/fact/source"]],
  [
    "a source that is no source",
    puts(elsewhere(place("a"), "source", "place:town")),
    ["/changes/0/fact/source"],
  ],
  ["a missing indicator", puts(report("r", "none")), ["/changes/0/fact/indicator"]],
  [
    "a missing stage of a supply",
    puts(link("SUPPLIES", ["enterprise:seal", "enterprise:car"], { stage: "stage:none" })),
    ["/changes/0/fact/stage"],
  ],
  [
    "a missing judgement",
    puts(link("SPECIALISES_IN", ["place:city", "stage:car"], { judgement: "source:none" })),
    ["/changes/0/fact/judgement"],
  ],
  [
    "a missing source of coordinates",
    puts(place("a", { longitude: 117, latitude: 31, coordinateSource: "source:none" })),
    ["/changes/0/fact/coordinateSource"],
  ],
  [
    "a missing successor among two",
    puts(place("a", { successors: ["place:city", "place:none"] })),
    ["/changes/0/fact/successors"],
  ],
  [
    "an end removed in the same set",
    [...puts(place("new")), ...removes("place:new"), ...puts(link("WITHIN", ["place:town", "place:new"]))],
    ["/changes/2/fact/to"],
  ],
];

/** Every node a fact names must exist, and be of a kind that may stand there. */
export function integrity(open: OpenStore): void {
  const fresh = freshStore(open);

  for (const [what, changes, pointers] of wrong) {
    it(`refuses ${what}, names the place and writes nothing`, async () => {
      const revision = await load(fresh.store, everyKind);
      const before = textOf(await fresh.store.read());
      const set = changeSet("wrong", changes);
      await expectFailure(fresh.store.commit(set, revision), "CHANGE_SET_INVALID", pointers);
      expect(textOf(await fresh.store.read())).toEqual(before);
      expect(await fresh.store.history()).toHaveLength(1);
      expect(await fresh.store.revision()).toBe(revision);
    });
  }

  it("names every wrong place of a set, in the order of its changes, with what stands there", async () => {
    const revision = await load(fresh.store, [source()]);
    const facts = [place("a"), place("b", { source: "source:x" }), link("WITHIN", ["place:a", "place:c"])];
    const set = changeSet("three", [...puts(...facts), ...removes("place:d")]);
    await expect(fresh.store.commit(set, revision)).rejects.toMatchObject({
      code: "CHANGE_SET_INVALID",
      details: [
        { pointer: "/changes/1/fact/source", value: "source:x" },
        { pointer: "/changes/2/fact/to", value: "place:c" },
        { pointer: "/changes/3/id", value: "place:d" },
      ],
    });
    expect((await fresh.store.read()).nodes).toHaveLength(1);
  });

  it("judges only the last of two puts of one id", async () => {
    const bad = place("a", { source: "source:none" });
    await load(fresh.store, [source(), bad, place("a")], "corrected within the set");
    const set = changeSet("spoiled within the set", puts(place("a"), bad));
    await expectFailure(fresh.store.commit(set, await fresh.store.revision()), "CHANGE_SET_INVALID", [
      "/changes/1/fact/source",
    ]);
  });

  it("finds one bad row among 10,000 good ones and keeps none of them", async () => {
    const facts = Array.from({ length: 9_998 }, (_, n) => stage(`${n}`));
    const set = changeSet("10,000", puts(source(), ...facts, stage("bad", { source: "source:none" })));
    await expectFailure(fresh.store.commit(set, "r0"), "CHANGE_SET_INVALID", ["/changes/9999/fact/source"]);
    expect((await fresh.store.read()).nodes).toEqual([]);
  });

  it("takes a set after it was refused and put right", async () => {
    const set = changeSet("again", puts(source(), report("r", "i")));
    await expectFailure(fresh.store.commit(set, "r0"), "CHANGE_SET_INVALID", ["/changes/1/fact/indicator"]);
    await load(fresh.store, [source(), report("r", "i"), indicator("i")], "again");
    expect((await fresh.store.read()).nodes).toHaveLength(3);
  });
}
