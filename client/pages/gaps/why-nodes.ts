import type { Finding } from "../../../graph-schema/findings.ts";

/** A stage in the tree of reasons. */
export interface WhyNode {
  /** The ids from the top to this one: one of its kind in the tree. */
  readonly path: string;
  readonly stage: string;
  readonly verdict: string;
  readonly depth: number;
  /** What it rests on or fails for; none where it is unfolded at another place of the tree. */
  readonly below: readonly WhyNode[];
  /** Whether what is below it stands at another place. */
  readonly isElsewhere: boolean;
}

/** The rows of `why-missing` as the tree they are: the stage that was asked about at the top.
 *  @param rows nearest first; each stage once, `others.above` saying where it is unfolded
 *  @returns `undefined` without a row */
export function whyTreeOf(rows: readonly Finding[]): WhyNode | undefined {
  const byStage = new Map(rows.map((row) => [row.about, row]));
  const [first] = rows;
  return first === undefined ? undefined : nodeOf(first, { byStage, above: undefined, path: "", depth: 0 });
}

interface Spot {
  readonly byStage: ReadonlyMap<string, Finding>;
  readonly above: string | undefined;
  readonly path: string;
  readonly depth: number;
}

function nodeOf(row: Finding, { byStage, above, path, depth }: Spot): WhyNode {
  const here = `${path} ${row.about}`.trim();
  const because = row.others?.because ?? [];
  const isElsewhere = because.length > 0 && above !== undefined && row.others?.above?.[0] !== above;
  // A stage that stands above itself would never end.
  const ended = new Set(path.split(" "));
  const below = isElsewhere
    ? []
    : because.flatMap((id) => {
        const found = byStage.get(id);
        if (found === undefined || id === row.about || ended.has(id)) return [];
        return [nodeOf(found, { byStage, above: row.about, path: here, depth: depth + 1 })];
      });
  return { path: here, stage: row.about, verdict: row.class ?? "", depth, below, isElsewhere };
}

/** The nodes in sight, from top to bottom.
 *  @param open paths of those that are unfolded */
export function shownNodes(tree: WhyNode, open: ReadonlySet<string>): WhyNode[] {
  return open.has(tree.path) ? [tree, ...tree.below.flatMap((node) => shownNodes(node, open))] : [tree];
}

/** Where a key leads in a tree: to another node, or it folds or unfolds this one.
 *  @param at the path of the node that has the focus
 *  @returns `undefined` for a key that means nothing here */
export function whyStep(
  key: string,
  at: string,
  { shown, open }: { readonly shown: readonly WhyNode[]; readonly open: ReadonlySet<string> },
): { readonly to: string } | { readonly turn: string } | undefined {
  const index = shown.findIndex(({ path }) => path === at);
  const node = shown[index];
  if (node === undefined) return undefined;
  const to = (found: WhyNode | undefined) => (found === undefined ? undefined : { to: found.path });
  const isOpen = open.has(at) && node.below.length > 0;
  switch (key) {
    case "ArrowDown":
      return to(shown[index + 1]);
    case "ArrowUp":
      return to(shown[index - 1]);
    case "Home":
      return to(shown[0]);
    case "End":
      return to(shown.at(-1));
    case "ArrowRight":
      if (node.below.length === 0) return undefined;
      return isOpen ? to(node.below[0]) : { turn: at };
    case "ArrowLeft":
      if (isOpen) return { turn: at };
      return to(shown.find(({ path }) => path === at.slice(0, at.lastIndexOf(" "))));
    default:
      return undefined;
  }
}
