import { describe, expect, test } from "vitest";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../seeds/sample/generate-sample.ts";
import { HOLES } from "../../seeds/sample/holes.ts";
import { readCities } from "../../seeds/sample/read-province.ts";
import { readRecipes } from "../../seeds/sample/recipes.ts";
import { tablesOf } from "./sample-cases.ts";
import { closedShapes, linksBetweenFirms, rewired, tailExponent } from "./sample-shape.ts";

const plan = planFacts();
const facts = [...plan, ...recipeFacts()];
const sample = [...generateSample({ facts })];
const tables = tablesOf(facts, sample);
const { stages, makes, output, bought, supplies } = tables;
const links = linksBetweenFirms(sample, "2010");

/** Partners of each firm at one end of the links. */
function degrees(end: 0 | 1): number[] {
  const counts = new Map<number, number>();
  for (const link of links) counts.set(link[end], (counts.get(link[end]) ?? 0) + 1);
  return [...counts.values()];
}

/** Ids of a stage and of all that is finer. */
function below(stage: string): Set<string> {
  return new Set(stages.downward[stages.indexOf(stage)]!.map((each) => stages.list[each]!.id));
}

/** What firms make of a stage, what they buy of it, and how much of that from makers; 万元. */
function marketOf(stage: string) {
  const own = below(stage);
  const makers = [...makes].filter(([, made]) => made.some((each) => own.has(each)));
  let made = 0;
  for (const fact of sample) if (fact.kind === "MAKES" && own.has(fact.to)) made += fact.output!;
  const purchases = bought.filter((link) => link.stage !== undefined && own.has(link.stage));
  const sum = (of: typeof purchases) => of.reduce((all, { value = 0 }) => all + value, 0);
  const fromMakers = purchases.filter(({ from }) => makers.some(([firm]) => firm === from));
  return { makers: makers.length, made, bought: sum(purchases), fromMakers: sum(fromMakers) };
}

describe("shape of the network, 2010", () => {
  test("links and sizes have fat tails", () => {
    const tails = {
      buyersOfASeller: tailExponent(degrees(0), 0.03),
      sellersOfABuyer: tailExponent(degrees(1), 0.03),
      revenue: tailExponent([...output.values()], 0.05),
    };
    process.stdout.write(`tail exponents ${JSON.stringify(tails)}\n`);
    expect(tails.buyersOfASeller).toBeGreaterThan(2);
    expect(tails.buyersOfASeller).toBeLessThan(3.6);
    expect(tails.sellersOfABuyer).toBeGreaterThan(2);
    expect(tails.sellersOfABuyer).toBeLessThan(5);
    expect(tails.revenue).toBeGreaterThan(1.8);
    expect(tails.revenue).toBeLessThan(3);
    expect(Math.max(...degrees(0))).toBeGreaterThan(60);
  });

  test("squares are closed far more often than triangles, against the same firms wired at random", () => {
    const [own, random] = [closedShapes(links), closedShapes(rewired(links, 1))];
    const over = { triangles: own.triangles / random.triangles, squares: own.squares / random.squares };
    process.stdout.write(
      `closed ${JSON.stringify(own)}, at random ${JSON.stringify(random)}, ${JSON.stringify(over)}\n`,
    );
    expect(own.squares).toBeGreaterThan(8 * own.triangles);
    expect(over.squares).toBeGreaterThan(1.3);
    expect(over.triangles).toBeLessThan(1.2);
    expect(over.squares / over.triangles).toBeGreaterThan(1.4);
  });

  test("a triangle and a square are counted as what they are", () => {
    expect(
      closedShapes([
        [1, 2],
        [2, 3],
        [1, 3],
      ]),
    ).toEqual({ triangles: 1, squares: 0 });
    expect(
      closedShapes([
        [1, 2],
        [1, 3],
        [4, 2],
        [4, 3],
      ]),
    ).toEqual({ triangles: 0, squares: 1 });
  });

  test("about half of the links with firms last a year: half-life 13 months", () => {
    const of = (year: string) => new Set(linksBetweenFirms(sample, year).map(([a, b]) => `${a} ${b}`));
    const known = new Map<string, Set<string>>();
    for (const { from, to, period } of supplies) {
      if (!from.startsWith("enterprise:") || !to.startsWith("enterprise:") || period === undefined) continue;
      known.set(period, (known.get(period) ?? new Set()).add(`${from} ${to}`));
    }
    const [before, now] = [known.get("2009")!, known.get("2010")!];
    const kept = [...before].filter((link) => now.has(link)).length / before.size;
    expect(of("2010").size).toBe(links.length);
    expect(kept).toBeGreaterThan(0.45);
    expect(kept).toBeLessThan(0.65);
  });

  test("there is a way back: some firm can reach itself through its buyers", () => {
    const next = new Map<number, number[]>();
    for (const [from, to] of links) next.set(from, [...(next.get(from) ?? []), to]);
    const onCycle = [...next.keys()].filter((start) => {
      const seen = new Set(next.get(start));
      for (const firm of seen) for (const buyer of next.get(firm) ?? []) seen.add(buyer);
      return seen.has(start);
    });
    expect(onCycle.length).toBeGreaterThan(50);
  });
});

describe("what firms buy, 2010", () => {
  test("follows the recipes: in all, no input is more than 3 % of purchases away from its share", () => {
    const recipes = readRecipes(facts, stages);
    const expected = new Map<number, number>();
    const actual = new Map<number, number>();
    const ofBuyer = new Map<string, typeof bought>();
    for (const link of bought) ofBuyer.set(link.to, [...(ofBuyer.get(link.to) ?? []), link]);
    for (const [buyer, own] of ofBuyer) {
      const recipe = recipes[stages.indexOf(makes.get(buyer)![0]!)]!;
      const total = own.reduce((all, { value = 0 }) => all + value, 0);
      const shares = recipe.reduce((all, { share }) => all + share, 0);
      for (const { stage, share } of recipe)
        expected.set(stage, (expected.get(stage) ?? 0) + (total * share) / shares);
      for (const { stage, value = 0 } of own) {
        const index = stages.indexOf(stage ?? "");
        const input = recipe.find((each) => stages.downward[each.stage]!.includes(index))?.stage ?? index;
        actual.set(input, (actual.get(input) ?? 0) + value);
      }
    }
    const all = [...actual.values()].reduce((sum, value) => sum + value, 0);
    for (const [stage, value] of expected) {
      expect(Math.abs((actual.get(stage) ?? 0) - value) / all, stages.list[stage]!.id).toBeLessThan(0.03);
    }
  });

  test("no firm sells more to others than it makes", () => {
    const sold = new Map<string, number>();
    for (const { from, to, value = 0, period, statedBy } of supplies) {
      if (
        period === "2010" &&
        from !== to &&
        to.startsWith("enterprise:") &&
        statedBy !== "seller" &&
        output.has(from)
      ) {
        sold.set(from, (sold.get(from) ?? 0) + value);
      }
    }
    const over = [...sold].filter(([firm, value]) => value > 1.4 * output.get(firm)!);
    expect(over).toEqual([]);
    expect([...sold].filter(([firm, value]) => value > output.get(firm)!).length).toBeLessThan(
      sold.size / 50,
    );
  });

  test("shares bought grow with the boundary: town, county, city, province, all", () => {
    const inside = new Map<string, string[]>();
    for (const fact of [...plan, ...sample]) {
      if (
        fact.kind === "WITHIN" &&
        (fact.validTo ?? "9") > "2010-12-31" &&
        (fact.validFrom ?? "0") <= "2010-12-31"
      ) {
        inside.set(fact.from, [fact.to]);
      }
    }
    const upward = (place: string): string[] => [place, ...(inside.get(place) ?? []).flatMap(upward)];
    const site = (firm: string) => tables.locations.get(firm)?.at(-1)?.to;
    const levels = ["town", "county", "city", "province"];
    const within = levels.map(() => 0);
    let all = 0;
    for (const { from, to, value = 0 } of bought) {
      all += value;
      const [origin, buyer] = [from.startsWith("place:") ? from : site(from), site(to)];
      if (origin === undefined || buyer === undefined) continue;
      const common = upward(origin).filter((place) => upward(buyer).includes(place));
      levels.forEach((level, index) => {
        if (common.some((place) => tables.level.get(place) === level)) within[index]! += value;
      });
    }
    const shares = within.map((value) => value / all);
    process.stdout.write(
      `bought in town, county, city, province: ${shares.map((share) => share.toFixed(3)).join(", ")}\n`,
    );
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares[0]).toBeGreaterThan(0.01);
    expect(shares[3]).toBeGreaterThan(0.4);
    expect(shares[3]).toBeLessThan(0.7);
    expect(readCities(facts).length).toBe(17);
  });
});

describe("holes of the chains", () => {
  test.each(HOLES.missing)("%s is bought and nobody makes it", (stage) => {
    const market = marketOf(stage);
    expect([market.makers, market.made]).toEqual([0, 0]);
    expect(market.bought).toBeGreaterThan(10_000);
    expect(plan.filter((fact) => fact.kind === "MAKES" && fact.to === stage)).toEqual([]);
  });

  test.each(HOLES.broken)("%s is made, and an essential input of it is missing", (stage) => {
    expect(marketOf(stage).makers).toBeGreaterThan(3);
    const essential = facts.filter(
      (fact) => fact.kind === "FEEDS" && fact.to === stage && HOLES.missing.some((id) => id === fact.from),
    );
    expect(essential.length).toBeGreaterThan(0);
  });

  test.each(HOLES.weak)("%s has makers for less than half of what is bought", (stage) => {
    const market = marketOf(stage);
    expect(market.makers).toBeGreaterThan(1);
    expect(market.made).toBeLessThan(0.5 * market.bought);
  });

  test.each(HOLES.single)("%s has one maker", (stage) => {
    expect(marketOf(stage).makers).toBe(1);
    expect(marketOf(stage).bought).toBeGreaterThan(0);
  });

  test.each(HOLES.leaking)("%s is made in plenty and bought elsewhere", (stage) => {
    const market = marketOf(stage);
    expect(market.made).toBeGreaterThan(2 * market.bought);
    expect(market.fromMakers).toBeLessThan(0.5 * market.bought);
  });
});
