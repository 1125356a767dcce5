import { FLAT_INSET, type FlatBox, flatBox } from "./flat-boxes.ts";
import type { SetMark, Setting } from "./lane-items.ts";
import type { CutBlock } from "./lane-limits.ts";
import { METRICS, TYPE } from "./lane-metrics.ts";
import type { Label, PlacedBox, PlacedLine, PlacedMark, PlacedText, Point } from "./picture.ts";
import { speechOfMark } from "./speech.ts";

/** Pieces of a picture while it is being made. */
export interface Pieces {
  readonly boxes: PlacedBox[];
  readonly marks: PlacedMark[];
  readonly texts: PlacedText[];
  readonly lines: PlacedLine[];
}

/** Where a list of marks or an item goes: its upper left corner and the lane it is in. */
export interface Spot extends Point {
  readonly lane: number;
}

/** The point from which a root's lines to the marks begin. */
export interface Root {
  readonly id: string;
  readonly points: readonly Point[];
}

/** Puts marks below each other, with the lines from their roots and a flat box at the end.
 *  @param work `more` is the flat box; absent when all marks are shown */
export function placeMarks(
  marks: readonly SetMark[],
  spot: Spot,
  work: {
    block: CutBlock;
    roots: readonly Root[];
    more: FlatBox | undefined;
    setting: Setting;
    pieces: Pieces;
  },
): void {
  const { block, roots, setting, pieces } = work;
  const x = spot.x + METRICS.spineInset;
  let { y } = spot;
  const join = (to: string, end: Point) => {
    for (const { id, points } of roots) {
      const line = { id: `speciality~${id}~${to}`, kind: "speciality", from: id, to } as const;
      pieces.lines.push({ ...line, points: [...points, end], style: "essential", serves: [to] });
    }
  };
  for (const set of marks) {
    const mark = placeMark(set, { x, y: y + METRICS.rowHeight / 2, lane: spot.lane }, { block, setting });
    pieces.marks.push(mark);
    join(mark.id, mark);
    y += set.height;
  }
  if (work.more === undefined) return;
  const box = flatBox(work.more, { ...spot, y: y + FLAT_INSET }, setting);
  pieces.boxes.push(box);
  join(box.id, { x, y: box.y });
}

/** The id of a mark in a picture: one place may stand under several stages. */
export function markId(block: { readonly id: string }, mark: string): string {
  return `${block.id}/${mark}`;
}

function placeMark(
  set: SetMark,
  at: Spot,
  { block, setting }: { block: CutBlock; setting: Setting },
): PlacedMark {
  const { mark } = set;
  const x = at.x - METRICS.spineInset + METRICS.textInset;
  const base = { align: "left", bold: false } as const;
  const name: Label = {
    ...base,
    ...TYPE.name,
    lines: set.name,
    width: set.nameWidth,
    x,
    y: at.y + ((set.name.length - 1) * TYPE.name.lineHeight) / 2,
    tone: "ink",
  };
  const below = at.y + (set.name.length - 0.5) * TYPE.name.lineHeight;
  const note: Label = {
    ...base,
    ...TYPE.note,
    lines: set.note,
    width: set.noteWidth,
    x: set.stacked ? x : x + set.nameWidth + METRICS.nameToNote,
    y: set.stacked ? below + (set.note.length * TYPE.note.lineHeight) / 2 : at.y,
    tone: mark.synthetic ? "violet" : "ink3",
  };
  return {
    ...at,
    kind: "mark",
    id: markId(block, mark.id),
    opens: mark.opens,
    facts: mark.facts,
    shape: mark.shape,
    coverage: mark.coverage,
    synthetic: mark.synthetic,
    labels: set.note.length === 0 ? [name] : [name, note],
    speech: speechOfMark(mark, setting),
  };
}

/** Words that stand alone, quiet unless said otherwise. */
export function textLabel(text: {
  lines: readonly string[];
  width: number;
  x: number;
  y: number;
  tone?: "ink2" | "ink3" | "azure";
}): Label {
  return { ...TYPE.text, tone: "ink3", ...text, align: "left", bold: false };
}
