import { moreBox } from "./flat-boxes.ts";
import { rowsHeight, type SetMark, type Setting, setMark, setSimulated } from "./lane-items.ts";
import type { CutBlock, CutContent } from "./lane-limits.ts";
import { type LaneFrame, METRICS, TYPE } from "./lane-metrics.ts";
import type { Label, PlacedBox, Point, Rectangle } from "./picture.ts";
import { placeSimulatedRows } from "./place-items.ts";
import { markId, type Pieces, placeMarks } from "./place-marks.ts";
import { speechOfFiner } from "./speech.ts";
import { widest, wrapText } from "./text.ts";
import { tonesOf } from "./tones.ts";

interface BarWork {
  readonly content: CutContent;
  readonly frames: readonly LaneFrame[];
  readonly setting: Setting;
  readonly pieces: Pieces;
}

/** Puts finer stages that belong to several stages of the plan below everything else in their lanes: a bar
 *  across the lanes, its marks spread over those lanes that it belongs to. */
export function placeBars(work: BarWork): void {
  const { content } = work;
  const laneOf = new Map<string, number>();
  for (const [at, { stages }] of content.lanes.entries()) for (const { id } of stages) laneOf.set(id, at);
  for (const block of content.blocks) {
    if (block.spans === undefined || block.simulated !== undefined) continue;
    const lanes = [...new Set(block.stages.flatMap((id) => laneOf.get(id) ?? []))].sort((a, b) => a - b);
    placeBar(block, lanes, work);
  }
}

function placeBar(block: CutBlock, lanes: readonly number[], work: BarWork): void {
  const { content, frames, setting, pieces } = work;
  const [first = 0] = lanes;
  const last = lanes.at(-1) ?? first;
  const covered = frames.slice(first, last + 1);
  const x = frames[first]?.left ?? 0;
  const y = Math.max(...covered.map(({ bottom }) => bottom)) + METRICS.aboveBar;
  const width = (frames[last]?.left ?? x) + setting.grid.box - x;
  const box = barBox(block, { x, y, width, lane: first }, setting);
  if (box === undefined) return;
  pieces.boxes.push(box);
  for (const stage of block.stages) pieces.lines.push(lineToBar(stage, box, { block, pieces }));
  const simulated = content.blocks.find(({ id }) => id === `simulated~${block.id}`);
  const bottom = placeBarMarks(block, { box, lanes, simulated, work });
  for (const frame of covered) frame.bottom = bottom;
}

function barBox(
  { finer, spans = "" }: CutBlock,
  at: { x: number; y: number; width: number; lane: number },
  setting: Setting,
): PlacedBox | undefined {
  const [stage] = finer;
  if (stage === undefined) return undefined;
  const lines = wrapText(spans, TYPE.finer, { width: at.width - 20, measure: setting.measure });
  const height = 7 + lines.length * TYPE.finer.lineHeight;
  const label: Label = {
    ...TYPE.finer,
    lines,
    width: widest(lines, TYPE.finer, setting.measure),
    x: at.x + at.width / 2,
    y: at.y + height / 2,
    align: "center",
    bold: false,
    tone: tonesOf(stage).name,
  };
  const speech = speechOfFiner({ ...stage, label: spans }, setting);
  const { id, nature, coverage, synthetic, rate, gap } = stage;
  const look = {
    nature,
    coverage,
    synthetic,
    ...(rate === undefined ? {} : { rate }),
    ...(gap === undefined ? {} : { gap }),
  };
  return { ...at, ...look, kind: "finer", id, height, labels: [label], speech, facts: [], hides: [] };
}

/** From the foot of the stage straight down to the bar; round the left side where another stage of the same
 *  lane is in the way. */
function lineToBar(stage: string, bar: PlacedBox, { block, pieces }: { block: CutBlock; pieces: Pieces }) {
  const box = pieces.boxes.find(({ id }) => id === stage);
  const blocked =
    box !== undefined &&
    pieces.boxes.some((other) => other.kind === "stage" && other.x === box.x && other.y > box.y);
  return {
    id: `part-of~${stage}~${bar.id}`,
    kind: "part-of",
    from: stage,
    to: bar.id,
    points: box === undefined ? [] : blocked ? roundTheLeft(box, bar) : straightDown(box, bar),
    style: "essential",
    serves: [bar.id, ...block.marks.map(({ id }) => markId(block, id))],
  } as const;
}

function straightDown(box: Rectangle, bar: Rectangle): Point[] {
  const x = box.x + box.width - METRICS.trunkInset;
  return [
    { x, y: box.y + box.height },
    { x, y: bar.y },
  ];
}

function roundTheLeft(box: Rectangle, bar: Rectangle): Point[] {
  const x = box.x - METRICS.trunkInset;
  const y = box.y + box.height - METRICS.trunkInset;
  const turn = bar.y - METRICS.aboveBar / 2;
  const end = box.x + METRICS.spineInset;
  return [
    { x: box.x, y },
    { x, y },
    { x, y: turn },
    { x: end, y: turn },
    { x: end, y: bar.y },
  ];
}

function placeBarMarks(
  block: CutBlock,
  bar: { box: PlacedBox; lanes: readonly number[]; simulated: CutBlock | undefined; work: BarWork },
): number {
  const { box, lanes, simulated, work } = bar;
  const { frames, setting, pieces } = work;
  const marks = block.marks.map((mark) => setMark(mark, setting));
  const more = block.hidden.length > 0 ? moreBox(block, setting) : undefined;
  const rows = Math.ceil((marks.length + (more === undefined ? 0 : 1)) / Math.max(1, lanes.length));
  const below = box.y + box.height;
  const bottoms = new Map<number, number>();
  for (const [at, lane] of lanes.entries()) {
    const own: readonly SetMark[] = marks.slice(at * rows, (at + 1) * rows);
    const atEnd = at === lanes.length - 1 ? more : undefined;
    const left = frames[lane]?.left ?? box.x;
    if (own.length === 0 && atEnd === undefined) continue;
    const roots = [{ id: box.id, points: [{ x: left + METRICS.spineInset, y: below }] }];
    const spot = { x: left, y: below + METRICS.belowFiner, lane };
    placeMarks(own, spot, { block, roots, more: atEnd, setting, pieces });
    bottoms.set(lane, spot.y + rowsHeight(own, atEnd !== undefined));
  }
  const bottom = Math.max(below, ...bottoms.values());
  const item = simulated === undefined ? undefined : setSimulated(simulated, setting);
  if (item === undefined) return bottom;
  const lowest = (lane: number) => bottoms.get(lane) ?? below;
  const lane = [...lanes].sort((a, b) => lowest(a) - lowest(b))[0] ?? 0;
  const spot = { x: frames[lane]?.left ?? box.x, y: lowest(lane) + METRICS.belowFiner, lane };
  const head = placeSimulatedRows(item, spot, work);
  const spine = { x: spot.x + METRICS.spineInset, y: below };
  const line = { id: `part-of~${box.id}~${head.id}`, kind: "part-of", from: box.id, to: head.id } as const;
  const serves = [head.id, ...item.block.marks.map(({ id }) => markId(item.block, id))];
  pieces.lines.push({ ...line, points: [spine, { x: spine.x, y: head.y }], style: "essential", serves });
  return Math.max(bottom, spot.y + item.height);
}
