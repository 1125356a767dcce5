import type { Colours } from "../theme/tokens.ts";
import type { ChainContent, Coverage, Mark, MarkShape, RecipeRate, Say, StageBox } from "./content.ts";
import { GAP_KINDS } from "./gap-kinds.ts";
import { SEAL_SIZE, sealShape } from "./gap-seals.ts";
import { boxShape, markShape } from "./mark-shapes.ts";
import { RATE_CLASSES, rateColour } from "./recipe-rates.ts";

/** One entry of a legend: SVG elements in 16 × 12, and the word. */
export interface LegendEntry {
  readonly id: string;
  readonly image: string;
  readonly text: string;
}

const COVERAGES: readonly Coverage[] = ["inside", "elsewhere", "unlocated", "unrecorded"];
const SHAPES: readonly MarkShape[] = ["town", "approximate", "area", "market", "leader", "enterprise"];

/** The legend of what a picture really shows, in the order of the look: coverage, then shapes, then selected.
 *  Nothing is explained that cannot be seen. */
export function legendOf(
  content: ChainContent,
  { say, place, colour }: { say: Say; place: string; colour: Colours },
): LegendEntry[] {
  const stages = [
    ...content.lanes.flatMap(({ stages }) => stages),
    ...content.blocks.flatMap(({ finer }) => finer),
  ];
  const blocks = content.blocks.filter(({ simulated }) => simulated === undefined);
  const marks = blocks.flatMap((block) => block.marks);
  const within = marks.filter(({ coverage }) => coverage !== "outside");
  const shapes = SHAPES.filter((known) => within.some(({ shape }) => shape === known));
  const outside = small(markShape({ shape: "enterprise", coverage: "outside" }, colour));
  const outsiders =
    within.length < marks.length ? [{ id: "outside", image: outside, text: say("legend.outside") }] : [];
  const service = stages.some(({ nature }) => nature === "service");
  return [
    ...(stages.some(({ gap }) => gap !== undefined)
      ? gapEntries(stages, { say, colour })
      : stages.some(({ rate }) => rate !== undefined)
        ? rateEntries(stages, { say, colour })
        : coverageEntries([...stages, ...marks], { say, place, colour })),
    ...(service ? [serviceEntry(say, colour)] : []),
    ...outsiders,
    ...shapes.map((shape) => ({
      id: shape,
      image: small(markShape({ shape, coverage: coverageShown(marks, shape) }, colour)),
      text: say(`legend.${shape}`),
    })),
    ...tradeEntries(content, { say, colour }),
    ...(blocks.length < content.blocks.length ? simulatedEntries(say, colour) : []),
    {
      id: "selected",
      image: `<circle cx="8" cy="6" r="4.6" fill="none" stroke="${colour.azure}" stroke-width="2"/>`,
      text: say("legend.selected"),
    },
  ];
}

function coverageEntries(
  things: readonly { readonly coverage: Coverage | Mark["coverage"] }[],
  { say, place, colour }: { say: Say; place: string; colour: Colours },
): LegendEntry[] {
  return COVERAGES.filter((known) => things.some(({ coverage }) => coverage === known)).map((coverage) => ({
    id: coverage,
    image: boxShape({ coverage }, colour),
    text: say(`legend.${coverage}`, { place }),
  }));
}

/** The classes of gaps that occur, each by its seal, then what is no gap. */
function gapEntries(
  stages: readonly Pick<StageBox, "gap">[],
  { say, colour }: { say: Say; colour: Colours },
): LegendEntry[] {
  const has = (verdict: string) => stages.some(({ gap }) => gap?.verdict === verdict);
  const seals = GAP_KINDS.filter(has).map((kind) => ({
    id: kind,
    image: `<g transform="translate(1.5 -.5) scale(${String(13 / SEAL_SIZE)})">${sealShape(kind, colour)}</g>`,
    text: say(`gap.class.${kind}`),
  }));
  const plain = (["none", "unrecorded"] as const).filter(has).map((verdict) => ({
    id: verdict,
    image: boxShape({ coverage: "elsewhere", gap: { verdict } }, colour),
    text: say(`gap.class.${verdict}`),
  }));
  return [...seals, ...plain];
}

/** The classes of rates that occur, and the hatch of what has none. */
function rateEntries(
  stages: readonly Pick<StageBox, "rate">[],
  { say, colour }: { say: Say; colour: Colours },
): LegendEntry[] {
  const rates = stages.flatMap(({ rate }) => rate ?? []);
  const classes = RATE_CLASSES.filter((each) => rates.some((rate) => rateColour(rate) === each.colour));
  const none = stages.some(({ rate }) => rate === null);
  const image = (rate: RecipeRate | null) => boxShape({ coverage: "inside", rate }, colour);
  const last = RATE_CLASSES.at(-1);
  return [
    ...classes.map((each) => {
      const [from, to] = [each.from * 100, each.to * 100].map((share) => Math.round(share));
      const text =
        each === last
          ? say("legend.rateTop", { from: from ?? 0 })
          : say("legend.rate", { from: from ?? 0, to: to ?? 0 });
      return { id: each.colour, image: image({ lower: each.from, upper: each.to }), text };
    }),
    ...(none ? [{ id: "no-recipe", image: image(null), text: say("legend.noRecipe") }] : []),
  ];
}

function tradeEntries(
  { trades: all }: ChainContent,
  { say, colour }: { say: Say; colour: Colours },
): LegendEntry[] {
  const line = (dashes: string) =>
    `<path d="M0 6H13" stroke="${colour.hatch}" stroke-width="2"${dashes}/><path d="M10 2.8L14 6L10 9.2" fill="none" stroke="${colour.hatch}" stroke-width="1.4"/>`;
  const trades = all.filter(({ synthetic }) => !synthetic);
  const entries: LegendEntry[] = [];
  if (trades.some(({ old }) => !old))
    entries.push({ id: "trade", image: line(""), text: say("legend.trade") });
  if (trades.some(({ old }) => old)) {
    entries.push({ id: "old-trade", image: line(' stroke-dasharray="4 2.5"'), text: say("legend.oldTrade") });
  }
  return entries;
}

function simulatedEntries(say: Say, colour: Colours): LegendEntry[] {
  const dots = `fill="none" stroke="${colour.violet}" stroke-width="1.4" stroke-dasharray="1.4 1.8"`;
  const image = `<rect x=".8" y="1" width="14.4" height="10" rx="1" ${dots}/>`;
  return [{ id: "simulated", image, text: say("legend.simulatedBox") }];
}

/** The first state, inside before the others, in which a shape is drawn. */
function coverageShown(marks: readonly Mark[], shape: MarkShape): Mark["coverage"] {
  const states = ["inside", "elsewhere", "unlocated"] as const;
  return (
    states.find((state) => marks.some((mark) => mark.shape === shape && mark.coverage === state)) ??
    "elsewhere"
  );
}

function serviceEntry(say: Say, colour: Colours): LegendEntry {
  const image = `<rect x=".7" y="1" width="14.6" height="10" rx="5" fill="none" stroke="${colour.ink2}"/>`;
  return { id: "service", image, text: say("legend.service") };
}

/** A mark of 18 × 18 brought to the legend's 16 × 12. */
function small(elements: string): string {
  return `<g transform="translate(.8 -1.2) scale(.8)">${elements}</g>`;
}
