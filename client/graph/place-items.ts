import { type Item, rowsHeight, type SetFiner, type SetMark, type Setting } from "./lane-items.ts";
import type { CutBlock } from "./lane-limits.ts";
import { METRICS, TYPE } from "./lane-metrics.ts";
import type { Label, PlacedBox, PlacedLine, PlacedMark, PlacedText, Point } from "./picture.ts";
import { speechOfFiner, speechOfMark } from "./speech.ts";
import { widest } from "./text.ts";
import { tonesOf } from "./tones.ts";

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

/** The stage an item hangs from, and the corners on the way to the trunk of its column. */
export interface Hanger {
  readonly stage: string;
  /** From the stage to the top of the trunk beside the item. */
  readonly trunk: readonly Point[];
  /** Where the spine of marks that hang straight from the stage begins. */
  readonly spine: Point;
}

/** Puts an item on paper. */
export function placeItem(
  item: Item,
  spot: Spot,
  work: { hanger: Hanger; setting: Setting; pieces: Pieces },
): void {
  const { hanger, setting, pieces } = work;
  if (item.kind === "remark") {
    const width = widest(item.lines, TYPE.text, setting.measure);
    const y = spot.y + item.height / 2;
    const label = textLabel({ lines: item.lines, width, x: spot.x, y });
    const speech = item.lines.join("");
    pieces.texts.push({
      kind: "text",
      id: `remark~${item.stage}`,
      label,
      lane: spot.lane,
      stage: item.stage,
      speech,
    });
    return;
  }
  if (item.kind === "folded") {
    const count = item.blocks.reduce((sum, { finer }) => sum + Math.max(1, finer.length), 0);
    const facts = item.blocks.flatMap(({ marks }) => marks.flatMap((mark) => mark.facts));
    const text = setting.say("moreFiner", { count });
    const speech = setting.say("speech.more", { count });
    pieces.boxes.push(aggregate({ id: `more~${item.stage}`, text, speech, facts }, spot, setting));
    return;
  }
  for (const finer of item.finer) {
    const { box, line } = placeFiner(finer, spot, { hanger, setting, block: item.block });
    pieces.boxes.push(box);
    pieces.lines.push(line);
  }
  const gap = item.finer.length > 0 ? METRICS.belowFiner : 0;
  const roots = rootsOf(item, spot, hanger);
  placeMarks(
    item.marks,
    { ...spot, y: spot.y + item.finerHeight + gap },
    { ...work, block: item.block, roots },
  );
}

/** The point from which a root's lines to the marks begin. */
interface Root {
  readonly id: string;
  readonly points: readonly Point[];
}

function rootsOf(item: Extract<Item, { kind: "block" }>, spot: Spot, hanger: Hanger): Root[] {
  const spineX = spot.x + METRICS.spineInset;
  if (item.finer.length === 0) return [{ id: hanger.stage, points: [hanger.spine] }];
  const below = spot.y + item.finerHeight;
  return item.finer.map(({ box, x, y, width, height }, at) => {
    const bottom = spot.y + y + height;
    if (at === 0) return { id: box.id, points: [{ x: spineX, y: bottom }] };
    const middle = { x: spot.x + x + Math.round(width / 2), y: bottom };
    return { id: box.id, points: [middle, { x: middle.x, y: below + 5 }, { x: spineX, y: below + 5 }] };
  });
}

function placeFiner(
  { box, lines, textWidth, x, y, width, height }: SetFiner,
  spot: Spot,
  { hanger, setting, block }: { hanger: Hanger; setting: Setting; block: CutBlock },
): { box: PlacedBox; line: PlacedLine } {
  const at = { x: spot.x + x, y: spot.y + y };
  const middle = at.y + height / 2;
  const trunkX = hanger.trunk.at(-1)?.x ?? at.x + width;
  const label: Label = {
    ...TYPE.finer,
    lines,
    width: textWidth,
    x: at.x + width / 2,
    y: middle,
    align: "center",
    bold: false,
    tone: tonesOf(box.coverage).name,
  };
  return {
    box: {
      ...at,
      kind: "finer",
      id: box.id,
      width,
      height,
      nature: box.nature,
      coverage: box.coverage,
      synthetic: box.synthetic,
      labels: [label],
      lane: spot.lane,
      speech: speechOfFiner(box, setting),
      facts: [],
    },
    line: {
      id: `part-of~${hanger.stage}~${box.id}`,
      kind: "part-of",
      from: hanger.stage,
      to: box.id,
      points: [...hanger.trunk, { x: trunkX, y: middle }, { x: at.x + width, y: middle }],
      style: "essential",
      serves: [box.id, ...block.marks.map(({ id }) => markId(block, id))],
    },
  };
}

/** Puts marks below each other, with the lines from their roots and “+ N” at the end. */
export function placeMarks(
  marks: readonly SetMark[],
  spot: Spot,
  work: { block: CutBlock; roots: readonly Root[]; setting: Setting; pieces: Pieces },
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
  if (block.hidden.length === 0 || rowsHeight(marks, true) === 0) return;
  const count = block.hidden.length;
  const facts = block.hidden.flatMap((mark) => mark.facts);
  const words = { text: setting.say("more", { count }), speech: setting.say("speech.more", { count }) };
  const box = aggregate({ id: `more~${block.id}`, ...words, facts }, { ...spot, y }, setting);
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

function aggregate(
  { id, text, speech, facts }: { id: string; text: string; speech: string; facts: readonly string[] },
  spot: Spot,
  { measure }: Setting,
): PlacedBox {
  const textWidth = widest([text], TYPE.note, measure);
  const box = { x: spot.x, y: spot.y + 3, width: textWidth + 16, height: METRICS.rowHeight - 6 };
  const label: Label = {
    ...TYPE.note,
    lines: [text],
    width: textWidth,
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    align: "center",
    bold: false,
    tone: "azure",
  };
  const plain = { nature: "goods", coverage: "elsewhere", synthetic: false } as const;
  return { ...box, ...plain, kind: "aggregate", id, labels: [label], lane: spot.lane, speech, facts };
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
