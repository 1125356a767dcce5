import { createHash } from "node:crypto";
import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { byId, canonicalText, type Fact } from "../../graph-schema/facts.ts";
import { enterpriseRowFacts, firmFacts, makesRowFacts } from "./firms.ts";
import { goodsJudgements } from "./goods.ts";
import { ownsFacts, suppliesFacts } from "./links.ts";
import { pageSources } from "./pages.ts";
import { LATER_COUNTIES_JUDGEMENT, publicPlaces } from "./places.ts";
import { indicatorFacts, reportFacts } from "./reports.ts";
import { type Decision, type PublicRow, ROWS } from "./rows.ts";
import { MARKET_JUDGEMENT, marketFacts, specialityFacts } from "./specialities.ts";
import { publicStages } from "./stages.ts";

/** What a row becomes by its decision. Markets are joined over rows, so that a market row alone is a report. */
const TAKEN: Readonly<Record<Decision, readonly ((row: PublicRow) => Fact[])[]>> = {
  supplies: [suppliesFacts],
  "supplies+report": [suppliesFacts, reportFacts],
  report: [reportFacts],
  enterprise: [enterpriseRowFacts],
  makes: [makesRowFacts],
  "makes+report": [makesRowFacts, reportFacts],
  owns: [ownsFacts],
  market: [reportFacts],
  speciality: [specialityFacts],
  recognition: [reportFacts],
  left: [],
};

/** Every published fact with the sources, places, stages and firms it needs beside the plan's, by id in ascending
 *  code-unit order. The set stands on the plan's facts: it names its places, stages and indicators. */
export function publicFacts(): Fact[] {
  const rows = new Map(ROWS.map((row) => [row.id, row]));
  const taken = ROWS.filter(({ decision }) => decision !== "left");
  const facts: Fact[] = [
    ...pageSources(ROWS),
    MARKET_JUDGEMENT,
    LATER_COUNTIES_JUDGEMENT,
    ...publicPlaces(rows),
    ...publicStages(),
    ...firmFacts(rows),
    ...indicatorFacts(taken),
    ...marketFacts(taken),
    ...taken.flatMap((row) => TAKEN[row.decision].flatMap((build) => build(row))),
  ];
  const judgements = new Set(facts.flatMap((fact) => ("judgement" in fact ? (fact.judgement ?? []) : [])));
  return [...facts, ...goodsJudgements(judgements)].sort(byId);
}

/** The published facts as one change set of puts. Its id holds the first eight hex digits of the SHA-256 of the
 *  facts: loading the same rows twice changes nothing, and corrected rows are a change set of their own. */
export function publicChangeSet(): ChangeSet {
  const facts = publicFacts();
  const digest = createHash("sha256").update(facts.map(canonicalText).join("\n")).digest("hex");
  return {
    id: `public-${digest.slice(0, 8)}`,
    author: "liantu",
    reason: "载入公开网页上的企业、乡镇与供货事实",
    changes: facts.map((fact) => ({ op: "put", fact })),
  };
}
