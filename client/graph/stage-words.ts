import type { EmptyText, Mark, Say, StageBox } from "./content.ts";
import { oneLine } from "./text.ts";

/** Seen from where, and in which words. */
export interface Scope {
  readonly say: Say;
  readonly place: string;
  /** Whether the boundary is the province itself, so that nothing lies elsewhere in it. */
  readonly province: boolean;
}

/** The second line of a stage: how many places inside and in the province, and how many enterprises.
 *  @param marks every mark below the stage, each place and enterprise once */
export function summaryOf(box: StageBox, marks: readonly Mark[], scope: Scope): string {
  const { say } = scope;
  if (box.coverage === "unrecorded") return say("summary.unrecorded");
  const firms = marks.filter(({ shape }) => shape === "leader" || shape === "enterprise");
  const places = marks.filter((mark) => !firms.includes(mark));
  const located = firms.filter((mark) => mark.located).length;
  return [
    placesText(places, scope),
    located > 0 && say("summary.enterprises", { count: located }),
    firms.length > located && say("summary.unlocated", { count: firms.length - located }),
    box.synthetic && say("summary.simulated"),
  ]
    .filter((part) => part !== false && part !== "")
    .join(say("summary.separator"));
}

function placesText(places: readonly Mark[], { say, place, province }: Scope): string {
  const all = places.length;
  if (all === 0) return "";
  const inside = places.filter(({ coverage }) => coverage === "inside").length;
  if (province) return say("summary.province", { all });
  return inside > 0
    ? say("summary.inside", { place, inside, all })
    : say("summary.elsewhere", { place, all });
}

/** Why a lane is empty, what that does not mean, and the next step. */
export function emptyTexts(box: StageBox, { say, province }: Scope): EmptyText[] {
  if (box.coverage !== "unrecorded") {
    return [
      { text: say("lane.hidden"), quiet: true },
      { text: say("lane.showAll"), action: "show-all" },
    ];
  }
  const stage = oneLine(box.label);
  const back: EmptyText[] = province ? [] : [{ text: say("lane.toProvince"), action: "to-province" }];
  return [
    { text: say("lane.unrecorded", { stage }) },
    { text: say("lane.notMissing"), quiet: true },
    { text: say("lane.openStage"), action: "open-stage" },
    ...back,
  ];
}
