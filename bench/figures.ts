/** One line of the report. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  /** Ours against the goal; a line without a goal is for orientation. */
  readonly verdict?: Verdict;
}

/** A figure held against its goal. */
export interface Verdict {
  readonly figure: string;
  readonly goal: string;
  readonly isMet: boolean;
}

/** Holds a figure against the most it may be. */
export function atMost(figure: number, goal: number, unit = ""): Verdict {
  return { figure: `${short(figure)}${unit}`, goal: `≤ ${goal}${unit}`, isMet: figure <= goal };
}

/** Holds a figure against the least it may be. */
export function atLeast(figure: number, goal: number, unit = ""): Verdict {
  return { figure: `${short(figure)}${unit}`, goal: `≥ ${goal}${unit}`, isMet: figure >= goal };
}

/** The middle of some figures.
 *  @throws RangeError when there are none */
export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}

/** The figure that a share of all figures does not exceed, by nearest rank.
 *  @throws RangeError when there are none */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError("Cannot rank figures: there are none");
  return found;
}

/** The digits that matter. */
export function short(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString("en") : String(Number(figure.toPrecision(3)));
}

/** The figures as a table for people. */
export function tableOf(title: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ what, ours, peer, verdict }) => [
    what,
    ours,
    peer,
    verdict?.figure ?? "",
    verdict?.goal ?? "",
    verdict === undefined ? "" : verdict.isMet ? "met" : "NOT MET",
  ]);
  const all = [["", "ours", "peer", "figure", "goal", ""], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [`\n## ${title}`, "", ...lines].join("\n");
}
