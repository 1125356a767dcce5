import { dayInChina } from "../../graph-schema/api/map-year.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import { describeMeasure, MEASURES, measureOf } from "../analysis/registry.ts";
import { measureRunner } from "../analysis/run-measure.ts";
import { snapshotOf } from "../graph/current-graph.ts";
import { type Call, type Command, EXIT, type Options, UsageError } from "./command.ts";
import { withExistingStore } from "./with-store.ts";

/** `liantu analyze`: what a measure finds. Each measure brings its own options. */
export const analyze: Command = {
  name: "analyze",
  usage: "MEASURE [--PARAMETER VALUE …] [--json]",
  summary: { zh: "计算一个指标", en: "compute a measure" },
  details: {
    zh: `指标：${MEASURES.map(({ id, title }) => `${id}（${title}）`).join("、")}。参数与 /api/v1/analyses 所列相同，例如 liantu analyze stage-coverage --chain chain:7 --json。不带 --json 时写出以制表符分隔的表。`,
    en: `Measures: ${MEASURES.map(({ id, titleEn }) => `${id} (${titleEn})`).join(", ")}. The parameters are those of /api/v1/analyses, as in liantu analyze stage-coverage --chain chain:7 --json. Without --json a table with tabs is written.`,
  },
  arguments: [1, 1],
  options: ([id]) => ({ json: { type: "boolean" }, ...optionsOf(id) }),
  run: (call) =>
    withExistingStore(call, async (store) => {
      const measure = measureOf(call.positionals[0] ?? "");
      const findings = measureRunner()(
        snapshotOf(await store.read(), dayInChina(call.now())),
        measure.id,
        parametersOf(call),
      );
      const text = call.values.json === true ? JSON.stringify(findings, null, 2) : tableOf(findings);
      call.stdout.write(`${text}\n`);
      return EXIT.done;
    }),
};

/** The options a measure describes; none when the first argument is no measure.
 *  @throws UsageError when it names a measure that there is not */
function optionsOf(id: string | undefined): Options {
  if (id === undefined || id.startsWith("-")) return {};
  const measure = MEASURES.find((one) => one.id === id);
  if (measure === undefined) {
    throw new UsageError(`${id}: ${MEASURES.map((one) => one.id).join(", ")}`);
  }
  const { properties } = describeMeasure(measure).parameters;
  const names = typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
  return Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
}

function parametersOf({ values }: Call): Record<string, string> {
  const own = new Set(["json", "help", "lang"]);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      own.has(name) || typeof value !== "string" ? [] : [[name, value]],
    ),
  );
}

/** One line a finding; a value that cannot be known stays empty, its reason beside it. */
function tableOf({ rows, definition, unit, revision }: Findings): string {
  const head = `# ${definition}, ${unit}, ${revision}\nabout\tvalue\tlower\tupper\tclass\treason`;
  const lines = rows.map(({ about, value, lower, upper, class: verdict, reason }) =>
    [about, value ?? "", lower ?? "", upper ?? "", verdict ?? "", reason ?? ""].join("\t"),
  );
  return [head, ...lines].join("\n");
}
