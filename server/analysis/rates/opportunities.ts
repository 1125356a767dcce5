import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { WHERE } from "../trade/origin-judge.ts";
import { amountsOf } from "./amounts.ts";
import type { PurchasesAskedFor } from "./rate-items.ts";

/** What buyers buy of one stage, CNY10k/year, self-supply left out. */
export interface StageBought {
  /** A node of the supply graph; −1 where it is not known. */
  readonly stage: number;
  /** Made inside the place asked for; surely made outside it. */
  readonly inside: number;
  readonly outside: number;
  /** Rows of the purchases from outside, largest first. */
  readonly rows: readonly number[];
}

/** Everything the complete buyers of a place buy, by stage, ascending, seen from that one place. */
export interface Opportunities {
  readonly inside: number;
  /** All that is bought and has a known origin, inside and outside. */
  readonly known: number;
  /** Rows of all these purchases, largest first. */
  readonly rows: readonly number[];
  readonly stages: readonly StageBought[];
}

/** Sums by stage what buyers buy inside and outside one place.
 *  @param place whose inside and outside are told apart: a node of the supply graph */
export function opportunitiesIn(snapshot: Snapshot, from: PurchasesAskedFor, place: number): Opportunities {
  const { purchases, origins, self, whereIs } = from.trade;
  const { first } = snapshot.supplyGraph.ranges.Enterprise;
  const { amount } = amountsOf(snapshot, from.trade);
  const rows: number[] = [];
  const drafts = new Map<number, { inside: number; outside: number; rows: number[] }>();
  for (let row = 0; row < purchases.count; row++) {
    const buyer = purchases.buyer[row] ?? first;
    if (from.asked[buyer - first] !== 1 || from.complete[buyer - first] !== 1 || self[row] === 1) continue;
    const stage = purchases.stage[row] ?? NO_STAGE;
    const counted = (amount[row] ?? 0) * from.shareOf(buyer, stage);
    if (counted === 0) continue;
    rows.push(row);
    const draft = drafts.get(stage) ?? { inside: 0, outside: 0, rows: [] };
    drafts.set(stage, draft);
    let outside = 0;
    for (let part = origins.offsets[row] ?? 0; part < (origins.offsets[row + 1] ?? 0); part++) {
      const where = whereIs(origins.code[part] ?? 0, place);
      if (where === WHERE.inside) draft.inside += counted * (origins.share[part] ?? 0);
      else if (where !== WHERE.possible) outside += counted * (origins.share[part] ?? 0);
    }
    draft.outside += outside;
    if (outside > 0) draft.rows.push(row);
  }
  const stages = [...drafts].map(([stage, draft]) => ({ stage, ...draft })).sort((a, b) => a.stage - b.stage);
  const byAmount = (a: number, b: number) => (amount[b] ?? 0) - (amount[a] ?? 0) || a - b;
  for (const each of [rows, ...stages.map((stage) => stage.rows)]) each.sort(byAmount);
  const sum = (of: (each: StageBought) => number) => stages.reduce((all, each) => all + of(each), 0);
  const inside = sum((each) => each.inside);
  return { inside, known: inside + sum((each) => each.outside), rows, stages };
}

/** Whether a plant of a stage could be invited: goods of one of the ten chains, known as such.
 *  @param stage a node of the supply graph */
export function isInvitable({ supplyGraph, facts, stages }: Snapshot, stage: number): boolean {
  if (stage === NO_STAGE) return false;
  const id = idAt(supplyGraph.nodes, stage);
  return facts.node("Stage", id)?.nature === "goods" && stages.chainsOf(id).length > 0;
}

/** The node of a place.
 *  @throws RangeError when the graph has none: a boundary has been drawn around it before */
export function nodeOfPlace({ supplyGraph }: Snapshot, id: string): number {
  const node = indexOfId(supplyGraph.nodes, id);
  if (node === undefined) throw new RangeError(`Cannot find the place ${id} among the nodes`);
  return node;
}
