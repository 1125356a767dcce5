import { createHash } from "node:crypto";
import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { byId, canonicalText, type Fact } from "../../graph-schema/facts.ts";
import { placesDownToCounties } from "../geo/build-places.ts";
import { townsOfPlan } from "../geo/build-towns.ts";
import { PLACE_JUDGEMENTS } from "../geo/judgements.ts";
import { STANDARD_OF_COUNTRIES } from "../geo/outside.ts";
import { CHAIN_JUDGEMENTS, chainFacts } from "./build-chains.ts";
import { COUNT_JUDGEMENT, indicatorFacts } from "./indicators.ts";
import { leaderFacts } from "./leaders.ts";
import { PARAGRAPHS } from "./paragraphs.ts";
import { GAZETTEER, judgementSource, STANDARD_OF_CODES } from "./sources.ts";
import { specialityFacts } from "./specialities.ts";
import { SPECIALITY_JUDGEMENTS } from "./speciality-judgements.ts";
import { finerStageFacts, STAGE_JUDGEMENTS } from "./stages.ts";

/** Every fact of the plan with the places it needs, by id in ascending code-unit order. */
export function planFacts(): Fact[] {
  const judgements = [
    ...PLACE_JUDGEMENTS,
    ...CHAIN_JUDGEMENTS,
    ...STAGE_JUDGEMENTS,
    ...SPECIALITY_JUDGEMENTS,
    COUNT_JUDGEMENT,
  ];
  const facts: Fact[] = [
    ...PARAGRAPHS,
    ...judgements.map(judgementSource),
    STANDARD_OF_CODES,
    STANDARD_OF_COUNTRIES,
    GAZETTEER,
    ...placesDownToCounties(),
    ...townsOfPlan(),
    ...chainFacts(),
    ...finerStageFacts(),
    ...specialityFacts(),
    ...leaderFacts(),
    ...indicatorFacts(),
  ];
  return facts.sort(byId);
}

/** The plan as one change set of puts. Its id holds the first eight hex digits of the SHA-256 of the facts, so
 *  that loading the same plan twice changes nothing and a corrected plan is a change set of its own. */
export function planChangeSet(): ChangeSet {
  const facts = planFacts();
  const digest = createHash("sha256").update(facts.map(canonicalText).join("\n")).digest("hex");
  return {
    id: `plan-${digest.slice(0, 8)}`,
    author: "liantu",
    reason: "载入《安徽省“十二五”产业集群专业镇发展规划》的全部事实",
    changes: facts.map((fact) => ({ op: "put", fact })),
  };
}
