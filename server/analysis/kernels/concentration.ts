/** How few hands amounts are in. All shares in (0, 1]. */
export interface Concentration {
  /** The Herfindahl–Hirschman index, the sum of squared shares: 1 for one owner, 1/n for n equal ones. */
  readonly hhi: number;
  /** How many equal owners would be as concentrated: 1 / `hhi`. */
  readonly effectiveOwners: number;
  /** The share of the largest owner, and who it is; the lowest number among equals. */
  readonly largestShare: number;
  readonly largestOwner: number;
  /** The share of the four largest owners together; 1 when there are no more than four. */
  readonly fourLargestShare: number;
  /** Owners with more than 0. */
  readonly owners: number;
}

/** How concentrated amounts are over owners, who may each stand behind several of the amounts. Runs in O(amounts +
 *  owners · log owners).
 *  @param amounts what each supplier or maker has, in any one unit
 *  @param owners who stands behind each amount; by default each amount is an owner of its own
 *  @returns null where nothing is above 0: “no data” must not read as “no risk”
 *  @throws {RangeError} when an amount is negative or not a finite number
 *  @example
 *  concentration([300, 200, 150, 250, 100])?.effectiveOwners.toFixed(3); // => "4.444"
 *  concentration([80, 20])?.largestShare; // => 0.8
 *  concentration([80, 20], [7, 7])?.hhi; // => 1
 *  concentration([]); // => null
 *  @see Herfindahl (1950), Concentration in the steel industry */
export function concentration(amounts: ArrayLike<number>, owners?: ArrayLike<number>): Concentration | null {
  const held = heldBy(amounts, owners);
  const largestFirst = [...held].sort(([a, x], [b, y]) => y - x || a - b);
  const total = largestFirst.reduceRight((sum, [, amount]) => sum + amount, 0);
  const [largest] = largestFirst;
  if (largest === undefined) return null;
  const shares = largestFirst.map(([, amount]) => amount / total);
  const hhi = shares.reduceRight((sum, share) => sum + share ** 2, 0);
  const four = shares.slice(0, 4).reduce((sum, share) => sum + share, 0);
  return {
    hhi,
    effectiveOwners: 1 / hhi,
    largestShare: largest[1] / total,
    largestOwner: largest[0],
    fourLargestShare: shares.length <= 4 ? 1 : Math.min(1, four),
    owners: shares.length,
  };
}

/** The sum of each owner's amounts, where it is above 0. */
function heldBy(amounts: ArrayLike<number>, owners: ArrayLike<number> | undefined): Map<number, number> {
  const held = new Map<number, number>();
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] ?? 0;
    if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY))
      throw new RangeError(`Cannot compute a concentration: amount ${at} is ${amount}`);
    const owner = owners === undefined ? at : (owners[at] ?? at);
    if (amount > 0) held.set(owner, (held.get(owner) ?? 0) + amount);
  }
  return held;
}
