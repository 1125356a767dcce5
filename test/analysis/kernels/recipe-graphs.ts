import fc from "fast-check";
import { type RecipeNet, recipeNet } from "../../../server/analysis/kernels/recipes.ts";

/** Recipes written as `[product, inputs, suppliers]`, products and suppliers by name, numbered as they are named. */
export function named(
  lines: readonly (readonly [product: string, inputs: string, suppliers: string])[],
  outside = "",
) {
  const numbers = (all: readonly string[]) => new Map([...new Set(all)].map((name, at) => [name, at]));
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  const products = numbers(
    lines.map(([product]) => product).concat(lines.flatMap(([, inputs]) => words(inputs))),
  );
  const suppliers = numbers(lines.flatMap(([, , list]) => words(list)));
  const pairs = (of: Map<string, number>, pick: (line: (typeof lines)[number]) => string) => {
    const found = lines.flatMap((line, at) => words(pick(line)).map((word) => [at, of.get(word)!] as const));
    return { from: Int32Array.from(found, ([from]) => from), to: Int32Array.from(found, ([, to]) => to) };
  };
  const net = recipeNet({
    products: products.size,
    suppliers: suppliers.size,
    makes: Int32Array.from(lines, ([product]) => products.get(product)!),
    inputs: pairs(products, ([, inputs]) => inputs),
    suppliedBy: pairs(suppliers, ([, , list]) => list),
    outside: Uint8Array.from(products.keys(), (name) => (words(outside).includes(name) ? 1 : 0)),
  });
  const productNames = [...products.keys()];
  const supplierNames = [...suppliers.keys()];
  const names = (list: Iterable<number>) => [...list].map((product) => productNames[product]).join(" ");
  return { net, product: (name: string) => products.get(name)!, names, supplierNames };
}

//   a   b        methods.md §3.3: c needs a and b, d needs c and e, f needs d;
//    \ / \       nobody makes e.
//     c   e
//      \ /
//       d → f
const recipes = [
  ["a", "", "F1"],
  ["b", "", "F2 F3"],
  ["c", "a b", "F4"],
  ["d", "c e", "F5"],
  ["e", "", ""],
  ["f", "d", "F6"],
] as const;

/** Six products, e without a supplier. */
export const withoutE = () => named(recipes);

/** The same after F7 has come to make e. */
export const withE = () =>
  named(recipes.map(([product, inputs, list]) => [product, inputs, product === "e" ? "F7" : list] as const));

/** Any small net: circles, several recipes of a product, products without one, inputs named twice. */
export const anyNet = fc
  .record({ products: fc.integer({ min: 1, max: 7 }), suppliers: fc.integer({ min: 1, max: 4 }) })
  .chain(({ products, suppliers }) =>
    fc.record({
      products: fc.constant(products),
      suppliers: fc.constant(suppliers),
      outside: fc.array(fc.boolean(), { minLength: products, maxLength: products }),
      recipes: fc.array(
        fc.record({
          makes: fc.nat(products - 1),
          inputs: fc.array(fc.nat(products - 1), { maxLength: 3 }),
          by: fc.uniqueArray(fc.nat(suppliers - 1), { maxLength: 2 }),
        }),
        { maxLength: 12 },
      ),
    }),
  )
  .map(({ products, suppliers, outside, recipes: list }) => {
    const pairs = (of: (recipe: (typeof list)[number]) => number[]) => ({
      from: Int32Array.from(list.flatMap((recipe, at) => of(recipe).map(() => at))),
      to: Int32Array.from(list.flatMap(of)),
    });
    return recipeNet({
      products,
      suppliers,
      makes: Int32Array.from(list, ({ makes }) => makes),
      inputs: pairs(({ inputs }) => inputs),
      suppliedBy: pairs(({ by }) => by),
      outside: Uint8Array.from(outside, Number),
    });
  });

/** The products that can be made, by trying all recipes until nothing changes. */
export function madeByTrying(net: RecipeNet, isFollowed: (recipe: number) => boolean): number[] {
  const made = new Set<number>();
  const works = (recipe: number) =>
    isFollowed(recipe) &&
    [...net.inputs.ends.subarray(net.inputs.offsets[recipe], net.inputs.offsets[recipe + 1])].every(
      (input) => made.has(input) || net.outside[input] === 1,
    );
  for (let before = -1; before !== made.size; ) {
    before = made.size;
    for (const [recipe, product] of net.makes.entries()) if (works(recipe)) made.add(product);
  }
  return [...made].sort((a, b) => a - b);
}

/** The suppliers of a recipe. */
export function suppliersOf(net: RecipeNet, recipe: number): number[] {
  return [
    ...net.suppliedBy.ends.subarray(net.suppliedBy.offsets[recipe], net.suppliedBy.offsets[recipe + 1]),
  ];
}
