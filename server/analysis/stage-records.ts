import { holdsOn } from "../../graph-schema/provenance.ts";
import type { FactIndex } from "../graph/fact-index.ts";

/** One place or enterprise that the facts of a day record for some stages. */
export interface RecordedSubject {
  /** The place that is known for a stage, or the enterprise that makes it. */
  readonly subject: string;
  /** Where it is: the place itself, or the production sites; empty when no site is written. */
  readonly places: readonly string[];
  /** The stages of those asked for that it is recorded for. */
  readonly stages: readonly string[];
  /** Professional markets among the records, by place and wording. */
  readonly markets: readonly string[];
  /** Ids of the facts that say all this. */
  readonly facts: readonly string[];
}

/** Who is recorded for any of these stages on a day, each once, ascending by subject. An inferred fact counts
 *  for nothing, and a registered seat or an estimate is not a production site.
 *  @param day `YYYY-MM-DD` */
export function stageRecords(facts: FactIndex, stages: Iterable<string>, day: string): RecordedSubject[] {
  const drafts = new Map<string, Draft>();
  const counts = countsOn(day);
  for (const stage of stages) {
    for (const { id, from, form, wording } of facts.to("SPECIALISES_IN", stage).filter(counts)) {
      const draft = draftOf(drafts, from, [from]);
      note(draft, stage, id);
      if (form === "market") draft.markets.add(`${from} ${wording}`);
    }
    for (const { id, from } of facts.to("MAKES", stage).filter(counts)) {
      const sites = facts.from("LOCATED_IN", from).filter((site) => counts(site) && site.quality === "site");
      const draft = draftOf(
        drafts,
        from,
        sites.map(({ to }) => to),
      );
      note(draft, stage, id, ...sites.map((site) => site.id));
    }
  }
  return [...drafts.values()]
    .map(({ subject, places, stages, markets, facts }) => ({
      subject,
      places,
      stages: [...stages],
      markets: [...markets],
      facts: [...facts],
    }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

interface Draft {
  readonly subject: string;
  readonly places: readonly string[];
  readonly stages: Set<string>;
  readonly markets: Set<string>;
  readonly facts: Set<string>;
}

function draftOf(drafts: Map<string, Draft>, subject: string, places: readonly string[]): Draft {
  const draft = drafts.get(subject) ?? {
    subject,
    places,
    stages: new Set(),
    markets: new Set(),
    facts: new Set(),
  };
  drafts.set(subject, draft);
  return draft;
}

function note(draft: Draft, stage: string, ...facts: readonly string[]): void {
  draft.stages.add(stage);
  for (const fact of facts) draft.facts.add(fact);
}

function countsOn(day: string) {
  return (fact: {
    evidence: string;
    validFrom?: string | undefined;
    validTo?: string | undefined;
  }): boolean => fact.evidence !== "inferred" && holdsOn(fact, day);
}
