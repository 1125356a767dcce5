import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../graph-schema/api/resources.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { Answer } from "../ui/answer.tsx";
import { SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { Evidence, FactLine, Heading, Pair, Part } from "./parts.tsx";
import { StageWithRoots } from "./speciality-lines.tsx";

/** An enterprise: what it makes, where as far as the source says, and the sentence that names it. */
export function EnterpriseContent({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const { map } = useView().view;
  const result = useApi("getEnterprise", { id }, { map });
  return (
    <Answer result={result} what={t("kind.Enterprise")} lines={8}>
      {(detail) => <EnterpriseFacts detail={detail} />}
    </Answer>
  );
}

function EnterpriseFacts({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation(["drawer", "place", "common"]);
  const { language } = useView().view;
  const { enterprise, makes, locatedIn, places, sources } = detail;
  const { role, aliases } = enterprise;
  const kind = role === undefined ? t("common:kind.Enterprise") : t(`place:role.${role}`);
  return (
    <>
      <Heading name={nameIn(language, enterprise)} kind={kind} />
      <dl className="pairs">
        <Pair term={t("place:facts.alias")}>{aliases?.join(t("common:list.separator"))}</Pair>
        <Pair term={t("located")}>
          {locatedIn.length === 0
            ? t("notLocated")
            : places.map(({ place }) => (
                <ViewLink key={place.id} to={{ page: "place", id: place.id }}>
                  {nameIn(language, place)}
                </ViewLink>
              ))}
        </Pair>
        <Pair term={t("trade")}>{enterprise.synthetic !== true && t("noTrade")}</Pair>
      </dl>
      <Part title={t("facts")}>
        <ul>
          {makes.map(({ id, to, source, wording, wordingEn }) => (
            <FactLine
              key={id}
              term={t("makes")}
              mark={<SourceMark opens={id} source={sources.find((one) => one.id === source)} />}
            >
              <StageWithRoots stage={to} nesting={detail} />{" "}
              {wording !== undefined && <span className="song">{wording}</span>}
              {language === "en" && wordingEn !== undefined && <span className="note"> {wordingEn}</span>}
            </FactLine>
          ))}
        </ul>
      </Part>
      <Evidence fact={enterprise.id} />
    </>
  );
}
