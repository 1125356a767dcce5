import type { RecipeDetail, RecipeInput } from "../../graph-schema/api/resources.ts";
import { groupBy } from "../graph/chain-facts.ts";
import { percentText } from "../ui/percent-text.ts";

/** Inputs listed before the reader asks for all. */
export const FIRST_INPUTS = 8;
/** Makers named beside an input. */
const NAMED_MAKERS = 3;

/** An input as a bar. */
export interface RecipeBar {
  readonly input: RecipeInput;
  /** Share of the buyer's output, in [0, 1]. */
  readonly share: number;
  /** Length of the bar, in [0, 1] of the longest. */
  readonly length: number;
  /** The nearest makers, real ones before simulated ones. */
  readonly makers: RecipeInput["makers"];
  /** How many more there are. */
  readonly more: number;
  /** Whether it comes from other chains than the buyer's. */
  readonly crossesChains: boolean;
}

/** The inputs of a recipe as bars, largest share first. An input that several statements name is one bar with the
 *  first of them; an input without a share comes last.
 *  @param own ids of the chains the buyer belongs to */
export function recipeBars({ inputs }: Pick<RecipeDetail, "inputs">, own: readonly string[]): RecipeBar[] {
  const single = [...groupBy(inputs, ({ stage }) => stage.id).values()].flatMap(([first]) => first ?? []);
  const shareOf = ({ feeds }: RecipeInput) => feeds.costShare ?? 0;
  const longest = Math.max(0, ...single.map(shareOf));
  return [...single]
    .sort((a, b) => shareOf(b) - shareOf(a))
    .map((input) => {
      const makers = realFirst(input.makers).slice(0, NAMED_MAKERS);
      const share = shareOf(input);
      const { chains } = input;
      return {
        input,
        share,
        length: longest === 0 ? 0 : share / longest,
        makers,
        more: input.makersTotal - makers.length,
        crossesChains: chains.length > 0 && !chains.some(({ id }) => own.includes(id)),
      };
    });
}

/** Each maker once, real ones before simulated ones, otherwise in the order given: the nearest first. */
function realFirst(makers: RecipeInput["makers"]): RecipeInput["makers"] {
  const single = [...groupBy(makers, ({ node }) => node.id).values()].flatMap(([first]) => first ?? []);
  return [...single.filter(({ synthetic }) => !synthetic), ...single.filter(({ synthetic }) => synthetic)];
}

/** A share as per cent with one decimal, “<0.1” below that.
 *  @example
 *  shareText(0.13006); // => "13.0"
 *  shareText(0.0004); // => "<0.1"
 */
export function shareText(share: number): string {
  return share > 0 && share < 0.0005 ? "<0.1" : percentText(share, { decimals: 1, zeros: true });
}
