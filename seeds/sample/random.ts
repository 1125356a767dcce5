/** A stream of pseudo-random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1), 32 bits fine. */
  unit(): number;
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** Mean 0, standard deviation 1, never beyond ±3.47: a sum of four uniforms, which needs no library of sines. */
  normal(): number;
  /** Pareto from 1 upwards: P(X > x) = x^−exponent. */
  pareto(exponent: number): number;
}

/** The generator sfc32 by Chris Doty-Humphrey (public domain), seeded through splitmix32.
 *  @param seed any whole number
 *  @param stream which of many independent streams; each part of the sample draws from one of its own, so that
 *    a change in one part leaves the others as they were
 *  @example
 *  random(2010, 1).unit() === random(2010, 1).unit(); // => true
 *  random(2010, 1).unit() === random(2010, 2).unit(); // => false
 */
export function random(seed: number, stream: number): Random {
  const next = sfc32(splitmix32((seed ^ Math.imul(stream, 0x9e3779b1)) >>> 0));
  const unit = () => next() / 4_294_967_296;
  return {
    unit,
    below: (count) => Math.floor(unit() * count),
    normal: () => (unit() + unit() + unit() + unit() - 2) * Math.sqrt(3),
    pareto: (exponent) => Math.exp(-Math.log(1 - unit()) / exponent),
  };
}

/** x to the power of an exponent, x > 0: by `exp` and `log`, whose results V8 has kept across releases.
 *  @example
 *  power(4, 0.5); // => 2
 */
export function power(x: number, exponent: number): number {
  return Math.exp(exponent * Math.log(x));
}

function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function sfc32(seeds: () => number): () => number {
  let a = seeds();
  let b = seeds();
  let c = seeds();
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((c << 21) | (c >>> 11)) >>> 0;
    c = (c + sum) >>> 0;
    return sum;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}
