import { dayInChina } from "../../graph-schema/api/map-year.ts";
import { supposing } from "../../graph-schema/api/scenarios.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import { type Scope, ScopeQuery, scopeOf } from "../../graph-schema/scope.ts";
import { parseParameters } from "../analysis/parse-parameters.ts";
import { describeMeasure, measureOf } from "../analysis/registry.ts";
import { type MeasureRun, runMeasure } from "../analysis/run-measure.ts";
import { runScenario } from "../analysis/run-scenario.ts";
import { type Snapshot, scenarioSnapshotOf, snapshotOf } from "../graph/current-graph.ts";
import type { Store } from "../store/store.ts";
import type { Call, Options } from "./command.ts";
import { deskOver } from "./scenarios.ts";

const FactsQuery = ScopeQuery.extend(supposing);

/** The options every measure takes beside its own. */
const SCOPE_OPTIONS = Object.keys(FactsQuery.shape);

/** The options a measure describes, and those of the scope.
 *  @throws AppError `MEASURE_NOT_FOUND` */
export function measureOptions(id: string): Options {
  const { properties } = describeMeasure(measureOf(id)).parameters;
  const names = typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
  return Object.fromEntries([...names, ...SCOPE_OPTIONS].map((name) => [name, { type: "string" as const }]));
}

/** What was typed, apart. */
export interface Typed {
  /** The measure's own parameters. */
  readonly query: Record<string, string>;
  readonly scope: Scope;
  /** The id of a scenario. */
  readonly scenario: string | undefined;
}

/** Parts what was typed for a measure from the facts it is asked of.
 *  @param own names of options that are the command's own
 *  @throws AppError `REQUEST_INVALID` when the scope cannot be read */
export function typedOf(id: string, { values }: Pick<Call, "values">, own: ReadonlySet<string>): Typed {
  const typed = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    own.has(name) || typeof value !== "string" ? [] : [[name, value]],
  );
  const isOfScope = ([name]: [string, string]) => SCOPE_OPTIONS.includes(name);
  const scope = parseParameters(id, FactsQuery, Object.fromEntries(typed.filter(isOfScope)));
  const query = Object.fromEntries(typed.filter((pair) => !isOfScope(pair)));
  return { query, scope: scopeOf(scope), scenario: scope.scenario };
}

/** What a measure finds over a store, and the facts that have the names for it.
 *  @param prepare makes the run, once the facts are there
 *  @throws AppError those of the measure and of the scenario */
export async function findingsOver(
  call: Call,
  store: Store,
  {
    scope,
    scenario: id,
    prepare,
  }: Omit<Typed, "query"> & { readonly prepare: (snapshot: Snapshot) => MeasureRun },
): Promise<{ readonly findings: Findings; readonly snapshot: Snapshot }> {
  const scenario = id === undefined ? undefined : await deskOver(store, call).get(id);
  const [graph, today] = [await store.read(), dayInChina(call.now())];
  const base = snapshotOf(graph, today, scope);
  const run = prepare(base);
  if (scenario === undefined) return { findings: runMeasure(base, run), snapshot: base };
  const supposed = scenarioSnapshotOf(graph, today, { scope, scenario });
  return { findings: runScenario({ base, supposed }, run, scenario.id), snapshot: supposed };
}
