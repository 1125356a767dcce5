import { type Scope, scopeText } from "../../graph-schema/scope.ts";

/** The layers of a scope without the simulated one, as a question writes them: what real rows and numbers are asked
 *  with, so that nothing simulated ever stands among them.
 *  @example
 *  realLayers({ layers: ["plan", "simulated"], years: "latest" }); // => "plan"
 *  realLayers({ layers: ["simulated"], years: "latest" }); // => "none"
 */
export function realLayers(scope: Scope): string {
  return scopeText(realScope(scope)).layers;
}

/** A scope without the simulated layer: where a number that was asked for by real facts leads to.
 *  @example
 *  realScope({ layers: ["plan", "simulated"], years: "latest" }).layers; // => ["plan"]
 */
export function realScope({ layers, years }: Scope): Scope {
  return { layers: layers.filter((layer) => layer !== "simulated"), years };
}
