import { dayOfMap, MapYear } from "../../graph-schema/api/map-year.ts";
import type { Finding, Findings } from "../../graph-schema/findings.ts";
import { gapReason } from "../analysis/gaps/gap-reasons.ts";
import { GAP_ACTIONS, GAP_CLASSES } from "../analysis/gaps/gap-words.ts";
import { prepareRun } from "../analysis/run-measure.ts";
import type { Snapshot } from "../graph/current-graph.ts";
import { findingsOver, measureOptions, typedOf } from "./ask-measure.ts";
import { type Command, EXIT, type Language, UsageError } from "./command.ts";
import { scopeLine } from "./table-of-findings.ts";
import { withExistingStore } from "./with-store.ts";

const MEASURE = "chain-gaps";

/** The boundaries that may be drawn around a place. */
const BOUNDARIES = ["town", "county", "city", "province"] as const;

const OWN: ReadonlySet<string> = new Set(["json", "help", "lang", "boundary"]);

/** `liantu gaps`: what the stages of a chain lack inside a boundary, what to do about it, and why. */
export const gaps: Command = {
  name: "gaps",
  usage: "[--chain CHAIN] [--place PLACE] [--boundary LEVEL] [--layers LAYERS] [--years YEARS] [--json]",
  summary: { zh: "一条产业链缺什么", en: "what a chain lacks" },
  details: {
    zh: "逐个环节写出缺口的类、可替代的界外采购（万元/年）、该做的事和理由，以制表符分隔，例如 liantu gaps --chain chain:1 --place place:340200。不带 --chain 写出全部产业链。--boundary 为 town、county、city 或 province：取 --place 所在的那一级。门槛与 analyze chain-gaps 的参数相同，例如 --weak 0.4；--layers、--years、--scenario 与 analyze 相同。--json 写出全部数字。",
    en: "For each stage the class of its gap, what is bought outside and could be made inside (CNY 10,000 a year), what to do and why, with tabs between, as in liantu gaps --chain chain:1 --place place:340200. Without --chain every chain is taken. --boundary is town, county, city or province: the one that --place lies in. Thresholds are the parameters of analyze chain-gaps, such as --weak 0.4; --layers, --years and --scenario are those of analyze. --json writes every figure.",
  },
  arguments: [0, 0],
  options: () => ({ json: { type: "boolean" }, boundary: { type: "string" }, ...measureOptions(MEASURE) }),
  run: async (call) => {
    const { query, ...asked } = typedOf(MEASURE, call, OWN);
    const level = levelOf(call.values.boundary, call.language);
    // Wrong parameters are told before a store is looked for.
    const { prepared } = prepareRun(MEASURE, query);
    return withExistingStore(call, async (store) => {
      const { findings, snapshot } = await findingsOver(call, store, {
        ...asked,
        prepare: (facts) =>
          level === undefined
            ? prepareRun(MEASURE, query)
            : prepareRun(MEASURE, {
                ...query,
                place: placeAround(facts, prepared.parameters, { level, language: call.language }),
              }),
      });
      const text =
        call.values.json === true
          ? JSON.stringify(findings, null, 2)
          : tableOfGaps(findings, snapshot, call.language);
      call.stdout.write(`${text}\n`);
      return EXIT.done;
    });
  },
};

type Level = (typeof BOUNDARIES)[number];

function levelOf(typed: string | boolean | undefined, language: Language): Level | undefined {
  if (typed === undefined) return undefined;
  const level = BOUNDARIES.find((each) => each === typed);
  if (level !== undefined) return level;
  const known = BOUNDARIES.join(", ");
  throw new UsageError(
    language === "zh" ? `--boundary 应为 ${known}` : `Expected --boundary to be one of ${known}`,
  );
}

/** The place of a level that a place lies in, itself where it is of that level.
 *  @throws UsageError when it lies in none, being wider than that */
function placeAround(
  snapshot: Snapshot,
  { place = "", map }: Readonly<Record<string, string>>,
  { level, language }: { readonly level: Level; readonly language: Language },
): string {
  const tree = snapshot.placesOn(dayOfMap(MapYear.parse(map), snapshot.today));
  const around = tree.path(place).find((each) => each.level === level);
  if (around !== undefined) return around.id;
  throw new UsageError(
    language === "zh" ? `${place} 不在任何一个 ${level} 之内` : `${place} lies in no ${level}`,
  );
}

const HEAD = {
  zh: ["环节", "名称", "缺口", "可替代（万元/年）", "行动", "理由"],
  en: ["stage", "name", "gap", "could be made inside (CNY10k/year)", "action", "reason"],
} as const;

/** Gaps as a table with tabs; lines that begin with # say what was asked of which facts and what to mind. */
function tableOfGaps(findings: Findings, { facts }: Snapshot, language: Language): string {
  const nameOf = (id: string) => {
    const node = facts.get(id);
    if (node === undefined || !("name" in node)) return id;
    return (language === "en" ? (node.nameEn ?? node.name) : node.name).replace(/\s+/g, " ");
  };
  const { definition, revision, parameters, caveats, rows } = findings;
  const line = (row: Finding) => [
    row.about,
    nameOf(row.about),
    wordOf(row)[language],
    row.value === null ? "" : Math.round(row.value),
    GAP_ACTIONS[wordOf(row).id][language],
    gapReason(row, { language, nameOf }),
  ];
  return [
    `# ${definition}, ${nameOf(parameters.place ?? "")}, ${revision}`,
    `# ${scopeLine(findings, language)}`,
    ...caveats.map((caveat) => `# ${caveat[language]}`),
    ...[HEAD[language], ...rows.map(line)].map((cells) => cells.join("\t")),
  ].join("\n");
}

function wordOf(row: Finding) {
  return GAP_CLASSES.find(({ id }) => id === row.class) ?? NONE;
}

const NONE = { id: "none", zh: "未见缺口", en: "No gap found" } as const;
