import type { Snapshot } from "../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../graph/link-columns.ts";
import { factOfLink } from "../graph/link-facts.ts";
import { degree, endsAt } from "../graph/neighbours.ts";
import { recordsOn } from "../graph/records.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import { finerStages } from "./chain-stages.ts";

/** One place or enterprise that the facts of a day record for some stages. Nodes are those of the supply graph. */
export interface RecordedSubject {
  /** The place that is known for a stage, or the enterprise that makes it. */
  readonly subject: number;
  /** Where it is: the place itself, or the production sites; empty when no site is written. */
  readonly places: readonly number[];
  /** The stages of those asked for that it is recorded for. */
  readonly stages: readonly number[];
  /** Whether a generator made everything that records it for them. */
  readonly isSimulated: boolean;
  /** The wordings of the professional markets among the records. */
  readonly markets: readonly string[];
  /** Ids of the facts that say all this. */
  readonly facts: readonly string[];
}

/** Who is recorded for any of these stages on a day, each once, ascending by subject. What counts as recorded is
 *  `recordsOn`'s rule; a registered seat or an estimate is not a production site.
 *  @param stages nodes of the supply graph
 *  @param day `YYYY-MM-DD` */
export function stageRecords(snapshot: Snapshot, stages: Iterable<number>, day: string): RecordedSubject[] {
  const drafts = new Map<number, Draft>();
  const find = recordsOn(snapshot.supplyGraph, day);
  const { LOCATED_IN, MAKES, SPECIALISES_IN } = snapshot.supplyGraph.links;
  for (const stage of stages) {
    for (const { link, node } of find("SPECIALISES_IN", stage, "against")) {
      const draft = drafts.get(node) ?? addDraft(drafts, node, [node]);
      const { id, wording } = factOfLink(snapshot, "SPECIALISES_IN", link);
      draft.stages.add(stage);
      draft.facts.add(id);
      draft.isReal ||= !hasFlag(SPECIALISES_IN, link, LINK_FLAGS.synthetic);
      if (hasFlag(SPECIALISES_IN, link, LINK_FLAGS.market)) draft.markets.add(wording);
    }
    for (const { link, node } of find("MAKES", stage, "against")) {
      const isSite = (site: { link: number }) => hasFlag(LOCATED_IN, site.link, LINK_FLAGS.site);
      const sites = find("LOCATED_IN", node, "along").filter(isSite);
      const places = sites.map((site) => site.node);
      const draft = drafts.get(node) ?? addDraft(drafts, node, places);
      draft.stages.add(stage);
      draft.facts.add(factOfLink(snapshot, "MAKES", link).id);
      draft.isReal ||= !hasFlag(MAKES, link, LINK_FLAGS.synthetic);
      for (const site of sites) draft.facts.add(factOfLink(snapshot, "LOCATED_IN", site.link).id);
    }
  }
  return [...drafts.values()].map(finished).sort((a, b) => a.subject - b.subject);
}

/** How many facts are touched to find who is recorded for a stage and its finer ones, about: a maker has one site.
 *  @param stage a node of the supply graph */
export function costOfRecords(graph: SupplyGraph, stage: number): number {
  const { SPECIALISES_IN, MAKES } = graph.links;
  return [stage, ...finerStages(graph, stage)].reduce(
    (sum, each) => sum + 1 + degree(SPECIALISES_IN, each, "against") + 2 * degree(MAKES, each, "against"),
    0,
  );
}

/** The ids of the memberships that lead from stages upward, as far as they stay among `allowed`.
 *  @param start nodes of the supply graph, as are `allowed` */
export function membershipsAbove(
  snapshot: Snapshot,
  start: Iterable<number>,
  allowed: ReadonlySet<number>,
): string[] {
  const found: string[] = [];
  const reached = new Set(start);
  for (const stage of reached) {
    for (const { link, node } of endsAt(snapshot.supplyGraph.links.PART_OF, stage, "along")) {
      if (!allowed.has(node)) continue;
      found.push(factOfLink(snapshot, "PART_OF", link).id);
      reached.add(node);
    }
  }
  return found;
}

interface Draft {
  readonly subject: number;
  readonly places: readonly number[];
  readonly stages: Set<number>;
  readonly markets: Set<string>;
  readonly facts: Set<string>;
  isReal: boolean;
}

function addDraft(drafts: Map<number, Draft>, subject: number, places: readonly number[]): Draft {
  const draft = {
    subject,
    places,
    stages: new Set<number>(),
    markets: new Set<string>(),
    facts: new Set<string>(),
    isReal: false,
  };
  drafts.set(subject, draft);
  return draft;
}

function finished({ subject, places, stages, markets, facts, isReal }: Draft): RecordedSubject {
  return {
    subject,
    places,
    stages: [...stages],
    isSimulated: !isReal,
    markets: [...markets],
    facts: [...facts],
  };
}
