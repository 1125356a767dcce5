import type { ChangeSet } from "../../graph-schema/change-set.ts";
import type { ChangeProblem } from "./change-problem.ts";

/** What no page, file or XML of ours can show: controls but tab, the ends of lines and those
 *  above ASCII, and the two code points that XML leaves out. */
const UNPRINTABLE = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/u;
const UNPRINTABLES = new RegExp(UNPRINTABLE.source, "gu");
const LONE_SURROGATE = /\p{Cs}/u;
const LONE_SURROGATES = /\p{Cs}/gu;

/** Text that not every store can keep to the letter, or nobody can read: with U+0000, another control or a
 *  noncharacter, or with half of a surrogate pair. UTF-8 has
 *  no form for the second, and programs written in C end a text at the first. */
export function* textProblems({ changes, ...header }: ChangeSet): Iterable<ChangeProblem> {
  for (const [name, value] of Object.entries(header)) yield* problemAt(value, `/${name}`, -1);
  for (const [index, change] of changes.entries()) {
    if (change.op === "remove") continue;
    const pointer = `/changes/${index}/fact`;
    for (const [name, value] of Object.entries(change.fact)) {
      if (typeof value === "string") yield* problemAt(value, `${pointer}/${name}`, index);
      else if (Array.isArray(value)) yield* problemsIn(value, `${pointer}/${name}`, index);
    }
  }
}

function* problemsIn(values: readonly unknown[], pointer: string, index: number): Iterable<ChangeProblem> {
  for (const [place, value] of values.entries()) {
    if (typeof value === "string") yield* problemAt(value, `${pointer}/${place}`, index);
  }
}

function* problemAt(text: string, pointer: string, index: number): Iterable<ChangeProblem> {
  const what = unfitIn(text);
  if (what === undefined) return;
  const { zh, en } = what;
  const value = text
    .slice(0, 200)
    .replaceAll("\0", "\u2400")
    .replace(LONE_SURROGATES, "\uFFFD")
    .replace(UNPRINTABLES, "\uFFFD");
  yield {
    index,
    pointer,
    message: `Expected text that every store can keep: it holds ${en}`,
    messageZh: `应为各种图库都能保存的文字：其中有${zh}`,
    value,
  };
}

function unfitIn(text: string): { readonly zh: string; readonly en: string } | undefined {
  if (text.includes("\0")) return { zh: " U+0000", en: "U+0000" };
  if (LONE_SURROGATE.test(text)) return { zh: "半个代理对", en: "half a surrogate pair" };
  const [control] = UNPRINTABLE.exec(text) ?? [];
  if (control === undefined) return undefined;
  const name = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return { zh: ` ${name}`, en: name };
}
