import type { Colours } from "../theme/tokens.ts";
import type { Mark, MarkShape } from "./content.ts";
import { type Coloured, isDashed, isHatched, tonesOf } from "./tones.ts";

/** Side of the square in which a mark is drawn, px. */
export const MARK_SIZE = 18;

type Draw = (fill: string, colour: Colours, inside: boolean) => string;

const ring = (fill: string, stroke: string, more = "") =>
  `<circle cx="9" cy="9" r="5" fill="${fill}" stroke="${stroke}" stroke-width="1.4"${more}/>`;

const DRAW: Readonly<Record<MarkShape, Draw>> = {
  town: (fill, colour) => ring(fill, colour.j1),
  approximate: (_, colour, inside) =>
    ring(colour.paper, colour.j1, ' stroke-dasharray="2 1.6"') +
    (inside ? `<circle cx="9" cy="9" r="2.6" fill="${colour.j1}"/>` : ""),
  area: (fill, colour) =>
    `<path d="M9 2.3L15.7 9L9 15.7L2.3 9Z" fill="${fill}" stroke="${colour.j1}" stroke-width="1.2"/>`,
  market: (fill, colour, inside) =>
    `<circle cx="9" cy="9" r="6" fill="${fill}" stroke="${colour.j1}" stroke-width="1.4"/>` +
    `<path d="M6 9H12" stroke="${inside ? colour.onJ : colour.j1}" stroke-width="1.4"/>`,
  leader: (_, colour) =>
    `<path d="M2 2.5H16V11.5L9 17L2 11.5Z" fill="${colour.ink}" stroke="${colour.paper}" stroke-width="1"/>`,
  enterprise: (fill, colour) =>
    `<rect x="4" y="4" width="10" height="10" fill="${fill}" stroke="${colour.j1}" stroke-width="1.2"/>`,
};

function drawnInside(
  shape: MarkShape,
  coverage: "inside" | "elsewhere" | "unlocated",
  colour: Colours,
): string {
  const fills = { inside: colour.j1, elsewhere: colour.j4, unlocated: colour.paper };
  return DRAW[shape](fills[coverage], colour, coverage === "inside");
}

/** What lies outside the province, whatever it is. */
function outsider(colour: Colours): string {
  const pen = `stroke="${colour.ochre}" stroke-width="1.4"`;
  return `<rect x="4" y="4" width="10" height="10" fill="${colour.paper}" ${pen}/><path d="M4 14L14 4" ${pen}/>`;
}

/** A mark as SVG elements in a square of 18 px. Filled when it lies inside the boundary, white when where it
 *  lies is not known; an ochre square with a diagonal outside the province; in a violet dotted frame when it is
 *  simulated. */
export function markShape(
  mark: Pick<Mark, "shape" | "coverage"> & { readonly synthetic?: boolean },
  colour: Colours,
): string {
  const drawn =
    mark.coverage === "outside" ? outsider(colour) : drawnInside(mark.shape, mark.coverage, colour);
  if (mark.synthetic !== true) return drawn;
  const dots = `fill="none" stroke="${colour.violet}" stroke-width="1.3" stroke-dasharray="1.3 1.7"`;
  const inner = `<g transform="translate(2.2 2.2) scale(.756)">${drawn}</g>`;
  return `${inner}<rect x=".8" y=".8" width="16.4" height="16.4" ${dots}/>`;
}

/** Lines at 45° over a rectangle at the origin, with a clear field in the middle where words stand. What is hatched is
 *  not known.
 *  @param clear px left free of lines at each side; absent when there are no words */
export function hatchShape(size: { width: number; height: number; clear?: number }, colour: Colours): string {
  const { width, height, clear } = size;
  const lines: string[] = [];
  for (let x = -height + 3; x < width; x += 5) {
    const [left, right] = [Math.max(0, x), Math.min(width, x + height)];
    lines.push(
      `M${String(left)} ${String(height - (left - x))}L${String(right)} ${String(height - (right - x))}`,
    );
  }
  const field =
    clear === undefined
      ? ""
      : `<rect x="${String(clear)}" y="${String(clear / 2)}" width="${String(width - 2 * clear)}" height="${String(height - clear)}" fill="${colour.paper}"/>`;
  return `<path d="${lines.join("")}" fill="none" stroke="${colour.hatch}" stroke-width="1"/>${field}`;
}

/** A small box for legends, outlines and tables: the stage's drawing at 16 × 12. */
export function boxShape(box: Coloured & { readonly service?: boolean }, colour: Colours): string {
  const tones = tonesOf(box);
  const fill = tones.ground === undefined ? "none" : colour[tones.ground];
  const dashes = isDashed(box) ? ' stroke-dasharray="3 2"' : "";
  const radius = box.service === true ? 5 : 1;
  const hatch = isHatched(box)
    ? `<g transform="translate(1 1)">${hatchShape({ width: 14, height: 10 }, colour)}</g>`
    : "";
  return `<rect x=".7" y="1" width="14.6" height="10" rx="${String(radius)}" fill="${fill}" stroke="${colour[tones.border]}" stroke-width="1.2"${dashes}/>${hatch}`;
}

/** SVG elements as an image address, for `img` and for the canvas. The colours are literal: an image has no
 *  variables. Needs `img-src data:`. */
export function imageOf(elements: string, size: { width: number; height: number }): string {
  const { width, height } = size;
  const box = `width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${elements}</svg>`)}`;
}
