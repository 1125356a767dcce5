import { expect, it } from "vitest";
import type { Change } from "../../../graph-schema/change-set.ts";
import type { Fact } from "../../../graph-schema/facts.ts";
import {
  changeSet,
  enterprise,
  everyKind,
  generator,
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

const made = { source: "source:generator", evidence: "synthetic", synthetic: true } as const;
const madeFirm = enterprise("made", made);

/** Every way what is real and what is made up can mix, on top of `everyKind`, a generator and a firm it made. */
const mixed: readonly (readonly [string, readonly Fact[], readonly string[]])[] = [
  [
    "a fact of a generator that does not say so",
    [place("a", { source: "source:generator" })],
    ["/changes/0/fact/synthetic"],
  ],
  [
    "one whose generator comes in the same set",
    [generator("other"), link("MAKES", ["enterprise:seal", "stage:seal"], { source: "source:other" })],
    ["/changes/1/fact/synthetic"],
  ],
  [
    "a simulated purchase of a real firm",
    [link("SUPPLIES", ["enterprise:made", "enterprise:car"], made)],
    ["/changes/0/fact/to"],
  ],
  [
    "a simulated purchase between two real firms",
    [link("SUPPLIES", ["enterprise:seal", "enterprise:car"], made)],
    ["/changes/0/fact/from", "/changes/0/fact/to"],
  ],
  [
    "a simulated product of a real firm",
    [link("MAKES", ["enterprise:car", "stage:car"], made)],
    ["/changes/0/fact/from"],
  ],
  [
    "a simulated site of a real firm",
    [link("LOCATED_IN", ["enterprise:car", "place:town"], made)],
    ["/changes/0/fact/from"],
  ],
  [
    "a simulated holding of a real firm",
    [link("OWNS", ["enterprise:made", "enterprise:car"], made)],
    ["/changes/0/fact/to"],
  ],
  [
    "a simulated figure of a real firm",
    [report("made", "revenue", made), link("ABOUT", ["report:made", "enterprise:car"], made)],
    ["/changes/1/fact/to"],
  ],
  [
    "a simulated figure by a link that does not say so",
    [report("made", "revenue", made), link("ABOUT", ["report:made", "enterprise:car"])],
    ["/changes/1/fact/synthetic"],
  ],
  [
    "a purchase from a made-up firm that does not say so",
    [link("SUPPLIES", ["enterprise:made", "enterprise:car"])],
    ["/changes/0/fact/synthetic"],
  ],
  [
    "a holding of a made-up firm that does not say so",
    [link("OWNS", ["enterprise:car", "enterprise:made"])],
    ["/changes/0/fact/synthetic"],
  ],
  [
    "a generator outside the layer of what is made up",
    [{ ...generator("other"), layer: "imported" }],
    ["/changes/0/fact/layer"],
  ],
  [
    "what is made up outside that layer",
    [place("a", { ...made, source: "source:paper" })],
    ["/changes/0/fact/source"],
  ],
  [
    "what does not say that it is made up in that layer",
    [{ ...source("other"), layer: "simulated" }, place("a", { source: "source:other" })],
    ["/changes/1/fact/synthetic"],
  ],
  ["a real firm over a simulated one", [enterprise("made")], ["/changes/0/fact/synthetic"]],
  ["a simulated firm over a real one", [enterprise("car", made)], ["/changes/0/fact/synthetic"]],
  ["a generator over a page", [generator("paper")], ["/changes/0/fact/type"]],
];

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

  for (const [what, facts, pointers] of mixed) {
    it(`refuses ${what}, names the place and writes nothing`, async () => {
      const revision = await load(fresh.store, [...everyKind, generator(), madeFirm]);
      const set = changeSet("mixed", puts(...facts));
      await expectFailure(fresh.store.commit(set, revision), "CHANGE_SET_INVALID", pointers);
      expect(await fresh.store.revision()).toBe(revision);
    });
  }

  it("takes what is made up about what is made up, in one set and in a later one", async () => {
    const about = (name: string) => [
      report(name, "revenue", made),
      link("ABOUT", [`report:${name}`, "enterprise:made"], made),
      link("SUPPLIES", ["place:city", "enterprise:made"], { ...made, id: `supplies:${name}` }),
    ];
    await load(fresh.store, [...everyKind, generator(), madeFirm, ...about("one")]);
    await load(fresh.store, [madeFirm, generator(), ...about("two")], "later");
    expect((await fresh.store.read()).relationships.filter(({ synthetic }) => synthetic)).toHaveLength(4);
  });

  it("takes a real firm where a simulated one was taken away", async () => {
    await load(fresh.store, [...everyKind, generator(), madeFirm]);
    const gone = changeSet("gone", removes("enterprise:made"));
    await fresh.store.commit(gone, await fresh.store.revision());
    await load(fresh.store, [enterprise("made")], "real");
    expect((await fresh.store.read()).nodes.find(({ id }) => id === "enterprise:made")).not.toHaveProperty(
      "synthetic",
    );
  });

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
