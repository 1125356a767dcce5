import type { FactIndex } from "../../graph/fact-index.ts";
import type { Found } from "../measure.ts";
import type { Recipe, Supply } from "./recipe-inputs.ts";

/** A row of the answer. */
type Row = Found["rows"][number];

/** An input with where its producers are. */
export interface JudgedInput {
  /** Id of the stage that is bought. */
  readonly stage: string;
  /** Share of the buyer's output spent on it. */
  readonly share: number;
  /** Ids of the `FEEDS` that say so. */
  readonly feeds: readonly string[];
  readonly supply: Supply;
  /** The verdict on the supply; `unmapped` for what no stage of the chains stands for. */
  readonly class: Supply["class"] | "unmapped";
}

/** Judges the inputs of a recipe, in its order. An input that a table of statistics brought in, a sector, stands for
 *  no stage of the chains: it is unmapped unless somebody is recorded for it all the same. */
export function judgedInputs(
  { inputs }: Recipe,
  facts: FactIndex,
  supplyOf: (stage: number) => Supply,
): JudgedInput[] {
  return inputs.map(({ feeds, seller, share }) => {
    const supply = supplyOf(seller);
    const isUnmapped = supply.class === "unrecorded" && isSector(facts, feeds.from);
    return {
      stage: feeds.from,
      share,
      feeds: [feeds.id],
      supply,
      class: isUnmapped ? "unmapped" : supply.class,
    };
  });
}

function isSector(facts: FactIndex, stage: string): boolean {
  const source = facts.node("Stage", stage)?.source ?? "";
  return facts.node("Source", source)?.type === "dataset";
}

/** The inputs of several buyers of equal output taken together: of each input the mean share, largest first, then
 *  by id. Empty without buyers. */
export function togetherOf(buyers: readonly (readonly JudgedInput[])[]): JudgedInput[] {
  const together = new Map<string, JudgedInput>();
  for (const input of buyers.flat()) {
    const before = together.get(input.stage);
    together.set(input.stage, {
      ...input,
      share: (before?.share ?? 0) + input.share / buyers.length,
      feeds: [...(before?.feeds ?? []), ...input.feeds],
    });
  }
  return [...together.values()].sort((a, b) => b.share - a.share || (a.stage < b.stage ? -1 : 1));
}

/** The row of a buyer, a stage or a whole chain; null with the reason `no-recipe` without inputs.
 *  @param standsInBy ids of the memberships that lead to the stage whose recipe stands in */
export function buyerRow(
  about: string,
  inputs: readonly JudgedInput[],
  standsInBy: readonly string[] = [],
): Row {
  const purchases = sumOf(inputs);
  if (inputs.length === 0) {
    const none = { value: null, lower: null, upper: null, class: "no-recipe", reason: "no-recipe" };
    return { about, ...none, facts: [] };
  }
  const of = (verdict: JudgedInput["class"]) => sumOf(inputs.filter((each) => each.class === verdict));
  const [covered, possible, elsewhere, unmapped] = [
    of("inside"),
    of("unlocated"),
    of("elsewhere"),
    of("unmapped"),
  ];
  const uncovered = elsewhere + of("unrecorded");
  const value = ratio(covered, purchases);
  return {
    about,
    value,
    lower: value,
    upper: ratio(covered + possible + unmapped, purchases),
    parts: { purchases, covered, possible, uncovered, elsewhere, unmapped },
    facts: factsOf(inputs, standsInBy),
  };
}

/** The rows of a buyer's inputs, in their order. */
export function inputRows(inputs: readonly JudgedInput[]): Row[] {
  const purchases = sumOf(inputs);
  return inputs.map((input) => {
    const { stage, share, supply, class: verdict } = input;
    const whole = ratio(share, purchases);
    const isInside = verdict === "inside";
    const isOpen = verdict === "unlocated" || verdict === "unmapped";
    return {
      about: stage,
      value: isInside ? whole : null,
      lower: isInside ? whole : 0,
      upper: isInside || isOpen ? whole : 0,
      class: verdict,
      ...(!isInside && { reason: verdict }),
      parts: {
        costShare: share,
        inside: supply.inside,
        possible: supply.possible,
        elsewhere: supply.elsewhere,
      },
      facts: factsOf([input]),
    };
  });
}

function factsOf(inputs: readonly JudgedInput[], further: readonly string[] = []): string[] {
  return [
    ...new Set([...further, ...inputs.flatMap(({ feeds, supply }) => [...feeds, ...supply.facts])]),
  ].sort();
}

function sumOf(inputs: readonly JudgedInput[]): number {
  return inputs.reduce((sum, { share }) => sum + share, 0);
}

/** A part of the purchases; the sum of all parts may exceed the whole by what doubles are rounded by. */
function ratio(part: number, purchases: number): number {
  return Math.min(1, part / purchases);
}
