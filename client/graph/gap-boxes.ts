import type { Stage } from "../../graph-schema/nodes.ts";
import type { Colours } from "../theme/tokens.ts";
import { type GapKind, gapKindOf, type StageGap } from "./gap-kinds.ts";
import { SEAL_SIZE, sealShape } from "./gap-seals.ts";

/** How far a drawing reaches over the edges of its box, px. */
export const GAP_MARGIN = 14;

/** The side of the seal that stands over the edge. */
const OVER = 6;

/** What a gap is drawn on. */
export interface GapBox {
  readonly width: number;
  readonly height: number;
  readonly gap: StageGap & { readonly verdict: GapKind };
  /** Whether its ends are round. */
  readonly service: boolean;
}

/** A stage with a gap as SVG elements, the corner of its box at the origin: its ground, frame and pattern, and the seal
 *  at the top right. It reaches at most `GAP_MARGIN` over the box. Words are not part of it. */
export function gapBoxShape(box: GapBox, colour: Colours): string {
  const { width, gap } = box;
  const x = gap.verdict === "leaking" ? width - leakWidth(box) - SEAL_SIZE / 2 : width - SEAL_SIZE + OVER;
  const seal = `<g transform="translate(${n(Math.max(0, x))} ${n(-8 - 1)})">${sealShape(gap.verdict, colour)}</g>`;
  return DRAWN[gap.verdict](box, colour) + seal;
}

type Draw = (box: GapBox, colour: Colours) => string;

const DRAWN: Readonly<Record<GapKind, Draw>> = {
  missing: drawMissing,
  broken: drawBroken,
  weak: drawWeak,
  leaking: drawLeaking,
  "single-source": (box, colour) => {
    const { width, height } = box;
    const frame = `fill="none" stroke="${colour.ink}" stroke-width="1.2"`;
    return `${calm(box, colour)}<rect x="-3.5" y="-3.5" width="${n(width + 7)}" height="${n(height + 7)}" rx="${n(radiusOf(box) + 2)}" ${frame}/>`;
  },
  bottleneck: ({ width, height }, { j4, ink }) => {
    const waist = Math.min(9, width / 10);
    const d = `M0 0H${n(width)}L${n(width - waist)} ${n(height / 2)}L${n(width)} ${n(height)}H0L${n(waist)} ${n(height / 2)}Z`;
    return `<path d="${d}" fill="${j4}" stroke="${ink}" stroke-width="1.8"/>`;
  },
  short: (box, colour) =>
    `${calm(box, colour)}<path d="M${n(box.width + 6)} 4V${n(box.height - 4)}" stroke="${colour.ink2}" stroke-width="3"/>`,
  redundant: (box, colour) =>
    [6, 3]
      .map(
        (by) =>
          `<g transform="translate(${n(by)} ${n(-by)})">${rect(box, `fill="${colour.paper}" stroke="${colour.j2}"`)}</g>`,
      )
      .join("") + calm(box, colour),
};

/** Hatched both ways in cinnabar around a clear field. */
function drawMissing(box: GapBox, { cinnabar, cinnabarBg }: Colours): string {
  const { width, height } = box;
  const [beside, above] = [Math.min(14, width / 9), height > 30 ? 5 : 3];
  const field = `x="${n(beside)}" y="${n(above)}" width="${n(width - 2 * beside)}" height="${n(height - 2 * above)}"`;
  return (
    rect(box, `fill="${cinnabarBg}"`) +
    `<path d="${crossHatch(box)}" fill="none" stroke="${cinnabar}" stroke-width=".8"/>` +
    `<rect ${field} fill="${cinnabarBg}"/>` +
    rect(box, `fill="none" stroke="${cinnabar}" stroke-width="2"`)
  );
}

/** Lines at 45° both ways, 7 px apart. */
function crossHatch({ width, height }: GapBox): string {
  const lines: string[] = [];
  for (let x = -height; x < width; x += 7) {
    const [left, right] = [Math.max(1, x), Math.min(width - 1, x + height)];
    if (right <= left) continue;
    const [near, far] = [left - x, right - x];
    lines.push(`M${n(left)} ${n(near)}L${n(right)} ${n(far)}`);
    lines.push(`M${n(left)} ${n(height - near)}L${n(right)} ${n(height - far)}`);
  }
  return lines.join("");
}

/** Long dashes, and two strokes where goods should come in. */
function drawBroken(box: GapBox, { paper, cinnabar }: Colours): string {
  const entry = box.height * 0.65;
  return (
    rect(box, `fill="${paper}" stroke="${cinnabar}" stroke-width="1.8" stroke-dasharray="12 5"`) +
    `<path d="M-7 ${n(entry)}l6 -14M-1 ${n(entry)}l6 -14" stroke="${cinnabar}" stroke-width="1.8"/>`
  );
}

/** As full as supply is of demand, with ticks at that level; without a level where one of them is not known. */
function drawWeak(box: GapBox, { paper, ochre, ochreBg }: Colours): string {
  const { width, height, gap } = box;
  const level = gap.share ?? 0;
  const top = height * (1 - level);
  const tick = width > 100 ? 10 : 5;
  const filled =
    gap.share === undefined
      ? ""
      : `<rect x="0" y="${n(top)}" width="${n(width)}" height="${n(height - top)}" fill="${ochreBg}"/>` +
        `<path d="M0 ${n(top)}h${n(tick)}M${n(width - tick)} ${n(top)}h${n(tick)}" stroke="${ochre}" stroke-width="1.5"/>`;
  return (
    rect(box, `fill="${paper}"`) + filled + rect(box, `fill="none" stroke="${ochre}" stroke-width="1.5"`)
  );
}

/** Open to the right, where a striped part, as wide as the share that is bought outside, leaves the words their room. */
function drawLeaking(box: GapBox, { j4, ochre, ochre2, ochreBg }: Colours): string {
  const { width, height } = box;
  const striped = leakWidth(box);
  const stripes: string[] = [];
  for (let x = width - striped + 1.8; x < width; x += 5) stripes.push(`M${n(x)} 0V${n(height)}`);
  const middle = height / 2;
  return (
    `<rect width="${n(width)}" height="${n(height)}" fill="${j4}"/>` +
    `<rect x="${n(width - striped)}" y="0" width="${n(striped)}" height="${n(height)}" fill="${ochreBg}"/>` +
    `<path d="${stripes.join("")}" stroke="${ochre2}" stroke-width="1.6"/>` +
    `<path d="M${n(width)} 0H0V${n(height)}H${n(width)}" fill="none" stroke="${ochre}" stroke-width="1.5"/>` +
    `<path d="M${n(width - 4)} ${n(middle)}h14m-5 -4l5 4l-5 4" fill="none" stroke="${ochre}" stroke-width="1.6"/>`
  );
}

/** The width of the striped part: of the fifth of a stage's box that words leave free, as much as is bought outside; of a
 *  finer stage's, which words fill, a narrow one.
 *  @example
 *  leakWidth({ width: 100, height: 46, service: false, gap: { verdict: "leaking", share: 0.5 } }); // => 10
 */
export function leakWidth({ width, height, gap }: GapBox): number {
  const most = height < 40 ? 9 : width * 0.2;
  return Math.max(Math.min(6, most), most * (gap.share ?? 0.5));
}

/** How much of a stage's width its words leave to the stripes of what leaks; 0 where nothing does.
 *  @example
 *  leakBeside({ verdict: "leaking", share: 1 }, 100); // => 20
 *  leakBeside({ verdict: "weak" }, 100); // => 0
 */
export function leakBeside(gap: StageGap | undefined, width: number): number {
  if (gap?.verdict !== "leaking") return 0;
  return leakWidth({ width, height: 46, service: false, gap: { ...gap, verdict: "leaking" } });
}

/** What is drawn over a placed box that has a gap.
 *  @returns `undefined` for a box without one */
export function gapOfBox(box: {
  readonly width: number;
  readonly height: number;
  readonly nature: Stage["nature"];
  readonly gap?: StageGap;
}): GapBox | undefined {
  const { width, height, nature, gap } = box;
  const verdict = gapKindOf(gap?.verdict);
  if (verdict === undefined) return undefined;
  return { width, height, service: nature === "service", gap: { ...gap, verdict } };
}

/** A box that is made inside: its gap lies in how, not in whether. */
function calm(box: GapBox, { j4, j2 }: Colours): string {
  return rect(box, `fill="${j4}" stroke="${j2}" stroke-width="1.2"`);
}

function rect(box: GapBox, pen: string): string {
  return `<rect width="${n(box.width)}" height="${n(box.height)}" rx="${n(radiusOf(box))}" ${pen}/>`;
}

function radiusOf({ service, height }: GapBox): number {
  return service ? height / 2 : 2;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
