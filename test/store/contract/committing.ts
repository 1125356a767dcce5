import { expect, it } from "vitest";
import { EMPTY_REVISION } from "../../../graph-schema/change-set.ts";
import { digestOf, nextRevision } from "../../../server/store/revision.ts";
import { changeSet, everyKind, link, place, puts, removes, source, stage } from "../../support/facts.ts";
import { expectFailure, factOf, freshStore, load, type OpenStore, setClock, textOf } from "./fixture.ts";

/** What a commit does, what it answers, and what it refuses for its revision. */
export function committing(open: OpenStore): void {
  const fresh = freshStore(open);

  it("is at the empty revision, with no history, before the first commit", async () => {
    expect(await fresh.store.revision()).toBe(EMPTY_REVISION);
    expect(await fresh.store.history()).toEqual([]);
  });

  it("answers the new line of history: who, why, when, how many, and the revision it led to", async () => {
    setClock("2012-02-03T04:05:06.789Z");
    const changes = [...puts(source(), place("a"), place("b")), ...removes("place:b")];
    const set = changeSet("wall:1", changes, { author: "王 O'Neil", reason: "第一批\n“补录”" });
    const line = await fresh.store.commit(set, EMPTY_REVISION);
    expect(line).toEqual({
      revision: nextRevision(EMPTY_REVISION, digestOf(set)),
      changeSet: "wall:1",
      author: "王 O'Neil",
      reason: "第一批\n“补录”",
      at: "2012-02-03T04:05:06.789Z",
      put: 3,
      removed: 1,
    });
    expect(await fresh.store.history()).toEqual([line]);
    expect(await fresh.store.revision()).toBe(line.revision);
  });

  it("keeps history oldest first, each line at the time of its commit", async () => {
    for (let n = 1; n <= 12; n++) {
      setClock(`2012-01-${String(30 - n)}T00:00:00.000Z`);
      await load(fresh.store, [source(`${n}`)], `set ${n}`);
    }
    const history = await fresh.store.history();
    expect(history.map((line) => line.changeSet)).toEqual(
      Array.from({ length: 12 }, (_, i) => `set ${i + 1}`),
    );
    expect(history.map(({ revision }) => revision.split("-")[0]).at(-1)).toBe("r12");
    expect(history.map(({ at }) => at.slice(8, 10)).slice(0, 2)).toEqual(["29", "28"]);
  });

  it("comes to equal revisions by equal histories", async () => {
    await load(fresh.store, [source()], "1");
    await load(fresh.store, [place("a")], "2");
    const other = await open();
    setClock("2020-01-01T00:00:00.000Z");
    await load(other.store, [source()], "1");
    await load(other.store, [place("a")], "2");
    const revision = await other.store.revision();
    await other.dispose();
    expect(revision).toBe(await fresh.store.revision());
  });

  it("takes a change set without changes as a line of history", async () => {
    const line = await fresh.store.commit(changeSet("nothing", []), EMPTY_REVISION);
    expect(line).toMatchObject({ put: 0, removed: 0, changeSet: "nothing" });
    expect(await fresh.store.revision()).toBe(line.revision);
    expect((await fresh.store.read()).nodes).toEqual([]);
  });

  it("replaces a fact whole: a property that is absent now is gone", async () => {
    await load(fresh.store, [source(), place("a", { code: "340100", aliases: ["庐州"] })], "1");
    await load(fresh.store, [place("a", { nameEn: "A" })], "2");
    expect(await factOf(fresh.store, "place:a")).toStrictEqual(place("a", { nameEn: "A" }));
  });

  it("moves a relationship whose ends have changed", async () => {
    await load(fresh.store, [source(), stage("a"), stage("b"), stage("c")], "1");
    const feeds = link("FEEDS", ["stage:a", "stage:b"]);
    await load(fresh.store, [feeds], "2");
    await load(fresh.store, [{ ...feeds, to: "stage:c" }], "3");
    expect((await fresh.store.read()).relationships).toEqual([{ ...feeds, to: "stage:c" }]);
  });

  it("counts the last of two puts of one id", async () => {
    await load(fresh.store, [source(), place("a", { name: "先" }), place("a", { name: "后" })]);
    expect((await factOf(fresh.store, "place:a")) as { name: string }).toMatchObject({ name: "后" });
  });

  it("applies a put and then a removal of one id: nothing is left", async () => {
    const changes = [...puts(source(), place("a")), ...removes("place:a")];
    await fresh.store.commit(changeSet("in and out", changes), EMPTY_REVISION);
    expect((await fresh.store.read()).nodes.map(({ id }) => id)).toEqual(["source:paper"]);
  });

  it("applies a removal and then a put of one id: the new fact stands", async () => {
    const revision = await load(fresh.store, [source(), place("a", { code: "340100" })]);
    const changes = [...removes("place:a"), ...puts(place("a"))];
    await fresh.store.commit(changeSet("out and in", changes), revision);
    expect(await factOf(fresh.store, "place:a")).toStrictEqual(place("a"));
  });

  it("refuses a revision the store has left, and writes nothing", async () => {
    const first = await load(fresh.store, [source()], "1");
    await load(fresh.store, [place("a")], "2");
    const before = textOf(await fresh.store.read());
    await expectFailure(fresh.store.commit(changeSet("3", puts(place("b"))), first), "REVISION_STALE");
    await expectFailure(
      fresh.store.commit(changeSet("3", puts(place("b"))), "r9-00000000"),
      "REVISION_STALE",
    );
    expect(textOf(await fresh.store.read())).toEqual(before);
    expect(await fresh.store.history()).toHaveLength(2);
  });

  it("says stale before it says what else is wrong", async () => {
    await load(fresh.store, [source()]);
    const wrong = changeSet("wrong", removes("place:nowhere"));
    await expectFailure(fresh.store.commit(wrong, EMPTY_REVISION), "REVISION_STALE");
  });

  it("lets one of two commits at the same revision win", async () => {
    const revision = await load(fresh.store, [source()]);
    const outcomes = await Promise.allSettled(
      ["a", "b"].map((name) => fresh.store.commit(changeSet(name, puts(place(name))), revision)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "REVISION_STALE" });
    expect((await fresh.store.read()).nodes).toHaveLength(2);
    expect(await fresh.store.history()).toHaveLength(2);
  });

  it("loses none of 20 writers that read again and retry", async () => {
    await load(fresh.store, [source()]);
    const write = async (name: string): Promise<void> => {
      const set = changeSet(name, puts(place(name)));
      for (let failed = true; failed; ) {
        const attempt = fresh.store.commit(set, await fresh.store.revision());
        failed = await attempt.then(
          () => false,
          () => true,
        );
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(`w${n}`)));
    expect((await fresh.store.read()).nodes).toHaveLength(21);
    expect(await fresh.store.history()).toHaveLength(21);
  });

  it("takes 10,000 facts in one commit, and replaces and removes as many in the next", async () => {
    const stages = Array.from({ length: 5_000 }, (_, n) => stage(`${n}`));
    const links = stages.slice(1).map(({ id }, n) => link("FEEDS", [`stage:${n}`, id]));
    const revision = await load(fresh.store, [source(), ...links, ...stages]);
    expect((await fresh.store.read()).relationships).toHaveLength(4_999);
    const changes = [
      ...puts(...stages.map((fact) => ({ ...fact, nature: "service" as const }))),
      ...removes(...links.map(({ id }) => id)),
    ];
    expect(await fresh.store.commit(changeSet("again", changes), revision)).toMatchObject({
      put: 5_000,
      removed: 4_999,
    });
    const { nodes, relationships } = await fresh.store.read();
    expect(relationships).toEqual([]);
    expect(nodes.filter((node) => node.kind === "Stage" && node.nature === "service")).toHaveLength(5_000);
  });

  it("takes the ends of a relationship after the relationship: order within a set does not matter", async () => {
    await load(fresh.store, [...everyKind].reverse());
    expect((await fresh.store.read()).nodes).toHaveLength(12);
  });
}
