import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { WHOLE_SCOPE } from "../../../graph-schema/scope.ts";

/** A row of a supporting rate by its sums: what of it is made inside, elsewhere and nobody knows where. The point is
 *  given when at least 70 % is known. */
export function rated(
  about: string,
  sums: { readonly inside: number; readonly outside: number; readonly unknown: number },
  more: Partial<Finding> = {},
): Finding {
  const { inside, outside, unknown } = sums;
  const bought = inside + outside + unknown;
  const coverage = (bought - unknown) / bought;
  const known = coverage >= 0.7;
  return {
    about,
    value: known ? inside / (inside + outside) : null,
    lower: inside / bought,
    upper: (inside + unknown) / bought,
    ...(!known && { reason: "origin-unknown" }),
    parts: {
      bought,
      inside,
      elsewhere: outside,
      unknown,
      coverage,
      gap: Math.max(0, 0.5 * (inside + outside) - inside),
      buyers: 3,
      purchases: 7,
    },
    synthetic: false,
    facts: [],
    factsTotal: 0,
    ...more,
  };
}

/** Findings of a supporting rate with these rows. */
export function ratesFound(rows: readonly Finding[], more: Partial<Findings> = {}): Findings {
  return {
    measure: "supporting-rate",
    definition: "supporting-rate@1",
    revision: "r7-00000000",
    parameters: {},
    boundary: "place:340000",
    period: "2010",
    day: "2010-12-31",
    unit: "1",
    coverage: null,
    synthetic: false,
    scope: { ...WHOLE_SCOPE, layers: [...WHOLE_SCOPE.layers], loaded: ["plan", "simulated"] },
    layers: [],
    caveats: [{ code: "note", zh: "注意", en: "mind" }],
    names: [],
    rows: [...rows],
    ...more,
  };
}
