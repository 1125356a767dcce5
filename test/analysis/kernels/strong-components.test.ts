import fc from "fast-check";
import { expect, it } from "vitest";
import { strongComponents } from "../../../server/analysis/kernels/strong-components.ts";
import { bothWays } from "../../../server/graph/csr.ts";

function rowsOf(nodes: number, links: readonly (readonly [number, number])[]) {
  const all = { first: 0, end: nodes };
  const [from, to] = [0, 1].map((end) => Int32Array.from(links, (link) => link[end] ?? 0));
  return bothWays(from!, to!, { from: all, to: all }).outgoing;
}

//  0 → 1 ⇄ 2 → 3,  3 → 3
it("puts a circle together and numbers it above what it leads to", () => {
  const found = strongComponents(
    rowsOf(4, [
      [0, 1],
      [1, 2],
      [2, 1],
      [2, 3],
      [3, 3],
    ]),
  );
  expect([...found.component]).toEqual([2, 1, 1, 0]);
  expect(found.count).toBe(3);
  expect([...found.finished]).toEqual([3, 2, 1, 0]);
});

it("walks a chain of 300,000 without a call stack", () => {
  const links = Array.from({ length: 299_999 }, (_, at) => [at, at + 1] as const);
  expect(strongComponents(rowsOf(300_000, links)).count).toBe(300_000);
});

it("puts two nodes together exactly when each can be come to from the other", () => {
  const links = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 20 });
  fc.assert(
    fc.property(links, (pairs) => {
      const leads = Array.from({ length: 7 }, (_, from) => Array.from({ length: 7 }, (_, to) => from === to));
      for (const [from, to] of pairs) leads[from]![to] = true;
      for (let over = 0; over < 7; over++)
        for (let from = 0; from < 7; from++)
          for (let to = 0; to < 7; to++) leads[from]![to] ||= leads[from]![over]! && leads[over]![to]!;
      const { component } = strongComponents(rowsOf(7, pairs));
      for (let from = 0; from < 7; from++)
        for (let to = 0; to < 7; to++) {
          expect(component[from] === component[to]).toBe(leads[from]![to] && leads[to]![from]);
          if (leads[from]![to]) expect(component[from]).toBeGreaterThanOrEqual(component[to]!);
        }
    }),
  );
});
