import type { Supplies } from "../../graph-schema/relationships.ts";
import type { ScenarioChangeOf } from "../../graph-schema/scenario.ts";
import type { Draft } from "./draft.ts";
import { enterpriseAt, nodesAt } from "./fit.ts";
import { boughtInstead, withoutAbsent } from "./purchase.ts";
import { restated } from "./restated.ts";

/** A share of purchases goes to another seller: every statement of them, whatever its year, becomes two, the rest from
 *  the old seller and the share from the new one. What a buyer buys in all stays the same. A statement without a value
 *  becomes two without one. Real purchases go to real sellers and simulated ones to simulated sellers; others stay
 *  where they are, as do the new seller's own. */
export function redirect(draft: Draft, change: ScenarioChangeOf<"redirect">, at: number): void {
  const { buyer, place, chain, stage, seller, share } = change;
  const fits = nodesAt(draft, at, [
    ["place", place],
    ["chain", chain],
    ["stage", stage],
    ["seller", seller],
  ]);
  const isBuyerThere = buyer === undefined || enterpriseAt(draft, at, ["buyer", buyer]) !== undefined;
  const to = enterpriseAt(draft, at, ["to", change.to]);
  if (!fits || !isBuyerThere || to === undefined) return;
  for (const purchase of purchasesMeant(draft, change)) {
    if ((purchase.synthetic === true) !== (to.synthetic === true)) continue;
    split(draft, purchase, { at, share, to: to.id });
  }
}

/** The purchases a redirection is about, real and simulated ones. */
export function purchasesMeant(draft: Draft, change: ScenarioChangeOf<"redirect">): Supplies[] {
  const stages = draft.finerStages(change.stage);
  const isBuyer = buyersMeant(draft, change);
  return draft
    .links("SUPPLIES")
    .filter(
      ({ from, to, stage }) =>
        stage !== undefined &&
        stages.has(stage) &&
        from !== change.to &&
        to !== change.to &&
        (change.seller === undefined || from === change.seller) &&
        isBuyer(to),
    );
}

function buyersMeant(
  draft: Draft,
  { buyer, place, chain, map }: ScenarioChangeOf<"redirect">,
): (id: string) => boolean {
  if (buyer !== undefined) return (id) => id === buyer;
  const there = place === undefined ? undefined : enterprisesIn(draft, draft.placesInside(place, map));
  const ofChain = chain === undefined ? undefined : makersOf(draft, draft.stagesOfChain(chain));
  return (id) => id.startsWith("enterprise:") && (there?.has(id) ?? true) && (ofChain?.has(id) ?? true);
}

/** Those with a production site in one of the places. */
function enterprisesIn(draft: Draft, places: ReadonlySet<string>): Set<string> {
  const sites = draft.links("LOCATED_IN").filter(({ to, quality }) => quality === "site" && places.has(to));
  return new Set(sites.map(({ from }) => from));
}

function makersOf(draft: Draft, stages: ReadonlySet<string>): Set<string> {
  const made = draft.links("MAKES").filter(({ to }) => stages.has(to));
  return new Set(made.map(({ from }) => from));
}

function split(
  draft: Draft,
  purchase: Supplies,
  { at, share, to }: { readonly at: number; readonly share: number; readonly to: string },
): void {
  const { value } = purchase;
  const moved = value === undefined ? undefined : value * share;
  draft.put(boughtInstead(draft, purchase, { at, from: to, value: moved }));
  if (share === 1) draft.remove(purchase);
  else if (value !== undefined && moved !== undefined)
    draft.put(withoutAbsent({ ...restated(draft, purchase), value: value - moved }));
}
