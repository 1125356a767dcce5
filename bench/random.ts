/** A source of randomness that gives the same numbers for the same seed on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number, uniform in [0, below). */
  below(below: number): number;
  /** Standard normal. */
  normal(): number;
}

/** Opens the numbers of a seed: Marsaglia's xorshift with 128 bits of state.
 *  @see Marsaglia (2003), Xorshift RNGs, Journal of Statistical Software 8 */
export function randomOf(seed: number): Random {
  const state = Uint32Array.of(Math.imul(seed, 2654435761), 0x9e3779b9, 0x243f6a88, 0xb7e15162);
  const word = (): number => {
    const [first = 0, , , last = 0] = state;
    const mixed = first ^ (first << 11);
    state.copyWithin(0, 1);
    state[3] = last ^ (last >>> 19) ^ mixed ^ (mixed >>> 8);
    return state[3] ?? 0;
  };
  for (let warmUp = 0; warmUp < 64; warmUp++) word();
  const next = (): number => word() / 2 ** 32;
  return {
    next,
    below: (below) => Math.floor(next() * below),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
