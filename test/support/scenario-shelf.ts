import type { Scenario } from "../../graph-schema/scenario.ts";
import {
  assertVersion,
  mustWrite,
  newestFirst,
  type ScenarioShelf,
  scenarioText,
} from "../../server/store/scenario-shelf.ts";

/** A shelf that keeps its promise in memory only. */
export function memoryShelf(scenarios: readonly Scenario[] = []): ScenarioShelf {
  const kept = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const there = (id: string) => {
    const found = kept.get(id);
    return found && { version: found.version, text: scenarioText(found) };
  };
  return {
    list: async () => [...kept.values()].sort(newestFirst),
    get: async (id) => kept.get(id),
    async put(scenario, version) {
      if (mustWrite(scenario, version, there(scenario.id))) kept.set(scenario.id, scenario);
    },
    async remove(id, version) {
      const found = kept.get(id);
      if (found !== undefined) assertVersion(id, version, found.version);
      return kept.delete(id);
    },
  };
}
