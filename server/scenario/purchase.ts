import type { Relationship, Supplies } from "../../graph-schema/relationships.ts";
import type { Draft } from "./draft.ts";
import { restated } from "./restated.ts";

/** Room for the words of the source beside who sold before. */
const MOST_GOODS = 1_400;

/** A purchase as it is when it comes from elsewhere. The words for its goods name who sold before, and the change:
 *  purchases that came from several sellers stay several, so that none is taken for another statement of the same
 *  purchase, nor gives way to it where only the newest counts.
 *  @param value of what is bought from there; `undefined` when it is not known */
export function boughtInstead(
  draft: Draft,
  before: Supplies,
  { at, from, value }: { readonly at: number; readonly from: string; readonly value: number | undefined },
): Supplies {
  const { scenario } = draft;
  const seller = draft.node(before.from);
  const name = seller !== undefined && "name" in seller ? `${seller.name} ` : "";
  const goods = `${(before.goods ?? "").slice(0, MOST_GOODS)}（原购自 ${name}${before.from}；${scenario.id}@${scenario.version} 变更 ${at + 1}）`;
  const id = draft.freshId("supplies", at, before.id);
  return withoutAbsent({ ...restated(draft, before), id, from, goods, value });
}

/** A fact without the properties that are `undefined`. */
export function withoutAbsent<One extends Relationship>(fact: One): One {
  const copy = { ...fact };
  for (const [key, value] of Object.entries(copy)) if (value === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}
