import type { Fact } from "../../graph-schema/facts.ts";
import type { Indicator, Report } from "../../graph-schema/nodes.ts";
import type { IndicatorRow, ReportRow } from "./indicator-rows.ts";
import { DISTRIBUTION } from "./indicators-distribution.ts";
import { HEADLINE } from "./indicators-headline.ts";
import { PLATFORMS, PROJECTS } from "./indicators-projects.ts";
import { SECTOR_INDICATORS } from "./indicators-sectors.ts";
import { STATEMENTS } from "./indicators-statements.ts";
import { TASKS } from "./indicators-tasks.ts";
import { TIERS } from "./indicators-tiers.ts";
import { cite } from "./paragraphs.ts";
import { type Judgement, judgementId } from "./sources.ts";
import { TOWNS } from "./towns.ts";

/** Every indicator of the plan; its order is its place within its group. */
export const INDICATORS: readonly IndicatorRow[] = [
  ...HEADLINE,
  ...TIERS,
  ...DISTRIBUTION,
  ...PROJECTS,
  ...PLATFORMS,
  ...SECTOR_INDICATORS,
  ...STATEMENTS,
  ...TASKS,
];

/** The one figure that is ours: how many towns the plan names. */
export const COUNT_JUDGEMENT: Judgement = {
  slug: "named-towns",
  about: { zh: "规划点名的乡镇数", en: "how many towns the plan names" },
  reason: {
    zh: "逐句清点三（四）与第一章写出名字的镇和乡；同名而不同县的各算一个，一镇多次出现只算一个。",
    en: "Towns and townships named in III(4) and chapter I were counted sentence by sentence; namesakes in different counties count apart, a town named twice counts once.",
  },
};

/** Indicators, their reports, and what each report is about. */
export function indicatorFacts(): Fact[] {
  const orders = new Map<string, number>();
  const facts = INDICATORS.flatMap((row) => {
    const order = (orders.get(row.group) ?? 0) + 1;
    orders.set(row.group, order);
    return [indicator(row, order), ...row.reports.flatMap((report) => reported(row.slug, report))];
  });
  return [...facts, ...countOfTowns()];
}

function indicator({ slug, notes, reports, ...rest }: IndicatorRow, order: number): Indicator {
  const first = reports[0];
  return {
    kind: "Indicator",
    id: `indicator:${slug}`,
    ...rest,
    order,
    ...(notes === undefined
      ? {}
      : { notes: notes.map(([zh]) => zh), notesEn: notes.map(([, english]) => english) }),
    ...(first === undefined ? judged() : { ...cite(...first.at), evidence: "published" }),
  };
}

function reported(slug: string, { key, about, at, ...rest }: ReportRow): Fact[] {
  const read = { ...cite(...at), evidence: "published" } as const;
  const id = `${slug}.${key}`;
  const report: Report = {
    kind: "Report",
    id: `report:${id}`,
    indicator: `indicator:${slug}`,
    ...rest,
    ...read,
  };
  return [report, ...about.map((target) => aboutFact(id, target, read))];
}

function countOfTowns(): Fact[] {
  const id = "named-towns.2010";
  return [
    {
      kind: "Report",
      id: `report:${id}`,
      indicator: "indicator:named-towns",
      role: "actual",
      period: "2010",
      value: TOWNS.length,
      ...judged(),
    },
    aboutFact(id, "place:340000", judged()),
  ];
}

function aboutFact(report: string, target: string, read: ReturnType<typeof judged> | Read): Fact {
  return {
    kind: "ABOUT",
    id: `about:${report}.${target.slice(target.indexOf(":") + 1)}`,
    from: `report:${report}`,
    to: target,
    ...read,
  };
}

interface Read {
  readonly source: string;
  readonly quote: string;
  readonly evidence: "published";
}

function judged() {
  return { source: judgementId(COUNT_JUDGEMENT.slug), evidence: "editorial" } as const;
}
