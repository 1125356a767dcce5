import type { Finding, Findings } from "../../graph-schema/findings.ts";
import type { FactIndex } from "../graph/fact-index.ts";
import type { Language } from "./command.ts";

/** Findings as a table with tabs. Lines that begin with # say what was asked of which facts and what to mind; then
 *  a head, then a line a finding, names beside ids. A value that cannot be known stays empty, its reason beside it. Those of a scenario also have the value
 *  of the base, and the difference. */
export function tableOf(findings: Findings, facts: FactIndex, language: Language): string {
  const { rows, definition, unit, revision, caveats, scenario } = findings;
  const lines = [
    `# ${definition}, ${unit}, ${revision}`,
    `# ${scopeLine(findings, language)}`,
    ...caveats.map((caveat) => `# ${caveat[language]}`),
    [...HEAD, ...(scenario === undefined ? [] : HEAD_OF_SCENARIO)].join("\t"),
    ...rows.map((row) => {
      const line = lineOf(row, nameOf(facts, row.about, language));
      return scenario === undefined ? line : [line, row.base?.value ?? "", row.difference ?? ""].join("\t");
    }),
  ];
  return lines.join("\n");
}

const HEAD = ["about", "name", "value", "lower", "upper", "class", "reason", "synthetic"];

const HEAD_OF_SCENARIO = ["base", "difference"];

function lineOf(row: Finding, name: string): string {
  const { about, value, lower, upper, class: verdict = "", reason = "", synthetic } = row;
  const cells = [
    about,
    name,
    value ?? "",
    lower ?? "",
    upper ?? "",
    verdict,
    reason,
    synthetic ? "yes" : "no",
  ];
  return cells.join("\t");
}

/** Which layers and years were asked for and which entered, as a line of a table says it. */
export function scopeLine({ scope, layers, synthetic }: Findings, language: Language): string {
  const [asked, loaded, entered] = [scope.layers, scope.loaded, layers].map(
    (each) => each.join(",") || "none",
  );
  return language === "zh"
    ? `数据层 ${asked}；图库中有 ${loaded}；进入结果的 ${entered}；年份 ${scope.years}；${synthetic ? "含" : "不含"}模拟数据`
    : `layers ${asked}; in the store ${loaded}; entered ${entered}; years ${scope.years}; ${synthetic ? "with" : "without"} simulated data`;
}

/** The name of a node; empty for one without. A tab in it would end the cell. */
function nameOf(facts: FactIndex, id: string, language: Language): string {
  const fact = facts.get(id);
  if (fact === undefined || !("name" in fact)) return "";
  const name = language === "en" ? (fact.nameEn ?? fact.name) : fact.name;
  return name.replace(/\s+/g, " ");
}
