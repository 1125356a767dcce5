import { estimateWidth, type Font } from "../../graph/text.ts";
import { fonts } from "../../theme/tokens.ts";

const known = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** The width of a line in px as this browser draws it. Widths are kept: type does not change while a page lives. */
export function measureText(text: string, font: Font): number {
  const style = `${font.bold === true ? "700" : "400"} ${String(font.size)}px ${font.song === true ? fonts.song : fonts.ui}`;
  const key = `${style}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return estimateWidth(text, font);
  pen.font = style;
  const { width } = pen.measureText(text);
  known.set(key, width);
  return width;
}
