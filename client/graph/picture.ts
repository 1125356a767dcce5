import type { ColourName } from "../theme/tokens.ts";
import type { Coverage, EmptyText, Mark, MarkShape, RecipeRate, StageBox, Trade } from "./content.ts";
import type { StageGap } from "./gap-kinds.ts";

/** A point of the picture in px: x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its upper left corner. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** Lines of text in one style. `x` is the left edge or the centre by `align`, `y` the middle of all lines. */
export interface Label extends Point {
  readonly lines: readonly string[];
  readonly align: "left" | "center";
  readonly size: number;
  readonly bold: boolean;
  readonly tone: ColourName;
  readonly lineHeight: number;
  /** Width of the widest line. */
  readonly width: number;
}

/** A stage, a finer stage, or the flat box that stands for what is not shown. */
export interface PlacedBox extends Rectangle {
  readonly kind: "stage" | "finer" | "aggregate";
  readonly id: string;
  readonly nature: StageBox["nature"];
  readonly coverage: Coverage;
  readonly rate?: RecipeRate | null;
  readonly gap?: StageGap;
  readonly synthetic: boolean;
  readonly labels: readonly Label[];
  readonly lane: number;
  /** What is said when the cursor comes to it. */
  readonly speech: string;
  /** Ids of the relationships that an aggregate stands for. */
  readonly facts: readonly string[];
  /** Ids of the places and enterprises that an aggregate stands for. */
  readonly hides: readonly string[];
}

/** A place or enterprise; `x`, `y` is its centre. */
export interface PlacedMark extends Point {
  readonly kind: "mark";
  readonly id: string;
  readonly opens: string;
  readonly facts: readonly string[];
  readonly shape: MarkShape;
  readonly coverage: Mark["coverage"];
  readonly synthetic: boolean;
  readonly labels: readonly Label[];
  readonly lane: number;
  readonly speech: string;
}

/** Words that stand alone: a lane's title, why it is empty, or a step that it offers. */
export interface PlacedText {
  readonly kind: "text";
  readonly id: string;
  readonly label: Label;
  readonly lane: number;
  readonly action?: NonNullable<EmptyText["action"]>;
  /** The stage it speaks of. */
  readonly stage?: string;
  readonly speech: string;
}

/** A line from one thing to another along corners. Only `feeds` has an arrow, at its last point. */
export interface PlacedLine {
  readonly id: string;
  readonly kind: "feeds" | "part-of" | "speciality";
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly style: "essential" | "optional" | "unrecorded";
  /** Ids of the boxes and marks whose path it is part of. */
  readonly serves: readonly string[];
  /** It runs into the line of another arrow to the same stage, which carries the head. */
  readonly joins?: true;
}

/** A straight piece of the lines that are no arrows; no two strokes lie over each other. */
export interface Stroke {
  readonly id: string;
  readonly kind: PlacedLine["kind"];
  readonly from: string;
  readonly to: string;
  readonly start: Point;
  readonly end: Point;
  readonly serves: readonly string[];
}

/** A purchase between two firms, along corners; its arrow is at its last point. Its ends are marks, or the flat boxes
 *  that hide them. */
export interface PlacedTrade {
  readonly id: string;
  /** Ids of the stops at its ends. */
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** In px, 1 to 6, with the root of the value; 1 where no value is known. */
  readonly width: number;
  readonly trade: Trade;
}

/** The hairline between two lanes. */
export interface LaneRule {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lanes of a chain on paper: everything with its place, in px at zoom 1. */
export interface LanePicture {
  readonly width: number;
  readonly height: number;
  /** From the left edge of one column to that of the next. */
  readonly pitch: number;
  readonly boxes: readonly PlacedBox[];
  readonly marks: readonly PlacedMark[];
  readonly texts: readonly PlacedText[];
  readonly lines: readonly PlacedLine[];
  /** What `lines` look like on paper, arrows apart. */
  readonly strokes: readonly Stroke[];
  readonly trades: readonly PlacedTrade[];
  readonly rules: readonly LaneRule[];
}

/** What the cursor can stand on. */
export type Stop = PlacedBox | PlacedMark | PlacedText;

/** The space a label takes.
 *  @example
 *  areaOf({ x: 10, y: 20, lines: ["a"], align: "center", size: 12, bold: false, tone: "ink", lineHeight: 18, width: 8 }); // => { x: 6, y: 11, width: 8, height: 18 }
 */
export function areaOf(label: Label): Rectangle {
  const height = label.lines.length * label.lineHeight;
  const x = label.align === "center" ? label.x - label.width / 2 : label.x;
  return { x, y: label.y - height / 2, width: label.width, height };
}
