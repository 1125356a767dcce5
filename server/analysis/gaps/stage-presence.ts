import type { GapField } from "./gap-field.ts";

/** Who is recorded for a stage inside a boundary, finer stages among it. */
export interface StagePresence {
  readonly makers: number;
  /** Enterprises that may make it inside. */
  readonly possibleMakers: number;
  /** Places inside that a source knows for it, and places around that it is known for. */
  readonly places: number;
  readonly possiblePlaces: number;
  /** Whether somebody there is recorded for the stage itself; whether somebody may be there who is. */
  readonly isForItself: boolean;
  readonly isPerhapsForItself: boolean;
  /** Enterprises and places, there or possibly, recorded for a stage above it alone: they may make it too. */
  readonly isPerhapsAbove: boolean;
  /** The share of what is bought of it inside that was made inside; undefined where nothing is bought. */
  readonly tradedShare: number | undefined;
}

/** Who is recorded for a stage inside the boundary of a field.
 *  @param stage a node of the supply graph */
export function presenceOf(field: GapField, stage: number): StagePresence {
  const market = field.markets.get(stage);
  const places = field.knownPlaces(stage);
  const isAt = (each: number) =>
    field.markets.get(each)?.isMadeItself === true || field.knownPlaces(each).isForItself;
  const isPerhapsAt = (each: number) =>
    field.markets.get(each)?.isPerhapsMadeItself === true || field.knownPlaces(each).isPerhapsForItself;
  const above = [...field.from.trade.lines.above(stage)].filter((each) => each !== stage);
  return {
    makers: market?.makers.size ?? 0,
    possibleMakers: market?.possibleMakers.size ?? 0,
    places: places.inside.length,
    possiblePlaces: places.possible.length,
    isForItself: isAt(stage),
    isPerhapsForItself: isPerhapsAt(stage),
    isPerhapsAbove: above.some((each) => isAt(each) || isPerhapsAt(each)),
    tradedShare: market !== undefined && market.demand > 0 ? market.traded / market.demand : undefined,
  };
}

/** Whether anybody is recorded for the stage inside: a maker, a known place, or more than a trace of trade in what was
 *  made there.
 *  @param trace the share of trade up to which it tells nothing */
export function isRecorded(presence: StagePresence, trace: number): boolean {
  return presence.makers > 0 || presence.places > 0 || (presence.tradedShare ?? 0) > trace;
}

/** Whether the stage is surely missing (缺链): complete buyers buy it, and nobody is recorded for it inside, nor may be.
 *  Undefined where the data cannot tell: nobody whose list is complete buys it, or somebody may make it. */
export function isMissing(presence: StagePresence, trace: number): boolean | undefined {
  if (isRecorded(presence, trace)) return false;
  const { possibleMakers, possiblePlaces, isPerhapsAbove, tradedShare } = presence;
  const mayBeThere = possibleMakers > 0 || possiblePlaces > 0 || isPerhapsAbove;
  return mayBeThere || tradedShare === undefined ? undefined : true;
}
