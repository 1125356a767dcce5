import type { Layer } from "../../graph-schema/provenance.ts";
import { boundsText } from "../ui/bounds-text.ts";
import type { EmptyText, Mark, Say, StageBox } from "./content.ts";
import { gapText } from "./gap-words.ts";
import { isFirm } from "./marks-of-stage.ts";
import { oneLine } from "./text.ts";

/** Seen from where, and in which words. */
export interface StageScope {
  readonly say: Say;
  readonly place: string;
  /** Whether the boundary is the province itself, so that nothing lies elsewhere in it. */
  readonly province: boolean;
  /** Layers that are on and of which there are facts. */
  readonly layers: readonly Layer[];
}

/** What is recorded below a stage of the plan. */
export interface StageFacts {
  /** Each place and real enterprise once. */
  readonly marks: readonly Mark[];
  /** How many simulated enterprises. */
  readonly simulated: number;
}

/** The second line of a stage. By coverage: how many places inside and in the province, and how many enterprises, and
 *  beside them how many simulated; by recipe: the share of what it buys on average that is made inside, as bounds. */
export function summaryOf(box: StageBox, { marks, simulated }: StageFacts, scope: StageScope): string {
  const { say } = scope;
  if (box.gap !== undefined) return gapText(box.gap, say);
  if (box.rate !== undefined) return rateWords(box.rate, scope);
  const beside = simulated > 0 ? ` ${say("summary.simulated", { count: simulated })}` : "";
  if (box.coverage === "unrecorded") return say("summary.unrecorded") + beside;
  const firms = marks.filter((mark) => isFirm(mark) && mark.coverage !== "outside");
  const places = marks.filter((mark) => !isFirm(mark));
  const located = firms.some((mark) => mark.located);
  const real = [
    placesText(places, scope),
    firms.length > 0 && say(firmsKey(places.length, located), { count: firms.length }),
  ];
  return real.filter((part) => part !== false && part !== "").join(say("summary.separator")) + beside;
}

/** Beside places a number is enough; alone it is said what is counted, and that nobody is somewhere. */
function firmsKey(places: number, located: boolean) {
  if (!located) return "summary.unlocated" as const;
  return places > 0 ? ("summary.firms" as const) : ("summary.enterprises" as const);
}

function rateWords(rate: NonNullable<StageBox["rate"]> | null, { say, province }: StageScope): string {
  if (rate === null) return say("summary.noRecipe");
  return say(province ? "summary.rateProvince" : "summary.rate", { share: boundsText(rate) });
}

function placesText(places: readonly Mark[], { say, place, province }: StageScope): string {
  const all = places.length;
  if (all === 0) return "";
  const inside = places.filter(({ coverage }) => coverage === "inside").length;
  if (province) return say("summary.province", { all });
  return inside > 0
    ? say("summary.inside", { place, inside, all })
    : say("summary.elsewhere", { place, all });
}

/** That the plan is silent on a stage of which others speak, or that there are simulated firms only; `undefined` when
 *  there is nothing to mind. */
export function remarkOf({ marks, simulated }: StageFacts, { say, layers }: StageScope): string | undefined {
  const isPlan = (mark: Mark) => mark.layers.includes("plan");
  const others = marks.filter((mark) => !isPlan(mark));
  const silent = layers.includes("plan") && !marks.some(isPlan);
  if (silent && others.length > 0) return say("lane.silent", { count: others.length });
  if (marks.length > 0 || simulated === 0) return undefined;
  return say("lane.onlySimulated", { layers: layersText({ say, layers }) });
}

/** How many enterprises under a stage are nowhere; `undefined` when all are somewhere. */
export function unplacedOf({ marks }: StageFacts, { say }: StageScope): string | undefined {
  const count = marks.filter(({ located }) => !located).length;
  return count === 0 ? undefined : say("lane.unlocated", { count });
}

/** The layers that could have said something of a place or firm, in words. */
function layersText({ say, layers }: Pick<StageScope, "say" | "layers">): string {
  const known = (["plan", "public", "imported"] as const).filter((layer) => layers.includes(layer));
  return known.map((layer) => say(`layer.${layer}`)).join(say("layer.separator"));
}

/** Why a lane is empty, what that does not mean, and the next step. What is said to be silent are the layers that are
 *  on, and no others. */
export function emptyTexts(box: StageBox, scope: StageScope): EmptyText[] {
  const { say, province } = scope;
  if (box.coverage !== "unrecorded") {
    return [
      { text: say("lane.hidden"), quiet: true },
      { text: say("lane.showAll"), action: "show-all" },
    ];
  }
  const stage = oneLine(box.label);
  const back: EmptyText[] = province ? [] : [{ text: say("lane.toProvince"), action: "to-province" }];
  const layers = layersText(scope);
  return [
    { text: layers === "" ? say("lane.noLayer") : say("lane.unrecorded", { stage, layers }) },
    { text: say("lane.notMissing"), quiet: true },
    { text: say("lane.openStage"), action: "open-stage" },
    ...back,
  ];
}
