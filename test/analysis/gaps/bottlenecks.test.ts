import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bottlenecksOf } from "../../../server/analysis/gaps/bottlenecks.ts";
import { gapFieldOf } from "../../../server/analysis/gaps/gap-field.ts";
import { unavoidableSuppliers } from "../../../server/analysis/kernels/unavoidable-suppliers.ts";
import { idAt, indexOfId } from "../../../server/graph/id-table.ts";
import { firm, province, sold } from "./gap-province.ts";

/** Firms `f0` to `f5`; `f0` makes cars out of parts that it buys, whoever sells what to whom else. */
const FIRMS = 6;
const drawing = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: FIRMS }), fc.integer({ min: 0, max: FIRMS - 1 }))
    .filter(([from, to]) => from !== to),
  { maxLength: 14, selector: ([from, to]) => `${from} ${to}` },
);

describe("the bottlenecks of a chain", () => {
  it("are those every way passes, on any trade: what is told at once agrees with the whole look", () => {
    fc.assert(
      fc.property(drawing, (trade) => {
        const name = (node: number) => (node === FIRMS ? "place:far" : `f${node}`);
        const on = province(
          firm("f0", "town", { car: 100 }),
          ...Array.from({ length: FIRMS - 1 }, (_, at) => firm(`f${at + 1}`, "town", { part: 10 })),
          ...trade.map(([from, to]) => sold(name(from), name(to), ["part", 1])),
        );
        const field = gapFieldOf(on, { place: "place:province", map: "2010", inferred: "no" });
        const { nodes, ranges } = on.supplyGraph;
        const nodeOf = (id: string) => indexOfId(nodes, id)!;
        const { share, hiddenBehind } = bottlenecksOf(on, field, {
          last: [nodeOf("stage:car")],
          needed: 0.05,
        });
        const sellers = trade
          .filter(([, to]) => to === 0)
          .map(([from]) => nodeOf(from === FIRMS ? "place:far" : `enterprise:f${from}`));
        const { purchases } = field.from.trade;
        const suppliersOf = {
          first: ranges.Enterprise.first,
          offsets: purchases.offsets,
          ends: purchases.seller,
        };
        const [whole] =
          sellers.length === 0
            ? []
            : unavoidableSuppliers({ suppliersOf }, nodeOf("enterprise:f0"), [sellers]);
        const firms = (list: readonly number[]) =>
          list
            .map((node) => idAt(nodes, node))
            .filter((id) => id.startsWith("enterprise:"))
            .sort();
        expect(firms([...share.keys()])).toEqual(firms(whole?.unavoidable ?? []));
        expect(firms([...(hiddenBehind.get(nodeOf("stage:part"))?.keys() ?? [])])).toEqual(
          firms(whole?.hidden ?? []),
        );
      }),
      { numRuns: 300 },
    );
  });
});
