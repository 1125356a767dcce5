import { AppError } from "../../graph-schema/errors.ts";
import type { Scenario } from "../../graph-schema/scenario.ts";

/** Where scenarios are kept, beside the facts and never among them: no revision, reading, history or check of facts
 *  knows of them. Failures are those of `Store`. */
export interface ScenarioShelf {
  /** All of them, those changed last first, ties by id. */
  list(): Promise<Scenario[]>;

  /** `undefined` when there is none: absence is an answer, not an error. */
  get(id: string): Promise<Scenario | undefined>;

  /** Keeps a scenario, durable once answered. The very same scenario again is acknowledged and changes nothing.
   *  @param scenario its version is one more than `expectedVersion`
   *  @param expectedVersion the version the sender last saw; 0 for a scenario that is not there yet
   *  @throws AppError `SCENARIO_STALE` when another version, or none, is there */
  put(scenario: Scenario, expectedVersion: number): Promise<void>;

  /** Takes a scenario away for good.
   *  @param expectedVersion the version the sender last saw
   *  @returns whether it was there
   *  @throws AppError `SCENARIO_STALE` when another version is there */
  remove(id: string, expectedVersion: number): Promise<boolean>;
}

/** The order of the shelf: changed last first, ties by id.
 *  @example
 *  newestFirst({ id: "scenario:a", changed: "2026-01-01T00:00:00Z" }, { id: "scenario:b", changed: "2026-01-02T00:00:00Z" }); // => 1
 */
export function newestFirst(
  a: Pick<Scenario, "id" | "changed">,
  b: Pick<Scenario, "id" | "changed">,
): -1 | 0 | 1 {
  const [first, second] = [Date.parse(a.changed), Date.parse(b.changed)];
  if (first !== second) return first > second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A scenario as it is kept: equal scenarios give equal text.
 *  @param scenario as the schema has parsed it */
export function scenarioText(scenario: Scenario): string {
  return JSON.stringify(scenario, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Whether a scenario has still to be written over what is there.
 *  @param there the text that is kept under its id; `undefined` when there is none
 *  @returns `false` when the very same one is there
 *  @throws AppError `SCENARIO_STALE` */
export function mustWrite(
  scenario: Scenario,
  expectedVersion: number,
  there: { readonly version: number; readonly text: string } | undefined,
): boolean {
  if (there?.text === scenarioText(scenario)) return false;
  assertVersion(scenario.id, expectedVersion, there?.version ?? 0);
  return true;
}

/** Passes when what is there is the version that was seen; 0 stands for none.
 *  @throws AppError `SCENARIO_STALE` */
export function assertVersion(id: string, expected: number, actual: number): void {
  if (expected === actual) return;
  const [seen, now] = [worded(expected), worded(actual)];
  throw new AppError("SCENARIO_STALE", `Cannot change "${id}": ${seen.en} was seen, ${now.en} is there`, {
    zh: `不能改动“${id}”：看到的是${seen.zh}，现为${now.zh}`,
  });
}

function worded(version: number): { readonly zh: string; readonly en: string } {
  return version === 0
    ? { zh: "尚无此情景", en: "none" }
    : { zh: `第 ${version} 版`, en: `version ${version}` };
}
