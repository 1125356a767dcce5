import type { Fact } from "../../graph-schema/facts.ts";
import type { Supplies } from "../../graph-schema/relationships.ts";
import { random } from "../../seeds/sample/random.ts";

/** Purchases between two different firms in a year, each pair of firms once. */
export function linksBetweenFirms(facts: readonly Fact[], year: string): [number, number][] {
  const position = new Map<string, number>();
  const at = (id: string) => {
    const known = position.get(id) ?? position.size;
    position.set(id, known);
    return known;
  };
  const seen = new Set<string>();
  const links: [number, number][] = [];
  for (const fact of facts) {
    if (fact.kind !== "SUPPLIES" || fact.period !== year || fact.from === fact.to) continue;
    if (!fact.from.startsWith("enterprise:") || !fact.to.startsWith("enterprise:")) continue;
    const key = `${fact.from} ${fact.to}`;
    if (seen.has(key)) continue;
    seen.add(key);
    links.push([at(fact.from), at(fact.to)]);
  }
  return links;
}

/** Triangles and squares (cycles of four) when the direction of links is left out. */
export function closedShapes(links: readonly (readonly [number, number])[]) {
  const near = new Map<number, Set<number>>();
  for (const [a, b] of links) {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  }
  let triangles = 0;
  const together = new Map<number, number>();
  for (const [node, around] of near) {
    const list = [...around];
    list.forEach((a, index) => {
      for (const b of list.slice(index + 1)) {
        if (near.get(a)?.has(b) && node < a && node < b) triangles++;
        const pair = a < b ? a * 1e7 + b : b * 1e7 + a;
        together.set(pair, (together.get(pair) ?? 0) + 1);
      }
    });
  }
  let paths = 0;
  for (const common of together.values()) paths += (common * (common - 1)) / 2;
  return { triangles, squares: paths / 2 };
}

/** The same links rewired at random: everybody keeps its number of sellers and of buyers. */
export function rewired(links: readonly (readonly [number, number])[], seed: number): [number, number][] {
  const draw = random(seed, 99);
  const mixed = links.map(([a, b]): [number, number] => [a, b]);
  const seen = new Set(mixed.map(([a, b]) => a * 1e7 + b));
  for (let step = 0; step < 10 * mixed.length; step++) {
    const first = mixed[draw.below(mixed.length)]!;
    const second = mixed[draw.below(mixed.length)]!;
    const [one, other] = [first[0] * 1e7 + second[1], second[0] * 1e7 + first[1]];
    if (first[0] === second[1] || second[0] === first[1] || seen.has(one) || seen.has(other)) continue;
    seen.delete(first[0] * 1e7 + first[1]);
    seen.delete(second[0] * 1e7 + second[1]);
    [first[1], second[1]] = [second[1], first[1]];
    seen.add(one).add(other);
  }
  return mixed;
}

/** Exponent of the tail of P(X = x) ∝ x^−exponent by Hill's estimator over the largest values.
 *  @param part which part of the values is the tail */
export function tailExponent(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  const count = Math.max(20, Math.floor(sorted.length * part));
  const floor = sorted[count]!;
  const sum = sorted.slice(0, count).reduce((all, value) => all + Math.log(value / floor), 0);
  return 1 + count / sum;
}

/** Purchases of a year. */
export function purchasesOf(facts: readonly Fact[], year: string): Supplies[] {
  return facts.filter((fact): fact is Supplies => fact.kind === "SUPPLIES" && fact.period === year);
}
