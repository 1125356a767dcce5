import type { PlacesByStages } from "./comparative-advantage.ts";
import { stagesOf } from "./relatedness.ts";

/** Places and stages that hang together: from any to any other by way of who is strong in what. */
export interface TradeComponent {
  /** Ascending. */
  readonly places: readonly number[];
  readonly stages: readonly number[];
}

/** The components of who is strong in what, in the order of their first places. A place strong in nothing and a stage
 *  nobody is strong in are in none. Runs in O(places · stages).
 *  @param strong 1 where a place is strong in a stage
 *  @example
 *  tradeComponents({ places: 2, stages: 3, values: Uint8Array.of(1, 0, 0, 0, 1, 0) }); // => [{ places: [0], stages: [0] }, { places: [1], stages: [1] }]
 */
export function tradeComponents(strong: PlacesByStages): TradeComponent[] {
  const madeBy = Array.from({ length: strong.places }, (_, place) => stagesOf(strong, place));
  const makersOf: number[][] = Array.from({ length: strong.stages }, () => []);
  for (const [place, made] of madeBy.entries()) for (const stage of made) makersOf[stage]?.push(place);
  const seen = new Set<number>();
  const found: TradeComponent[] = [];
  for (const [start, made] of madeBy.entries()) {
    if (seen.has(start) || made.length === 0) continue;
    const places = [start];
    const stages = new Set<number>();
    seen.add(start);
    for (const place of places) {
      for (const stage of madeBy[place] ?? []) {
        if (stages.has(stage)) continue;
        stages.add(stage);
        const others = (makersOf[stage] ?? []).filter((maker) => !seen.has(maker));
        for (const maker of others) seen.add(maker);
        places.push(...others);
      }
    }
    const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);
    found.push({ places: ascending(places), stages: ascending([...stages]) });
  }
  return found;
}
