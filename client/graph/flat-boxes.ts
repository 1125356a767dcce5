import type { Mark } from "./content.ts";
import type { Setting, SimulatedItem } from "./lane-items.ts";
import type { CutBlock } from "./lane-limits.ts";
import { METRICS, TYPE } from "./lane-metrics.ts";
import { isFirm } from "./marks-of-stage.ts";
import type { Label, PlacedBox, Point } from "./picture.ts";
import { widest } from "./text.ts";

/** The words and facts of a flat box. */
export interface FlatBox {
  readonly id: string;
  readonly lines: readonly string[];
  readonly speech: string;
  readonly marks: readonly Mark[];
  readonly synthetic?: boolean;
}

/** The flat box that stands for what is not shown; a violet one for what is simulated.
 *  @param spot its upper left corner and lane */
export function flatBox(
  { id, lines, speech, marks, synthetic = false }: FlatBox,
  spot: Point & { readonly lane: number },
  { measure }: Setting,
): PlacedBox {
  const textWidth = widest(lines, TYPE.note, measure);
  const height = lines.length * TYPE.note.lineHeight + (synthetic ? 8 : 4);
  const box = { x: spot.x, y: spot.y, width: textWidth + 16, height };
  const label: Label = {
    ...TYPE.note,
    lines,
    width: textWidth,
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    align: "center",
    bold: false,
    tone: synthetic ? "violet" : "azure",
  };
  return {
    ...box,
    kind: "aggregate",
    nature: "goods",
    coverage: "elsewhere",
    synthetic,
    id,
    labels: [label],
    lane: spot.lane,
    speech,
    facts: marks.flatMap((mark) => mark.facts),
    hides: marks.map(({ opens }) => opens),
  };
}

/** “+ 5 处，7 家”: what a block hides, places and firms apart. */
export function moreBox(block: CutBlock, { say }: Setting): FlatBox {
  const { hidden } = block;
  const firms = hidden.filter(isFirm).length;
  const places = hidden.length - firms;
  const text =
    firms === 0
      ? say("more", { count: places })
      : places === 0
        ? say("moreFirms", { count: firms })
        : say("moreBoth", { places, firms });
  const speech = say("speech.more", { count: hidden.length });
  return { id: `more~${block.id}`, lines: [text], speech, marks: hidden };
}

/** The box over simulated firms. While it is closed it stands for all of them. */
export function simulatedBox({ block, lines }: SimulatedItem, { say }: Setting): FlatBox {
  const count = block.simulated?.total ?? 0;
  const open = block.marks.length > 0;
  return {
    id: `more~${block.id}`,
    lines,
    speech: say(open ? "speech.closeSimulated" : "speech.openSimulated", { count }),
    marks: open ? [] : block.hidden,
    synthetic: true,
  };
}

/** The box below the simulated firms that are shown, for all the others. */
export function restBox({ block, rest }: SimulatedItem, { say }: Setting): FlatBox {
  return {
    id: `rest~${block.id}`,
    lines: [say("simulated.rest", { count: rest })],
    speech: say("speech.restSimulated", { count: rest }),
    marks: block.hidden,
    synthetic: true,
  };
}

/** How far below the top of its row the flat box of a list stands. */
export const FLAT_INSET = (METRICS.rowHeight - TYPE.note.lineHeight - 4) / 2;
