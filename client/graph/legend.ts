import type { Colours } from "../theme/tokens.ts";
import type { ChainContent, Coverage, Mark, MarkShape, Say } from "./content.ts";
import { boxShape, markShape } from "./mark-shapes.ts";

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
  const marks = content.blocks.flatMap((block) => block.marks);
  const coverages = COVERAGES.filter((known) =>
    [...stages, ...marks].some(({ coverage }) => coverage === known),
  );
  const shapes = SHAPES.filter((known) => marks.some(({ shape }) => shape === known));
  const service = stages.some(({ nature }) => nature === "service");
  return [
    ...coverages.map((coverage) => ({
      id: coverage,
      image: boxShape({ coverage }, colour),
      text: say(`legend.${coverage}`, { place }),
    })),
    ...(service ? [serviceEntry(say, colour)] : []),
    ...shapes.map((shape) => ({
      id: shape,
      image: small(markShape({ shape, coverage: coverageShown(marks, shape) }, colour)),
      text: say(`legend.${shape}`),
    })),
    {
      id: "selected",
      image: `<circle cx="8" cy="6" r="4.6" fill="none" stroke="${colour.azure}" stroke-width="2"/>`,
      text: say("legend.selected"),
    },
  ];
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
