import type { ChainDetail } from "../../graph-schema/api/resources.ts";
import type { Supplies } from "../../graph-schema/relationships.ts";
import { nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";
import { compare } from "./chain-facts.ts";

/** One end of a purchase: a firm, or a place where only the origin or destination is known. */
export interface LinkEnd {
  readonly id: string;
  readonly name: string;
}

/** One statement of a purchase as a line of a table. */
export interface LinkRow {
  readonly fact: Supplies;
  readonly seller: LinkEnd;
  readonly buyer: LinkEnd;
  /** The stage whose goods they are; absent when it is not known. */
  readonly stage?: LinkEnd;
  /** The goods in the words of the source; absent when it has none. */
  readonly goods?: string;
  readonly synthetic: boolean;
}

/** What purchases and their ends are read from: the answer about a chain or about a stage. */
export type LinkDetail = Pick<ChainDetail, "supplies" | "stages" | "enterprises" | "places" | "names">;

/** Every statement of a purchase, real ones first, then the newest, then those of the largest value, then by id; those
 *  of no year or of no value last. An end that has no name is called by its id. */
export function linkRows(detail: LinkDetail, language: Language): LinkRow[] {
  const named = [
    ...detail.names,
    ...detail.stages,
    ...detail.enterprises,
    ...detail.places.map(({ place }) => place),
  ];
  const names = new Map(named.map((node) => [node.id, nameIn(language, node)]));
  const endOf = (id: string): LinkEnd => ({ id, name: names.get(id) ?? id });
  return [...detail.supplies].sort(inOrder).map((fact) => ({
    fact,
    seller: endOf(fact.from),
    buyer: endOf(fact.to),
    ...(fact.stage === undefined ? {} : { stage: endOf(fact.stage) }),
    ...(fact.goods === undefined ? {} : { goods: fact.goods }),
    synthetic: fact.synthetic === true,
  }));
}

function inOrder(a: Supplies, b: Supplies): number {
  return (
    Number(a.synthetic === true) - Number(b.synthetic === true) ||
    compare(b.period ?? "", a.period ?? "") ||
    (b.value ?? -1) - (a.value ?? -1) ||
    compare(a.id, b.id)
  );
}
