import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closureOf } from "../../../server/analysis/kernels/closure.ts";
import { proofOf } from "../../../server/analysis/kernels/closure-proof.ts";
import { nearestCauses, rootCauses, whyNot } from "../../../server/analysis/kernels/closure-why-not.ts";
import { recipeNet, suppliedRecipes } from "../../../server/analysis/kernels/recipes.ts";
import { anyNet, madeByTrying, named, suppliersOf, withE, withoutE } from "./recipe-graphs.ts";

describe("the closure of recipes", () => {
  it("is a, b and c where nobody makes e", () => {
    const { net, names } = withoutE();
    expect(names(closureOf(net).order)).toBe("a b c");
  });

  it("is everything once somebody makes e", () => {
    const { net, names } = withE();
    expect(names(closureOf(net).order.toSorted())).toBe("a b c d e f");
  });

  it("takes an input from outside where that is allowed, and says what needs nothing from there", () => {
    const { net, names } = named(
      [
        ["steel", "ore", "mill"],
        ["car", "steel glass", "plant"],
        ["glass", "", "works"],
      ],
      "ore",
    );
    const { order, withoutOutside } = closureOf(net);
    expect([names(order), withoutOutside]).toEqual(["glass steel car", 1]);
  });

  it("does not let products that wait for each other make each other", () => {
    const { net, names } = named([
      ["a", "b", "F1"],
      ["b", "a", "F2"],
      ["c", "c", "F3"],
      ["d", "", "F4"],
    ]);
    expect(names(closureOf(net).order)).toBe("d");
  });

  it("is what trying all recipes until nothing changes finds, in an order that proves itself", () => {
    fc.assert(
      fc.property(anyNet, (net) => {
        const { order, step, via } = closureOf(net);
        expect([...order].sort((a, b) => a - b)).toEqual(
          madeByTrying(net, (recipe) => suppliersOf(net, recipe).length > 0),
        );
        for (const [at, product] of order.entries()) {
          expect(step[product]).toBe(at);
          expect(net.makes[via[product]!]).toBe(product);
        }
      }),
    );
  });

  it("says first what can be made without anything from outside", () => {
    fc.assert(
      fc.property(anyNet, (net) => {
        const { order, withoutOutside } = closureOf(net);
        const alone = closureOf({ ...net, outside: new Uint8Array(net.products) });
        expect([...order.slice(0, withoutOutside)]).toEqual([...alone.order]);
      }),
    );
  });

  it("walks a chain of a million products, and unfolds its proof and its failing, without recursion", () => {
    const length = 1_000_000;
    const every = Int32Array.from({ length }, (_, at) => at);
    const chain = (first: number) =>
      recipeNet({
        products: length,
        suppliers: 1,
        makes: every,
        inputs: { from: every.slice(1), to: every.slice(0, -1) },
        suppliedBy: { from: every.slice(first), to: new Int32Array(length - first) },
      });
    const whole = chain(0);
    expect(proofOf(whole, closureOf(whole), length - 1)).toHaveLength(length);
    const broken = chain(1);
    const closure = closureOf(broken);
    expect(closure.order).toHaveLength(0);
    expect(rootCauses(broken, closure, length - 1)).toEqual({ noSupplier: [0], circles: [] });
    expect(nearestCauses(broken, closure)[length - 1]).toBe(length - 2);
  }, 60_000);
});

describe("a proof that a product can be made", () => {
  it("names a supplier for each product it needs, inputs first", () => {
    const { net, product, supplierNames } = withE();
    const lines = proofOf(net, closureOf(net), product("d"));
    expect(lines.map((line) => supplierNames[line.supplier])).toEqual(["F1", "F2", "F7", "F4", "F5"]);
    expect(lines.at(-1)).toMatchObject({ madeHere: [product("c"), product("e")], fromOutside: [] });
  });

  it("is empty for what cannot be made", () => {
    const { net, product } = withoutE();
    expect(proofOf(net, closureOf(net), product("d"))).toEqual([]);
  });

  it("can be checked line by line", () => {
    fc.assert(
      fc.property(anyNet, (net) => {
        const closure = closureOf(net);
        for (const product of closure.order) {
          const shown = new Set<number>();
          for (const line of proofOf(net, closure, product)) {
            expect(suppliersOf(net, line.recipe)[0]).toBe(line.supplier);
            expect(net.makes[line.recipe]).toBe(line.product);
            expect(line.madeHere.every((input) => shown.has(input))).toBe(true);
            expect(line.fromOutside.every((input) => net.outside[input] === 1)).toBe(true);
            const { ends, offsets } = net.inputs;
            const inputs = ends.subarray(offsets[line.recipe], offsets[line.recipe + 1]);
            expect(new Set(inputs)).toEqual(new Set([...line.madeHere, ...line.fromOutside]));
            shown.add(line.product);
          }
          expect(shown.has(product)).toBe(true);
        }
      }),
    );
  });
});

describe("why a product cannot be made", () => {
  it("is e for f, by way of d", () => {
    const { net, product } = withoutE();
    const [d, e, f] = [product("d"), product("e"), product("f")];
    const closure = closureOf(net);
    expect(whyNot(net, closure, { product: f, depth: 9 })).toEqual({
      product: f,
      below: "all",
      recipes: [
        {
          recipe: f,
          hasSupplier: true,
          failing: [
            {
              product: d,
              below: "all",
              recipes: [
                {
                  recipe: d,
                  hasSupplier: true,
                  failing: [
                    { product: e, below: "all", recipes: [{ recipe: e, hasSupplier: false, failing: [] }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(rootCauses(net, closure, f)).toEqual({ noSupplier: [e], circles: [] });
    expect([...nearestCauses(net, closure)]).toEqual([-1, -1, -1, e, e, d]);
    expect(whyNot(net, closure, { product: product("c"), depth: 9 })).toBeUndefined();
    expect(rootCauses(net, closure, product("c"))).toEqual({ noSupplier: [], circles: [] });
  });

  it("stops at the depth asked for", () => {
    const { net, product } = withoutE();
    const tree = whyNot(net, closureOf(net), { product: product("f"), depth: 0 });
    expect(tree?.recipes[0]?.failing).toEqual([{ product: product("d"), below: "deeper", recipes: [] }]);
  });

  it("marks circles and what is unfolded elsewhere, and tells circles from missing suppliers", () => {
    const { net, product } = named([
      ["x", "a c", "F0"],
      ["a", "b", "F1"],
      ["b", "a", "F2"],
      ["c", "b d", "F3"],
      ["d", "", ""],
    ]);
    const [x, a, b, d] = [product("x"), product("a"), product("b"), product("d")];
    const closure = closureOf(net);
    const tree = whyNot(net, closure, { product: x, depth: 9 });
    const [underA, underC] = tree!.recipes[0]!.failing;
    expect(underA!.recipes[0]!.failing[0]).toMatchObject({ product: b, below: "all" });
    expect(underA!.recipes[0]!.failing[0]!.recipes[0]!.failing).toEqual([
      { product: a, below: "circle", recipes: [] },
    ]);
    expect(underC!.recipes[0]!.failing[0]).toEqual({ product: b, below: "elsewhere", recipes: [] });
    expect(rootCauses(net, closure, x)).toEqual({ noSupplier: [d], circles: [[a, b]] });
    expect(rootCauses(net, closure, b)).toEqual({ noSupplier: [], circles: [[a, b]] });
  });

  it("points from each failing product step by step to one that nobody makes, or into a circle", () => {
    fc.assert(
      fc.property(anyNet, (net) => {
        const closure = closureOf(net);
        const causes = nearestCauses(net, closure);
        for (const [product, cause] of causes.entries()) {
          expect(cause === -1).toBe(closure.via[product] !== -1);
          if (cause === -1) continue;
          let at = product;
          for (let step = 0; step < net.products; step++) at = causes[at]!;
          const { noSupplier, circles } = rootCauses(net, closure, product);
          if (causes[at] === at) expect([...noSupplier, ...circles.flat()]).toContain(at);
          else expect(circles.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("is gone once all that nobody makes has suppliers and no circle is left", () => {
    fc.assert(
      fc.property(anyNet, (net) => {
        const closure = closureOf(net);
        for (let product = 0; product < net.products; product++) {
          const { noSupplier, circles } = rootCauses(net, closure, product);
          expect(noSupplier.length + circles.length > 0).toBe(closure.via[product] === -1);
          if (circles.length > 0 || net.makes.length === 0) continue;
          const hasNoRecipe = noSupplier.some((each) => !net.makes.includes(each));
          if (hasNoRecipe) continue;
          const active = suppliedRecipes(net).map((given, recipe) =>
            given === 1 || noSupplier.includes(net.makes[recipe]!) ? 1 : 0,
          );
          expect(closureOf(net, active).via[product]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
