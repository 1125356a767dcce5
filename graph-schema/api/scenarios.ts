import { z } from "zod";
import { Scenario, ScenarioDraft, ScenarioId } from "../scenario.ts";
import { type Endpoint, none } from "./endpoint.ts";

/** What an address may suppose beside its scope. */
export const supposing = {
  scenario: ScenarioId.optional().meta({
    description: "a scenario that is held for true; the answer has base and difference beside each value",
  }),
};

/** What adopting a scenario did. */
export const ScenarioAdopted = z.strictObject({
  scenario: ScenarioId,
  revision: z.string().meta({ description: "the store's newest now" }),
  put: z.int().nonnegative(),
  removed: z.int().nonnegative(),
});

/** What adopting a scenario did. */
export type ScenarioAdopted = z.infer<typeof ScenarioAdopted>;

const byId = z.strictObject({ id: ScenarioId });

/** The addresses of scenarios. The `ETag` of one is its version. */
export const SCENARIO_API = {
  listScenarios: {
    path: "/scenarios",
    summary: "Scenarios, those changed last first",
    params: none,
    query: none,
    response: z.strictObject({ items: z.array(Scenario) }),
    errors: [],
  },
  addScenario: {
    method: "POST",
    path: "/scenarios",
    summary: "Keeps a new scenario that fits the newest facts",
    params: none,
    query: none,
    body: ScenarioDraft,
    response: Scenario,
    errors: ["SCENARIO_STALE", "SCENARIO_UNFIT", "STORE_FULL"],
  },
  getScenario: {
    path: "/scenarios/{id}",
    summary: "A scenario",
    params: byId,
    query: none,
    response: Scenario,
    errors: ["FACT_NOT_FOUND"],
  },
  changeScenario: {
    method: "PUT",
    path: "/scenarios/{id}",
    summary:
      "Puts another version of a scenario in its place, whole; If-Match names the version that was seen",
    params: byId,
    query: none,
    body: ScenarioDraft,
    seen: "version",
    response: Scenario,
    errors: ["FACT_NOT_FOUND", "SCENARIO_STALE", "SCENARIO_UNFIT", "STORE_FULL"],
  },
  removeScenario: {
    method: "DELETE",
    path: "/scenarios/{id}",
    summary: "Removes a scenario for good; If-Match names the version that was seen",
    params: byId,
    query: none,
    seen: "version",
    response: z.strictObject({ removed: ScenarioId }),
    errors: ["FACT_NOT_FOUND", "SCENARIO_STALE"],
  },
  adoptScenario: {
    method: "POST",
    path: "/scenarios/{id}/adopt",
    summary:
      "Makes a scenario true: commits its facts as one change set; If-Match names the revision that was seen",
    params: byId,
    query: none,
    seen: "revision",
    response: ScenarioAdopted,
    errors: [
      "FACT_NOT_FOUND",
      "REVISION_STALE",
      "SCENARIO_UNFIT",
      "CHANGE_SET_INVALID",
      "CHANGE_SET_REUSED",
      "STORE_FULL",
    ],
  },
} as const satisfies Record<string, Endpoint>;
