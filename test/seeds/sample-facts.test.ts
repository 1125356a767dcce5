import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalText, Fact, isRelationship, referencesOf } from "../../graph-schema/facts.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../seeds/sample/generate-sample.ts";
import { SAMPLE_SIZES } from "../../seeds/sample/options.ts";

const plan = planFacts();
const facts = [...plan, ...recipeFacts()];
const sample = [...generateSample({ facts })];
const nodes = new Map([...facts, ...sample].map((fact) => [fact.id, fact]));

function digest(all: Iterable<Fact>): string {
  const hash = createHash("sha256");
  for (const fact of all) hash.update(canonicalText(fact)).update("\n");
  return hash.digest("hex");
}

describe("facts of the sample", () => {
  test("every fact parses and stays as it is", () => {
    for (const fact of sample) {
      const parsed = Fact.safeParse(fact);
      expect(parsed.success, fact.id).toBe(true);
      if (canonicalText(parsed.data!) !== canonicalText(fact)) expect(parsed.data).toEqual(fact);
    }
  });

  test("every id is there once, and none is an id of the plan or the recipes", () => {
    expect(new Set(sample.map(({ id }) => id)).size).toBe(sample.length);
    expect(nodes.size).toBe(facts.length + sample.length);
  });

  test("every node that a fact names is of the right kind, in the facts or in the sample before it", () => {
    const seen = new Map(facts.map((fact) => [fact.id, fact.kind]));
    const missing: string[] = [];
    for (const fact of sample) {
      for (const { path, id, kinds } of referencesOf(fact)) {
        if (!kinds.some((kind) => kind === seen.get(id))) missing.push(`${fact.id} ${path} ${id}`);
      }
      seen.set(fact.id, fact.kind);
    }
    expect(missing).toEqual([]);
  });

  test("every fact is synthetic and has the generator with its seed as its source", () => {
    const sources = sample.filter((fact) => fact.kind === "Source");
    expect(sources).toMatchObject([
      { id: "source:sample", layer: "simulated", type: "generator", seed: 2010 },
    ]);
    for (const fact of sample) {
      if (fact.kind === "Source") continue;
      expect([fact.source, fact.evidence, fact.synthetic]).toEqual(["source:sample", "synthetic", true]);
    }
  });

  test("no firm that is not synthetic has a synthetic fact, and real places are only where things are", () => {
    for (const fact of sample) {
      if (!isRelationship(fact)) continue;
      for (const end of [fact.from, fact.to]) {
        const node = nodes.get(end);
        if (node?.kind === "Enterprise") expect(node.synthetic, fact.id).toBe(true);
        if (node?.kind === "Place" && node.synthetic === undefined) {
          expect(["LOCATED_IN", "SUPPLIES", "WITHIN", "ABOUT"]).toContain(fact.kind);
        }
      }
    }
  });

  test("every firm's name begins with 示例 and is its own", () => {
    const names = sample.flatMap((fact) => (fact.kind === "Enterprise" ? [fact.name] : []));
    expect(names.filter((name) => !name.startsWith("示例"))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    const firms = sample.filter((fact) => fact.kind === "Enterprise");
    for (const { name, nameEn } of firms) {
      expect(name).toMatch(/^示例[^·]+·[^·]+\d{3,}$/);
      expect(nameEn).toMatch(
        /^Example [^·\p{Script=Han}]+ · [^·\p{Script=Han}]+, (firm|leader|trader) \d{3,}$/u,
      );
    }
  });

  test("plan size is 4,000 firms, 15,000 purchases of 2010 and at most 60,000 facts", () => {
    const count = (kind: Fact["kind"]) => sample.filter((fact) => fact.kind === kind).length;
    expect(count("Enterprise")).toBe(4_000);
    expect(sample.filter(({ id }) => /^supplies:.*\.2010(\.seller)?$/.test(id)).length).toBe(15_000);
    expect(sample.length).toBeLessThanOrEqual(60_000);
  });

  test("leaders are the sample's own: four of each chain", () => {
    const leaders = sample.filter((fact) => fact.kind === "Enterprise" && fact.role === "leader");
    expect(leaders.length).toBe(40);
  });
});

describe("the same sample every time", () => {
  test("seed 2010 over the plan gives the bytes it has always given: else it is another version", () => {
    expect(digest(generateSample({ facts: plan, seed: 2010 }))).toBe(
      "9215b5517ad82d4f471f42a1266df9dd026dc434667bc0a59e96fcb9c2cd0589",
    );
  });

  test("the order of the facts it is made over does not matter, the seed does", () => {
    const own = digest(sample);
    expect(digest(generateSample({ facts: facts.toReversed() }))).toBe(own);
    expect(digest(generateSample({ facts, seed: 2011 }))).not.toBe(own);
  });

  test("is the same whether published facts are there or not, and names none of them", () => {
    const published = publicFacts();
    expect(digest(generateSample({ facts: [...published, ...facts] }))).toBe(digest(sample));
    const ids = new Set(published.map(({ id }) => id));
    expect(sample.filter((fact) => referencesOf(fact).some(({ id }) => ids.has(id)))).toEqual([]);
  });
});

describe("sizes", () => {
  test("10k/50k has exactly 10,000 firms and 50,000 purchases, all of 2010", () => {
    let [firms, links] = [0, 0];
    for (const fact of generateSample({ facts, size: "10k/50k" })) {
      if (fact.kind === "Enterprise") firms++;
      if (fact.kind !== "SUPPLIES") continue;
      links++;
      expect(["2010", undefined]).toContain(fact.period);
    }
    expect([firms, links]).toEqual([10_000, 50_000]);
  });

  test("a size of a thousand firms a town is begun without waiting for its end", () => {
    const first = generateSample({ facts, size: "100k/500k" })[Symbol.iterator]().next();
    expect(first.value).toMatchObject({ kind: "Source" });
    expect(Object.values(SAMPLE_SIZES).map(({ links, firms }) => links / firms)).toEqual([3.75, 5, 5, 5]);
  });
});
