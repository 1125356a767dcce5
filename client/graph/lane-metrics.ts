/** Measures of the lanes in px at zoom 1, from the look's pictures. */
export const METRICS = {
  left: 18,
  titleMiddle: 16,
  stageTop: 30,
  /** Room above the stages for arrows that pass over a lane. */
  channel: 12,
  trunkInset: 8,
  spineInset: 10,
  textInset: 23,
  belowStage: 24,
  betweenBlocks: 15,
  betweenStages: 28,
  belowFiner: 11,
  rowHeight: 26,
  besideFiner: 8,
  betweenFinerRows: 8,
  aboveBar: 20,
  nameToNote: 6,
  bottom: 18,
  markRadius: 8,
} as const;

/** How each kind of word is set. */
export const TYPE = {
  title: { size: 12, lineHeight: 18 },
  stage: { size: 14, lineHeight: 20, bold: true },
  summary: { size: 12, lineHeight: 17 },
  finer: { size: 13, lineHeight: 17 },
  name: { size: 13, lineHeight: 18 },
  note: { size: 12, lineHeight: 16 },
  text: { size: 13, lineHeight: 20 },
} as const;

/** Distances between two columns: what words need at least, from where on another column is worth having, the
 *  widest, and below which the arrows get less room. */
const PITCH = { floor: 150, least: 196, most: 236, tight: 190 } as const;

/** How columns stand on paper. */
export interface ColumnGrid {
  readonly pitch: number;
  readonly box: number;
}

/** How many columns fit beside each other: one a lane at least, however narrow.
 *  @example
 *  columnsWithin(1016, 4); // => 5
 *  columnsWithin(1016, 6); // => 6
 */
export function columnsWithin(width: number, lanes: number): number {
  return Math.max(lanes, Math.floor(width / PITCH.least));
}

/** The grid for so many columns on a width; wider than that when words would not fit.
 *  @example
 *  gridOf(1016, 5); // => { pitch: 203, box: 158 }
 */
export function gridOf(width: number, columns: number): ColumnGrid {
  const pitch = Math.max(PITCH.floor, Math.min(PITCH.most, Math.floor((width - 1) / Math.max(1, columns))));
  return { pitch, box: pitch - (pitch < PITCH.tight ? 36 : 45) };
}

/** Where a lane stands and how far down it is filled. */
export interface LaneFrame {
  readonly left: number;
  readonly columns: number;
  bottom: number;
}
