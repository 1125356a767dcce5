import { HOLES, SET_BY_HAND, WEAK_MAKERS } from "./holes.ts";
import {
  ABOVE_SCALE_FIRMS,
  LARGEST_IN_TOWN,
  LEADERS_PER_CHAIN,
  LOCATIONS,
  SCALE_THRESHOLD,
  SECOND_STAGE,
  SIZE_TAIL,
  SMALL_FIRM,
  SMALL_IN_TOWNS,
} from "./parameters.ts";
import { power, type Random, random } from "./random.ts";
import type { Stages } from "./read-stages.ts";
import type { Spot } from "./spots.ts";

/** The firms in columns, in order of spot and main stage. */
export interface Firms {
  readonly count: number;
  /** Position of the firm's spot. */
  readonly spot: Int32Array;
  readonly stage: Int16Array;
  /** Second stage; −1 for none. */
  readonly second: Int16Array;
  /** Part of the output that is the second stage. */
  readonly secondShare: Float64Array;
  /** Revenue of the last year, 万元. */
  readonly revenue: Float64Array;
  readonly aboveScale: Uint8Array;
  readonly leader: Uint8Array;
  /** Part of the output that a second site makes; 0 for one site. */
  readonly secondSite: Float64Array;
  /** First firm of each spot; one entry more than there are spots. */
  readonly firstOf: Int32Array;
}

/** Firms at plan size: 2,780 above scale and as many small partners as make 4,000. */
export const PLAN_FIRMS = 4_000;

/** What the firms are made from. */
export interface Ground {
  readonly spots: readonly Spot[];
  readonly stages: Stages;
}

/** The firms of a sample: who sits where, makes what and sells how much. Towns meet their revenue exactly,
 *  times firms / 4,000. */
export function drawFirms({ spots, stages }: Ground, count: number, seed: number): Firms {
  const aboveScale = Math.round((count * ABOVE_SCALE_FIRMS) / PLAN_FIRMS);
  const above = apportion(
    aboveScale,
    spots.map(({ town }) => (town ? power(town.revenue, 0.55) : 0)),
  );
  const small = apportion(
    count - aboveScale,
    spots.map(({ weight, town }, index) =>
      town
        ? (SMALL_IN_TOWNS * (above[index] ?? 0)) / aboveScale
        : ((1 - SMALL_IN_TOWNS) * weight) / outside(spots),
    ),
  );
  const firms = emptyFirms(count, spots.length);
  const placing = random(seed, 1);
  let next = 0;
  spots.forEach((spot, position) => {
    firms.firstOf[position] = next;
    const here = (above[position] ?? 0) + (small[position] ?? 0);
    const kinds = Array.from({ length: here }, (_, index) => ({
      stage: drawStage(spot, stages, placing),
      isSmall: index >= (above[position] ?? 0),
    })).sort((a, b) => a.stage - b.stage);
    kinds.forEach(({ stage, isSmall }, index) => {
      firms.spot[next + index] = position;
      firms.stage[next + index] = stage;
      firms.aboveScale[next + index] = isSmall ? 0 : 1;
    });
    next += here;
  });
  firms.firstOf[spots.length] = next;
  setRevenues(firms, spots, random(seed, 2));
  setByHand(firms, { spots, stages });
  setLeaders(firms, stages);
  setSecondStages(firms, stages, random(seed, 3));
  return firms;
}

function outside(spots: readonly Spot[]): number {
  return spots.reduce((sum, { weight }) => sum + weight, 0);
}

function emptyFirms(count: number, spots: number): Firms {
  return {
    count,
    spot: new Int32Array(count),
    stage: new Int16Array(count),
    second: new Int16Array(count).fill(-1),
    secondShare: new Float64Array(count),
    revenue: new Float64Array(count),
    aboveScale: new Uint8Array(count),
    leader: new Uint8Array(count),
    secondSite: new Float64Array(count),
    firstOf: new Int32Array(spots + 1),
  };
}

/** The one or two stages a firm makes. */
export function madeBy(firms: Firms, firm: number): number[] {
  const [first, second] = [firms.stage[firm] ?? 0, firms.second[firm] ?? -1];
  return second < 0 ? [first] : [first, second];
}

/** The part of a firm's output that a stage it makes is. */
export function partOf(firms: Firms, firm: number, stage: number): number {
  const second = firms.secondShare[firm] ?? 0;
  return firms.second[firm] === stage ? second : 1 - second;
}

/** Whole numbers in proportion to weights that add up to the total: largest remainders first.
 *  @example
 *  apportion(5, [1, 1, 2]); // => [1, 1, 3]
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const rest = total - whole.reduce((all, value) => all + value, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || b.index - a.index);
  for (const { index } of order.slice(0, rest)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** In a named town mostly one of its specialities, now and then a neighbouring stage of the same chain; in a
 *  made-up town its main stage or another of its chain; elsewhere anything. */
function drawStage({ town }: Spot, stages: Stages, draw: Random): number {
  if (town === undefined) return anyOf(openStages(stages), draw);
  const roll = draw.unit();
  if (town.invented) return roll < 0.5 ? (town.stages[0] ?? 0) : anyOf(town.stages, draw);
  const speciality = town.stages[Math.floor(power(draw.unit() + 1e-9, 1.6) * town.stages.length)] ?? 0;
  if (roll < 0.86) return speciality;
  const neighbours = (stages.ofChain.get(stages.chains[speciality]?.[0] ?? 0) ?? []).filter((stage) =>
    isOpen(stage, stages),
  );
  return neighbours.length === 0 ? speciality : anyOf(neighbours, draw);
}

function isOpen(stage: number, stages: Stages): boolean {
  return !SET_BY_HAND.has(stages.list[stage]?.id ?? "");
}

function openStages(stages: Stages): number[] {
  return [...stages.ofChain.values()].flat().filter((stage) => isOpen(stage, stages));
}

function anyOf(list: readonly number[], draw: Random): number {
  return list[draw.below(list.length)] ?? 0;
}

/** Sizes fall as a Pareto tail above the threshold; each town is stretched to its revenue. */
function setRevenues(firms: Firms, spots: readonly Spot[], draw: Random): void {
  const scale = firms.count / PLAN_FIRMS;
  const ratio = SMALL_FIRM.highest / SMALL_FIRM.lowest;
  spots.forEach(({ town }, position) => {
    const [from, to] = [firms.firstOf[position] ?? 0, firms.firstOf[position + 1] ?? 0];
    let left = (town?.revenue ?? 0) * scale;
    const raw = new Float64Array(to - from);
    let sum = 0;
    for (let firm = from; firm < to; firm++) {
      if (firms.aboveScale[firm] === 1) {
        const size = Math.min(draw.pareto(SIZE_TAIL) - 0.9, LARGEST_IN_TOWN * (to - from) * 5);
        const away = draw.unit() < LOCATIONS.twoSites && size < 20 ? 0.1 + 0.2 * draw.unit() : 0;
        firms.secondSite[firm] = away;
        raw[firm - from] = size;
        sum += size * (1 - away);
        left -= SCALE_THRESHOLD * (1 - away);
      } else {
        firms.revenue[firm] = SMALL_FIRM.lowest * power(ratio, draw.unit());
        left -= firms.revenue[firm] ?? 0;
      }
    }
    for (let firm = from; firm < to; firm++) {
      if (firms.aboveScale[firm] === 1)
        firms.revenue[firm] = SCALE_THRESHOLD + (left * (raw[firm - from] ?? 0)) / sum;
    }
  });
}

/** Gives weak and single-source stages their makers: middling firms of the chain's made-up towns; the single
 *  source is the largest. */
function setByHand(firms: Firms, { spots, stages }: Ground): void {
  const makersOf = (id: string) => {
    const chain = stages.chains[stages.indexOf(id)]?.[0] ?? 0;
    return Array.from(firms.spot.keys())
      .filter((firm) => {
        const own = stages.chains[firms.stage[firm] ?? 0] ?? [];
        return (
          firms.aboveScale[firm] === 1 &&
          spots[firms.spot[firm] ?? 0]?.town?.invented === true &&
          own.includes(chain)
        );
      })
      .sort((a, b) => (firms.revenue[b] ?? 0) - (firms.revenue[a] ?? 0) || a - b);
  };
  for (const id of HOLES.single) {
    const largest = makersOf(id)[0];
    if (largest !== undefined) firms.stage[largest] = stages.indexOf(id);
  }
  const wanted = Math.round((WEAK_MAKERS * firms.count) / PLAN_FIRMS);
  for (const id of HOLES.weak) {
    const makers = makersOf(id);
    const start = Math.floor(makers.length / 2);
    for (const firm of makers.slice(start, start + wanted)) firms.stage[firm] = stages.indexOf(id);
  }
}

function setLeaders(firms: Firms, stages: Stages): void {
  const wanted = Math.round((LEADERS_PER_CHAIN * firms.count) / PLAN_FIRMS);
  for (const chain of stages.ofChain.keys()) {
    const own = Array.from(firms.stage.keys())
      .filter((firm) => firms.secondSite[firm] === 0 && stages.chains[firms.stage[firm] ?? 0]?.[0] === chain)
      .sort((a, b) => (firms.revenue[b] ?? 0) - (firms.revenue[a] ?? 0) || a - b);
    for (const firm of own.slice(0, wanted)) firms.leader[firm] = 1;
  }
}

function setSecondStages(firms: Firms, stages: Stages, draw: Random): void {
  const open = openStages(stages);
  const { sameChain, otherChain, lowest, highest } = SECOND_STAGE;
  for (let firm = 0; firm < firms.count; firm++) {
    const roll = draw.unit();
    if (roll >= sameChain + otherChain || !isOpen(firms.stage[firm] ?? 0, stages)) continue;
    const chain = stages.chains[firms.stage[firm] ?? 0]?.[0] ?? 0;
    const candidates = open.filter((stage) => (stages.chains[stage]?.[0] === chain) === roll < sameChain);
    const second = candidates.length === 0 ? (firms.stage[firm] ?? 0) : anyOf(candidates, draw);
    if (second === firms.stage[firm] || stages.downward[second]?.includes(firms.stage[firm] ?? 0)) continue;
    firms.second[firm] = second;
    firms.secondShare[firm] = lowest + (highest - lowest) * draw.unit();
  }
}
