import { describe, expect, test } from "vitest";
import { ChangeSet } from "../../graph-schema/change-set.ts";
import { Fact, isRelationship, referencesOf } from "../../graph-schema/facts.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { CONTRADICTIONS } from "../../seeds/public/contradictions.ts";
import { publicChangeSet, publicFacts } from "../../seeds/public/public-change-set.ts";

const plan = planFacts();
const facts = publicFacts();
const all = new Map([...plan, ...facts].map((fact) => [fact.id, fact]));

describe("published facts", () => {
  test("every fact parses and stays as it is", () => {
    for (const fact of facts) expect(Fact.parse(fact), fact.id).toEqual(fact);
  });

  test("every id is there once, in ascending order, and none is the plan's", () => {
    const ids = facts.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const planned = new Set(plan.map(({ id }) => id));
    expect(ids.filter((id) => planned.has(id))).toEqual([]);
  });

  test("every node that a fact names is in the plan or beside it, and of the right kind", () => {
    for (const fact of facts) {
      for (const { path, id, kinds } of referencesOf(fact)) {
        const named = all.get(id);
        expect(
          named !== undefined && kinds.some((kind) => kind === named.kind),
          `${fact.id} ${path} ${id}`,
        ).toBe(true);
      }
    }
  });

  test("no fact is synthetic, and every source lies in the public layer", () => {
    expect(facts.filter((fact) => "synthetic" in fact)).toEqual([]);
    const sources = facts.filter((fact) => fact.kind === "Source");
    expect(new Set(sources.map(({ layer }) => layer))).toEqual(new Set(["public"]));
    expect(new Set(sources.map(({ type }) => type))).toEqual(new Set(["public-page", "editorial"]));
  });

  test("every source is named by a fact", () => {
    const named = new Set(facts.flatMap((fact) => referencesOf(fact).map(({ id }) => id)));
    expect(facts.filter((fact) => fact.kind === "Source" && !named.has(fact.id))).toEqual([]);
  });

  test("what a party says of itself is reported, what others say is published", () => {
    for (const fact of facts) {
      if (fact.kind !== "SUPPLIES") continue;
      const byParty = fact.statedBy === "seller" || fact.statedBy === "buyer";
      expect(fact.evidence, fact.id).toBe(byParty ? "reported" : "published");
    }
    expect(
      facts.filter((fact) => fact.kind === "SUPPLIES" && fact.evidence === "reported").length,
    ).toBeGreaterThan(50);
  });

  test("what a wording of goods means is a judgement with a reason, unless the page names the stage", () => {
    const names = new Map(
      [...all.values()].flatMap((fact) => (fact.kind === "Stage" ? [[fact.id, fact.name]] : [])),
    );
    let named = 0;
    for (const fact of facts) {
      if (fact.kind !== "SUPPLIES" && fact.kind !== "MAKES") continue;
      const [stage, wording] = fact.kind === "MAKES" ? [fact.to, fact.wording] : [fact.stage, fact.goods];
      const reason = all.get(fact.judgement ?? "");
      const isNamed = stage === undefined || names.get(stage) === wording;
      if (isNamed) named++;
      expect(reason === undefined, fact.id).toBe(isNamed);
      if (reason !== undefined) expect(reason, fact.id).toMatchObject({ type: "editorial", layer: "public" });
    }
    expect(named).toBeGreaterThan(20);
    expect(all.get("supplies:public.am0052")).toMatchObject({ stage: "stage:auto-electronics" });
    expect(all.get("supplies:public.am0001")).toMatchObject({
      judgement: "source:editorial.public-goods.汽车配套件",
      source: "source:public.2a1229d1",
    });
  });

  test("every contradiction is a note on each of its facts, in both languages", () => {
    for (const { rows, note, noteEn } of CONTRADICTIONS) {
      const noted = facts.filter(
        (fact) =>
          (fact.kind === "Report" || fact.kind === "SUPPLIES") &&
          fact.notes?.includes(note) === true &&
          fact.notesEn?.includes(noteEn) === true,
      );
      expect(new Set(noted.map(({ id }) => id.split(".")[1]))).toEqual(new Set(rows));
    }
  });

  test("every place, stage and indicator has an English name, and every firm that stands in three facts or more", () => {
    const joined = new Map<string, number>();
    for (const fact of facts.filter(isRelationship))
      for (const end of [fact.from, fact.to]) joined.set(end, (joined.get(end) ?? 0) + 1);
    const nameless = facts.filter((fact) => {
      if (!("name" in fact) || fact.nameEn !== undefined) return false;
      return fact.kind !== "Enterprise" || (joined.get(fact.id) ?? 0) >= 3;
    });
    expect(nameless.map(({ id }) => id)).toEqual([]);
    for (const fact of facts) {
      if ("name" in fact && fact.nameEn !== undefined)
        expect(fact.nameEn, fact.id).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("every firm has a name in Latin letters, and stock wordings of what is counted are told in English", () => {
    const firms = facts.filter((fact) => fact.kind === "Enterprise");
    expect(firms.filter(({ nameEn }) => nameEn === undefined).map(({ id }) => id)).toEqual([]);
    const told = facts.flatMap((fact) => (fact.kind === "Report" ? (fact.basisEn ?? []) : []));
    expect(told).toContain("revenue; all specialised towns of that year");
    expect(told.filter((words) => /\p{Script=Han}/u.test(words))).toEqual([]);
  });

  test("a purchase of several years at once says so, under the last of them", () => {
    const several = facts.filter(({ id }) => /FTL013[789]/.test(id) && id.startsWith("supplies:"));
    expect(several).toHaveLength(3);
    for (const fact of several)
      expect(fact).toMatchObject({
        period: "2024",
        notes: ["页面所述为 2021–2024 年，未分年，记在 2024 年。"],
        notesEn: ["The page speaks of 2021–2024 together; it stands under 2024."],
      });
  });

  test("no fact quotes a page: the evidence stays with the pages", () => {
    expect(facts.filter((fact) => "quote" in fact)).toEqual([]);
  });

  test("there are as many facts of each kind as the rows say", () => {
    const counts = Object.fromEntries(
      [...new Set(facts.map(({ kind }) => kind))]
        .sort()
        .map((kind) => [kind, facts.filter((fact) => fact.kind === kind).length]),
    );
    expect(counts).toEqual({
      ABOUT: 955,
      Enterprise: 430,
      Indicator: 312,
      LOCATED_IN: 290,
      MAKES: 233,
      OWNS: 39,
      PART_OF: 16,
      Place: 40,
      Report: 955,
      SPECIALISES_IN: 11,
      SUPPLIES: 255,
      Source: 763,
      Stage: 16,
      WITHIN: 47,
    });
  });
});

describe("publicChangeSet()", () => {
  test("is a valid change set of puts whose id depends on its content alone", () => {
    const changeSet = publicChangeSet();
    expect(() => ChangeSet.parse(changeSet)).not.toThrow();
    expect(changeSet.id).toMatch(/^public-[0-9a-f]{8}$/);
    expect(publicChangeSet().id).toBe(changeSet.id);
    expect(changeSet.changes).toHaveLength(facts.length);
  });
});
