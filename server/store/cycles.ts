/** An arrow from one id to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** The ids that lie on a circle of arrows, or between two circles: what is left when everything that only leads
 *  out of circles, or only into them, is taken away.
 *  @returns in ascending code-unit order; empty when there is no circle
 *  @example
 *  onCircles([{ from: "a", to: "b" }, { from: "b", to: "a" }, { from: "c", to: "a" }]); // => ["a", "b"]
 *  onCircles([{ from: "a", to: "a" }]); // => ["a"]
 *  onCircles([{ from: "a", to: "b" }, { from: "b", to: "c" }]); // => []
 */
export function onCircles(arrows: readonly Arrow[]): string[] {
  const inwards = withoutEnds(arrows);
  const both = withoutEnds(inwards.map(({ from, to }) => ({ from: to, to: from })));
  return [...new Set(both.map(({ to }) => to))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The arrows that are left when those into an id that no arrow leaves are taken away, again and again. */
function withoutEnds(arrows: readonly Arrow[]): readonly Arrow[] {
  const leaving = new Map<string, number>();
  const into = new Map<string, string[]>();
  for (const { from, to } of arrows) {
    leaving.set(from, (leaving.get(from) ?? 0) + 1);
    const those = into.get(to) ?? [];
    if (those.length === 0) into.set(to, those);
    those.push(from);
  }
  const ends = [...into.keys()].filter((id) => !leaving.has(id));
  const gone = new Set(ends);
  for (const end of ends) {
    for (const from of into.get(end) ?? []) {
      const left = (leaving.get(from) ?? 0) - 1;
      leaving.set(from, left);
      if (left > 0 || gone.has(from)) continue;
      gone.add(from);
      ends.push(from);
    }
  }
  return arrows.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
}
