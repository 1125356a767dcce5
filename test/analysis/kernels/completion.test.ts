import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapestCompletion } from "../../../server/analysis/kernels/completion.ts";
import { recipeNet, suppliedRecipes } from "../../../server/analysis/kernels/recipes.ts";
import { anyNet, madeByTrying, named, withoutE } from "./recipe-graphs.ts";

const problem = anyNet.chain((net) =>
  fc.record({
    net: fc.constant(net),
    targets: fc.array(fc.nat(net.products - 1), { minLength: 1, maxLength: 2 }),
    candidates: fc
      .constant([...net.makes.keys()])
      .chain((recipes) =>
        fc.tuple(...recipes.map((recipe) => fc.record({ recipe: fc.constant(recipe), cost: fc.nat(6) }))),
      ),
  }),
);

type Problem = typeof problem extends fc.Arbitrary<infer Given> ? Given : never;

/** The least cost over all sets of candidates; undefined when none makes the targets. */
function leastCost({ net, targets, candidates }: Problem): number | undefined {
  const active = suppliedRecipes(net);
  const open = candidates.filter(({ recipe }) => active[recipe] === 0);
  const isEnough = (set: number) => {
    const made = madeByTrying(net, (recipe) => {
      const at = open.findIndex((candidate) => candidate.recipe === recipe);
      return active[recipe] === 1 || (at >= 0 && ((set >> at) & 1) === 1);
    });
    return targets.every((target) => made.includes(target));
  };
  let least: number | undefined;
  for (let set = 0; set < 1 << open.length; set++) {
    const cost = open.reduce((sum, { cost: each }, at) => sum + ((set >> at) & 1) * each, 0);
    if ((least === undefined || cost < least) && isEnough(set)) least = cost;
  }
  return least;
}

function isMadeWith({ net, targets }: Problem, additions: readonly number[]): boolean {
  const active = suppliedRecipes(net);
  const made = madeByTrying(net, (recipe) => active[recipe] === 1 || additions.includes(recipe));
  return targets.every((target) => made.includes(target));
}

describe("the cheapest completion", () => {
  it("of f is a supplier of e", () => {
    const { net, product } = withoutE();
    const e = product("e");
    const candidates = ["a", "b", "c", "d", "e", "f"].map((name) => ({ recipe: product(name), cost: 3 }));
    expect(cheapestCompletion(net, { targets: [product("f")], candidates })).toEqual({
      kind: "found",
      additions: [e],
      forced: [e],
      cost: 3,
      lowerBound: 3,
      isExact: true,
    });
  });

  it("is nothing where all can be made, and says which targets nothing makes possible", () => {
    const { net, product } = withoutE();
    expect(cheapestCompletion(net, { targets: [product("c")], candidates: [] })).toMatchObject({
      additions: [],
      cost: 0,
      isExact: true,
    });
    expect(cheapestCompletion(net, { targets: [product("f"), product("a")], candidates: [] })).toEqual({
      kind: "impossible",
      targets: [product("f")],
    });
  });

  //  A car needs an engine and a body. Engines: bought in for 5, or made (2) from castings (4) and shafts (0).
  //  Bodies (1) need castings too. Castings once serve both: 2 + 1 + 4 = 7 beats 5 + 1 + 4 = 10.
  it("counts once what two products need", () => {
    const { net, product } = named([
      ["car", "engine body", "plant"],
      ["engine", "", ""],
      ["engine", "casting shaft", ""],
      ["body", "casting", ""],
      ["casting", "", ""],
      ["shaft", "", "turner"],
    ]);
    const candidates = [5, 2, 1, 4].map((cost, at) => ({ recipe: at + 1, cost }));
    expect(cheapestCompletion(net, { targets: [product("car")], candidates })).toEqual({
      kind: "found",
      additions: [2, 3, 4],
      forced: [3, 4],
      cost: 7,
      lowerBound: 7,
      isExact: true,
    });
  });

  it("costs what trying all sets of up to twelve candidates finds, and none of it could be left out", () => {
    fc.assert(
      fc.property(problem, (given) => {
        const answer = cheapestCompletion(given.net, given);
        const least = leastCost(given);
        expect(answer.kind === "impossible").toBe(least === undefined);
        if (answer.kind === "impossible") return;
        expect([answer.cost, answer.lowerBound, answer.isExact]).toEqual([least, least, true]);
        expect(isMadeWith(given, answer.additions)).toBe(true);
        for (const one of answer.additions)
          expect(
            isMadeWith(
              given,
              answer.additions.filter((each) => each !== one),
            ),
          ).toBe(false);
        const all = given.candidates.map(({ recipe }) => recipe);
        for (const one of answer.forced)
          expect(
            isMadeWith(
              given,
              all.filter((each) => each !== one),
            ),
          ).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it("is within its bound where it is greedy: lower bound ≤ least ≤ cost ≤ candidates × least", () => {
    fc.assert(
      fc.property(problem, (given) => {
        const answer = cheapestCompletion(given.net, { ...given, exactUpTo: 0 });
        if (answer.kind === "impossible") return;
        const least = leastCost(given)!;
        expect(isMadeWith(given, answer.additions)).toBe(true);
        expect(answer.lowerBound).toBeLessThanOrEqual(least);
        expect(answer.cost).toBeGreaterThanOrEqual(least);
        expect(answer.cost).toBeLessThanOrEqual(Math.max(1, given.candidates.length) * least);
        expect(answer.isExact).toBe(answer.cost === answer.lowerBound);
      }),
      { numRuns: 400 },
    );
  });

  //  Fifteen projects, each making three of fifteen parts available: what covers all at the least cost.
  const cover = (projects: number) => {
    const parts = 15;
    const groups = Array.from({ length: projects }, (_, at) => [
      at % parts,
      (at * 4 + 1) % parts,
      (at * 7 + 3) % parts,
    ]);
    const cost = groups.map((_, at) => 3 + ((at * 5) % 4));
    const lines = groups.flatMap((covered, at) => covered.map((part) => [part, at] as const));
    const net = recipeNet({
      products: parts + projects,
      suppliers: 1,
      makes: Int32Array.from([...groups.map((_, at) => parts + at), ...lines.map(([part]) => part)]),
      inputs: {
        from: Int32Array.from(lines, (_, at) => projects + at),
        to: Int32Array.from(lines, ([, at]) => parts + at),
      },
      suppliedBy: {
        from: Int32Array.from(lines, (_, at) => projects + at),
        to: new Int32Array(lines.length),
      },
    });
    const targets = Array.from({ length: parts }, (_, at) => at);
    const candidates = cost.map((each, recipe) => ({ recipe, cost: each }));
    const coverCost = () => {
      const full = (1 << parts) - 1;
      const least = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
      least[0] = 0;
      for (let set = 0; set <= full; set++)
        for (const [at, group] of groups.entries()) {
          const next = group.reduce((bits, part) => bits | (1 << part), set);
          least[next] = Math.min(least[next]!, least[set]! + cost[at]!);
        }
      return least[full];
    };
    return { net, ask: { targets, candidates }, coverCost };
  };

  it("is exact for thirty candidates, where a table over all sets of parts agrees", () => {
    const { net, ask, coverCost } = cover(30);
    const answer = cheapestCompletion(net, ask);
    expect(answer).toMatchObject({ kind: "found", cost: coverCost(), isExact: true });
  });

  it("says its distance to the optimum at most, above thirty and when the effort runs out", () => {
    const forty = cover(40);
    const answer = cheapestCompletion(forty.net, forty.ask);
    if (answer.kind !== "found") return expect.unreachable();
    expect(answer.lowerBound).toBeLessThanOrEqual(forty.coverCost()!);
    expect(answer.cost).toBeGreaterThanOrEqual(forty.coverCost()!);
    const thirty = cover(30);
    const short = cheapestCompletion(thirty.net, { ...thirty.ask, effort: 1 });
    if (short.kind !== "found") return expect.unreachable();
    expect(short.isExact).toBe(false);
    expect(short.lowerBound).toBeLessThanOrEqual(thirty.coverCost()!);
    return undefined;
  });

  it("finds a hundred thousand forced additions in a chain at once", () => {
    const length = 100_000;
    const every = Int32Array.from({ length }, (_, at) => at);
    const none = new Int32Array(0);
    const net = recipeNet({
      products: length,
      suppliers: 0,
      makes: every,
      inputs: { from: every.slice(1), to: every.slice(0, -1) },
      suppliedBy: { from: none, to: none },
    });
    const candidates = [...every].map((recipe) => ({ recipe, cost: 1 }));
    expect(cheapestCompletion(net, { targets: [length - 1], candidates })).toMatchObject({
      cost: length,
      isExact: true,
    });
  });
});
