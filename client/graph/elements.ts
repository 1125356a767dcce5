import type { Colours } from "../theme/tokens.ts";
import { placeOf } from "./cursor.ts";
import { GAP_MARGIN, gapBoxShape, gapOfBox } from "./gap-boxes.ts";
import { hatchShape, imageOf, MARK_SIZE, markShape } from "./mark-shapes.ts";
import {
  areaOf,
  type Label,
  type LanePicture,
  type PlacedBox,
  type PlacedLine,
  type PlacedMark,
  type PlacedText,
  type PlacedTrade,
  type Point,
  type Stroke,
} from "./picture.ts";
import { isDashed, isHatched, tonesOf } from "./tones.ts";

/** One element of the canvas, plain: the engine's own types stay with the engine. */
export interface CanvasElement {
  readonly group: "nodes" | "edges";
  readonly data: Readonly<Record<string, string | number>>;
  readonly position?: Point;
  readonly classes: string;
}

/** A picture as elements of the canvas. What can be clicked has the id it has in the picture; words stand in
 *  nodes of their own, because a label has one style only.
 *  @param colour marks are images, and images hold literal colours */
export function elementsOf(picture: LanePicture, colour: Colours): CanvasElement[] {
  const centres = new Map<string, Point>();
  for (const stop of [...picture.boxes, ...picture.marks]) centres.set(stop.id, placeOf(stop));
  return [
    ...picture.rules.map(({ x, top, bottom }, at) => ({
      group: "nodes" as const,
      data: { id: `rule~${String(at)}`, height: bottom - top },
      position: { x, y: (top + bottom) / 2 },
      classes: "rule",
    })),
    ...picture.boxes.flatMap((box) => [
      boxNode(box, colour),
      ...gapNodes(box, colour),
      ...labelNodes(box.id, box.labels),
    ]),
    ...picture.marks.flatMap((mark) => [
      markNode(mark, colour),
      ...labelNodes(mark.id, mark.labels).map(withHit),
    ]),
    ...picture.texts.flatMap(textNodes),
    ...picture.strokes.map((stroke) => strokeEdge(stroke, centres)),
    ...picture.lines.filter(({ kind }) => kind === "feeds").map((line) => arrowEdge(line, centres)),
    ...picture.trades.map((trade) => tradeEdge(trade, centres)),
  ];
}

function boxNode(box: PlacedBox, colour: Colours): CanvasElement {
  const { id, kind, width, height } = box;
  return {
    group: "nodes",
    data: { id, width, height, radius: `${String(height / 2)}px`, ...fillOf(box, colour) },
    position: placeOf(box),
    classes: `box stop ${kind} ${lookOf(box)}`.trim(),
  };
}

/** The drawing of a gap over its box, which stays underneath to be hit and framed. */
function gapNodes(box: PlacedBox, colour: Colours): CanvasElement[] {
  const drawn = gapOfBox(box);
  if (drawn === undefined) return [];
  const size = { width: box.width + 2 * GAP_MARGIN, height: box.height + 2 * GAP_MARGIN };
  const shape = `<g transform="translate(${String(GAP_MARGIN)} ${String(GAP_MARGIN)})">${gapBoxShape(drawn, colour)}</g>`;
  const data = { id: `${box.id}~gap`, ...size, image: imageOf(shape, size) };
  return [{ group: "nodes", data, position: placeOf(box), classes: "gap-drawing" }];
}

function lookOf(box: PlacedBox): string {
  const { kind, nature, coverage, rate, synthetic } = box;
  if (kind === "aggregate") return synthetic ? "simulated" : "";
  const judged = gapOfBox(box) !== undefined ? "gapped" : isDashed(box) ? "unrecorded" : "elsewhere";
  const rated = rate === undefined ? coverage : isHatched(box) ? "rated hatched" : "rated";
  const colouring = box.gap === undefined ? rated : judged;
  return `${colouring} ${nature}${synthetic ? " synthetic" : ""}`;
}

/** How far the hatch of a box without a recipe reaches in from its sides, px. */
const HATCH = 9;

/** The literal colours of a box that a recipe colours, and its hatch where there is none. */
function fillOf(box: PlacedBox, colour: Colours): Record<string, string> {
  if (box.rate === undefined || box.kind === "aggregate") return {};
  const { ground = "paper", border } = tonesOf(box);
  const { width, height } = box;
  const image = isHatched(box)
    ? { image: imageOf(hatchShape({ width, height, clear: HATCH }, colour), { width, height }) }
    : {};
  return { fill: colour[ground], border: colour[border], ...image };
}

function markNode(mark: PlacedMark, colour: Colours): CanvasElement {
  const image = imageOf(markShape(mark, colour), { width: MARK_SIZE, height: MARK_SIZE });
  return {
    group: "nodes",
    data: { id: mark.id, image },
    position: { x: mark.x, y: mark.y },
    classes: `mark stop ${mark.shape}`,
  };
}

function labelNodes(owner: string, labels: readonly Label[]): CanvasElement[] {
  return labels.map((label, at) => labelNode(`${owner}~label${String(at)}`, label, owner));
}

/** The words beside a mark can be hit like the mark itself: it is too small to be the only target. */
function withHit(label: CanvasElement): CanvasElement {
  return { ...label, classes: `${label.classes} hit` };
}

function labelNode(id: string, label: Label, owner: string): CanvasElement {
  const { lines, size, lineHeight, align, bold, tone, x, y } = label;
  return {
    group: "nodes",
    data: { id, owner, text: lines.join("\n"), size, lineHeight: lineHeight / size },
    position: { x, y },
    classes: `label ${align} tone-${tone}${bold ? " bold" : ""}`,
  };
}

/** Words, and over a step that can be taken an area that can be hit. */
function textNodes(text: PlacedText): CanvasElement[] {
  const words = labelNode(`${text.id}~label`, text.label, text.id);
  if (text.action === undefined) return [words];
  const { width, height } = areaOf(text.label);
  const area: CanvasElement = {
    group: "nodes",
    data: { id: text.id, width, height },
    position: placeOf(text),
    classes: "action stop",
  };
  return [area, words];
}

function strokeEdge(stroke: Stroke, centres: ReadonlyMap<string, Point>): CanvasElement {
  const { id, from, to, kind, start, end } = stroke;
  const ends = { start: offset(start, centres.get(from)), end: offset(end, centres.get(to)) };
  return { group: "edges", data: { id, source: from, target: to, ...ends }, classes: `stroke ${kind}` };
}

function arrowEdge(
  { id, from, to, points, style, joins }: PlacedLine,
  centres: ReadonlyMap<string, Point>,
): CanvasElement {
  const first = points[0] ?? { x: 0, y: 0 };
  const last = points.at(-1) ?? first;
  const [source, target] = [centres.get(from) ?? first, centres.get(to) ?? last];
  const bends = points.slice(1, -1).map((bend) => bendOf(bend, source, target));
  const ends = { start: offset(first, centres.get(from)), end: offset(last, centres.get(to)) };
  const curve = bends.length === 0 ? {} : bendData(bends);
  return {
    group: "edges",
    data: { id, source: from, target: to, ...ends, ...curve },
    classes: `feeds ${style}${bends.length === 0 ? "" : " bent"}${joins === true ? " joins" : ""}`,
  };
}

function tradeEdge(
  { id, from, to, points, width, trade }: PlacedTrade,
  centres: ReadonlyMap<string, Point>,
): CanvasElement {
  const [first = { x: 0, y: 0 }, last = first] = [points[0], points.at(-1)];
  const [source, target] = [centres.get(from) ?? first, centres.get(to) ?? last];
  const ends = { start: offset(first, source), end: offset(last, target) };
  const bends = points.slice(1, -1).map((bend) => bendOf(bend, source, target));
  const look = `${trade.old ? " old" : ""}${trade.synthetic ? " simulated" : ""}${bends.length === 0 ? "" : " bent"}`;
  return {
    group: "edges",
    data: { id, source: from, target: to, width, ...ends, ...(bends.length === 0 ? {} : bendData(bends)) },
    classes: `trade${look}`,
  };
}

/** A point in px from the middle of a node, as the engine reads it. */
function offset(point: Point, centre: Point | undefined): string {
  return `${round(point.x - (centre?.x ?? 0))}px ${round(point.y - (centre?.y ?? 0))}px`;
}

interface Bend {
  readonly weight: number;
  readonly distance: number;
}

/** A corner seen from the straight line between the middles of both ends: how far along, and how far beside it.
 *  @example
 *  bendOf({ x: 5, y: 5 }, { x: 0, y: 0 }, { x: 10, y: 0 }); // => { weight: 0.5, distance: 5 }
 */
export function bendOf(bend: Point, start: Point, end: Point): Bend {
  const along = { x: end.x - start.x, y: end.y - start.y };
  const length = Math.hypot(along.x, along.y);
  if (length === 0) return { weight: 0, distance: 0 };
  const to = { x: bend.x - start.x, y: bend.y - start.y };
  return {
    weight: (to.x * along.x + to.y * along.y) / length ** 2,
    distance: (to.y * along.x - to.x * along.y) / length,
  };
}

function bendData(bends: readonly Bend[]): Record<string, string> {
  return {
    weights: bends.map(({ weight }) => round(weight)).join(" "),
    distances: bends.map(({ distance }) => round(distance)).join(" "),
  };
}

function round(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
