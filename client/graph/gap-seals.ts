import { type Colours, fonts } from "../theme/tokens.ts";
import { type GapKind, SEAL_OF, TONE_OF } from "./gap-kinds.ts";

/** Side of the square in which a seal is drawn, px: 18 and the double frame's edge around. */
export const SEAL_SIZE = 20;

type Frame = (pen: string, colour: Colours) => string;

const square = (more: string) => `<rect x=".7" y=".7" width="16.6" height="16.6" rx="2" ${more}/>`;

const FRAMES: Readonly<Record<GapKind, Frame>> = {
  missing: (pen) => `<rect width="18" height="18" rx="2" fill="${pen}"/>`,
  broken: (pen, { paper }) =>
    square(`fill="${paper}" stroke="${pen}" stroke-width="1.5" stroke-dasharray="4 2.5"`),
  weak: (pen, { paper, ochreBg }) =>
    square(`fill="${paper}" stroke="${pen}" stroke-width="1.4"`) +
    `<rect x="1.5" y="10" width="15" height="6.6" fill="${ochreBg}"/>`,
  leaking: (pen, { paper }) =>
    `<rect width="18" height="18" fill="${paper}"/><path d="M18 .7H.7V17.3H18" fill="none" stroke="${pen}" stroke-width="1.5"/>`,
  "single-source": (pen, { paper }) =>
    `<rect x="-.5" y="-.5" width="19" height="19" rx="2" fill="${paper}" stroke="${pen}"/>` +
    `<rect x="2" y="2" width="14" height="14" fill="none" stroke="${pen}" stroke-width=".8"/>`,
  bottleneck: (pen) => `<rect width="18" height="18" fill="${pen}"/>`,
  short: (pen, { paper }) => square(`fill="${paper}" stroke="${pen}"`),
  redundant: (pen, { paper }) => square(`fill="${paper}" stroke="${pen}"`),
};

/** The seal of a class of gaps as SVG elements in a square of 20 px: one character in Song, in a frame that tells the
 *  class without colour, too. */
export function sealShape(kind: GapKind, colour: Colours): string {
  const pen = colour[TONE_OF[kind]];
  const isFilled = kind === "missing" || kind === "bottleneck";
  const family = fonts.song.replaceAll('"', "&quot;");
  const style = `font-family="${family}" font-size="12" font-weight="700" text-anchor="middle"`;
  const word = `<text x="9" y="13.4" ${style} fill="${isFilled ? colour.paper : pen}">${SEAL_OF[kind]}</text>`;
  return `<g transform="translate(1 1)">${FRAMES[kind](pen, colour)}${word}</g>`;
}
