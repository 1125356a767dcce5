import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import type { SayDifference } from "./figure-notes.ts";

/** Sets values that differ side by side in a sentence: who, when, and each value with the page it is from. */
export function useSayDifference(): SayDifference {
  const { t } = useTranslation(["indicators", "common"]);
  const { language } = useView().view;
  return ({ indicator }, lines) => {
    const [first] = lines;
    const said = lines.map(({ report, source }) => {
      const amount = amountOfReport(report, indicator, language);
      const words = `${amount?.number ?? ""} ${amount?.unit ?? ""}`.trim();
      return source === undefined
        ? words
        : words + t("common:list.aside", { words: nameIn(language, { ...source, name: source.title }) });
    });
    return t("differ", {
      about: first?.about.map((one) => nameIn(language, one)).join(t("common:list.separator")),
      period: first?.report.period,
      indicator: nameIn(language, indicator),
      values: said.join(t("common:list.separator")),
    });
  };
}
