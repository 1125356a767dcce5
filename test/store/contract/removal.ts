import { expect, it } from "vitest";
import type { Fact } from "../../../graph-schema/facts.ts";
import { changeSet, everyKind, link, place, puts, removes, source, stage } from "../../support/facts.ts";
import { expectFailure, freshStore, load, type OpenStore, textOf } from "./fixture.ts";

/** Nodes of `everyKind` that something names, and what names them. */
const named: readonly (readonly [string, string])[] = [
  ["place:city", "an end and a successor"],
  ["chain:6", "an end"],
  ["stage:seal", "ends and the stage of a supply"],
  ["enterprise:group", "a start"],
  ["indicator:revenue", "the indicator of a report"],
  ["source:judgement", "a judgement"],
  ["source:paper", "the source of everything"],
];

/** Nothing that is still named may go, and only what is there can go. */
export function removal(open: OpenStore): void {
  const fresh = freshStore(open);

  for (const [id, by] of named) {
    it(`refuses to remove ${id}, which is named as ${by}, and removes nothing`, async () => {
      const revision = await load(fresh.store, everyKind);
      const before = textOf(await fresh.store.read());
      const set = changeSet("remove", removes(id));
      await expectFailure(fresh.store.commit(set, revision), "CHANGE_SET_INVALID", ["/changes/0/id"]);
      expect(textOf(await fresh.store.read())).toEqual(before);
    });
  }

  it("removes a relationship, and then the node it named", async () => {
    await load(fresh.store, [source(), stage("a"), stage("b"), link("FEEDS", ["stage:a", "stage:b"])]);
    await fresh.store.commit(changeSet("1", removes("feeds:a~b")), await fresh.store.revision());
    await fresh.store.commit(changeSet("2", removes("stage:b")), await fresh.store.revision());
    const { nodes, relationships } = await fresh.store.read();
    expect(nodes.map(({ id }) => id)).toEqual(["source:paper", "stage:a"]);
    expect(relationships).toEqual([]);
  });

  it("removes a node and its relationship in one set, in either order", async () => {
    const facts: Fact[] = [source(), stage("a"), stage("b"), link("FEEDS", ["stage:a", "stage:b"])];
    for (const [n, ids] of [["stage:b", "feeds:a~b"] as const, ["feeds:a~b", "stage:b"] as const].entries()) {
      await load(fresh.store, facts, `load ${n}`);
      await fresh.store.commit(changeSet(`remove ${n}`, removes(...ids)), await fresh.store.revision());
      const { nodes, relationships } = await fresh.store.read();
      expect([nodes.length, relationships.length]).toEqual([2, 0]);
    }
  });

  it("removes a node when the same set makes the fact that named it name another", async () => {
    const revision = await load(fresh.store, [source(), source("old"), place("a", { source: "source:old" })]);
    await fresh.store.commit(changeSet("move", [...removes("source:old"), ...puts(place("a"))]), revision);
    expect((await fresh.store.read()).nodes.map(({ id }) => id)).toEqual(["place:a", "source:paper"]);
  });

  it("removes a node that a fact named once, and names no more since an earlier commit", async () => {
    const feeds = link("FEEDS", ["stage:a", "stage:b"]);
    await load(fresh.store, [source(), stage("a"), stage("b"), stage("c"), feeds], "1");
    await load(fresh.store, [{ ...feeds, to: "stage:c" }], "2");
    await fresh.store.commit(changeSet("3", removes("stage:b")), await fresh.store.revision());
    expect((await fresh.store.read()).nodes).toHaveLength(3);
    const set = changeSet("4", removes("stage:c"));
    const commit = fresh.store.commit(set, await fresh.store.revision());
    await expectFailure(commit, "CHANGE_SET_INVALID", ["/changes/0/id"]);
  });

  it("removes a node that only facts named which are gone, whatever came after them", async () => {
    await load(fresh.store, [source(), stage("a"), stage("b"), link("FEEDS", ["stage:a", "stage:b"])], "1");
    await fresh.store.commit(changeSet("2", removes("feeds:a~b")), await fresh.store.revision());
    await load(fresh.store, [place("next")], "3");
    await fresh.store.commit(changeSet("4", removes("stage:b")), await fresh.store.revision());
    expect((await fresh.store.read()).nodes.map(({ id }) => id)).not.toContain("stage:b");
  });

  it("refuses a removal when the same set puts a fact that names the node: at that fact", async () => {
    const revision = await load(fresh.store, [source(), stage("a"), stage("b")]);
    const changes = [...removes("stage:b"), ...puts(link("FEEDS", ["stage:a", "stage:b"]))];
    await expectFailure(fresh.store.commit(changeSet("both", changes), revision), "CHANGE_SET_INVALID", [
      "/changes/1/fact/to",
    ]);
  });

  it("refuses to remove what is not there, at that change", async () => {
    const revision = await load(fresh.store, [source(), place("a")]);
    const set = changeSet("unknown", removes("place:a", "place:none", "feeds:none"));
    await expectFailure(fresh.store.commit(set, revision), "CHANGE_SET_INVALID", [
      "/changes/1/id",
      "/changes/2/id",
    ]);
    expect((await fresh.store.read()).nodes).toHaveLength(2);
  });

  it("refuses to remove one fact twice, at the second removal", async () => {
    const revision = await load(fresh.store, [source(), place("a")]);
    const set = changeSet("twice", removes("place:a", "place:a"));
    await expectFailure(fresh.store.commit(set, revision), "CHANGE_SET_INVALID", ["/changes/1/id"]);
  });

  it("refuses a removal before the put of an id that is not there yet", async () => {
    const revision = await load(fresh.store, [source()]);
    const set = changeSet("too early", [...removes("place:a"), ...puts(place("a"))]);
    await expectFailure(fresh.store.commit(set, revision), "CHANGE_SET_INVALID", ["/changes/0/id"]);
  });

  it("lets a place that names itself as its successor go", async () => {
    const revision = await load(fresh.store, [source(), place("a", { successors: ["place:a"] })]);
    await fresh.store.commit(changeSet("self", removes("place:a")), revision);
    expect((await fresh.store.read()).nodes).toHaveLength(1);
  });

  it("removes everything in one set, and a put afterwards starts anew", async () => {
    const revision = await load(fresh.store, everyKind);
    await fresh.store.commit(changeSet("all", removes(...everyKind.map(({ id }) => id))), revision);
    expect(textOf(await fresh.store.read())).toEqual([]);
    await load(fresh.store, everyKind, "anew");
    expect(textOf(await fresh.store.read())).toHaveLength(everyKind.length);
  });
}
