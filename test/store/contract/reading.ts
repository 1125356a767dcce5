import { expect, it } from "vitest";
import { EMPTY_REVISION } from "../../../graph-schema/change-set.ts";
import { canonicalText, FACT_KINDS } from "../../../graph-schema/facts.ts";
import { changeSet, everyKind, link, place, puts, removes, source, stage } from "../../support/facts.ts";
import { freshStore, load, type OpenStore, textOf } from "./fixture.ts";

/** What `read` answers: order, equality, snapshots. */
export function reading(open: OpenStore): void {
  const fresh = freshStore(open);

  it("reads an empty graph at the empty revision before the first commit", async () => {
    expect(await fresh.store.read()).toEqual({ revision: EMPTY_REVISION, nodes: [], relationships: [] });
  });

  it("reads back every kind of fact, each property as it was put", async () => {
    const revision = await load(fresh.store, everyKind);
    const graph = await fresh.store.read();
    expect(graph.revision).toBe(revision);
    expect(textOf(graph).sort()).toEqual(everyKind.map(canonicalText).sort());
    expect(new Set([...graph.nodes, ...graph.relationships].map(({ kind }) => kind))).toEqual(
      new Set(FACT_KINDS),
    );
  });

  it("reads equal content as equal, whatever the order it was put in", async () => {
    await load(fresh.store, everyKind);
    const forwards = textOf(await fresh.store.read());
    const other = await open();
    await load(other.store, [...everyKind].reverse());
    const backwards = textOf(await other.store.read());
    await other.dispose();
    expect(backwards).toEqual(forwards);
  });

  it("reads equal content as equal, whatever happened on the way to it", async () => {
    await load(fresh.store, [source(), place("a")], "1");
    const direct = textOf(await fresh.store.read());
    await load(fresh.store, [place("a", { name: "旧名" }), place("b")], "2");
    const back = changeSet("3", [...removes("place:b"), ...puts(place("a"))]);
    await fresh.store.commit(back, await fresh.store.revision());
    expect(textOf(await fresh.store.read())).toEqual(direct);
  });

  it("lists nodes by id in ascending code-unit order", async () => {
    await load(fresh.store, [
      source(),
      ...["b", "a", "a.1", "a-1", "A", "10", "9", "铜"].map((n) => place(n)),
    ]);
    const ids = (await fresh.store.read()).nodes.map(({ id }) => id.slice("place:".length));
    expect(ids.slice(0, -1)).toEqual(["10", "9", "A", "a", "a-1", "a.1", "b", "铜"]);
  });

  it("puts 𠀀 (a surrogate pair) before Ａ (U+FF21), as code units do and UTF-8 bytes do not", async () => {
    await load(fresh.store, [source(), place("Ａ"), place("𠀀"), place("z")]);
    const ids = (await fresh.store.read()).nodes.map(({ id }) => id);
    expect(ids).toEqual(["place:z", "place:𠀀", "place:Ａ", "source:paper"]);
  });

  it("lists in the same order what came in many commits, and after replacing", async () => {
    await load(fresh.store, [source(), stage("m"), stage("b")], "1");
    await load(fresh.store, [stage("z"), link("FEEDS", ["stage:m", "stage:z"])], "2");
    await load(fresh.store, [stage("a"), stage("m"), link("FEEDS", ["stage:a", "stage:b"])], "3");
    const { nodes, relationships } = await fresh.store.read();
    expect(nodes.map(({ id }) => id)).toEqual(["source:paper", "stage:a", "stage:b", "stage:m", "stage:z"]);
    expect(relationships.map(({ id }) => id)).toEqual(["feeds:a~b", "feeds:m~z"]);
  });

  it("lists relationships by id, not by kind", async () => {
    await load(fresh.store, everyKind);
    const ids = (await fresh.store.read()).relationships.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids[0]).toBe("about:revenue~car");
    expect(ids.at(-1)).toBe("within:town~city");
  });

  it("gives objects of the reader's own: changing them changes nothing that is kept", async () => {
    await load(fresh.store, [source(), place("a"), place("b", { successors: ["place:a"] })]);
    const before = textOf(await fresh.store.read());
    for (const node of (await fresh.store.read()).nodes) {
      Object.assign(node, { id: "place:changed", name: "changed" });
      if (node.kind === "Place") node.successors?.push("place:changed");
    }
    expect(textOf(await fresh.store.read())).toEqual(before);
  });

  it("keeps nothing of the sender's objects: changing them after the commit changes nothing", async () => {
    const town = place("a", { aliases: ["旧称"] });
    await load(fresh.store, [source(), town]);
    const before = textOf(await fresh.store.read());
    town.aliases?.push("新称");
    town.name = "changed";
    expect(textOf(await fresh.store.read())).toEqual(before);
  });

  it("sees the old content or the new while a commit runs, never half of it", async () => {
    const old = await load(fresh.store, [source()]);
    const stages = Array.from({ length: 2_000 }, (_, i) => stage(`${i}`));
    const links = stages.slice(1).map(({ id }, i) => link("FEEDS", [`stage:${i}`, id]));
    const committing = fresh.store.commit(changeSet("half", puts(...stages, ...links)), old);
    const graphs = await Promise.all([fresh.store.read(), fresh.store.read(), fresh.store.read()]);
    const { revision } = await committing;
    for (const graph of [...graphs, await fresh.store.read()]) {
      expect([old, revision]).toContain(graph.revision);
      expect(graph.nodes.length).toBe(graph.revision === old ? 1 : 2_001);
      expect(graph.relationships.length).toBe(graph.revision === old ? 0 : 1_999);
    }
    expect((await fresh.store.read()).revision).toBe(revision);
  });
}
