import type { MappingRow, Offer } from "./mapping-rows.ts";
import { areOneAndItsPart, chainsOfStage, isUpstream } from "./stage-order.ts";

/** Who gets what a buyer spends on a sector: stages, each an equal share, and what stays with the sector. */
export interface Split {
  /** Stages that stand for the sector's goods, in the order of the mapping. */
  readonly stages: readonly string[];
  /** Whether a share of the same size stays with the sector, because no stage stands for all of its goods. */
  readonly isOpen: boolean;
  /** Into how many equal shares it is divided; at least 1. */
  readonly shares: number;
}

/** Divides what a buyer spends on a sector. The table knows sectors only, so nothing says which stage of a sector
 *  sells more: stages that stand for its goods get equal shares. Where none of them stands for all of its goods,
 *  a share of the same size stays with the sector, so that a part is never taken for the whole. Left out are the
 *  buyer, stages it is a part of or that are parts of it, and stages that sell to other chains only. What a
 *  stage buys from its own sector comes from stages upstream of it in the plan, and where there are none it
 *  stays with the sector: makers of one stage do not supply it to each other.
 *  @param mapping of the table's classification
 *  @example
 *  splitAmong("062", { stage: "filters", recipe: ["074"] }, []); // => { stages: [], isOpen: true, shares: 1 }
 */
export function splitAmong(
  sector: string,
  buyer: Pick<MappingRow, "stage" | "recipe">,
  mapping: readonly MappingRow[],
): Split {
  const isOwn = buyer.recipe.includes(sector);
  const chains = chainsOfStage(buyer.stage);
  const sells = (offer: Offer) =>
    offer.sector === sector &&
    (offer.chains.length === 0 || offer.chains.some((chain) => chains.includes(chain)));
  const sellers = mapping.flatMap(({ stage, offers }) => {
    const offer = offers.find(sells);
    const isOther = !areOneAndItsPart(stage, buyer.stage) && (!isOwn || isUpstream(stage, buyer.stage));
    return offer !== undefined && isOther ? [{ stage, offer }] : [];
  });
  const isOpen = sellers.every(({ offer }) => offer.range === "part");
  return {
    stages: sellers.map(({ stage }) => stage),
    isOpen,
    shares: sellers.length + (isOpen ? 1 : 0),
  };
}
