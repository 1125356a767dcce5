import { useTranslation } from "react-i18next";
import { scopeText } from "../../../graph-schema/scope.ts";
import { ask } from "../../api.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { useView } from "../../state/use-view.ts";
import { candidateQuestion } from "./candidates.tsx";
import { demandQuestion } from "./demand-section.tsx";
import type { Question } from "./gaps-asked.ts";
import { handOverSheet } from "./hand-over-sheet.ts";
import type { OpenGap } from "./open-gap.ts";
import { useGapFileWords } from "./use-gap-file-words.ts";

/** One sheet to hand over: the gap, its demand, the candidates, and the source of each. */
export function HandOver({ gap }: { gap: OpenGap }) {
  const { t } = useTranslation("gaps");
  const { language, scope, map } = useView().view;
  const words = useGapFileWords(gap.asked);
  const make = async (signal: AbortSignal) => {
    const found = (measure: string, question: Question) =>
      ask(
        "runAnalysis",
        { params: { measure }, query: { ...scopeText(scope), ...question } },
        { language, signal },
      );
    const [candidates, demand] = await Promise.all([
      found("gap-candidates", candidateQuestion(gap, map)),
      found("purchases-behind", { ...demandQuestion(gap, map), most: "20" }),
    ]);
    return handOverSheet({ gap, candidates, demand }, words);
  };
  return (
    <span className="gap-sheet">
      {t("detail.sheet")} <DownloadButtons table={make} />
    </span>
  );
}
