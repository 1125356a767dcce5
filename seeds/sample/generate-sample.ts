import type { Fact } from "../../graph-schema/facts.ts";
import { baseOfSample } from "./base-of-sample.ts";
import { figureFacts } from "./figures.ts";
import { firmFacts, ownershipFacts } from "./firm-facts.ts";
import { drawFirms } from "./firms.ts";
import { drawGroups } from "./groups.ts";
import { marketsOf } from "./markets.ts";
import { DEFAULT_SEED, SAMPLE_SIZES, type SampleOptions, sampleSource } from "./options.ts";
import { originsOf } from "./origins.ts";
import { drawPurchases } from "./purchases.ts";
import { random } from "./random.ts";
import { readCities } from "./read-province.ts";
import { readStages } from "./read-stages.ts";
import { readRecipes } from "./recipes.ts";
import { drawSalesToPlaces } from "./sales-to-places.ts";
import { spotsOf } from "./spots.ts";
import { purchaseFacts, saleFact } from "./supply-facts.ts";
import { townFacts } from "./town-facts.ts";
import { recognisedTowns } from "./towns.ts";
import type { Trade } from "./trade.ts";

/** A simulated province over the given facts: made-up firms, groups, purchases and figures, every fact marked
 *  synthetic, none about a real firm. The same facts in any order, seed and size give the same facts in the same
 *  order; a fact comes after those it names. The last year has exactly as many purchases as the size says. Facts
 *  are made as they are asked for. */
export function* generateSample(options: SampleOptions): Generator<Fact> {
  const { seed = DEFAULT_SEED, size = "plan" } = options;
  const facts = baseOfSample(options.facts);
  const shape = SAMPLE_SIZES[size];
  const [cities, stages] = [readCities(facts), readStages(facts)];
  const towns = recognisedTowns(facts, { cities, stages }, random(seed, 0));
  const spots = spotsOf(cities, towns);
  const firms = drawFirms({ spots, stages }, shape.firms, seed);
  const economy = { firms, spots, stages, recipes: readRecipes(facts, stages) };
  const [markets, origins] = [marketsOf(economy), originsOf(facts, spots)];
  const trade = { ...economy, markets, origins, years: shape.years, random: random(seed, 7) };
  const cityOf = (firm: number) => markets.around(firm)[2] ?? { from: 0, to: firms.count };
  const holdings = drawGroups(firms, cityOf, seed);
  const last = shape.years.at(-1) ?? 0;

  yield sampleSource(seed);
  yield* townFacts(facts, towns);
  yield* firmFacts(economy, seed, last);
  yield* ownershipFacts(holdings);
  yield* figureFacts(economy, seed, shape.years);
  const purchased = yield* supplies(trade, drawPurchases(trade, holdings, shape.links), { last, seed });
  for (const sale of drawSalesToPlaces(trade, Math.max(0, shape.links - purchased)))
    yield saleFact(trade, sale);
}

/** Purchases as facts.
 *  @returns how many facts of the last year there were */
function* supplies(
  trade: Trade,
  purchases: ReturnType<typeof drawPurchases>,
  { last, seed }: { readonly last: number; readonly seed: number },
): Generator<Fact, number> {
  const draw = random(seed, 8);
  let count = 0;
  for (const purchase of purchases) {
    for (const fact of purchaseFacts(trade, purchase, draw)) {
      if (purchase.year === last) count++;
      yield fact;
    }
  }
  return count;
}
