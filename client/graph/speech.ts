import { boundsText } from "../ui/bounds-text.ts";
import type { Mark, PlanStage, Say, StageBox } from "./content.ts";
import { gapText } from "./gap-words.ts";
import type { PlacedMark, PlacedTrade } from "./picture.ts";
import { oneLine } from "./text.ts";

/** The words in which a picture speaks. */
export interface SpeechWords {
  readonly say: Say;
  readonly place: string;
}

/** What is said of a stage of the plan: “环节，汽车零件，货物，宣城 1 处，省内 8 处”. */
export function speechOfStage(stage: PlanStage, { say }: SpeechWords): string {
  const nature = say(`lane.${stage.nature}`);
  return say("speech.stage", { label: oneLine(stage.label), nature, summary: stage.summary });
}

/** What is said of a finer stage: “更细环节，橡胶密封件，宣城内”. */
export function speechOfFiner(box: StageBox, { say, place }: SpeechWords): string {
  const rated = box.rate === undefined ? say(`speech.${box.coverage}`, { place }) : rateSpeech(box.rate, say);
  const coverage = box.gap === undefined ? rated : gapText(box.gap, say);
  return say("speech.finer", { label: oneLine(box.label), coverage });
}

/** What is said of a mark that sells or buys: to whom, from whom. Other marks come back as they are. */
export function withTrades(
  marks: readonly PlacedMark[],
  trades: readonly PlacedTrade[],
  { say }: Pick<SpeechWords, "say">,
): PlacedMark[] {
  const names = new Map(marks.map((mark) => [mark.id, mark.labels[0]?.lines.join("") ?? ""]));
  const named = (ids: readonly string[]) =>
    [...new Set(ids.flatMap((id) => names.get(id) ?? []))].join(say("table.separator"));
  return marks.map((mark) => {
    const buyers = named(trades.filter(({ from }) => from === mark.id).map(({ to }) => to));
    const sellers = named(trades.filter(({ to }) => to === mark.id).map(({ from }) => from));
    const more = [
      buyers !== "" && say("speech.sells", { names: buyers }),
      sellers !== "" && say("speech.buys", { names: sellers }),
    ].filter((part) => part !== false);
    return more.length === 0 ? mark : { ...mark, speech: [mark.speech, ...more].join(say("note.separator")) };
  });
}

function rateSpeech(rate: NonNullable<StageBox["rate"]> | null, say: Say): string {
  return rate === null ? say("summary.noRecipe") : say("summary.rate", { share: boundsText(rate) });
}

/** What is said of a mark: “镇，中溪镇，宁国，宣城，宣城内”. */
export function speechOfMark(mark: Mark, { say, place }: SpeechWords): string {
  const { name, note } = mark;
  const coverage = say(`speech.${mark.coverage}`, { place });
  const text = say("speech.mark", { shape: say(`legend.${mark.shape}`), name, note, coverage });
  return text.replace(/([，,]\s*){2,}/g, "$1");
}
