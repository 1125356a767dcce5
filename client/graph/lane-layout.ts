import type { ChainContent, Lane, PlanStage, Say } from "./content.ts";
import { placeBars } from "./lane-bars.ts";
import { breakIntoColumns, shareColumns, tallest } from "./lane-columns.ts";
import { type Item, itemsUnder, type Setting } from "./lane-items.ts";
import { type CutContent, cutContent } from "./lane-limits.ts";
import { columnsWithin, gridOf, type LaneFrame, METRICS, TYPE } from "./lane-metrics.ts";
import { routeArrows } from "./lane-routes.ts";
import { emptyHeight, placeStage, type SetStage, setStage } from "./lane-stages.ts";
import type { LanePicture, LaneRule } from "./picture.ts";
import { placeItem } from "./place-items.ts";
import type { Pieces } from "./place-marks.ts";
import { withTrades } from "./speech.ts";
import { strokesOf } from "./strokes.ts";
import { type Measure, widest } from "./text.ts";
import { routeTrades } from "./trade-routes.ts";

/** What a picture of lanes is made of. */
export interface LayoutInput {
  readonly content: ChainContent;
  /** Width there is, in px at zoom 1. */
  readonly width: number;
  readonly measure: Measure;
  readonly say: Say;
  /** The boundary's name, as short as it stays clear. */
  readonly place: string;
  /** Ids of blocks and stages whose “+ N” the reader opened. */
  readonly expanded: ReadonlySet<string>;
}

/** A stage of a lane with what stands under it. */
interface LaneStage {
  readonly set: SetStage;
  readonly items: readonly Item[];
}

/** A lane lower than this needs no second column. */
const COMFORTABLE_HEIGHT = 460;

/** Lays out the lanes of a chain: stages left to right in the plan's shape, parallel ones stacked; finer stages
 *  on a trunk line under their stage, places and enterprises under theirs; what spans stages as a bar across
 *  their lanes. Nothing overlaps. Pure and deterministic: equal input gives equal output.
 *  @returns a picture at least as wide as `width` when the lanes need more */
export function layOutLanes(input: LayoutInput): LanePicture {
  const content = cutContent(input.content, input.expanded);
  const count = content.lanes.length;
  const spare = columnsWithin(input.width, count);
  const first = settingOf(input, spare);
  const shares = sharesOf(content, first, spare - count);
  const columns = shares.reduce((sum, share) => sum + share, 0);
  const setting = settingOf(input, columns);
  const pieces: Pieces = { boxes: [], marks: [], texts: [], lines: [] };
  const frames = framesOf(shares, setting, stageTop(content));
  for (const [at, lane] of content.lanes.entries()) {
    const frame = frames[at];
    if (frame !== undefined) placeLane(lane, { lane: at, frame, content, setting, pieces });
  }
  placeBars({ content, frames, setting, pieces });
  routeArrows(content, { frames, setting, pieces });
  const height = Math.max(...frames.map(({ bottom }) => bottom), METRICS.stageTop) + METRICS.bottom;
  const right = Math.max(0, ...pieces.boxes.map((box) => box.x + box.width));
  const width = Math.max(input.width, right + METRICS.left);
  const strokes = strokesOf(pieces.lines);
  const rules = rulesOf(frames, height);
  const picture = { width, height, pitch: setting.grid.pitch, ...pieces, strokes, trades: [], rules };
  const trades = routeTrades(picture, content);
  return { ...picture, marks: withTrades(picture.marks, trades, setting), trades };
}

function settingOf({ width, measure, say, place }: LayoutInput, columns: number): Setting {
  return { grid: gridOf(width, columns), measure, say, place };
}

function sharesOf(content: CutContent, setting: Setting, spare: number): number[] {
  const heights = content.lanes.map((lane) => {
    const stages = stagesOf(lane, content, setting);
    return (columns: number) =>
      stages.reduce((sum, stage) => sum + heightOf(stage, columns) + METRICS.betweenStages, 0);
  });
  return shareColumns(heights, spare, COMFORTABLE_HEIGHT);
}

function heightOf({ set, items }: LaneStage, columns: number): number {
  const heights = items.map(({ height }) => height);
  const starts = breakIntoColumns(heights, columns, METRICS.betweenBlocks);
  const below = items.length > 0 ? METRICS.belowStage + tallest(heights, starts, METRICS.betweenBlocks) : 0;
  return set.height + below + emptyHeight(set);
}

/** The first boxes of all lanes are equally high, so that arrows between them are level. */
function stagesOf(lane: Lane, content: CutContent, setting: Setting): LaneStage[] {
  const firsts = content.lanes.flatMap(({ stages }) => stages.slice(0, 1));
  const level = Math.max(0, ...firsts.map((stage) => setStage(stage, setting, 0).height));
  return lane.stages.map((stage, at) => ({
    set: setStage(stage, setting, at === 0 ? level : 0),
    items: itemsUnder(stage, content, setting),
  }));
}

function framesOf(shares: readonly number[], { grid }: Setting, top: number): LaneFrame[] {
  let before = 0;
  return shares.map((columns) => {
    const left = METRICS.left + before * grid.pitch;
    before += columns;
    return { left, columns, bottom: top };
  });
}

/** Stages stand lower when an arrow has to pass above them. */
function stageTop(content: CutContent): number {
  const laneOf = new Map<string, number>();
  for (const [at, { stages }] of content.lanes.entries()) for (const { id } of stages) laneOf.set(id, at);
  const passes = content.arrows.some(({ from, to }) => {
    const step = (laneOf.get(to) ?? 0) - (laneOf.get(from) ?? 0);
    return step < 0 || step > 1;
  });
  return METRICS.stageTop + (passes ? METRICS.channel : 0);
}

interface LaneWork {
  readonly lane: number;
  readonly frame: LaneFrame;
  readonly content: CutContent;
  readonly setting: Setting;
  readonly pieces: Pieces;
}

function placeLane(lane: Lane, work: LaneWork): void {
  const { frame, setting, pieces } = work;
  placeTitle(lane, work);
  for (const [at, { set, items }] of stagesOf(lane, work.content, setting).entries()) {
    if (at > 0) frame.bottom += METRICS.betweenStages;
    const top = frame.bottom;
    placeStage(set, { x: frame.left, y: top, lane: work.lane }, { setting, pieces });
    const bottom = top + set.height;
    frame.bottom = bottom + emptyHeight(set);
    if (items.length > 0) frame.bottom = placeItems(items, set.stage, { ...work, top: bottom });
  }
}

function placeTitle(lane: Lane, { lane: at, frame, setting, pieces }: LaneWork): void {
  const width = widest([lane.title], TYPE.title, setting.measure);
  const label = {
    ...TYPE.title,
    lines: [lane.title],
    width,
    x: frame.left,
    y: METRICS.titleMiddle,
    align: "left",
    bold: false,
    tone: "ink3",
  } as const;
  pieces.texts.push({ kind: "text", id: `title~${String(at)}`, label, lane: at, speech: lane.title });
}

function placeItems(items: readonly Item[], stage: PlanStage, work: LaneWork & { top: number }): number {
  const { frame, lane, setting, pieces, top } = work;
  const heights = items.map(({ height }) => height);
  const starts = breakIntoColumns(heights, frame.columns, METRICS.betweenBlocks);
  const trunkX = (column: number) =>
    frame.left + column * setting.grid.pitch + setting.grid.box - METRICS.trunkInset;
  for (const [column, start] of starts.entries()) {
    const root = { x: trunkX(0), y: top };
    const bus = top + METRICS.belowStage / 2;
    const trunk = column === 0 ? [root] : [root, { x: root.x, y: bus }, { x: trunkX(column), y: bus }];
    const x = frame.left + column * setting.grid.pitch;
    const hanger = { stage: stage.id, trunk, spine: { x: frame.left + METRICS.spineInset, y: top } };
    let y = top + METRICS.belowStage;
    for (const item of items.slice(start, starts[column + 1])) {
      placeItem(item, { x, y, lane }, { hanger, setting, pieces });
      y += item.height + METRICS.betweenBlocks;
    }
  }
  return top + METRICS.belowStage + tallest(heights, starts, METRICS.betweenBlocks);
}

function rulesOf(frames: readonly LaneFrame[], height: number): LaneRule[] {
  return frames.slice(1).map(({ left }) => ({ x: left - 14.5, top: 6, bottom: height - 4 }));
}
