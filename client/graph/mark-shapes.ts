import type { Colours } from "../theme/tokens.ts";
import type { Coverage, Mark, MarkShape } from "./content.ts";
import { tonesOf } from "./tones.ts";

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

/** A mark as SVG elements in a square of 18 px. Filled when it lies inside the boundary, white when where it
 *  lies is not known. */
export function markShape(mark: Pick<Mark, "shape" | "coverage">, colour: Colours): string {
  const fills = { inside: colour.j1, elsewhere: colour.j4, unlocated: colour.paper };
  return DRAW[mark.shape](fills[mark.coverage], colour, mark.coverage === "inside");
}

/** A small box for legends, outlines and tables: the stage's drawing at 16 × 12. */
export function boxShape(box: { coverage: Coverage; service?: boolean }, colour: Colours): string {
  const tones = tonesOf(box.coverage);
  const fill = tones.ground === undefined ? "none" : colour[tones.ground];
  const dashes = box.coverage === "unrecorded" ? ' stroke-dasharray="3 2"' : "";
  const radius = box.service === true ? 5 : 1;
  return `<rect x=".7" y="1" width="14.6" height="10" rx="${String(radius)}" fill="${fill}" stroke="${colour[tones.border]}" stroke-width="1.2"${dashes}/>`;
}

/** SVG elements as an image address, for `img` and for the canvas. The colours are literal: an image has no
 *  variables. Needs `img-src data:`. */
export function imageOf(elements: string, size: { width: number; height: number }): string {
  const { width, height } = size;
  const box = `width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${elements}</svg>`)}`;
}
