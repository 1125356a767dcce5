import { useTranslation } from "react-i18next";
import type { FactDetail, NodeName } from "../../graph-schema/api/resources.ts";
import { isRelationship } from "../../graph-schema/facts.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { Answer } from "../ui/answer.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { factTitle } from "./fact-title.ts";
import { EvidenceOf, Heading, Pair } from "./parts.tsx";

/** Any fact by its id, above all a relationship: what it joins, and the sentence that says so. */
export function FactContent({ id }: { id: string }) {
  const { t } = useTranslation("drawer");
  const result = useApi("getFact", { id }, {});
  return (
    <Answer result={result} what={t("facts")} lines={8}>
      {(detail) => (
        <>
          <FactHead detail={detail} />
          <EvidenceOf detail={detail} />
        </>
      )}
    </Answer>
  );
}

function FactHead({ detail: { fact, names } }: { detail: FactDetail }) {
  const { t } = useTranslation(["drawer", "common"]);
  const { language } = useView().view;
  if (!isRelationship(fact)) {
    const name = "name" in fact ? nameIn(language, fact) : fact.id;
    return <Heading name={name} kind={t(`common:kind.${fact.kind}`)} />;
  }
  return (
    <>
      <Heading name={factTitle(fact, names, language)} kind={t(`common:kind.${fact.kind}`)} />
      <RelationshipPairs fact={fact} names={names} />
    </>
  );
}

function RelationshipPairs({ fact, names }: { fact: Relationship; names: readonly NodeName[] }) {
  const { t } = useTranslation(["drawer", "place", "common"]);
  const { language } = useView().view;
  const link = (id: string) => {
    const found = names.find((one) => one.id === id);
    return found === undefined ? id : <ViewLink to={{ open: id }}>{nameIn(language, found)}</ViewLink>;
  };
  return (
    <dl className="pairs">
      {fact.kind === "SPECIALISES_IN" && (
        <>
          <Pair term={t("place:wording")}>
            <span className="song" lang="zh-CN">
              {fact.wording}
            </span>
          </Pair>
          <Pair term={t("form")}>{t(`place:form.${fact.form}`)}</Pair>
        </>
      )}
      <Pair term={t(`end.${endOf(fact.from)}`)}>{link(fact.from)}</Pair>
      <Pair term={t(`end.${endOf(fact.to)}`)}>{link(fact.to)}</Pair>
      {fact.kind === "FEEDS" && fact.essential !== undefined && (
        <Pair term={t("nature.label")}>{t(fact.essential ? "essential.yes" : "essential.no")}</Pair>
      )}
      <Pair term={t("evidence.label")}>{t(`evidence.${fact.evidence}`)}</Pair>
    </dl>
  );
}

function endOf(id: string): "place" | "stage" | "chain" | "enterprise" | "report" {
  const kinds = ["place", "stage", "chain", "enterprise"] as const;
  return kinds.find((kind) => id.startsWith(`${kind}:`)) ?? "report";
}
