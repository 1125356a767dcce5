import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import { unavoidableSuppliers } from "../kernels/unavoidable-suppliers.ts";
import { rowsOfMaker } from "../trade/products.ts";
import { rowsOfBuyer } from "../trade/purchase-table.ts";
import type { GapField } from "./gap-field.ts";

/** Whom the makers of a chain's last stages cannot do without. Enterprises are nodes of the supply graph; shares are of
 *  the output of the makers whose purchases are all known. */
export interface Bottlenecks {
  /** That output, CNY10k/year. */
  readonly output: number;
  /** By enterprise: the share of the output for which every way of goods to some essential input passes it. */
  readonly share: ReadonlyMap<number, number>;
  /** By stage it sells: the enterprises in `share`. */
  readonly sellersOf: ReadonlyMap<number, readonly number[]>;
  /** By stage that is bought from several suppliers: enterprises above all of them (the diamond), with the share of the
   *  output that hangs on it. */
  readonly hiddenBehind: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Looks for bottlenecks, each essential input of each maker by itself, over the purchases of all enterprises.
 *  @param last the stages whose makers inside the chain is for
 *  @param needed the least share of an essential input by recipe, where a purchase does not say whether it is essential
 *  @see `unavoidableSuppliers` */
export function bottlenecksOf(
  { supplyGraph }: Snapshot,
  field: GapField,
  { last, needed }: { readonly last: readonly number[]; readonly needed: number },
): Bottlenecks {
  const { purchases } = field.from.trade;
  const { Enterprise } = supplyGraph.ranges;
  const isFirm = (node: number) => node >= Enterprise.first && node < Enterprise.end;
  const suppliersOf = { first: Enterprise.first, offsets: purchases.offsets, ends: purchases.seller };
  const isGrounded = groundedFinder({ supplyGraph }, field);
  const weight = new Map<number, number>();
  const hidden = new Map<number, Map<number, number>>();
  let output = 0;
  for (const [maker, made] of makersOf(field, last)) {
    if (field.from.complete[maker - Enterprise.first] !== 1 || !(made > 0)) continue;
    output += made;
    const inputs = [...essentialPurchases({ supplyGraph }, field, { maker, needed })];
    const { unavoidable, open } = toldAtOnce(inputs, isFirm, isGrounded);
    const exposures = unavoidableSuppliers(
      { suppliersOf },
      maker,
      open.map(([, sellers]) => sellers),
    );
    for (const each of exposures)
      for (const firm of each.unavoidable) if (isFirm(firm)) unavoidable.add(firm);
    for (const firm of unavoidable) add(weight, firm, made);
    for (const [at, [stage]] of open.entries()) {
      const behind = hidden.get(stage) ?? new Map<number, number>();
      hidden.set(stage, behind);
      for (const firm of exposures[at]?.hidden.filter(isFirm) ?? []) add(behind, firm, made);
    }
  }
  const share = sharesOf(weight, output);
  return {
    output,
    share,
    sellersOf: sellersByStage(field, share),
    hiddenBehind: new Map([...hidden].map(([stage, behind]) => [stage, sharesOf(behind, output)])),
  };
}

type Input = readonly [stage: number, sellers: readonly number[]];

/** What can be said of inputs without a look at what lies above. Goods reach a grounded supplier by a way that passes no
 *  other enterprise: one such supplier alone is unavoidable and nobody above it is; of two neither is, nor is anybody
 *  above both. What also comes from a place is in no enterprise's hands.
 *  @returns whom that makes unavoidable, and the inputs that are left open */
function toldAtOnce(
  inputs: readonly Input[],
  isFirm: (node: number) => boolean,
  isGrounded: (firm: number) => boolean,
): { readonly unavoidable: Set<number>; readonly open: readonly Input[] } {
  const unavoidable = new Set<number>();
  const open = inputs.filter(([, given]) => {
    const sellers = [...new Set(given)];
    const grounded = sellers.filter((seller) => !isFirm(seller) || isGrounded(seller));
    const [only] = grounded;
    if (sellers.length === 1 && only !== undefined && isFirm(only)) unavoidable.add(only);
    const isTold = sellers.length === 1 ? only !== undefined : grounded.length > 1;
    return !isTold && sellers.every(isFirm);
  });
  return { unavoidable, open };
}

/** Whether an enterprise buys nothing that is recorded, so that goods begin at it, or buys something of a place. */
function groundedFinder({ supplyGraph }: Pick<Snapshot, "supplyGraph">, { from }: GapField) {
  const { purchases } = from.trade;
  const { first, end } = supplyGraph.ranges.Enterprise;
  const isGrounded = Uint8Array.from({ length: end - first }, (_, firm) =>
    Number(purchases.offsets[firm] === purchases.offsets[firm + 1]),
  );
  for (let row = 0; row < purchases.count; row++) {
    if ((purchases.seller[row] ?? 0) >= end) isGrounded[(purchases.buyer[row] ?? first) - first] = 1;
  }
  return (firm: number): boolean => isGrounded[firm - first] === 1;
}

/** Who makes any of some stages inside, with the output of all of them; NaN where one is not stated. */
function makersOf({ markets }: GapField, stages: readonly number[]): Map<number, number> {
  const makers = new Map<number, number>();
  for (const stage of stages) {
    for (const [maker, output] of markets.get(stage)?.makers ?? []) add(makers, maker, output);
  }
  return makers;
}

/** The suppliers of a maker by essential input, self-supply left out. A purchase that does not say whether it is
 *  essential is when a recipe of the maker says so. */
function essentialPurchases(
  { supplyGraph }: Pick<Snapshot, "supplyGraph">,
  { from, needsOf }: GapField,
  { maker, needed }: { readonly maker: number; readonly needed: number },
): Map<number, number[]> {
  const { purchases, products, lines, self } = from.trade;
  const { SUPPLIES } = supplyGraph.links;
  const [made, madeEnd] = rowsOfMaker(products, { supplyGraph }, maker);
  const isInRecipe = (stage: number) =>
    [...products.stage.subarray(made, madeEnd)].some((each) =>
      needsOf(each).some(
        ({ seller, share, isEssential }) => isEssential && share >= needed && lines.isOneLine(seller, stage),
      ),
    );
  const inputs = new Map<number, number[]>();
  const [start, end] = rowsOfBuyer(purchases, { supplyGraph }, maker);
  for (let row = start; row < end; row++) {
    const stage = purchases.stage[row] ?? NO_STAGE;
    const link = purchases.link[row] ?? 0;
    if (stage === NO_STAGE || self[row] === 1 || hasFlag(SUPPLIES, link, LINK_FLAGS.dispensable)) continue;
    if (!hasFlag(SUPPLIES, link, LINK_FLAGS.essential) && !isInRecipe(stage)) continue;
    const sellers = inputs.get(stage) ?? [];
    sellers.push(purchases.seller[row] ?? 0);
    inputs.set(stage, sellers);
  }
  return inputs;
}

/** By stage, wider ones too: the enterprises among some that sell it to anybody. */
function sellersByStage({ from }: GapField, firms: ReadonlyMap<number, number>): Map<number, number[]> {
  const { purchases, lines } = from.trade;
  const sellers = new Map<number, Set<number>>();
  for (let row = 0; row < purchases.count; row++) {
    const [seller, stage] = [purchases.seller[row] ?? 0, purchases.stage[row] ?? NO_STAGE];
    if (stage === NO_STAGE || !firms.has(seller)) continue;
    for (const each of lines.above(stage)) {
      const known = sellers.get(each) ?? new Set();
      known.add(seller);
      sellers.set(each, known);
    }
  }
  return new Map([...sellers].map(([stage, known]) => [stage, [...known]]));
}

function sharesOf(weights: ReadonlyMap<number, number>, output: number): Map<number, number> {
  return new Map([...weights].map(([firm, weight]) => [firm, weight / output]));
}

function add(sums: Map<number, number>, node: number, amount: number): void {
  sums.set(node, (sums.get(node) ?? 0) + amount);
}
