import { describe, expect, test } from "vitest";
import { ChangeSet } from "../../graph-schema/change-set.ts";
import { Fact, isRelationship, referencesOf } from "../../graph-schema/facts.ts";
import { planChangeSet, planFacts } from "../../seeds/plan/plan-change-set.ts";

const facts = planFacts();
const byIdOf = new Map(facts.map((fact) => [fact.id, fact]));

describe("facts of the plan", () => {
  test("every fact parses and stays as it is", () => {
    for (const fact of facts) expect(Fact.parse(fact)).toEqual(fact);
  });

  test("every id is there once, in ascending order", () => {
    const ids = facts.map((fact) => fact.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  test("every node that a fact names exists and is of the right kind", () => {
    for (const fact of facts) {
      for (const { path, id, kinds } of referencesOf(fact)) {
        const named = byIdOf.get(id);
        expect(
          named !== undefined && kinds.some((kind) => kind === named.kind),
          `${fact.id} ${path} ${id}`,
        ).toBe(true);
      }
    }
  });

  test("every quote stands in the paragraph it is cited from", () => {
    for (const fact of facts) {
      if (fact.kind === "Source" || fact.quote === undefined) continue;
      const source = byIdOf.get(fact.source);
      expect(source?.kind === "Source" && source.type === "plan-paragraph", fact.id).toBe(true);
      if (source?.kind === "Source" && source.type === "plan-paragraph")
        expect(source.text.includes(fact.quote), `${fact.id}: ${fact.quote}`).toBe(true);
    }
  });

  test("no fact rests on a heading", () => {
    const headings = facts.flatMap((fact) =>
      fact.kind === "Source" && fact.type === "plan-paragraph" && !/[。；：\t ]/.test(fact.text)
        ? [fact.id]
        : [],
    );
    expect(headings).toContain("source:plan.p053");
    const resting = facts.filter((fact) => fact.kind !== "Source" && headings.includes(fact.source));
    expect(resting.map(({ id }) => id)).toEqual([]);
  });

  test("every published fact of the plan quotes it", () => {
    for (const fact of facts) {
      if (fact.kind === "Source" || !fact.source.startsWith("source:plan.")) continue;
      expect(fact.quote, fact.id).toBeDefined();
    }
  });

  test("a fact is editorial exactly when its source is an editorial reason in both languages", () => {
    for (const fact of facts) {
      if (fact.kind === "Source") continue;
      const source = byIdOf.get(fact.source);
      const isReasoned =
        source?.kind === "Source" && source.type === "editorial" && source.reasonEn !== undefined;
      expect(fact.evidence === "editorial", fact.id).toBe(isReasoned);
    }
  });

  test("every judgement is used by a fact", () => {
    const named = new Set(facts.flatMap((fact) => referencesOf(fact).map(({ id }) => id)));
    const judgements = facts.filter((fact) => fact.kind === "Source" && fact.type === "editorial");
    expect(judgements.filter(({ id }) => !named.has(id))).toEqual([]);
  });

  test("every named node has an English name, every label and wording too", () => {
    for (const fact of facts) {
      if (fact.kind === "Source") {
        expect(fact.titleEn ?? (fact.type === "plan-paragraph" ? undefined : ""), fact.id).toBeDefined();
        continue;
      }
      if ("name" in fact) expect(fact.nameEn, fact.id).toMatch(/^[\p{Script=Latin}\p{N}\p{P} ]|Wei Town/u);
      if ("label" in fact && fact.label !== undefined) expect(fact.labelEn, fact.id).toBeDefined();
      if (fact.kind === "SPECIALISES_IN") expect(fact.wordingEn, fact.id).toBeDefined();
      if (fact.kind === "Report" && fact.text !== undefined) expect(fact.textEn, fact.id).toBeDefined();
      if (fact.kind === "Indicator") {
        expect(fact.notesEn?.length, fact.id).toBe(fact.notes?.length);
        expect(fact.basisEn === undefined, fact.id).toBe(fact.basis === undefined);
      }
    }
  });

  test("English texts hold no Chinese but what they quote", () => {
    const quoted = /“[^”]*”|泗县圩镇|颍泉区|新兴建材|新型建材|建材|建筑材料|仪表仪器|仪器仪表/g;
    for (const fact of facts) {
      for (const [key, value] of Object.entries(fact)) {
        if (!key.endsWith("En")) continue;
        for (const text of [value].flat())
          expect(String(text).replace(quoted, ""), fact.id).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test("a label has at most two lines, of 7 characters in Chinese and 18 in English", () => {
    for (const fact of facts) {
      if (fact.kind !== "Stage" && fact.kind !== "Chain") continue;
      for (const [label, longest] of [
        [fact.label ?? "", 7],
        [fact.labelEn ?? "", 18],
      ] as const) {
        expect(label, fact.id).not.toBe("");
        const lines = label.split("\n");
        expect(lines.length, fact.id).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length, `${fact.id}: ${line}`).toBeLessThanOrEqual(longest);
      }
    }
  });

  test("nothing is synthetic and no leader is put anywhere", () => {
    expect(facts.filter((fact) => "synthetic" in fact)).toEqual([]);
    expect(facts.filter((fact) => fact.kind === "LOCATED_IN")).toEqual([]);
  });

  test("relationships of one kind never join the same two nodes on the same words twice", () => {
    const seen = new Set<string>();
    for (const fact of facts.filter(isRelationship)) {
      const key = [fact.kind, fact.from, fact.to, fact.source, fact.quote, fact.validFrom].join("|");
      expect(seen.has(key), fact.id).toBe(false);
      seen.add(key);
    }
  });
});

describe("planChangeSet()", () => {
  test("is a valid change set of puts", () => {
    const changeSet = planChangeSet();
    expect(() => ChangeSet.parse(changeSet)).not.toThrow();
    expect(changeSet.changes).toHaveLength(facts.length);
    expect(new Set(changeSet.changes.map(({ op }) => op))).toEqual(new Set(["put"]));
  });

  test("has an id that depends on its content alone", () => {
    expect(planChangeSet().id).toBe(planChangeSet().id);
    expect(planChangeSet().id).toMatch(/^plan-[0-9a-f]{8}$/);
  });
});
