import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closureOf } from "../../../server/analysis/kernels/closure.ts";
import { endsOf } from "../../../server/analysis/kernels/recipes.ts";
import { singleFailures } from "../../../server/analysis/kernels/single-failures.ts";
import { anyNet, madeByTrying, suppliersOf, withE } from "./recipe-graphs.ts";

describe("what is lost when one supplier fails", () => {
  it("is as worked out for the seven suppliers of six products", () => {
    const { net, names, supplierNames } = withE();
    const rows = singleFailures(net, closureOf(net));
    const table = supplierNames.map((name, supplier) => [name, names(endsOf(rows, supplier))]);
    expect(Object.fromEntries(table)).toEqual({
      F1: "a c d f",
      F2: "",
      F3: "",
      F4: "c d f",
      F5: "d f",
      F6: "f",
      F7: "d e f",
    });
  });

  it("is what trying without each supplier finds", () => {
    fc.assert(
      fc.property(anyNet, (net) => {
        const rows = singleFailures(net, closureOf(net));
        const before = madeByTrying(net, (recipe) => suppliersOf(net, recipe).length > 0);
        for (let supplier = 0; supplier < net.suppliers; supplier++) {
          const after = madeByTrying(net, (recipe) =>
            suppliersOf(net, recipe).some((each) => each !== supplier),
          );
          expect([...endsOf(rows, supplier)]).toEqual(before.filter((product) => !after.includes(product)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
