import type { Enterprise } from "../../graph-schema/nodes.ts";
import type { Supplies } from "../../graph-schema/relationships.ts";
import type { ScenarioChangeOf } from "../../graph-schema/scenario.ts";
import { UNKNOWN_PLACE } from "./concern.ts";
import type { Draft } from "./draft.ts";
import { enterpriseAt, nodesAt } from "./fit.ts";
import { boughtInstead, withoutAbsent } from "./purchase.ts";
import { restated, supposed } from "./restated.ts";

/** A planned firm opens: the enterprise, its production site, and what it makes.
 *  @param at its place among the changes
 *  @param synthetic whether it will sell to enterprises that a generator made */
export function open(draft: Draft, change: ScenarioChangeOf<"open">, { at, synthetic }: OpenAt): void {
  const { enterprise: id, name, place, makes } = change;
  const stages = makes.map(({ stage }, index) => [`makes/${index}/stage`, stage] as const);
  const fits = nodesAt(draft, at, [["place", place], ...stages]);
  const isTaken = draft.node(id) !== undefined;
  if (isTaken) {
    draft.problems.push({
      pointer: `/changes/${at}/enterprise`,
      message: "Expected an id that no enterprise has yet",
      messageZh: "应为尚无企业使用的编号",
      value: id,
    });
  }
  if (isTaken || !fits) return;
  const said = supposed(draft, synthetic);
  draft.put({ kind: "Enterprise", id, name, ...said });
  draft.put(siteOf(draft, { id, place, at, said }));
  for (const { stage, capacity, output } of makes) {
    const fact = { from: id, to: stage, capacity, ...(output !== undefined && { output }), ...said };
    draft.put({ kind: "MAKES", id: draft.freshId("makes", at, stage), ...fact });
  }
}

interface OpenAt {
  readonly at: number;
  readonly synthetic: boolean;
}

/** A firm closes: it makes nothing and buys nothing any more. What its buyers bought from it they still need, so each
 *  purchase becomes one of the same value from an origin that is not known; what it sold to places goes. The firm
 *  itself, its sites, owners and reports stay on record. */
export function close(draft: Draft, change: ScenarioChangeOf<"close">, at: number): void {
  const firm = enterpriseAt(draft, at, ["enterprise", change.enterprise]);
  if (firm === undefined) return;
  draft.closed.add(firm.id);
  for (const made of draft.links("MAKES")) if (made.from === firm.id) draft.remove(made);
  for (const trade of draft.links("SUPPLIES")) {
    if (trade.from !== firm.id && trade.to !== firm.id) continue;
    draft.remove(trade);
    if (trade.to !== firm.id && trade.to.startsWith("enterprise:")) unmet(draft, trade, at);
  }
}

function unmet(draft: Draft, trade: Supplies, at: number): void {
  if (draft.node(UNKNOWN_PLACE) === undefined) {
    const said = supposed(draft, false);
    draft.put({
      kind: "Place",
      id: UNKNOWN_PLACE,
      name: "地点不明",
      nameEn: "Place not known",
      level: "unknown",
      ...said,
    });
  }
  draft.put(boughtInstead(draft, trade, { at, from: UNKNOWN_PLACE, value: trade.value }));
}

/** A firm moves: all of it produces in another place. Where it is registered stays. */
export function move(draft: Draft, change: ScenarioChangeOf<"move">, at: number): void {
  const firm = enterpriseAt(draft, at, ["enterprise", change.enterprise]);
  if (!nodesAt(draft, at, [["place", change.place]]) || firm === undefined) return;
  for (const site of draft.links("LOCATED_IN")) {
    if (site.from === firm.id && site.quality !== "registered") draft.remove(site);
  }
  const said = supposed(draft, firm.synthetic === true);
  draft.put(siteOf(draft, { id: firm.id, place: change.place, at, said }));
}

function siteOf(
  draft: Draft,
  { id, place, at, said }: { id: string; place: string; at: number; said: ReturnType<typeof supposed> },
) {
  const ends = { from: id, to: place };
  return {
    kind: "LOCATED_IN" as const,
    id: draft.freshId("located-in", at, id),
    ...ends,
    quality: "site" as const,
    ...said,
  };
}

/** A firm makes another amount of a stage, in every year it is stated for; or takes the stage up. An output that is
 *  not set anew stays, at most at the new capacity. What it buys does not follow. */
export function capacity(draft: Draft, change: ScenarioChangeOf<"capacity">, at: number): void {
  const firm = enterpriseAt(draft, at, ["enterprise", change.enterprise]);
  if (!nodesAt(draft, at, [["stage", change.stage]]) || firm === undefined) return;
  const made = draft.links("MAKES").filter(({ from, to }) => from === firm.id && to === change.stage);
  for (const fact of made) {
    const most = change.capacity ?? fact.capacity;
    const output = change.output ?? atMost(fact.output, change.capacity);
    draft.put(withoutAbsent({ ...restated(draft, fact), capacity: most, output }));
  }
  if (made.length === 0) takeUp(draft, firm, { ...change, at });
}

function takeUp(
  draft: Draft,
  firm: Enterprise,
  { stage, capacity: most, output, at }: ScenarioChangeOf<"capacity"> & { at: number },
): void {
  const said = supposed(draft, firm.synthetic === true);
  const id = draft.freshId("makes", at, `${firm.id} ${stage}`);
  draft.put(withoutAbsent({ kind: "MAKES", id, from: firm.id, to: stage, capacity: most, output, ...said }));
}

function atMost(output: number | undefined, most: number | undefined): number | undefined {
  return output === undefined || most === undefined ? output : Math.min(output, most);
}
