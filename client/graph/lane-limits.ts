import type { Block, ChainContent, Mark } from "./content.ts";
import { isFirm } from "./marks-of-stage.ts";

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
  readonly places: number;
  readonly firms: number;
  readonly simulated: number;
  readonly blocks: number;
}

const USUAL: Limits = { places: 8, firms: 5, simulated: 0, blocks: 24 };
const OPENED: Limits = { places: 400, firms: 400, simulated: 20, blocks: 400 };
const LEAST: Limits = { places: 1, firms: 0, simulated: 0, blocks: 1 };
const LADDER: readonly Limits[] = [
  USUAL,
  { places: 4, firms: 2, simulated: 0, blocks: 16 },
  { places: 2, firms: 1, simulated: 0, blocks: 6 },
];

/** Cuts a chain to at most `LIVE_LIMIT` elements: eight places and five firms a block and 24 blocks a stage, more where
 *  the reader opened one, less where even that is too much; of simulated firms none until the reader opens them. What
 *  lies inside the boundary is kept first; the order never changes.
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

function costOf({ lanes, blocks, arrows, trades }: CutContent): number {
  const stages = lanes.reduce((sum, lane) => sum + lane.stages.length, 0);
  const marks = blocks.reduce((sum, block) => sum + block.marks.length + 1, 0);
  const lines = arrows.length + trades.length;
  return stages * COST_OF_STAGE + blocks.length * COST_OF_BLOCK + marks * COST_OF_MARK + lines;
}

function cutWith(content: ChainContent, limitsOf: (id: string) => Limits): CutContent {
  const folded = new Map<string, Block[]>();
  const drawn = new Map<string, number>();
  const blocks: CutBlock[] = [];
  for (const block of content.blocks) {
    const [home = ""] = block.stages;
    const count = drawn.get(home) ?? 0;
    if (block.simulated === undefined && count >= limitsOf(home).blocks) {
      folded.set(home, [...(folded.get(home) ?? []), block]);
      continue;
    }
    drawn.set(home, count + (block.simulated === undefined ? 1 : 0));
    blocks.push(cutBlock(block, limitsOf(block.id)));
  }
  return { ...content, blocks, folded };
}

/** One more than the limit is shown whole: “+ 1” would take the same room. */
function cutBlock(block: Block, { places, firms, simulated }: Limits): CutBlock {
  const { marks } = block;
  const limited =
    block.simulated === undefined
      ? [
          ...firstOf(
            marks.filter((mark) => !isFirm(mark)),
            places,
          ),
          ...firstOf(marks.filter(isFirm), firms),
        ]
      : marks.slice(0, simulated).map(({ id }) => id);
  const first = new Set(limited);
  if (block.simulated === undefined && marks.length <= first.size + 1) return { ...block, hidden: [] };
  return {
    ...block,
    marks: marks.filter(({ id }) => first.has(id)),
    hidden: marks.filter(({ id }) => !first.has(id)),
  };
}

/** Ids of the first marks, those inside the boundary before the others. */
function firstOf(marks: readonly Mark[], limit: number): string[] {
  const inside = marks.filter(({ coverage }) => coverage === "inside");
  return [...new Set([...inside, ...marks].map(({ id }) => id))].slice(0, limit);
}
