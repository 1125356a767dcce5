import type { Report } from "../../../graph-schema/nodes.ts";
import { notesIn } from "../../drawer/notes-in.ts";
import type { Language } from "../../state/view.ts";
import type { FigureBlock, FigureLine } from "./figure-sections.ts";

/** Writes what several values say of one thing, where no note of the source does. */
export type SayDifference = (block: FigureBlock, lines: readonly FigureLine[]) => string;

/** The numbered notes of a section. */
export interface FigureNotes {
  /** In the order of their numbers, each once. */
  readonly notes: readonly string[];
  /** Numbers of the notes of an indicator or a report, from 1, ascending; empty when there is none. */
  numbersOf(one: FigureBlock["indicator"] | Report): readonly number[];
}

/** Collects the notes of a section: those of its indicators and values, and for values that differ without a note a
 *  sentence that sets them side by side. Values that contradict one another share a number. */
export function figureNotes(
  blocks: readonly FigureBlock[],
  language: Language,
  sayDifference: SayDifference,
): FigureNotes {
  const numbers = new Map<string, number>();
  const of = new Map<string, number[]>();
  const add = (id: string, note: string) => {
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    of.set(
      id,
      [...new Set([...(of.get(id) ?? []), number])].sort((a, b) => a - b),
    );
  };
  for (const block of blocks) {
    for (const note of notesIn(language, block.indicator)) add(block.indicator.id, note);
    for (const line of block.lines) {
      const own = notesIn(language, line.report);
      for (const note of own) add(line.report.id, note);
      if (own.length > 0 || line.contradicts.length === 0) continue;
      add(line.report.id, sayDifference(block, sayingOtherwise(block, line)));
    }
  }
  return { notes: [...numbers.keys()], numbersOf: ({ id }) => of.get(id) ?? [] };
}

/** A value with all that contradict it, and with what contradicts those, in the order of the table. */
function sayingOtherwise({ lines }: FigureBlock, line: FigureLine): FigureLine[] {
  const ids = new Set([line.report.id]);
  for (const id of ids) {
    for (const other of lines.find(({ report }) => report.id === id)?.contradicts ?? []) ids.add(other);
  }
  return lines.filter(({ report }) => ids.has(report.id));
}
