import { type Colours, fonts } from "../theme/tokens.ts";
import { gapBoxShape, gapOfBox } from "./gap-boxes.ts";
import { FAINT, OLD_DASHES } from "./lane-style.ts";
import type { LegendEntry } from "./legend.ts";
import { hatchShape, MARK_SIZE, markShape } from "./mark-shapes.ts";
import {
  areaOf,
  type Label,
  type LanePicture,
  type PlacedBox,
  type PlacedLine,
  type PlacedMark,
  type PlacedTrade,
  type Stroke,
} from "./picture.ts";
import { isDashed, isHatched, tonesOf } from "./tones.ts";

/** What is written around an exported picture. */
export interface PictureFrame {
  readonly title: string;
  /** The chain's own words, set in Song. */
  readonly wording: string;
  /** `width` is that of the word in px. */
  readonly legend: readonly (LegendEntry & { readonly width: number })[];
  /** Source, basis and what the picture does not say; one line each. */
  readonly notes: readonly string[];
}

const MARGIN = 20;
const NARROWEST = 760;
const HEAD = 62;
const LEGEND_LINE = 22;
const NOTE_LINE = 18;

/** What XML 1.0 has no form for, not even as a number: most controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The words of a text as XML. What XML cannot hold becomes U+FFFD.
 *  @example
 *  escapeXml("a\u0008b\uFFFF"); // => "a\uFFFDb\uFFFD"
 *  escapeXml("a<b & \"c\""); // => "a&lt;b &amp; &quot;c&quot;"
 */
export function escapeXml(text: string): string {
  return text
    .replace(NO_XML, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A picture as a self-contained SVG file: the same shapes as on the screen, with title, legend and source.
 *  It needs no fonts, styles or files but what the reader's machine has. */
export function writeSvg(picture: LanePicture, frame: PictureFrame, colour: Colours): string {
  const width = Math.max(NARROWEST, rightEdge(picture) + MARGIN * 2);
  const legend = writeLegend(frame, { width, top: HEAD + picture.height }, colour);
  const notes = frame.notes.map((note, at) =>
    text(note, { x: MARGIN, y: legend.bottom + 18 + at * NOTE_LINE, size: 12, fill: colour.ink3 }),
  );
  const height = Math.ceil(legend.bottom + 14 + frame.notes.length * NOTE_LINE + MARGIN / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${escapeXml(fonts.ui)}">`,
    `<title>${escapeXml(frame.title)}</title>`,
    `<rect class="ground" width="${n(width)}" height="${n(height)}" fill="${colour.paper}"/>`,
    text(frame.title, { x: MARGIN, y: 34, size: 22, bold: true, fill: colour.ink }),
    text(frame.wording, { x: MARGIN, y: 54, size: 14, fill: colour.ink2, song: true }),
    `<g transform="translate(${n(MARGIN)} ${n(HEAD)})">`,
    ...drawPicture(picture, colour),
    "</g>",
    ...legend.parts,
    ...notes,
    "</svg>\n",
  ].join("\n");
}

/** How far to the right anything is drawn, px; the white beyond is left out. */
function rightEdge({ boxes, marks, texts }: LanePicture): number {
  const labels = [...marks.flatMap((mark) => mark.labels), ...texts.map(({ label }) => label)].map(areaOf);
  return Math.ceil(Math.max(0, ...[...boxes, ...labels].map(({ x, width }) => x + width)));
}

/** The lanes alone, as SVG elements. Steps that only a screen can offer are left out. */
function drawPicture(picture: LanePicture, colour: Colours): string[] {
  const { rules, lines, strokes, trades, boxes, marks, texts } = picture;
  return [
    ...rules.map(
      ({ x, top, bottom }) =>
        `<path class="rule" d="M${n(x)} ${n(top)}V${n(bottom)}" stroke="${colour.rule}"/>`,
    ),
    ...strokes.map((stroke) => drawStroke(stroke, colour)),
    ...lines.filter(({ kind }) => kind === "feeds").map((line) => drawArrow(line, colour)),
    ...trades.map((trade) => drawTrade(trade, colour)),
    ...boxes.map((box) => drawBox(box, colour)),
    ...marks.map((mark) => drawMark(mark, colour)),
    ...texts.filter(({ action }) => action === undefined).map(({ label }) => drawLabel(label, colour)),
  ];
}

function drawStroke({ kind, start, end }: Stroke, colour: Colours): string {
  const d = `M${n(start.x)} ${n(start.y)}L${n(end.x)} ${n(end.y)}`;
  return `<path class="${kind}" d="${d}" fill="none" stroke="${colour.j2}" stroke-width="1.2"/>`;
}

function drawTrade({ points, width, trade }: PlacedTrade, colour: Colours): string {
  const dashes = trade.synthetic ? [1.5, 3] : trade.old ? OLD_DASHES : [];
  const stroke = trade.synthetic ? colour.violet : colour.hatch;
  const pen = `fill="none" stroke="${stroke}" stroke-opacity="${n(trade.old ? FAINT.old : FAINT.trade)}"`;
  const line = `<path d="${pathOf(points)}" ${pen} stroke-width="${n(width)}"${dashes.length === 0 ? "" : ` stroke-dasharray="${dashes.join(" ")}"`}/>`;
  return `<g class="trade">${line}<path d="${arrowHead(points)}" ${pen} stroke-width="1.5"/></g>`;
}

function pathOf(points: PlacedLine["points"]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${n(x)} ${n(y)}`).join("");
}

function drawArrow({ points, style, joins }: PlacedLine, colour: Colours): string {
  const d = pathOf(points);
  const stroke = style === "essential" ? colour.ink2 : colour.hatch;
  const dashes = {
    essential: "",
    optional: ' stroke-dasharray="2 3"',
    unrecorded: ' stroke-dasharray="4 3"',
  };
  const pen = `fill="none" stroke="${stroke}" stroke-width="1.5"`;
  const head = joins === true ? "" : `<path d="${arrowHead(points)}" ${pen}/>`;
  return `<g class="feeds"><path d="${d}" ${pen}${dashes[style]}/>${head}</g>`;
}

/** An open chevron at the end of a line. */
function arrowHead(points: PlacedLine["points"]): string {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const back = (points.at(-2)?.x ?? 0) > end.x ? 6 : -6;
  return `M${n(end.x + back)} ${n(end.y - 3.2)}L${n(end.x)} ${n(end.y)}L${n(end.x + back)} ${n(end.y + 3.2)}`;
}

function drawBox(box: PlacedBox, colour: Colours): string {
  const words = box.labels.map((label) => drawLabel(label, colour)).join("");
  return `<g class="${box.kind}">${box.kind === "aggregate" ? drawFlat(box, colour) : drawStage(box, colour)}${words}</g>`;
}

function drawFlat(box: PlacedBox, colour: Colours): string {
  const pen = box.synthetic
    ? `fill="${colour.paper}" stroke="${colour.violet}" stroke-width="1.4" stroke-dasharray="1.4 2"`
    : `fill="${colour.bg}" stroke="${colour.rule2}" stroke-width="1"`;
  return `<rect ${sizeOf(box)} rx="2" ${pen}/>`;
}

function drawStage(box: PlacedBox, colour: Colours): string {
  const gap = gapOfBox(box);
  if (gap !== undefined)
    return `<g transform="translate(${n(box.x)} ${n(box.y)})">${gapBoxShape(gap, colour)}</g>`;
  const tones = tonesOf(box);
  const fill = tones.ground === undefined ? "none" : colour[tones.ground];
  const dashes = isDashed(box) ? ' stroke-dasharray="5 3"' : "";
  const radius = box.nature === "service" ? box.height / 2 : 2;
  const pen = `fill="${fill}" stroke="${colour[tones.border]}" stroke-width="${box.kind === "stage" ? "1.2" : "1"}"${dashes}`;
  const { x, y, width, height } = box;
  const hatch = isHatched(box)
    ? `<g transform="translate(${n(x)} ${n(y)})">${hatchShape({ width, height, clear: 9 }, colour)}</g>`
    : "";
  const halo = box.synthetic ? simulatedFrame(box, colour) : "";
  return `<rect ${sizeOf(box)} rx="${n(radius)}" ${pen}/>${hatch}${halo}`;
}

function sizeOf({ x, y, width, height }: PlacedBox): string {
  return `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
}

function simulatedFrame({ x, y, width, height }: PlacedBox, colour: Colours): string {
  const size = `x="${n(x - 3.5)}" y="${n(y - 3.5)}" width="${n(width + 7)}" height="${n(height + 7)}" rx="4"`;
  return `<rect ${size} fill="none" stroke="${colour.violet}" stroke-width="1.6" stroke-dasharray="1.6 2.6"/>`;
}

function drawMark(mark: PlacedMark, colour: Colours): string {
  const corner = `translate(${n(mark.x - MARK_SIZE / 2)} ${n(mark.y - MARK_SIZE / 2)})`;
  const words = mark.labels.map((label) => drawLabel(label, colour)).join("");
  return `<g class="mark"><g transform="${corner}">${markShape(mark, colour)}</g>${words}</g>`;
}

function drawLabel(label: Label, colour: Colours): string {
  const top = label.y - (label.lines.length * label.lineHeight) / 2;
  const { x, size, bold, align } = label;
  return label.lines
    .map((line, at) => {
      const y = top + (at + 0.5) * label.lineHeight + size * 0.36;
      return text(line, { x, y, size, bold, middle: align === "center", fill: colour[label.tone] });
    })
    .join("");
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly middle?: boolean;
  readonly song?: boolean;
}

function text(line: string, { x, y, size, fill, bold, middle, song }: TextStyle): string {
  const weight = bold === true ? ' font-weight="700"' : "";
  const anchor = middle === true ? ' text-anchor="middle"' : "";
  const family = song === true ? ` font-family="${escapeXml(fonts.song)}"` : "";
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${fill}"${weight}${anchor}${family}>${escapeXml(line)}</text>`;
}

function writeLegend(
  { legend }: PictureFrame,
  at: { width: number; top: number },
  colour: Colours,
): { parts: string[]; bottom: number } {
  const parts: string[] = [];
  let x = MARGIN + 18;
  let y = at.top + 14;
  for (const { image, width, text: words } of legend) {
    const needed = 22 + width + 14;
    if (x + needed > at.width - MARGIN) {
      x = MARGIN + 18;
      y += LEGEND_LINE;
    }
    const place = `<svg x="${n(x)}" y="${n(y - 10)}" width="16" height="12" viewBox="0 0 16 12">${image}</svg>`;
    const style = { x: x + 21, y, size: 12, fill: colour.ink2 };
    parts.push(`<g class="legend">${place}${text(words, style)}</g>`);
    x += needed;
  }
  return { parts, bottom: y + 6 };
}

/** At most two decimals. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
