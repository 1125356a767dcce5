import { expect, it } from "vitest";
import { EMPTY_REVISION } from "../../../graph-schema/change-set.ts";
import {
  chain,
  changeSet,
  enterprise,
  indicator,
  link,
  place,
  puts,
  report,
  source,
  stage,
} from "../../support/facts.ts";
import { expectFailure, factOf, freshStore, load, type OpenStore } from "./fixture.ts";

const texts = {
  "Chinese of extension B": "𠀀𪚥 𨭎",
  "an emoji family and a flag": "👩‍👩‍👧 🇨🇳",
  "combining marks, kept as they came": "e\u0301 ≠ é",
  "right-to-left text with marks": "\u202Eשלום\u202C مرحبا",
  "quotes, backticks, backslashes": `'"\`\\\\' "; DROP TABLE fact; -- \\u0060 $x {x} :Label`,
  "white space of every sort": " \t\r\n\u00a0\u3000\u2028 ",
  "a byte order mark and a private-use character": "\uFEFF\uE000",
};

const numbers = {
  zero: 0,
  "the smallest exact steps": 1e-7,
  "a sum that is not 0.3": 0.1 + 0.2,
  "the largest value there may be": 1e12,
  "one just below it, with all its digits": 999_999_999_999.9999,
  "a number below nought": -1234.5,
  "the smallest double": Number.MIN_VALUE,
};

/** Text, numbers, booleans and lists come back as they went in. */
export function values(open: OpenStore): void {
  const fresh = freshStore(open);

  for (const [what, text] of Object.entries(texts)) {
    it(`keeps ${what}`, async () => {
      const set = changeSet(
        `set ${text}`.slice(0, 90),
        puts(source(), chain("1", { name: text, wording: text })),
        {
          author: `by ${text}`,
          reason: text,
        },
      );
      await fresh.store.commit(set, EMPTY_REVISION);
      const store = await fresh.current.reopen();
      expect(await factOf(store, "chain:1")).toMatchObject({ name: text, wording: text });
      expect(await store.history()).toMatchObject([{ changeSet: set.id, author: set.author, reason: text }]);
    });
  }

  it("keeps a wording as long as there may be", async () => {
    const wording = "链𠀀".repeat(666);
    await load(fresh.store, [source(), chain("1", { wording })]);
    const kept = await factOf(fresh.store, "chain:1");
    expect(kept.kind === "Chain" && kept.wording === wording).toBe(true);
  });

  for (const [what, text] of Object.entries({
    NUL: "a\u0000b",
    "half a surrogate pair": "a\ud840b",
    backspace: "a\bb",
    "U+FFFF": "a\uffffb",
  })) {
    it(`refuses ${what}, which not every store can keep, and names the place`, async () => {
      const facts = [source(), place("a", { aliases: ["good", text] }), stage("a", { name: text })];
      await expectFailure(
        fresh.store.commit(changeSet("text", puts(...facts)), EMPTY_REVISION),
        "CHANGE_SET_INVALID",
        ["/changes/1/fact/aliases/1", "/changes/2/fact/name"],
      );
      for (const property of ["id", "author", "reason"]) {
        const set = { ...changeSet("text", []), [property]: text };
        await expectFailure(fresh.store.commit(set, EMPTY_REVISION), "CHANGE_SET_INVALID", [`/${property}`]);
      }
      expect(await fresh.store.history()).toEqual([]);
    });
  }

  for (const [what, value] of Object.entries(numbers)) {
    it(`keeps ${what}: ${value}`, async () => {
      await load(fresh.store, [source(), indicator("i"), report("r", "i", { value })]);
      expect(await factOf(await fresh.current.reopen(), "report:r")).toStrictEqual(
        report("r", "i", { value }),
      );
    });
  }

  it("reads -0 back as 0, since JSON has no minus nought", async () => {
    await load(fresh.store, [source(), indicator("i"), report("r", "i", { value: -0 })]);
    expect(await factOf(fresh.store, "report:r")).toStrictEqual(report("r", "i", { value: 0 }));
  });

  it("keeps whole numbers as numbers, in every property that has them", async () => {
    const partOf = link("PART_OF", ["stage:a", "chain:1"], { order: 2 });
    await load(fresh.store, [source(), chain("1", { number: 10 }), stage("a"), partOf]);
    expect(await factOf(fresh.store, "chain:1")).toStrictEqual(chain("1", { number: 10 }));
    expect(await factOf(fresh.store, partOf.id)).toStrictEqual(partOf);
  });

  it("keeps false apart from absent", async () => {
    await load(fresh.store, [source(), enterprise("a", { aboveScale: false }), enterprise("b")]);
    expect(await factOf(fresh.store, "enterprise:a")).toStrictEqual(enterprise("a", { aboveScale: false }));
    expect(await factOf(fresh.store, "enterprise:b")).toStrictEqual(enterprise("b"));
  });

  it("keeps an empty list apart from an absent one, and a list of one apart from its element", async () => {
    const facts = [place("a", { aliases: [] }), place("b"), place("c", { aliases: ["只有一个"] })];
    await load(fresh.store, [source(), ...facts]);
    for (const fact of facts) expect(await factOf(fresh.store, fact.id)).toStrictEqual(fact);
  });

  it("keeps the order and the repetitions of a list", async () => {
    const aliases = ["乙", "甲", "乙", "10", "9"];
    await load(fresh.store, [
      source(),
      place("a", { aliases, successors: ["place:b", "place:a"] }),
      place("b"),
    ]);
    expect(await factOf(fresh.store, "place:a")).toMatchObject({
      aliases,
      successors: ["place:b", "place:a"],
    });
  });

  it("takes a property that is undefined as absent", async () => {
    const loose = { ...place("a"), nameEn: undefined, code: undefined } as unknown as ReturnType<
      typeof place
    >;
    await fresh.store.commit(changeSet("loose", puts(source(), loose)), EMPTY_REVISION);
    expect(await factOf(fresh.store, "place:a")).toStrictEqual(place("a"));
  });

  it("keeps ids of 200 characters and in Chinese, and finds them as ends", async () => {
    const long = "长".repeat(191);
    await load(fresh.store, [
      source(),
      place(long),
      place("𠀀镇"),
      link("WITHIN", ["place:𠀀镇", `place:${long}`], { id: "within:1" }),
    ]);
    expect(await factOf(fresh.store, "within:1")).toMatchObject({ from: "place:𠀀镇", to: `place:${long}` });
  });
}
