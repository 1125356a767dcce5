import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalText, type Fact, isRelationship, referencesOf } from "../../graph-schema/facts.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../seeds/sample/generate-sample.ts";

/** The four sets in the order they are loaded, the sample over the three before it. */
function build() {
  const [plan, recipes, published] = [planFacts(), recipeFacts(), publicFacts()];
  const simulated = [...generateSample({ facts: [...plan, ...recipes, ...published] })];
  return { plan, recipes, public: published, simulated };
}

const sets = build();
const all = Object.values(sets).flat();
const byId = new Map(all.map((fact) => [fact.id, fact]));

function digest(facts: readonly Fact[]): string {
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(canonicalText(fact)).update("\n");
  return hash.digest("hex");
}

function dangling(facts: readonly Fact[], below: readonly Fact[]): string[] {
  const kinds = new Map([...below, ...facts].map(({ id, kind }) => [id, kind]));
  return facts.flatMap((fact) =>
    referencesOf(fact)
      .filter((named) => !named.kinds.some((kind) => kind === kinds.get(named.id)))
      .map(({ path, id }) => `${fact.id} ${path} ${id}`),
  );
}

describe("the four sets together", () => {
  test("no id stands in two of them", () => {
    expect(byId.size).toBe(all.length);
  });

  test("each names only what it or the sets before it have; nothing stands on public facts", () => {
    expect(dangling(sets.plan, [])).toEqual([]);
    expect(dangling(sets.recipes, sets.plan)).toEqual([]);
    expect(dangling(sets.public, sets.plan)).toEqual([]);
    expect(dangling(sets.simulated, [...sets.plan, ...sets.recipes])).toEqual([]);
  });

  test.each(["plan", "recipes", "public", "simulated"] as const)(
    "every fact and every reason of the set %s lies in the layer of that name",
    (name) => {
      const layerOf = (id: string) => {
        const source = byId.get(id);
        return source?.kind === "Source" ? source.layer : undefined;
      };
      const strays = sets[name].filter((fact) => {
        const judged = "judgement" in fact && fact.judgement !== undefined ? [fact.judgement] : [];
        return [fact.kind === "Source" ? fact.id : fact.source, ...judged].some((id) => layerOf(id) !== name);
      });
      expect(strays.map(({ id }) => id)).toEqual([]);
    },
  );

  test("are the same facts in the same order when they are built again", () => {
    const again = build();
    for (const name of ["plan", "recipes", "public", "simulated"] as const)
      expect([name, digest(again[name])]).toEqual([name, digest(sets[name])]);
  });
});

describe("what is real and what is simulated", () => {
  const isSynthetic = (fact: Fact | undefined) => fact !== undefined && "synthetic" in fact;
  const reports = new Map(all.flatMap((fact) => (fact.kind === "Report" ? [[fact.id, fact]] : [])));

  test("no real firm has a simulated fact: none joins it, and no simulated report is about it", () => {
    const real = all.filter((fact) => fact.kind === "Enterprise" && !isSynthetic(fact));
    expect(real.length).toBeGreaterThan(400);
    const ids = new Set(real.map(({ id }) => id));
    const wrong = all.filter((fact) => {
      if (!isRelationship(fact) || !(ids.has(fact.from) || ids.has(fact.to))) return false;
      return isSynthetic(fact) || isSynthetic(reports.get(fact.from));
    });
    expect(wrong).toEqual([]);
  });

  test("nothing real names anything simulated", () => {
    const wrong = all.filter(
      (fact) => !isSynthetic(fact) && referencesOf(fact).some(({ id }) => isSynthetic(byId.get(id))),
    );
    expect(wrong).toEqual([]);
  });

  test("no simulated firm bears the name or an alias of a real one", () => {
    const firms = all.filter((fact) => fact.kind === "Enterprise");
    const taken = new Set(
      firms.filter((fact) => !isSynthetic(fact)).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    );
    expect(firms.filter((fact) => isSynthetic(fact) && taken.has(fact.name))).toEqual([]);
  });
});

describe("sources", () => {
  const sources = all.filter((fact) => fact.kind === "Source");

  test("public pages have a title and an address, tables an edition and a licence in both languages", () => {
    for (const source of sources) {
      if (source.type === "public-page") expect(source.address, source.id).toMatch(/^https?:/);
      if (source.type !== "dataset") continue;
      expect(
        [source.titleEn, source.licenceEn, source.editionEn ?? source.edition].join(),
        source.id,
      ).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("nine public pages in ten are dated", () => {
    const pages = sources.filter(({ type }) => type === "public-page");
    expect(pages).toHaveLength(468);
    const dated = pages.filter((page) => page.type === "public-page" && page.date !== undefined);
    expect(dated.length / pages.length).toBeGreaterThan(0.89);
  });
});

describe("places beyond the province", () => {
  const beyond = all.filter(
    (fact) => fact.kind === "Place" && ["province", "country", "unknown"].includes(fact.level),
  );

  test("are 34 provinces, 6 countries and one unknown, each there once and in the set of the plan", () => {
    const plan = new Set(sets.plan.map(({ id }) => id));
    expect(beyond.filter(({ id }) => !plan.has(id))).toEqual([]);
    expect(new Set(beyond.map((fact) => ("name" in fact ? fact.name : ""))).size).toBe(41);
    expect(beyond).toHaveLength(41);
    expect(byId.get("place:unknown")).toMatchObject({ level: "unknown", aliases: ["来源不明", "去向不明"] });
  });

  test("are where simulated goods come from, marked as simulated links", () => {
    const from = new Set(sets.simulated.flatMap((fact) => (fact.kind === "SUPPLIES" ? [fact.from] : [])));
    expect(["place:320000", "place:jp", "place:unknown"].filter((id) => !from.has(id))).toEqual([]);
  });
});

describe("stages that only pages name", () => {
  test("carry the code of a sector that has a recipe", () => {
    const codes = sets.public.flatMap((fact) => (fact.kind === "Stage" ? (fact.codes ?? ["none"]) : []));
    expect(codes).toHaveLength(16);
    const bought = new Set(sets.recipes.flatMap((fact) => (fact.kind === "FEEDS" ? [fact.to] : [])));
    expect(codes.filter((code) => !bought.has(`stage:${code.replace(":", ".")}`))).toEqual([]);
  });
});
