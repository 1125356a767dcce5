import { type Scope, scopeText } from "../../graph-schema/scope.ts";

/** The layers of a scope without the simulated one, as a question writes them: what real rows and numbers are asked
 *  with, so that nothing simulated ever stands among them.
 *  @example
 *  realLayers({ layers: ["plan", "simulated"], years: "latest" }); // => "plan"
 *  realLayers({ layers: ["simulated"], years: "latest" }); // => "none"
 */
export function realLayers({ layers, years }: Scope): string {
  return scopeText({ layers: layers.filter((layer) => layer !== "simulated"), years }).layers;
}
