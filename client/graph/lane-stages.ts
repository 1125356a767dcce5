import type { PlanStage } from "./content.ts";
import { leakBeside } from "./gap-boxes.ts";
import type { Setting } from "./lane-items.ts";
import { TYPE } from "./lane-metrics.ts";
import type { Label } from "./picture.ts";
import { type Pieces, type Spot, textLabel } from "./place-marks.ts";
import { speechOfStage } from "./speech.ts";
import { widest, wrapLabel, wrapText } from "./text.ts";
import { tonesOf } from "./tones.ts";

/** A stage of the plan with its words broken. */
export interface SetStage {
  readonly stage: PlanStage;
  readonly title: readonly string[];
  readonly summary: readonly string[];
  readonly height: number;
  readonly width: number;
  readonly empty: readonly {
    readonly lines: readonly string[];
    readonly top: number;
    readonly height: number;
  }[];
}

/** Above the title, below the summary. */
const PADDING = { top: 5, bottom: 4 } as const;
const BELOW_BOX = 27;
const PARAGRAPH_GAP = 8;
const ACTION_GAP = 12;

/** Breaks the words of a stage.
 *  @param least the height the box must have at least */
export function setStage(stage: PlanStage, setting: Setting, least: number): SetStage {
  const { grid, measure } = setting;
  const beside = (stage.nature === "service" ? 24 : 10) + leakBeside(stage.gap, grid.box);
  const room = { width: grid.box - beside, measure };
  const title = wrapLabel(stage.label, TYPE.stage, room);
  const summary = wrapText(stage.summary, TYPE.summary, room);
  const words = title.length * TYPE.stage.lineHeight + summary.length * TYPE.summary.lineHeight;
  const height = Math.max(least, PADDING.top + words + PADDING.bottom);
  return { stage, title, summary, height, width: grid.box, empty: setEmpty(stage, setting) };
}

function setEmpty(stage: PlanStage, { grid, measure }: Setting): SetStage["empty"] {
  let top = BELOW_BOX;
  return stage.empty.map(({ text, action }, at) => {
    const lines = wrapText(text, TYPE.text, { width: grid.box, measure });
    const height = lines.length * TYPE.text.lineHeight;
    if (at > 0)
      top += action !== undefined && stage.empty[at - 1]?.action === undefined ? ACTION_GAP : PARAGRAPH_GAP;
    const placed = { lines, top, height };
    top += height;
    return placed;
  });
}

/** The height of the words under an empty stage, 0 when there are none. */
export function emptyHeight({ empty }: SetStage): number {
  const last = empty.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

/** Puts a stage on paper, and under an empty one why it is empty. */
export function placeStage(set: SetStage, spot: Spot, work: { setting: Setting; pieces: Pieces }): void {
  const { stage, height, width } = set;
  work.pieces.boxes.push({
    ...spot,
    kind: "stage",
    id: stage.id,
    width,
    height,
    nature: stage.nature,
    coverage: stage.coverage,
    synthetic: stage.synthetic,
    ...(stage.rate === undefined ? {} : { rate: stage.rate }),
    ...(stage.gap === undefined ? {} : { gap: stage.gap }),
    labels: stageLabels(set, spot, work.setting),
    speech: speechOfStage(stage, work.setting),
    facts: [],
    hides: [],
  });
  for (const [at, text] of stage.empty.entries()) {
    const { lines = [], top = 0, height: tall = 0 } = set.empty[at] ?? {};
    const tone = text.action !== undefined ? "azure" : text.quiet === true ? "ink3" : "ink2";
    const textWidth = widest(lines, TYPE.text, work.setting.measure);
    const y = spot.y + height + top + tall / 2;
    work.pieces.texts.push({
      kind: "text",
      id: `empty~${stage.id}~${String(at)}`,
      label: textLabel({ lines, width: textWidth, x: spot.x, y, tone }),
      lane: spot.lane,
      stage: stage.id,
      speech: text.action === undefined ? text.text : work.setting.say("speech.action", { text: text.text }),
      ...(text.action === undefined ? {} : { action: text.action }),
    });
  }
}

function stageLabels(
  { stage, title, summary, height, width }: SetStage,
  spot: Spot,
  { measure }: Setting,
): Label[] {
  const titleHeight = title.length * TYPE.stage.lineHeight;
  const summaryHeight = summary.length * TYPE.summary.lineHeight;
  const top =
    spot.y + PADDING.top + (height - PADDING.top - PADDING.bottom - titleHeight - summaryHeight) / 2;
  const tones = tonesOf(stage);
  const middle = { x: spot.x + (width - leakBeside(stage.gap, width)) / 2, align: "center" } as const;
  return [
    {
      ...TYPE.stage,
      ...middle,
      lines: title,
      width: widest(title, TYPE.stage, measure),
      y: top + titleHeight / 2,
      tone: tones.name,
    },
    {
      ...TYPE.summary,
      ...middle,
      lines: summary,
      width: widest(summary, TYPE.summary, measure),
      y: top + titleHeight + summaryHeight / 2,
      bold: false,
      tone: tones.note,
    },
  ];
}
