import { expect, it } from "vitest";
import { ChangeSet, EMPTY_REVISION } from "../../../graph-schema/change-set.ts";
import { detailsOf } from "../../../graph-schema/error-details.ts";
import { changeSet, everyKind, link, place, puts, source } from "../../support/facts.ts";
import { freshStore, type OpenStore, textOf } from "./fixture.ts";

const pointersOf = (value: unknown) => detailsOf(ChangeSet.safeParse(value).error).map((d) => d.pointer);
const putting = (fact: object) => ({ ...changeSet("x", []), changes: [{ op: "put", fact }] });

/** What `ChangeSet` stops, so that no store ever meets it. */
export function schema(open: OpenStore): void {
  const fresh = freshStore(open);

  it("stops an unknown kind of fact", () => {
    expect(pointersOf(putting({ ...place("a"), kind: "Village" }))).toEqual(["/changes/0/fact/kind"]);
  });

  it("stops a property no kind has", () => {
    expect(ChangeSet.safeParse(putting({ ...place("a"), colour: "red" })).success).toBe(false);
    expect(ChangeSet.safeParse({ ...changeSet("x", []), force: true }).success).toBe(false);
  });

  it("stops an id of another kind, and an end of a kind that may not stand there", () => {
    expect(pointersOf(putting({ ...place("a"), id: "stage:a" }))).toEqual(["/changes/0/fact/id"]);
    const feeds = { ...link("FEEDS", ["stage:a", "stage:b"]), to: "place:b" };
    expect(pointersOf(putting(feeds))).toEqual(["/changes/0/fact/to"]);
  });

  it("stops an unknown operation and a removal of what is no id", () => {
    expect(pointersOf({ ...changeSet("x", []), changes: [{ op: "merge" }] })).toEqual(["/changes/0/op"]);
    expect(pointersOf({ ...changeSet("x", []), changes: [{ op: "remove", id: "town:1" }] })).toEqual([
      "/changes/0/id",
    ]);
  });

  it("stops numbers that JSON cannot carry", () => {
    const makes = link("MAKES", ["enterprise:a", "stage:a"]);
    for (const output of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(pointersOf(putting({ ...makes, output }))).toEqual(["/changes/0/fact/output"]);
    }
  });

  it("lets through what the store then reads back as parsed", async () => {
    const parsed = ChangeSet.parse(JSON.parse(JSON.stringify(changeSet("x", puts(...everyKind)))));
    await fresh.store.commit(parsed, EMPTY_REVISION);
    expect(textOf(await fresh.store.read())).toHaveLength(everyKind.length);
    const again = ChangeSet.parse(changeSet("y", puts(source())));
    expect((await fresh.store.commit(again, await fresh.store.revision())).put).toBe(1);
  });
}
