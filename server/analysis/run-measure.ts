import { dayOfMap, MapYear } from "../../graph-schema/api/map-year.ts";
import { Findings } from "../../graph-schema/findings.ts";
import type { Snapshot } from "../graph/current-graph.ts";
import { namesOf } from "../graph/node-name.ts";
import type { Found, Measure, Prepared } from "./measure.ts";
import { layersOf, syntheticFinder } from "./origin.ts";
import { measureOf } from "./registry.ts";

/** A measure with what is asked of it. */
export interface MeasureRun {
  readonly measure: Measure;
  readonly prepared: Prepared;
}

/** Finds the measure and parses what is asked of it.
 *  @param id the measure
 *  @param query its parameters as the caller wrote them
 *  @throws AppError `MEASURE_NOT_FOUND`, `REQUEST_INVALID` with every wrong parameter named
 *  @example
 *  prepareRun("stage-coverage", { chain: "all" }).prepared.parameters.map; // => "2010"
 */
export function prepareRun(id: string, query: Readonly<Record<string, string>>): MeasureRun {
  const measure = measureOf(id);
  return { measure, prepared: measure.prepare(query) };
}

/** What a measure finds on a snapshot, at whatever cost.
 *  @throws AppError `FACT_NOT_FOUND`, `REQUEST_INVALID` for what the snapshot cannot be asked */
export function runMeasure(snapshot: Snapshot, run: MeasureRun): Findings {
  return Findings.parse(envelop(run.prepared.run(snapshot), run, snapshot));
}

const SYNTHETIC_CAVEAT = {
  code: "synthetic-facts",
  zh: "含模拟数据：部分事实由程序生成，不代表真实企业。",
  en: "Simulated data entered: some facts were made by a generator and stand for no real enterprise.",
};

/** Adds what every answer carries: who was asked what, on which data, of which origin. */
function envelop(found: Found, { measure, prepared }: MeasureRun, snapshot: Snapshot) {
  const isSynthetic = syntheticFinder(snapshot.facts);
  const rows = found.rows.map((row) => ({
    ...row,
    synthetic: row.facts.some(isSynthetic),
    factsTotal: row.facts.length,
  }));
  const synthetic = rows.some((row) => row.synthetic);
  return {
    measure: measure.id,
    definition: measure.definition,
    revision: snapshot.revision,
    parameters: prepared.parameters,
    boundary: found.boundary,
    period: found.period,
    day: dayOfMap(MapYear.catch("today").parse(prepared.parameters.map), snapshot.today),
    unit: measure.unit,
    coverage: found.coverage,
    synthetic,
    scope: { ...snapshot.scope, loaded: snapshot.loaded },
    layers: layersOf(snapshot.facts, new Set(rows.flatMap((row) => row.facts))),
    names: namesOf(
      rows.flatMap(({ about, others = {} }) => [about, ...Object.values(others).flat()]),
      snapshot.facts,
    ),
    caveats: synthetic ? [...found.caveats, SYNTHETIC_CAVEAT] : found.caveats,
    rows,
  };
}
