import { useTranslation } from "react-i18next";
import type { FactDetail } from "../../graph-schema/api/resources.ts";
import { isRelationship } from "../../graph-schema/facts.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { Answer } from "../ui/answer.tsx";
import { factTitle } from "./fact-title.ts";
import { OtherStatements } from "./other-statements.tsx";
import { EvidenceOf, Heading } from "./parts.tsx";
import { RelationshipPairs } from "./relationship-pairs.tsx";

/** Any fact by its id, above all a relationship: what it joins, what it says, what others say, and the sentence or page
 *  that says so. */
export function FactContent({ id }: { id: string }) {
  const { t } = useTranslation("drawer");
  const result = useApi("getFact", { id }, {});
  return (
    <Answer result={result} what={t("facts")} lines={8}>
      {(detail) => (
        <>
          <FactHead detail={detail} />
          <OtherStatements fact={detail.fact} />
          <EvidenceOf detail={detail} />
        </>
      )}
    </Answer>
  );
}

function FactHead({ detail: { fact, names } }: { detail: FactDetail }) {
  const { t } = useTranslation("common");
  const { language } = useView().view;
  if (!isRelationship(fact)) {
    const name = "name" in fact ? nameIn(language, fact) : fact.id;
    return <Heading name={name} kind={t(`kind.${fact.kind}`)} />;
  }
  return (
    <>
      <Heading name={factTitle(fact, names, language)} kind={t(`kind.${fact.kind}`)} />
      <RelationshipPairs fact={fact} names={names} />
    </>
  );
}
