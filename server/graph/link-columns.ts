import { firstDay } from "../../graph-schema/provenance.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { eachOf, type Steps } from "./turns.ts";

/** What is known of each link, in the order of link numbers. A column that no link of the kind fills is absent. */
export interface LinkColumns {
  /** The position of the link among the relationships of its kind in ascending order of ids. */
  readonly fact: Int32Array;
  /** Bits of `LINK_FLAGS`. */
  readonly flags: Uint8Array;
  /** What flows or how it is divided: CNY10k/year for SUPPLIES and MAKES; a share for FEEDS, LOCATED_IN and
   *  OWNS; the order for PART_OF. Means something only where the flag `amountKnown` is set. */
  readonly amount?: Float64Array;
  /** What is supplied, as a node; −1 where it is not known. */
  readonly stage?: Int32Array;
  /** The year that SUPPLIES and MAKES speak of; 0 where none is stated. */
  readonly year?: Int16Array;
  /** The first day a link holds and the first it no longer holds, as the number yyyymmdd. */
  readonly validFrom?: Int32Array;
  readonly validTo?: Int32Array;
}

/** What a bit of a link's flags says. A link that is neither essential nor dispensable: not known. Of LOCATED_IN
 *  `site` says a production site, neither a registered seat nor an estimate; of SPECIALISES_IN `market` says a
 *  professional market. */
export const LINK_FLAGS = {
  amountKnown: 1,
  synthetic: 2,
  inferred: 4,
  essential: 8,
  dispensable: 16,
  site: 32,
  market: 64,
} as const;

/** The stage of a link whose stage is not known. */
export const NO_STAGE = -1;

/** Reads the columns off relationships, step by step.
 *  @param relationships one kind's, in ascending order of ids
 *  @param given for each link its position among them
 *  @param indexOf the node of an id */
export function* columnSteps(
  relationships: readonly Relationship[],
  given: Int32Array,
  indexOf: (id: string) => number,
): Steps<LinkColumns> {
  const flags = new Uint8Array(given.length);
  const columns = emptyColumns(relationships, given.length);
  yield;
  let link = 0;
  yield* eachOf(given, (position) => {
    const relationship = relationships[position];
    if (relationship === undefined) throw new RangeError(`Cannot read link ${position}: there is none`);
    const amount = amountOf(relationship);
    const stage = stageOf(relationship);
    flags[link] = flagsOf(relationship, amount);
    if (columns.amount !== undefined) columns.amount[link] = amount ?? 0;
    if (columns.stage !== undefined) columns.stage[link] = stage === undefined ? NO_STAGE : indexOf(stage);
    if (columns.year !== undefined) columns.year[link] = Number(periodOf(relationship) ?? 0);
    if (columns.validFrom !== undefined)
      columns.validFrom[link] = dayNumber(relationship.validFrom ?? "0000");
    if (columns.validTo !== undefined) columns.validTo[link] = dayNumber(relationship.validTo ?? "9999");
    link += 1;
  });
  return { fact: given, flags, ...columns };
}

/** Whether a link holds on a day.
 *  @param day the number yyyymmdd
 *  @example
 *  linkHoldsOn({ fact: Int32Array.of(0), flags: Uint8Array.of(0) }, 0, 20101231); // => true
 */
export function linkHoldsOn({ validFrom, validTo }: LinkColumns, link: number, day: number): boolean {
  return (validFrom?.[link] ?? 0) <= day && day < (validTo?.[link] ?? 99990101);
}

/** Whether a link's flags have one of `LINK_FLAGS`.
 *  @example
 *  hasFlag({ fact: Int32Array.of(0), flags: Uint8Array.of(6) }, 0, LINK_FLAGS.inferred); // => true
 */
export function hasFlag({ flags }: LinkColumns, link: number, flag: number): boolean {
  return ((flags[link] ?? 0) & flag) !== 0;
}

/** A day as the number yyyymmdd; the first day a partial date can mean.
 *  @example
 *  dayNumber("2011-08"); // => 20110801
 */
export function dayNumber(date: string): number {
  return Number(firstDay(date).replaceAll("-", ""));
}

function emptyColumns(relationships: readonly Relationship[], count: number) {
  const has = (known: (relationship: Relationship) => boolean) => relationships.some(known);
  const isBounded = has(({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined);
  return {
    ...(has((each) => amountOf(each) !== undefined) && { amount: new Float64Array(count) }),
    ...(has((each) => stageOf(each) !== undefined) && { stage: new Int32Array(count) }),
    ...(has((each) => periodOf(each) !== undefined) && { year: new Int16Array(count) }),
    ...(isBounded && { validFrom: new Int32Array(count), validTo: new Int32Array(count) }),
  };
}

function amountOf(relationship: Relationship): number | undefined {
  switch (relationship.kind) {
    case "SUPPLIES":
      return relationship.value;
    case "MAKES":
      return relationship.output;
    case "FEEDS":
      return relationship.costShare;
    case "LOCATED_IN":
      return relationship.shareOfOutput;
    case "OWNS":
      return relationship.share;
    case "PART_OF":
      return relationship.order;
    default:
      return undefined;
  }
}

function stageOf(relationship: Relationship): string | undefined {
  return relationship.kind === "SUPPLIES" ? relationship.stage : undefined;
}

function periodOf(relationship: Relationship): string | undefined {
  return relationship.kind === "SUPPLIES" || relationship.kind === "MAKES" ? relationship.period : undefined;
}

function flagsOf(relationship: Relationship, amount: number | undefined): number {
  const isEssential =
    relationship.kind === "SUPPLIES" || relationship.kind === "FEEDS" ? relationship.essential : undefined;
  return (
    (amount === undefined ? 0 : LINK_FLAGS.amountKnown) |
    (relationship.synthetic === true ? LINK_FLAGS.synthetic : 0) |
    (relationship.evidence === "inferred" ? LINK_FLAGS.inferred : 0) |
    (isEssential === true ? LINK_FLAGS.essential : 0) |
    (isEssential === false ? LINK_FLAGS.dispensable : 0) |
    (relationship.kind === "LOCATED_IN" && relationship.quality === "site" ? LINK_FLAGS.site : 0) |
    (relationship.kind === "SPECIALISES_IN" && relationship.form === "market" ? LINK_FLAGS.market : 0)
  );
}
