import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isRealOnly,
  spanOf,
  withLayer,
  yearBounds,
  yearsChoiceOf,
  yearsFrom,
} from "../../../client/state/scopes.ts";
import { DEFAULT_VIEW, formatView, parseView, stepTo } from "../../../client/state/view.ts";
import { Layer } from "../../../graph-schema/provenance.ts";
import { WHOLE_SCOPE } from "../../../graph-schema/scope.ts";

const layer = fc.constantFrom(...Layer.options);
const layers = fc.subarray([...Layer.options]);
const year = fc.integer({ min: 1990, max: 2030 });

describe("the choice of layers", () => {
  it("leaves simulated facts out with one step and takes them in with another", () => {
    const real = withLayer(WHOLE_SCOPE, "simulated", false);
    expect(real.layers).toEqual(["plan", "recipes", "public", "imported"]);
    expect([isRealOnly(WHOLE_SCOPE), isRealOnly(real)]).toEqual([false, true]);
    expect(withLayer(real, "simulated", true)).toEqual(WHOLE_SCOPE);
  });

  it("changes the layer that was meant and no other, and keeps their order", () => {
    fc.assert(
      fc.property(layers, layer, fc.boolean(), (on, meant, put) => {
        const after = withLayer({ layers: on, years: "latest" }, meant, put).layers;
        expect(after).toEqual(Layer.options.filter((one) => (one === meant ? put : on.includes(one))));
      }),
    );
  });
});

describe("the choice of years", () => {
  it("tells the plan's base year from years from one to another, also when both are 2010", () => {
    expect(["latest", "all", "2010", "2010-2010", "2013"].map(yearsChoiceOf)).toEqual([
      "latest",
      "all",
      "plan",
      "between",
      "between",
    ]);
  });

  it("offers the years of every layer, and the plan's two years always", () => {
    const layer = (first: string, last: string) => ({ years: { first, last } });
    expect(yearBounds([layer("2008", "2010"), { years: null }, layer("2004", "2025")])).toEqual({
      first: 2004,
      last: 2025,
    });
    expect(yearBounds([layer("2012", "2013")])).toEqual({ first: 2010, last: 2015 });
  });

  it("reads back the years it wrote, whichever came first", () => {
    const bounds = { first: 1990, last: 2030 };
    fc.assert(
      fc.property(year, year, (one, other) => {
        expect(spanOf(yearsFrom(one, other), bounds)).toEqual({
          first: Math.min(one, other),
          last: Math.max(one, other),
        });
      }),
    );
  });

  it("stays in the address on the way to every page, with the layers", () => {
    const scope = { layers: ["plan", "public"] as const, years: "2009-2012" };
    const view = stepTo({ ...DEFAULT_VIEW, scope }, { page: "chain", id: "chain:2" });
    expect(formatView(view)).toBe("/chains/2?layers=plan,public&years=2009-2012");
    expect(parseView(formatView(view)).scope).toEqual(scope);
  });
});
