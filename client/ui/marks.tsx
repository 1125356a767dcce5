import { useTranslation } from "react-i18next";
import type { SourceName } from "../../graph-schema/api/resources.ts";
import { useView } from "../state/use-view.ts";
import { sourceLabel } from "./source-label.ts";
import { ViewLink } from "./view-link.tsx";

/** The evidence after a thing: `¶ 三（四）1`. Opens the sentence in the drawer.
 *  @param opens id of the fact whose sentence is meant, or of the source itself */
export function SourceMark({ opens, source }: { opens: string; source: SourceName | undefined }) {
  const { t } = useTranslation();
  const { language } = useView().view;
  if (source === undefined) return null;
  if (source.type === "editorial") return <JudgementMark opens={opens} />;
  const label = sourceLabel(language, source);
  return (
    <ViewLink
      to={{ open: opens }}
      className="source-mark"
      aria-label={t("evidence.source", { section: label.text })}
    >
      {label.sign} {label.text}
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
