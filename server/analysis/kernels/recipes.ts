import { bothWays, type Rows } from "../../graph/csr.ts";

/** Pairs of numbers, `from[i]` with `to[i]`. In any order. */
export interface Pairs {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Who can make what out of what. Products, recipes and suppliers are each numbered from 0. A product may have
 *  several recipes, any of which will do; with one recipe each, let the recipe have the number of its product. */
export interface RecipeList {
  readonly products: number;
  readonly suppliers: number;
  /** The product each recipe makes. */
  readonly makes: Int32Array;
  /** From recipes to the products they cannot do without. */
  readonly inputs: Pairs;
  /** From recipes to the suppliers that follow them. */
  readonly suppliedBy: Pairs;
  /** 1 for a product that may be brought in from outside as an input; none when left out. */
  readonly outside?: Uint8Array;
}

/** Recipes with every direction to walk in. All rows begin at 0 and are ascending. */
export interface RecipeNet {
  readonly products: number;
  readonly suppliers: number;
  /** The product each recipe makes. */
  readonly makes: Int32Array;
  /** From products to the recipes that make them. */
  readonly recipesOf: Rows;
  /** From recipes to their essential inputs. */
  readonly inputs: Rows;
  /** From products to the recipes that need them. */
  readonly usedBy: Rows;
  /** From recipes to their suppliers. */
  readonly suppliedBy: Rows;
  /** From suppliers to the recipes they follow. */
  readonly follows: Rows;
  /** 1 for a product that may be brought in from outside as an input. */
  readonly outside: Uint8Array;
}

/** Makes recipes ready to be walked. Runs in O(products + recipes + suppliers + pairs).
 *  @example
 *  recipeNet({ products: 2, suppliers: 1, makes: Int32Array.of(0, 1), inputs: { from: Int32Array.of(1), to: Int32Array.of(0) }, suppliedBy: { from: Int32Array.of(0), to: Int32Array.of(0) } }).usedBy.ends.join(); // => "1"
 */
export function recipeNet(list: RecipeList): RecipeNet {
  const { products, suppliers, makes } = list;
  const [productRange, supplierRange] = [range(products), range(suppliers)];
  const recipeRange = range(makes.length);
  const made = bothWays(
    makes,
    makes.map((_, recipe) => recipe),
    { from: productRange, to: recipeRange },
  );
  const inputs = bothWays(list.inputs.from, list.inputs.to, { from: recipeRange, to: productRange });
  const supplied = bothWays(list.suppliedBy.from, list.suppliedBy.to, {
    from: recipeRange,
    to: supplierRange,
  });
  return {
    products,
    suppliers,
    makes,
    recipesOf: made.outgoing,
    inputs: inputs.outgoing,
    usedBy: inputs.incoming,
    suppliedBy: supplied.outgoing,
    follows: supplied.incoming,
    outside: list.outside ?? new Uint8Array(products),
  };
}

/** 1 for each recipe that a supplier follows. */
export function suppliedRecipes({ suppliedBy, makes }: RecipeNet): Uint8Array {
  return Uint8Array.from(makes, (_, recipe) => (rowLength(suppliedBy, recipe) > 0 ? 1 : 0));
}

/** How many ends the row of a node has. Rows begin at 0.
 *  @example
 *  rowLength({ first: 0, offsets: Int32Array.of(0, 2, 3), ends: Int32Array.of(7, 8, 9) }, 0); // => 2
 */
export function rowLength({ offsets }: Rows, node: number): number {
  return (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
}

/** The ends in the row of a node, without a copy. Rows begin at 0.
 *  @example
 *  endsOf({ first: 0, offsets: Int32Array.of(0, 2, 3), ends: Int32Array.of(7, 8, 9) }, 1).join(); // => "9"
 */
export function endsOf({ offsets, ends }: Rows, node: number): Int32Array {
  return ends.subarray(offsets[node] ?? 0, offsets[node + 1] ?? 0);
}

/** Calls for each end in the row of a node, ascending: what `endsOf` does without making an object, for loops over
 *  everything. Rows begin at 0. */
export function eachEnd({ offsets, ends }: Rows, node: number, visit: (end: number) => void): void {
  const stop = offsets[node + 1] ?? 0;
  for (let at = offsets[node] ?? 0; at < stop; at++) visit(ends[at] ?? 0);
}

const range = (end: number) => ({ first: 0, end });
