import type { Snapshot } from "../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../graph/link-columns.ts";
import { factOfLink } from "../graph/link-facts.ts";
import { recordsOn } from "../graph/records.ts";

/** From this share on a holder rules what it holds. */
export const RULING_SHARE = 0.5;

/** The enterprises under one owner. */
export interface Group {
  /** Nodes of the supply graph, the enterprise asked about among them. */
  readonly members: ReadonlySet<number>;
  /** Enterprises that hold a member, or are held by one, to a share that nobody states. */
  readonly perhaps: ReadonlySet<number>;
  /** Ids of the holdings that make them a group. */
  readonly facts: readonly string[];
}

/** The group of an enterprise on a day: who rules it at any depth, and whom these rule. What is held by halves has two
 *  rulers, who are no group by that. Inferred holdings count for nothing.
 *  @param enterprise a node of the supply graph
 *  @param day `YYYY-MM-DD` */
export function groupOf(snapshot: Snapshot, enterprise: number, day: string): Group {
  const { OWNS } = snapshot.supplyGraph.links;
  const find = recordsOn(snapshot.supplyGraph, day);
  const [perhaps, facts] = [new Set<number>(), new Set<string>()];
  const walk = (start: Iterable<number>, direction: "along" | "against") => {
    const reached = new Set(start);
    for (const node of reached) {
      for (const end of find("OWNS", node, direction)) {
        const isStated = hasFlag(OWNS, end.link, LINK_FLAGS.amountKnown);
        if (!isStated) perhaps.add(end.node);
        if (!isStated || (OWNS.amount?.[end.link] ?? 0) < RULING_SHARE) continue;
        facts.add(factOfLink(snapshot, "OWNS", end.link).id);
        reached.add(end.node);
      }
    }
    return reached;
  };
  const members = walk(walk([enterprise], "against"), "along");
  for (const member of members) perhaps.delete(member);
  return { members, perhaps, facts: [...facts] };
}
