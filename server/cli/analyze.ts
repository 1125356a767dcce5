import { MEASURES } from "../analysis/registry.ts";
import { prepareRun } from "../analysis/run-measure.ts";
import { findingsOver, measureOptions, typedOf } from "./ask-measure.ts";
import { type Command, EXIT, type Options, UsageError } from "./command.ts";
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
    const [id = ""] = call.positionals;
    const { query, ...asked } = typedOf(id, call, OWN);
    const run = prepareRun(id, query);
    return withExistingStore(call, async (store) => {
      const { findings, snapshot } = await findingsOver(call, store, { ...asked, prepare: () => run });
      const text =
        call.values.json === true
          ? JSON.stringify(findings, null, 2)
          : tableOf(findings, snapshot.facts, call.language);
      call.stdout.write(`${text}\n`);
      return EXIT.done;
    });
  },
};

/** Options that are not the measure's. */
const OWN: ReadonlySet<string> = new Set(["json", "help", "lang"]);

/** The options of the measure named first; none when the first argument is no measure.
 *  @throws UsageError when it names a measure that there is not */
function optionsOf(id: string | undefined): Options {
  if (id === undefined || id.startsWith("-")) return {};
  if (!MEASURES.some((one) => one.id === id)) {
    throw new UsageError(`${id}: ${MEASURES.map((one) => one.id).join(", ")}`);
  }
  return measureOptions(id);
}
