import type { Economy, Markets } from "./markets.ts";
import type { Origins } from "./origins.ts";
import { GROWTH } from "./parameters.ts";
import type { Random } from "./random.ts";

/** A seller: a firm's position, or −1 − the position of an origin outside. */
export type Seller = number;

/** What a buyer wants: a stage, how much of it (万元), in which year. */
export interface Want {
  readonly buyer: number;
  readonly stage: number;
  readonly value: number;
  /** Position of the year. */
  readonly year: number;
  /** The seller of the year before, that the buyer has left. */
  readonly except?: Seller | undefined;
}

/** What choosing needs to know. */
export interface Trade extends Economy {
  readonly markets: Markets;
  readonly origins: Origins;
  readonly years: readonly number[];
  readonly random: Random;
}

/** No firm: what a search finds when nobody inside the province can sell. */
export const NOBODY = -1_000_000;

/** What a value of the last year was or will be, as a factor; `years` is negative for earlier ones.
 *  @example
 *  grown(0); // => 1
 */
export function grown(years: number): number {
  return years === 0 ? 1 : Math.exp(years * Math.log(1 + GROWTH));
}
