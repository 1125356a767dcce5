/** How a label is set. `size` in px; weights are 400 and 700 only. */
export interface Font {
  readonly size: number;
  readonly bold?: boolean;
  readonly song?: boolean;
}

/** The width of one line in px. The page measures with a canvas, tests with `estimateWidth`. */
export type Measure = (text: string, font: Font) => number;

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/u;
const MAY_NOT_BEGIN = "，。、；：！？）》”’·%…";
const MAY_NOT_END = "（《“‘¶✎";

/** A width that needs no fonts: a Chinese character is as wide as it is high, any other 0.56 of that.
 *  @example
 *  estimateWidth("汽车", { size: 14 }); // => 28
 */
export function estimateWidth(text: string, font: Font): number {
  let units = 0;
  for (const character of text) units += WIDE.test(character) ? 1 : font.bold === true ? 0.6 : 0.56;
  return units * font.size;
}

/** The pieces between which a line may break: words, and single Chinese characters with the marks that
 *  belong to them. */
function pieces(line: string): string[] {
  const found: string[] = [];
  for (const part of line.split(/(?<=\s)/)) {
    let latin = "";
    for (const character of part) {
      if (!WIDE.test(character)) {
        latin += character;
        continue;
      }
      if (latin !== "") found.push(latin);
      latin = "";
      found.push(character);
    }
    if (latin !== "") found.push(latin);
  }
  return joinForbidden(found);
}

function joinForbidden(found: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of found) {
    const last = joined.at(-1);
    const first = piece.charAt(0);
    if (last !== undefined && (MAY_NOT_BEGIN.includes(first) || MAY_NOT_END.includes(last.slice(-1)))) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  return joined;
}

/** Breaks a label into lines no wider than `width` where that can be: at its own newlines, at spaces, and
 *  between Chinese characters, never before a closing mark. One word that is too wide stays whole.
 *  @returns at least one line
 *  @example
 *  wrapText("汽车总成，未见记载", { size: 10 }, { width: 50, measure: estimateWidth }); // => ["汽车总成，", "未见记载"]
 */
export function wrapText(text: string, font: Font, room: { width: number; measure: Measure }): string[] {
  return text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    let current = "";
    for (const piece of pieces(line)) {
      if (current !== "" && room.measure((current + piece).trimEnd(), font) > room.width) {
        lines.push(current.trimEnd());
        current = piece;
      } else current += piece;
    }
    return [...lines, current.trimEnd()];
  });
}

/** Breaks a label that names its own breaks: on one line when that leaves some air, else where it says.
 *  @example
 *  wrapLabel("售后\n市场", { size: 10 }, { width: 60, measure: estimateWidth }); // => ["售后市场"]
 *  wrapLabel("售后\n市场", { size: 10 }, { width: 45, measure: estimateWidth }); // => ["售后", "市场"]
 */
export function wrapLabel(label: string, font: Font, room: { width: number; measure: Measure }): string[] {
  const whole = oneLine(label);
  const most = Math.min(room.width * 0.8, font.size * 8.5);
  return room.measure(whole, font) <= most ? [whole] : wrapText(label, font, room);
}

/** The width of the widest line in px, rounded up. */
export function widest(lines: readonly string[], font: Font, measure: Measure): number {
  return Math.ceil(Math.max(0, ...lines.map((line) => measure(line, font))));
}

/** A label without its own line breaks; Latin words keep a space where the break was.
 *  @example
 *  oneLine("关键零部件\n材料制造"); // => "关键零部件材料制造"
 *  oneLine("Key parts\nand materials"); // => "Key parts and materials"
 */
export function oneLine(label: string): string {
  return label.replace(/(?<=[!-~])\n/g, " ").replaceAll("\n", "");
}
