import { NO_SUMS, type Rate, rateOfSums } from "../kernels/rate-of-sums.ts";
import type { GapField } from "./gap-field.ts";
import type { StageMarket } from "./stage-market.ts";
import { isMissing, presenceOf, type StagePresence } from "./stage-presence.ts";

/** How far what is made of a stage inside could meet, and does meet, what is bought of it there. CNY10k/year; shares in
 *  [0, 1]. */
export interface SupplyFigures {
  readonly presence: StagePresence;
  /** What the makers inside put out, 0 where the stage is missing; undefined where it is not known: an output is not
   *  stated, or nobody but a place is recorded. */
  readonly supply: number | undefined;
  /** The same with those who may produce inside; undefined where theirs is not known. */
  readonly supplyAtMost: number | undefined;
  /** Makers inside of whom no output is stated. */
  readonly withoutOutput: number;
  /** The share of the demand that is made inside (regional purchase coefficient, R5). */
  readonly rate: Rate;
  /** The share that could be (supply–demand pool), at least: what is known to be put out or traded inside. Undefined
   *  where nothing is bought. */
  readonly potential: number | undefined;
  /** Whether that is all: every output is stated, and no more is traded than that. */
  readonly isPotentialWhole: boolean;
  /** What of the demand could be made inside and is not, at least, from 0 up; undefined where the rate is not known. */
  readonly leakage: number | undefined;
}

/** From when on a figure counts. */
export interface SupplyAsked {
  /** Below this share of the demand with a known origin and value the rate is not told. */
  readonly known: number;
  /** The share of trade up to which it tells nothing. */
  readonly trace: number;
}

/** By so much a sum of what is sold may exceed a sum of what is made. */
const ROUNDING = 1e-9;

/** The figures of a stage inside the boundary of a field.
 *  @see Miller & Blair (2009), Input–output analysis: supply–demand pool, regional purchase coefficient */
export function supplyFigures(
  field: GapField,
  { market, stage }: { readonly market: StageMarket; readonly stage: number },
  asked: SupplyAsked,
): SupplyFigures {
  const presence = presenceOf(field, stage);
  const { demand, traded } = market;
  const outputs = [...market.makers.values()];
  const withoutOutput = outputs.filter(Number.isNaN).length;
  const supply = supplyOf(outputs, isMissing(presence, asked.trace) === true);
  const rate = rateOfMarket(market, asked.known);
  const stated = outputs.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0);
  const potential = demand > 0 ? Math.min(Math.max(stated, traded), demand) / demand : undefined;
  const isPotentialWhole = potential === 1 || (supply !== undefined && supply * (1 + ROUNDING) >= traded);
  const leakage =
    potential !== undefined && rate.value !== null ? Math.max(0, potential - rate.value) : undefined;
  const possible = sumOf([...market.possibleMakers.values()]);
  const supplyAtMost = supply !== undefined && possible !== undefined ? supply + possible : undefined;
  return { presence, supply, supplyAtMost, withoutOutput, rate, potential, isPotentialWhole, leakage };
}

function supplyOf(outputs: readonly number[], isSurelyMissing: boolean): number | undefined {
  if (outputs.length > 0) return sumOf(outputs);
  return isSurelyMissing ? 0 : undefined;
}

/** The sum; undefined where one of them is not known. */
function sumOf(outputs: readonly number[]): number | undefined {
  const sum = outputs.reduce((all, each) => all + each, 0);
  return Number.isNaN(sum) ? undefined : sum;
}

/** The share of a market's demand that is made inside, as `supporting-rate` reckons it. */
export function rateOfMarket(market: StageMarket, known: number): Rate {
  const { demand, traded, unknown, estimated, estimatedInside, estimatedUnknown } = market;
  // Of what comes from outside it makes no difference here from where.
  const elsewhere = Math.max(0, demand - traded - unknown);
  const sums = {
    ...NO_SUMS,
    inside: traded,
    elsewhere,
    unknown,
    estimated,
    estimatedInside,
    estimatedUnknown,
  };
  return rateOfSums(sums, known);
}

/** Why nothing can be said of a demand of 0: only parts of purchases are known; nobody whose list is complete buys it;
 *  no list inside is complete. */
export function whyNoDemand(
  { from }: GapField,
  { partialDemand }: StageMarket,
): "whole-unknown" | "not-bought" | "no-purchases" {
  if (partialDemand > 0) return "whole-unknown";
  const isAnyComplete = from.asked.some((asked, buyer) => asked === 1 && from.complete[buyer] === 1);
  return isAnyComplete ? "not-bought" : "no-purchases";
}
