import { bothWays, type Rows, rowOf } from "../../graph/csr.ts";
import { dominators, dominatorsOf } from "./dominators.ts";
import { strongComponents } from "./strong-components.ts";

/** Whom a buyer cannot do without for one of its inputs. */
export interface InputExposure {
  /** The suppliers of the input whom goods reach from a raw supplier, ascending. */
  readonly suppliers: readonly number[];
  /** Suppliers of any tier that every way from raw suppliers to the input passes, nearest to the buyer first. */
  readonly unavoidable: readonly number[];
  /** Where the input has several such suppliers: those of `unavoidable` whom the buyer does not buy it from. They stand
   *  above all of its suppliers: it looks safe and is not, the “diamond”. (A supplier that is itself in `unavoidable`
   *  says the same in the open: all others get their goods through it.) */
  readonly hidden: readonly number[];
}

/** Who sells to whom. */
export interface Trade {
  /** From buyers to suppliers; a row may begin anywhere. */
  readonly suppliersOf: Rows;
  /** 1 for each node where goods begin. By default the nodes without suppliers above the buyer, and all members of a
   *  circle that nobody outside it sells to. */
  readonly isRaw?: Uint8Array;
}

/** For each essential input of a buyer, whom every way of goods to it passes. Each input is looked at by itself: a
 *  supplier of one essential input can stop the buyer, however many ways the other inputs have. Ways that come
 *  through the buyer itself are none. The answer is about what is recorded: a supplier nobody recorded may open a
 *  further way. Runs in O(links · log nodes) over what lies above the buyer alone.
 *  @param inputs for each input the nodes that supply it to the buyer
 *  @returns one answer for each input, in their order
 *  @see `dominators` */
export function unavoidableSuppliers(
  trade: Trade,
  buyer: number,
  inputs: readonly (readonly number[])[],
): InputExposure[] {
  const above = whatLiesAbove(trade.suppliersOf, buyer, inputs);
  const raw = rawAmong(trade, above);
  const source = above.nodes.length;
  const needs = source + 1;
  const [from, to] = [[...above.from], [...above.to]];
  for (const node of raw) {
    from.push(source);
    to.push(node);
  }
  for (const [at, suppliers] of inputs.entries()) {
    for (const supplier of suppliers) {
      const local = above.numberOf.get(supplier);
      if (local === undefined) continue;
      from.push(local);
      to.push(needs + at);
    }
  }
  const all = { first: 0, end: needs + inputs.length };
  const tree = dominators(
    bothWays(Int32Array.from(from), Int32Array.from(to), { from: all, to: all }),
    source,
  );
  const isReached = new Set(tree.order);
  return inputs.map((given, at) => {
    const suppliers = [...new Set(given)].filter((each) => isReached.has(above.numberOf.get(each) ?? -1));
    const unavoidable = dominatorsOf(tree, needs + at).flatMap((local) => above.nodes[local] ?? []);
    const hidden = suppliers.length < 2 ? [] : unavoidable.filter((each) => !suppliers.includes(each));
    return { suppliers: suppliers.sort((a, b) => a - b), unavoidable, hidden };
  });
}

/** What lies above a buyer, in numbers of its own: `nodes` says which node each number is. */
interface Above {
  readonly nodes: readonly number[];
  readonly numberOf: ReadonlyMap<number, number>;
  /** Links from supplier to buyer. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function whatLiesAbove(suppliersOf: Rows, buyer: number, inputs: readonly (readonly number[])[]): Above {
  const numberOf = new Map<number, number>();
  const [from, to]: [number[], number[]] = [[], []];
  const numberFor = (node: number): number => {
    const known = numberOf.get(node) ?? numberOf.size;
    numberOf.set(node, known);
    return known;
  };
  for (const suppliers of inputs) for (const node of suppliers) if (node !== buyer) numberFor(node);
  for (const [node, number] of numberOf) {
    const [start, end] = rowOf(suppliersOf, node);
    for (let at = start; at < end; at++) {
      const supplier = suppliersOf.ends[at] ?? buyer;
      if (supplier === buyer) continue;
      from.push(numberFor(supplier));
      to.push(number);
    }
  }
  return { nodes: [...numberOf.keys()], numberOf, from, to };
}

/** Where goods begin, in numbers of what lies above. */
function rawAmong({ isRaw }: Trade, { nodes, from, to }: Above): number[] {
  const numbers = nodes.map((_, number) => number);
  if (isRaw !== undefined) return numbers.filter((number) => isRaw[nodes[number] ?? 0] === 1);
  const all = { first: 0, end: nodes.length };
  const links = bothWays(Int32Array.from(from), Int32Array.from(to), { from: all, to: all });
  const { component, count } = strongComponents(links.outgoing);
  const isFed = new Uint8Array(count);
  for (const [at, supplier] of from.entries()) {
    const into = component[to[at] ?? 0] ?? 0;
    if (component[supplier] !== into) isFed[into] = 1;
  }
  return numbers.filter((number) => isFed[component[number] ?? 0] === 0);
}
