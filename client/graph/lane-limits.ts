import type { Block, ChainContent } from "./content.ts";

/** A block cut to what is drawn; `hidden` stands behind “+ N”. */
export interface CutBlock extends Block {
  readonly hidden: Block["marks"];
}

/** Content cut to what a live picture can hold. */
export interface CutContent extends Omit<ChainContent, "blocks"> {
  readonly blocks: readonly CutBlock[];
  /** Blocks that are not drawn, by the plan's stage under which the flat box stands. */
  readonly folded: ReadonlyMap<string, readonly Block[]>;
}

/** Elements a live canvas may hold. */
export const LIVE_LIMIT = 2_000;

/** What one mark costs: itself, its name, its note and its line. */
const COST_OF_MARK = 4;
const COST_OF_BLOCK = 4;
const COST_OF_STAGE = 12;

interface Limits {
  readonly marks: number;
  readonly blocks: number;
}

const USUAL: Limits = { marks: 8, blocks: 24 };
const OPENED: Limits = { marks: 400, blocks: 400 };
const LEAST: Limits = { marks: 1, blocks: 1 };
const LADDER: readonly Limits[] = [USUAL, { marks: 4, blocks: 16 }, { marks: 2, blocks: 6 }];

/** Cuts a chain to at most `LIVE_LIMIT` elements: eight marks a block and 24 blocks a stage, more where the
 *  reader opened one, less where even that is too much. What lies inside the boundary is kept first; the
 *  order never changes.
 *  @param expanded ids of blocks and stages that the reader opened */
export function cutContent(content: ChainContent, expanded: ReadonlySet<string>): CutContent {
  const opened = cutWith(content, (id) => (expanded.has(id) ? OPENED : USUAL));
  if (costOf(opened) <= LIVE_LIMIT) return opened;
  for (const limits of LADDER) {
    const cut = cutWith(content, () => limits);
    if (costOf(cut) <= LIVE_LIMIT) return cut;
  }
  return cutWith(content, () => LEAST);
}

function costOf({ lanes, blocks, arrows }: CutContent): number {
  const stages = lanes.reduce((sum, lane) => sum + lane.stages.length, 0);
  const marks = blocks.reduce((sum, block) => sum + block.marks.length + 1, 0);
  return stages * COST_OF_STAGE + blocks.length * COST_OF_BLOCK + marks * COST_OF_MARK + arrows.length;
}

function cutWith(content: ChainContent, limitsOf: (id: string) => Limits): CutContent {
  const folded = new Map<string, Block[]>();
  const drawn = new Map<string, number>();
  const blocks: CutBlock[] = [];
  for (const block of content.blocks) {
    const [home = ""] = block.stages;
    const count = drawn.get(home) ?? 0;
    if (count >= limitsOf(home).blocks) {
      folded.set(home, [...(folded.get(home) ?? []), block]);
      continue;
    }
    drawn.set(home, count + 1);
    blocks.push(cutBlock(block, limitsOf(block.id).marks));
  }
  return { ...content, blocks, folded };
}

/** One more than the limit is shown whole: “+ 1” would take the same room. */
function cutBlock(block: Block, limit: number): CutBlock {
  if (block.marks.length <= limit + 1) return { ...block, hidden: [] };
  const inside = block.marks.filter(({ coverage }) => coverage === "inside");
  const first = new Set([...new Set([...inside, ...block.marks].map(({ id }) => id))].slice(0, limit));
  return {
    ...block,
    marks: block.marks.filter(({ id }) => first.has(id)),
    hidden: block.marks.filter(({ id }) => !first.has(id)),
  };
}
