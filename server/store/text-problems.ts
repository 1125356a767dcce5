import type { ChangeSet } from "../../graph-schema/change-set.ts";
import type { ChangeProblem } from "./change-problem.ts";

const LONE_SURROGATE = /\p{Cs}/u;
const LONE_SURROGATES = /\p{Cs}/gu;

/** Text that not every store can keep to the letter: with U+0000, or with half of a surrogate pair. UTF-8 has
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
  const what = text.includes("\0") ? "U+0000" : LONE_SURROGATE.test(text) ? "half a surrogate pair" : "";
  if (what === "") return;
  const value = text.slice(0, 200).replaceAll("\0", "\u2400").replace(LONE_SURROGATES, "\uFFFD");
  yield {
    index,
    pointer,
    message: `Expected text that every store can keep: it holds ${what}`,
    messageZh: `应为各种图库都能保存的文字：其中有${what.startsWith("U") ? " U+0000" : "半个代理对"}`,
    value,
  };
}
