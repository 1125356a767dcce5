import type { Scenario } from "../../../graph-schema/scenario.ts";
import { downloadFile, fileName } from "../../export/download-file.ts";
import { writeScenarios } from "./scenario-files.ts";

/** Hands scenarios over as a JSON file. */
export function exportScenarios(scenarios: readonly Scenario[], name: string): void {
  downloadFile(fileName(name, "json"), new Blob([writeScenarios(scenarios)], { type: "application/json" }));
}
