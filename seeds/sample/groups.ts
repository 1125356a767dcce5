import type { Firms } from "./firms.ts";
import type { Range } from "./markets.ts";
import { GROUPS } from "./parameters.ts";
import { type Random, random } from "./random.ts";

/** A firm held by another. */
export interface Holding {
  readonly head: number;
  readonly member: number;
  /** Part held; absent when it is not known. */
  readonly share: number | undefined;
}

/** Groups: leaders first, then other firms hold a few firms of their city. A firm has one holder at most, and no
 *  holder is held. In order of head and member. */
export function drawGroups(firms: Firms, cityOf: (firm: number) => Range, seed: number): Holding[] {
  const draw = random(seed, 4);
  const taken = new Set<number>();
  const holdings: Holding[] = [];
  const wanted = Math.round(firms.count / GROUPS.firmsPerGroup);
  for (const head of heads(firms, wanted, draw)) {
    if (taken.has(head)) continue;
    taken.add(head);
    const { from, to } = cityOf(head);
    const members = GROUPS.fewest + draw.below(GROUPS.most - GROUPS.fewest + 1);
    for (let count = 0; count < members; count++) {
      const member = from + draw.below(to - from);
      if (taken.has(member) || firms.leader[member] === 1) continue;
      taken.add(member);
      holdings.push({ head, member, share: drawShare(draw) });
    }
  }
  return holdings.sort((a, b) => a.head - b.head || a.member - b.member);
}

function heads(firms: Firms, wanted: number, draw: Random): Set<number> {
  const found = new Set<number>();
  for (let firm = 0; firm < firms.count && found.size < wanted * 0.7; firm++) {
    if (firms.leader[firm] === 1) found.add(firm);
  }
  while (found.size < wanted) {
    const firm = draw.below(firms.count);
    if (firms.aboveScale[firm] === 1) found.add(firm);
  }
  return found;
}

function drawShare(draw: Random): number | undefined {
  const roll = draw.unit();
  if (roll < GROUPS.unknownShare) return undefined;
  if (roll < GROUPS.unknownShare + GROUPS.minor) return 0.1 + Math.round(30 * draw.unit()) / 100;
  return roll < 0.6 ? 1 : 0.51 + Math.round(40 * draw.unit()) / 100;
}
