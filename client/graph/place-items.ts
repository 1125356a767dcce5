import { FLAT_INSET, flatBox, moreBox, restBox, simulatedBox } from "./flat-boxes.ts";
import type { Item, SetFiner, Setting, SimulatedItem } from "./lane-items.ts";
import type { CutBlock } from "./lane-limits.ts";
import { METRICS, TYPE } from "./lane-metrics.ts";
import type { Label, PlacedBox, PlacedLine, Point } from "./picture.ts";
import { markId, type Pieces, placeMarks, type Root, type Spot, textLabel } from "./place-marks.ts";
import { speechOfFiner } from "./speech.ts";
import { widest } from "./text.ts";
import { tonesOf } from "./tones.ts";

/** The stage an item hangs from, and the corners on the way to the trunk of its column. */
export interface Hanger {
  readonly stage: string;
  /** From the stage to the top of the trunk beside the item. */
  readonly trunk: readonly Point[];
  /** Where the spine of marks that hang straight from the stage begins. */
  readonly spine: Point;
}

/** What an item is put on paper with. */
interface ItemWork {
  readonly hanger: Hanger;
  readonly setting: Setting;
  readonly pieces: Pieces;
}

/** Puts an item on paper. */
export function placeItem(item: Item, spot: Spot, work: ItemWork): void {
  switch (item.kind) {
    case "remark":
      placeRemark(item, spot, work);
      return;
    case "folded":
      placeFolded(item, spot, work);
      return;
    case "simulated":
      placeSimulated(item, spot, work);
      return;
    case "block":
      placeBlock(item, spot, work);
  }
}

function placeRemark(
  { lines, name, stage, height }: Extract<Item, { kind: "remark" }>,
  spot: Spot,
  { setting, pieces }: ItemWork,
): void {
  const width = widest(lines, TYPE.text, setting.measure);
  const label = textLabel({ lines, width, x: spot.x, y: spot.y + height / 2 });
  const speech = lines.join("");
  pieces.texts.push({ kind: "text", id: `${name}~${stage}`, label, lane: spot.lane, stage, speech });
}

function placeFolded(
  { stage, blocks }: Extract<Item, { kind: "folded" }>,
  spot: Spot,
  { setting, pieces }: ItemWork,
): void {
  const count = blocks.reduce((sum, { finer }) => sum + Math.max(1, finer.length), 0);
  const lines = [setting.say("moreFiner", { count })];
  const speech = setting.say("speech.more", { count });
  const marks = blocks.flatMap((block) => block.marks);
  const at = { ...spot, y: spot.y + FLAT_INSET };
  pieces.boxes.push(flatBox({ id: `more~${stage}`, lines, speech, marks }, at, setting));
}

/** The box of simulated firms on the trunk of its stage, as a finer stage hangs. */
function placeSimulated(item: SimulatedItem, spot: Spot, { hanger, setting, pieces }: ItemWork): void {
  const box = placeSimulatedRows(item, spot, { setting, pieces });
  const middle = box.y + box.height / 2;
  const trunkX = hanger.trunk.at(-1)?.x ?? box.x + box.width;
  pieces.lines.push({
    id: `part-of~${hanger.stage}~${box.id}`,
    kind: "part-of",
    from: hanger.stage,
    to: box.id,
    points: [...hanger.trunk, { x: trunkX, y: middle }, { x: box.x + box.width, y: middle }],
    style: "essential",
    serves: [box.id, ...item.block.marks.map(({ id }) => markId(item.block, id))],
  });
}

/** Puts the box of simulated firms, those shown below it, and the box for the rest.
 *  @returns the first of these boxes */
export function placeSimulatedRows(
  item: SimulatedItem,
  spot: Spot,
  { setting, pieces }: { setting: Setting; pieces: Pieces },
): PlacedBox {
  const box = flatBox(simulatedBox(item, setting), { ...spot, y: spot.y + 1 }, setting);
  pieces.boxes.push(box);
  if (item.marks.length === 0) return box;
  const root = { id: box.id, points: [{ x: spot.x + METRICS.spineInset, y: box.y + box.height }] };
  const more = item.rest > 0 ? restBox(item, setting) : undefined;
  const at = { ...spot, y: spot.y + item.headHeight + 6 };
  placeMarks(item.marks, at, { block: item.block, roots: [root], more, setting, pieces });
  return box;
}

function placeBlock(item: Extract<Item, { kind: "block" }>, spot: Spot, work: ItemWork): void {
  const { hanger, setting, pieces } = work;
  const { block } = item;
  for (const finer of item.finer) {
    const { box, line } = placeFiner(finer, spot, { hanger, setting, block });
    pieces.boxes.push(box);
    pieces.lines.push(line);
  }
  const gap = item.finer.length > 0 ? METRICS.belowFiner : 0;
  const roots = rootsOf(item, spot, hanger);
  const more = block.hidden.length > 0 ? moreBox(block, setting) : undefined;
  const at = { ...spot, y: spot.y + item.finerHeight + gap };
  placeMarks(item.marks, at, { setting, pieces, block, roots, more });
}

function rootsOf(item: Extract<Item, { kind: "block" }>, spot: Spot, hanger: Hanger): Root[] {
  const spineX = spot.x + METRICS.spineInset;
  if (item.finer.length === 0) return [{ id: hanger.stage, points: [hanger.spine] }];
  const below = spot.y + item.finerHeight;
  return item.finer.map(({ box, x, y, width, height }, at) => {
    const bottom = spot.y + y + height;
    if (at === 0) return { id: box.id, points: [{ x: spineX, y: bottom }] };
    const middle = { x: spot.x + x + Math.round(width / 2), y: bottom };
    return { id: box.id, points: [middle, { x: middle.x, y: below + 5 }, { x: spineX, y: below + 5 }] };
  });
}

function placeFiner(
  { box, lines, textWidth, x, y, width, height }: SetFiner,
  spot: Spot,
  { hanger, setting, block }: { hanger: Hanger; setting: Setting; block: CutBlock },
): { box: PlacedBox; line: PlacedLine } {
  const at = { x: spot.x + x, y: spot.y + y };
  const middle = at.y + height / 2;
  const trunkX = hanger.trunk.at(-1)?.x ?? at.x + width;
  const label: Label = {
    ...TYPE.finer,
    lines,
    width: textWidth,
    x: at.x + width / 2,
    y: middle,
    align: "center",
    bold: false,
    tone: tonesOf(box).name,
  };
  return {
    box: {
      ...at,
      kind: "finer",
      id: box.id,
      width,
      height,
      nature: box.nature,
      coverage: box.coverage,
      synthetic: box.synthetic,
      ...(box.rate === undefined ? {} : { rate: box.rate }),
      ...(box.gap === undefined ? {} : { gap: box.gap }),
      labels: [label],
      lane: spot.lane,
      speech: speechOfFiner(box, setting),
      facts: [],
      hides: [],
    },
    line: {
      id: `part-of~${hanger.stage}~${box.id}`,
      kind: "part-of",
      from: hanger.stage,
      to: box.id,
      points: [...hanger.trunk, { x: trunkX, y: middle }, { x: at.x + width, y: middle }],
      style: "essential",
      serves: [box.id, ...block.marks.map(({ id }) => markId(block, id))],
    },
  };
}
