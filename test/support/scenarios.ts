import { Scenario } from "../../graph-schema/scenario.ts";

/** A scenario that closes `enterprise:a`, called after its id, or what `more` says. */
export function scenario(name: string, more: Partial<Scenario> = {}): Scenario {
  return Scenario.parse({
    id: `scenario:${name}`,
    name: `情景 ${name}`,
    base: "r1-0000abcd",
    changes: [{ kind: "close", enterprise: "enterprise:a" }],
    created: "2026-11-23T04:00:00.000Z",
    changed: "2026-11-23T04:00:00.000Z",
    version: 1,
    ...more,
  });
}
