import { useTranslation } from "react-i18next";
import type { StageDetail } from "../../graph-schema/api/resources.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { FactLine } from "./parts.tsx";

/** The enterprises recorded for a stage, a line each, with the sentence that names them. */
export function EnterpriseLines({
  detail,
}: {
  detail: Pick<StageDetail, "makes" | "enterprises" | "sources">;
}) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  return detail.makes.map(({ id, from, source, wording, wordingEn }) => {
    const enterprise = detail.enterprises.find((one) => one.id === from);
    if (enterprise === undefined) return null;
    return (
      <FactLine
        key={id}
        mark={<SourceMark opens={id} source={detail.sources.find((one) => one.id === source)} />}
      >
        <ViewLink to={{ open: enterprise.id }}>{nameIn(language, enterprise)}</ViewLink>{" "}
        {enterprise.role !== undefined && <span className="note">{t(`role.${enterprise.role}`)} </span>}
        {wording !== undefined && <span className="song">{wording}</span>}
        {language === "en" && wordingEn !== undefined && <span className="note"> {wordingEn}</span>}
      </FactLine>
    );
  });
}
