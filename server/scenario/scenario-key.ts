import { createHash } from "node:crypto";
import type { Scenario } from "../../graph-schema/scenario.ts";

/** Names a scenario as it stands: id, version, and a digest of its changes, since an id may be given anew after its
 *  scenario was removed. What was worked out for one key holds for it for ever.
 *  @example
 *  scenarioKey({ id: "scenario:a", name: "a", version: 2, changes: [] }); // => "scenario:a@2-ef12eacc"
 */
export function scenarioKey(
  scenario: Pick<Scenario, "id" | "name" | "note" | "version" | "changes">,
): string {
  const { id, name, note = "", version, changes } = scenario;
  return `${id}@${version}-${digestOf([name, note, changes])}`;
}

/** Eight hex digits of a value's JSON.
 *  @example
 *  digestOf([]); // => "4f53cda1"
 */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 8);
}
