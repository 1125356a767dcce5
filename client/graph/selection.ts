import type { LanePicture, PlacedText, Stop } from "./picture.ts";

/** What is drawn as chosen: boxes, marks and the flat boxes that hide it, and the strokes on its path. */
export interface Selection {
  readonly stops: ReadonlySet<string>;
  readonly strokes: ReadonlySet<string>;
}

/** What of a picture stands for the fact or node that the drawer shows. A place that stands under several
 *  stages is chosen in each.
 *  @param open id of a node or relationship; absent when the drawer is closed */
export function selectionOf(picture: LanePicture, open: string | undefined): Selection {
  if (open === undefined) return { stops: new Set(), strokes: new Set() };
  const marks = picture.marks.filter(({ opens, facts }) => opens === open || facts.includes(open));
  const boxes = picture.boxes.filter(({ id, facts }) => id === open || facts.includes(open));
  const stops = new Set([...marks, ...boxes].map(({ id }) => id));
  const onPath = picture.strokes.filter(({ serves }) => serves.some((id) => stops.has(id)));
  return { stops, strokes: new Set(onPath.map(({ id }) => id)) };
}

/** What happens when a stop is taken. */
export type StopAction =
  | { readonly kind: "open"; readonly id: string }
  | { readonly kind: "expand"; readonly id: string }
  | { readonly kind: "step"; readonly step: NonNullable<PlacedText["action"]>; readonly stage: string };

/** What happens when a stop is clicked, or taken with Enter.
 *  @returns `undefined` for words that offer nothing */
export function actionOf(stop: Stop): StopAction | undefined {
  if (stop.kind === "mark") return { kind: "open", id: stop.opens };
  if (stop.kind === "aggregate") return { kind: "expand", id: stop.id.replace(/^more~/, "") };
  if (stop.kind !== "text") return { kind: "open", id: stop.id };
  const { action, stage } = stop;
  return action === undefined || stage === undefined ? undefined : { kind: "step", step: action, stage };
}
