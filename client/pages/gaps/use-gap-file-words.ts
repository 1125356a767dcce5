import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view.ts";
import type { Language, View } from "../../state/view.ts";
import type { GapsAsked } from "./gaps-asked.ts";
import { type GapSubject, useGapSubject } from "./use-gap-subject.ts";

/** What the files of the page say beside their rows. */
export interface GapFileWords {
  readonly language: Language;
  readonly t: TFunction<"gaps">;
  readonly subject: GapSubject;
  readonly map: View["map"];
  readonly thresholds: Readonly<Record<string, string>>;
}

/** What the files of the page say beside their rows. */
export function useGapFileWords(asked: GapsAsked): GapFileWords {
  const { t } = useTranslation("gaps");
  const { language, map } = useView().view;
  return { language, t, subject: useGapSubject(asked), map, thresholds: asked.thresholds };
}
