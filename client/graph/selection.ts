import type { LanePicture, PlacedText, Stop } from "./picture.ts";

/** What is drawn as chosen: boxes, marks and the flat boxes that hide it, and the strokes and trades on its path. */
export interface Selection {
  readonly stops: ReadonlySet<string>;
  readonly strokes: ReadonlySet<string>;
  readonly trades: ReadonlySet<string>;
}

/** What of a picture stands for the fact or node that the drawer shows. A place that stands under several
 *  stages is chosen in each.
 *  @param open id of a node or relationship; absent when the drawer is closed */
export function selectionOf(picture: LanePicture, open: string | undefined): Selection {
  if (open === undefined) return { stops: new Set(), strokes: new Set(), trades: new Set() };
  const marks = picture.marks.filter(({ opens, facts }) => opens === open || facts.includes(open));
  const boxes = picture.boxes.filter(({ id, facts, hides }) => [id, ...facts, ...hides].includes(open));
  const trades = picture.trades.filter(({ trade }) => [trade.from, trade.to, ...trade.facts].includes(open));
  const ends = trades.filter(({ trade }) => trade.facts.includes(open)).flatMap(({ from, to }) => [from, to]);
  const stops = new Set([...[...marks, ...boxes].map(({ id }) => id), ...ends]);
  const onPath = picture.strokes.filter(({ serves }) => serves.some((id) => stops.has(id)));
  const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  return { stops, strokes: ids(onPath), trades: ids(trades) };
}

/** What happens when a stop is taken; expanding what is open closes it. */
export type StopAction =
  | { readonly kind: "open"; readonly id: string }
  | { readonly kind: "expand"; readonly id: string }
  | { readonly kind: "step"; readonly step: NonNullable<PlacedText["action"]>; readonly stage: string };

/** What happens when a stop is clicked, or taken with Enter.
 *  @returns `undefined` for words that offer nothing */
export function actionOf(stop: Stop): StopAction | undefined {
  if (stop.kind === "mark") return { kind: "open", id: stop.opens };
  if (stop.kind === "aggregate") return ofFlatBox(stop.id);
  if (stop.kind !== "text") return { kind: "open", id: stop.id };
  const { action, stage } = stop;
  return action === undefined || stage === undefined ? undefined : { kind: "step", step: action, stage };
}

/** What is folded away opens; what does not fit even then is in the drawer of the stage. */
function ofFlatBox(id: string): StopAction {
  return id.startsWith("rest~")
    ? { kind: "open", id: id.replace("rest~simulated~", "") }
    : { kind: "expand", id: id.replace(/^more~/, "") };
}
