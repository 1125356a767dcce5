import type { Finding } from "../../../graph-schema/findings.ts";
import { GAP_KINDS, type GapKind, gapKindOf } from "../../graph/gap-kinds.ts";
import type { View } from "../../state/view.ts";

/** What the list can be narrowed to by class: all gaps, everything, one class, or one of the two that are no gaps. */
export const CLASS_CHOICES = ["gaps", "all", ...GAP_KINDS, "none", "unrecorded"] as const;

/** What the list is narrowed to by class. */
export type ClassChoice = (typeof CLASS_CHOICES)[number];

/** How the list can be ordered: by what could be made inside, the largest first; or as the chain runs. */
export const ORDERS = ["size", "lanes"] as const;

/** What the page's parameters mean that are none of the measure's. */
const OF_THE_PAGE: readonly string[] = ["chain", "stage", "class", "action", "order", "goal", "cost"];

/** What the page asks, read from the address. Ids are as the address has them: the service says which it does not
 *  know. */
export interface GapsAsked {
  /** Absent for all chains. */
  readonly chain: string | undefined;
  readonly place: string;
  readonly shown: ClassChoice;
  /** The class whose action is wanted, whatever else holds; absent for any. */
  readonly action: GapKind | undefined;
  readonly order: (typeof ORDERS)[number];
  /** The stage whose gap is open; absent while none was chosen. */
  readonly stage: string | undefined;
  /** Parameters of the measure that were changed, as the address writes them. */
  readonly thresholds: Readonly<Record<string, string>>;
}

/** A question to a measure, as its address writes it. */
export type Question = Readonly<Record<string, string>>;

/** Reads what the page asks. What cannot be read falls back to its default.
 *  @example
 *  gapsAskedIn({ boundary: "place:340200", parameters: { chain: "chain:1", weak: "0.4" } }).thresholds; // => { weak: "0.4" }
 *  gapsAskedIn({ boundary: "place:340200", parameters: { class: "x" } }).shown; // => "gaps"
 */
export function gapsAskedIn({ boundary, parameters }: Pick<View, "boundary" | "parameters">): GapsAsked {
  const { chain, stage, class: shown, action, order } = parameters;
  return {
    chain,
    place: boundary,
    shown: CLASS_CHOICES.find((one) => one === shown) ?? "gaps",
    action: gapKindOf(action),
    order: ORDERS.find((one) => one === order) ?? "size",
    stage,
    thresholds: Object.fromEntries(
      Object.entries(parameters).filter(([name]) => !OF_THE_PAGE.includes(name) && !name.startsWith("w-")),
    ),
  };
}

/** The question for what the chain lacks. */
export function gapQuestion({ chain = "all", place, thresholds }: GapsAsked, map: View["map"]): Question {
  return { ...thresholds, chain, place, map };
}

/** Whether a test holds for a stage, be it the first that does or not.
 *  @example
 *  isHeld({ parts: { "is-weak": 1 } }, "weak"); // => true
 */
export function isHeld({ parts }: Pick<Finding, "parts">, kind: GapKind): boolean {
  return parts?.[`is-${kind}`] === 1;
}

/** The tests that hold for a stage, in the order of precedence. */
export function heldOf(row: Pick<Finding, "parts">): GapKind[] {
  return GAP_KINDS.filter((kind) => isHeld(row, kind));
}

/** The rows that the filters let in, in the order wanted. Those of no known size come last.
 *  @param rows in lane order */
export function listed(
  rows: readonly Finding[],
  { shown, action, order }: Pick<GapsAsked, "shown" | "action" | "order">,
): Finding[] {
  const fits = (row: Finding) =>
    (shown === "all" || (shown === "gaps" ? gapKindOf(row.class) !== undefined : row.class === shown)) &&
    (action === undefined || isHeld(row, action));
  const kept = rows.filter(fits);
  if (order === "lanes") return kept;
  const size = ({ value, class: found }: Finding) =>
    [gapKindOf(found) === undefined ? 0 : 1, value ?? -1] as const;
  return kept
    .map((row, at) => ({ row, at, size: size(row) }))
    .sort((a, b) => b.size[0] - a.size[0] || b.size[1] - a.size[1] || a.at - b.at)
    .map(({ row }) => row);
}

/** What is asked of the list where no stage has a gap: every stage as the chain runs, in place of none.
 *  @param rows every stage */
export function orAll(rows: readonly Finding[], asked: GapsAsked): GapsAsked {
  const isAny = rows.some(({ class: found }) => gapKindOf(found) !== undefined);
  return isAny || asked.shown !== "gaps" ? asked : { ...asked, shown: "all", order: "lanes" };
}

/** How many stages are of each class. */
export function counted(rows: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { class: found = "none" } of rows) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}
