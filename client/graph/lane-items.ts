import type { Block, Mark, PlanStage, Say, StageBox } from "./content.ts";
import type { CutBlock, CutContent } from "./lane-limits.ts";
import { type ColumnGrid, METRICS, TYPE } from "./lane-metrics.ts";
import { type Measure, widest, wrapLabel, wrapText } from "./text.ts";

/** How a picture is set: its grid, its type, its words. */
export interface Setting {
  readonly grid: ColumnGrid;
  readonly measure: Measure;
  readonly say: Say;
  /** The boundary's name. */
  readonly place: string;
}

/** A mark with its words broken; beside each other when they fit, else the note below the name. */
export interface SetMark {
  readonly mark: Mark;
  readonly name: readonly string[];
  readonly note: readonly string[];
  readonly nameWidth: number;
  readonly noteWidth: number;
  readonly stacked: boolean;
  readonly height: number;
}

/** A finer stage with its place in the block. */
export interface SetFiner {
  readonly box: StageBox;
  readonly lines: readonly string[];
  readonly textWidth: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The flat box of simulated firms, and below it the largest of them once the reader opened it. */
export interface SimulatedItem {
  readonly kind: "simulated";
  readonly height: number;
  readonly block: CutBlock;
  /** The words of the box. */
  readonly lines: readonly string[];
  readonly headHeight: number;
  readonly marks: readonly SetMark[];
  /** How many more there are when it is open; 0 when there are none. */
  readonly rest: number;
}

/** What stands under a stage as one piece, with its height: a block, the flat box, or a remark. */
export type Item = { readonly height: number } & (
  | {
      readonly kind: "block";
      readonly block: CutBlock;
      readonly finer: readonly SetFiner[];
      readonly finerHeight: number;
      readonly marks: readonly SetMark[];
    }
  | SimulatedItem
  | { readonly kind: "folded"; readonly stage: string; readonly blocks: readonly Block[] }
  | {
      readonly kind: "remark";
      readonly name: "remark" | "unplaced";
      readonly stage: string;
      readonly lines: readonly string[];
    }
);

/** Everything under one stage of the plan but the bars that it shares with others, in order. */
export function itemsUnder(stage: PlanStage, content: CutContent, setting: Setting): Item[] {
  const own = content.blocks.filter(({ stages, spans }) => spans === undefined && stages.includes(stage.id));
  const items = own
    .filter(({ simulated }) => simulated === undefined)
    .map((block) => setBlock(block, setting));
  const simulated = own.flatMap((block) => setSimulated(block, setting) ?? []);
  const folded = content.folded.get(stage.id) ?? [];
  const rest: Item[] =
    folded.length === 0
      ? []
      : [{ kind: "folded", stage: stage.id, blocks: folded, height: METRICS.rowHeight }];
  const after = items.findIndex((item) => item.kind === "block" && item.finer.length > 0);
  const at = after === -1 ? items.length : after;
  const remark = remarkItem("remark", { id: stage.id, text: stage.remark }, setting);
  const unplaced = remarkItem("unplaced", { id: stage.id, text: stage.unplaced }, setting);
  return [...items.slice(0, at), ...remark, ...items.slice(at), ...rest, ...unplaced, ...simulated];
}

function remarkItem(
  name: "remark" | "unplaced",
  { id, text }: { id: string; text: string | undefined },
  { grid, measure }: Setting,
): Item[] {
  if (text === undefined) return [];
  const lines = wrapText(text, TYPE.text, { width: grid.box - METRICS.trunkInset - 6, measure });
  return [{ kind: "remark", name, stage: id, lines, height: lines.length * TYPE.text.lineHeight }];
}

/** Breaks the words of a block and gives each finer stage its place. */
export function setBlock(block: CutBlock, setting: Setting): Item {
  const { finer, height: finerHeight } = setFiner(block.finer, setting);
  const marks = block.marks.map((mark) => setMark(mark, setting));
  const rows = rowsHeight(marks, block.hidden.length > 0);
  const gap = finer.length > 0 && rows > 0 ? METRICS.belowFiner : 0;
  return { kind: "block", block, finer, finerHeight, marks, height: finerHeight + gap + rows };
}

/** Breaks the words of simulated firms.
 *  @returns `undefined` for a block of anything else */
export function setSimulated(block: CutBlock, setting: Setting): SimulatedItem | undefined {
  if (block.simulated === undefined) return undefined;
  const { total } = block.simulated;
  const open = block.marks.length > 0;
  const width = setting.grid.box - METRICS.trunkInset - 24;
  const words = setting.say(open ? "simulated.close" : "simulated.open", { count: total });
  const lines = wrapText(words, TYPE.note, { width, measure: setting.measure });
  const headHeight = lines.length * TYPE.note.lineHeight + 10;
  const marks = block.marks.map((mark) => setMark(mark, setting));
  const rest = open ? total - marks.length : 0;
  const rows = rowsHeight(marks, rest > 0);
  return {
    kind: "simulated",
    block,
    lines,
    headHeight,
    marks,
    rest,
    height: headHeight + (open ? 6 + rows : 0),
  };
}

/** The height of a list of marks, with the row of “+ N” when there is one. */
export function rowsHeight(marks: readonly SetMark[], more: boolean): number {
  return marks.reduce((sum, { height }) => sum + height, 0) + (more ? METRICS.rowHeight : 0);
}

/** Breaks the words of a mark. */
export function setMark(mark: Mark, { grid, measure }: Setting): SetMark {
  const width = grid.box - METRICS.textInset - 12;
  const bold = { ...TYPE.name, bold: true };
  const name = wrapText(mark.short ?? mark.name, bold, { width, measure });
  const nameWidth = widest(name, bold, measure);
  const oneLine = nameWidth + METRICS.nameToNote + measure(mark.note, TYPE.note) <= width;
  if (mark.note === "" || (name.length === 1 && oneLine)) {
    const note = mark.note === "" ? [] : [mark.note];
    const noteWidth = widest(note, TYPE.note, measure);
    const height = Math.max(METRICS.rowHeight, 8 + name.length * TYPE.name.lineHeight);
    return { mark, name, note, nameWidth, noteWidth, stacked: false, height };
  }
  const note = wrapText(mark.note, TYPE.note, { width, measure });
  const height = 10 + name.length * TYPE.name.lineHeight + note.length * TYPE.note.lineHeight;
  return { mark, name, note, nameWidth, noteWidth: widest(note, TYPE.note, measure), stacked: true, height };
}

function setFiner(
  boxes: readonly StageBox[],
  { grid, measure }: Setting,
): { finer: SetFiner[]; height: number } {
  const most = grid.box - 18;
  const finer: SetFiner[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const box of boxes) {
    const lines = wrapLabel(box.label, TYPE.finer, { width: most - 18, measure });
    const textWidth = widest(lines, TYPE.finer, measure);
    const width = Math.min(most, Math.max(48, textWidth + 18));
    const height = 7 + lines.length * TYPE.finer.lineHeight;
    if (x > 0 && x + width > most) {
      x = 0;
      y += rowHeight + METRICS.betweenFinerRows;
      rowHeight = 0;
    }
    finer.push({ box, lines, textWidth, x, y, width, height });
    x += width + METRICS.besideFiner;
    rowHeight = Math.max(rowHeight, height);
  }
  return { finer, height: y + rowHeight };
}
