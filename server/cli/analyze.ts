import { dayInChina } from "../../graph-schema/api/map-year.ts";
import { supposing } from "../../graph-schema/api/scenarios.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import { type Scope, ScopeQuery, scopeOf } from "../../graph-schema/scope.ts";
import { parseParameters } from "../analysis/parse-parameters.ts";
import { describeMeasure, MEASURES } from "../analysis/registry.ts";
import { type MeasureRun, prepareRun, runMeasure } from "../analysis/run-measure.ts";
import { runScenario } from "../analysis/run-scenario.ts";
import { type Snapshot, scenarioSnapshotOf, snapshotOf } from "../graph/current-graph.ts";
import type { Store } from "../store/store.ts";
import { type Call, type Command, EXIT, type Options, UsageError } from "./command.ts";
import { deskOver } from "./scenarios.ts";
import { tableOf } from "./table-of-findings.ts";
import { withExistingStore } from "./with-store.ts";

/** `liantu analyze`: what a measure finds. Each measure brings its own options; all take the layers and years of
 *  the API. */
export const analyze: Command = {
  name: "analyze",
  usage: "MEASURE [--PARAMETER VALUE …] [--layers LAYERS] [--years YEARS] [--scenario ID] [--json]",
  summary: { zh: "计算一个指标", en: "compute a measure" },
  details: {
    zh: `指标：${MEASURES.map(({ id, title }) => `${id}（${title}）`).join("、")}。参数与 /api/v1/analyses 所列相同，例如 liantu analyze stage-coverage --chain chain:7 --json。--layers 为以逗号分隔的数据层，默认全部；--years 为 latest（默认）、all、2010 或 2009-2012。--scenario 为一个情景的编号，结果带基准值和差。不带 --json 时写出以制表符分隔的表，名称在编号旁。`,
    en: `Measures: ${MEASURES.map(({ id, titleEn }) => `${id} (${titleEn})`).join(", ")}. The parameters are those of /api/v1/analyses, as in liantu analyze stage-coverage --chain chain:7 --json. --layers names layers with commas between them, all of them otherwise; --years is latest (otherwise), all, 2010 or 2009-2012. --scenario is the id of a scenario: the answer has base and difference beside each value. Without --json a table with tabs is written, names beside ids.`,
  },
  arguments: [1, 1],
  options: ([id]) => ({ json: { type: "boolean" }, ...optionsOf(id) }),
  run: async (call) => {
    const { scope, query, id, scenario } = askedOf(call);
    const run = prepareRun(id, query);
    return withExistingStore(call, async (store) => {
      const { findings, snapshot } = await found(call, store, { scope, run, scenario });
      const text =
        call.values.json === true
          ? JSON.stringify(findings, null, 2)
          : tableOf(findings, snapshot.facts, call.language);
      call.stdout.write(`${text}\n`);
      return EXIT.done;
    });
  },
};

interface Wanted {
  readonly scope: Scope;
  readonly run: MeasureRun;
  /** The id of a scenario. */
  readonly scenario: string | undefined;
}

/** What is found, and the facts that have the names for it. */
async function found(
  call: Call,
  store: Store,
  { scope, run, scenario: id }: Wanted,
): Promise<{ readonly findings: Findings; readonly snapshot: Snapshot }> {
  const scenario = id === undefined ? undefined : await deskOver(store, call).get(id);
  const [graph, today] = [await store.read(), dayInChina(call.now())];
  const base = snapshotOf(graph, today, scope);
  if (scenario === undefined) return { findings: runMeasure(base, run), snapshot: base };
  const supposed = scenarioSnapshotOf(graph, today, { scope, scenario });
  return { findings: runScenario({ base, supposed }, run, scenario.id), snapshot: supposed };
}

const FactsQuery = ScopeQuery.extend(supposing);

/** The options every measure takes beside its own. */
const SCOPE_OPTIONS = Object.keys(FactsQuery.shape);

/** The options a measure describes, and those of the scope; none when the first argument is no measure.
 *  @throws UsageError when it names a measure that there is not */
function optionsOf(id: string | undefined): Options {
  if (id === undefined || id.startsWith("-")) return {};
  const measure = MEASURES.find((one) => one.id === id);
  if (measure === undefined) {
    throw new UsageError(`${id}: ${MEASURES.map((one) => one.id).join(", ")}`);
  }
  const { properties } = describeMeasure(measure).parameters;
  const names = typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
  return Object.fromEntries([...names, ...SCOPE_OPTIONS].map((name) => [name, { type: "string" as const }]));
}

/** The measure, its parameters as they were typed, and the facts it is asked of.
 *  @throws AppError `REQUEST_INVALID` when the scope cannot be read */
function askedOf({ values, positionals }: Call): {
  readonly id: string;
  readonly query: Record<string, string>;
  readonly scope: Scope;
  readonly scenario: string | undefined;
} {
  const [id = ""] = positionals;
  const own = new Set(["json", "help", "lang"]);
  const typed = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    own.has(name) || typeof value !== "string" ? [] : [[name, value]],
  );
  const isOfScope = ([name]: [string, string]) => SCOPE_OPTIONS.includes(name);
  const scope = parseParameters(id, FactsQuery, Object.fromEntries(typed.filter(isOfScope)));
  const query = Object.fromEntries(typed.filter((pair) => !isOfScope(pair)));
  return { id, query, scope: scopeOf(scope), scenario: scope.scenario };
}
