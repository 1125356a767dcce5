import { useTranslation } from "react-i18next";
import type { SourceName } from "../../graph-schema/api/resources.ts";
import { useView } from "../state/use-view.ts";
import { sourceLabel } from "./source-label.ts";
import { ViewLink } from "./view-link.tsx";

/** The evidence after a thing: `¶ 三（四）1`, `⇗ 奇瑞招股说明书 2013`. Opens the sentence in the drawer. A long title is
 *  cut to the room it has, and whole on hover and focus.
 *  @param opens id of the fact whose sentence is meant, or of the source itself */
export function SourceMark({ opens, source }: { opens: string; source: SourceName | undefined }) {
  const { t } = useTranslation();
  const { language } = useView().view;
  if (source === undefined) return null;
  if (source.type === "editorial") return <JudgementMark opens={opens} />;
  const { sign, text, year } = sourceLabel(language, source);
  const cited = year === undefined ? text : `${text} ${year}`;
  return (
    <ViewLink
      to={{ open: opens }}
      className="source-mark"
      title={cited}
      aria-label={t("evidence.source", { section: cited })}
    >
      {sign} <span className="source-title">{text}</span>
      {year !== undefined && ` ${year}`}
    </ViewLink>
  );
}

/** The evidence of a judgement of ours: `✎ 编者判断`. Opens its reason in the drawer.
 *  @param opens id of the judged fact, or of the editorial source */
export function JudgementMark({ opens }: { opens: string }) {
  const { t } = useTranslation();
  return (
    <ViewLink to={{ open: opens }} className="judgement-mark" aria-label={t("evidence.judgementOf")}>
      ✎ {t("evidence.judgement")}
    </ViewLink>
  );
}

/** The word that every schematic map carries. */
export function SchematicMark() {
  const { t } = useTranslation();
  return <span className="schematic-mark">{t("evidence.schematic")}</span>;
}

/** The word that everything simulated carries, a number as well as a firm. */
export function SimulatedMark() {
  const { t } = useTranslation();
  return <span className="synthetic-mark">{t("evidence.synthetic")}</span>;
}
