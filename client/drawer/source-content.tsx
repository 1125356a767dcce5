import { useTranslation } from "react-i18next";
import type { NodeName, SourceDetail } from "../../graph-schema/api/resources.ts";
import { type Fact, isRelationship } from "../../graph-schema/facts.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { Answer } from "../ui/answer.tsx";
import { sourceLabel } from "../ui/source-label.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { Heading, Part, SourceText } from "./parts.tsx";

/** How many facts are listed: a drawer is no register. */
const LISTED = 60;

/** A source whole: its words with everything quoted from it marked, its neighbours, the facts read from it. */
export function SourceContent({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const result = useApi("getSource", { id }, {});
  return (
    <Answer result={result} what={t("kind.Source")} lines={10}>
      {(detail) => <SourceFacts detail={detail} />}
    </Answer>
  );
}

function SourceFacts({ detail }: { detail: SourceDetail }) {
  const { t } = useTranslation(["drawer", "common"]);
  const { language } = useView().view;
  const { source, facts, factsTotal, names, previous, next } = detail;
  const quotes = facts.flatMap((fact) => ("quote" in fact && fact.quote !== undefined ? [fact.quote] : []));
  const label = sourceLabel(language, source);
  const lines = withoutEchoes(facts);
  const count = factsTotal - facts.length + lines.length;
  return (
    <>
      <Heading name={label.text} kind={t("common:kind.Source")} />
      <SourceText source={source} quotes={quotes} />
      <p className="drawer-foot">
        {previous !== null && (
          <ViewLink to={{ open: previous.id }}>
            ← {t("neighbours.previous")} {sourceLabel(language, previous).text}
          </ViewLink>
        )}
        {next !== null && (
          <ViewLink to={{ open: next.id }}>
            {t("neighbours.next")} {sourceLabel(language, next).text} →
          </ViewLink>
        )}
      </p>
      <Part title={t(source.type === "plan-paragraph" ? "readFrom" : "takenFrom", { count })}>
        <ul className="name-list">
          {lines.slice(0, LISTED).map((fact) => (
            <li key={fact.id}>
              <span className="note">{t(`common:kind.${fact.kind}`)} </span>
              <ViewLink to={{ open: fact.id }}>{titleOf(fact, names, language)}</ViewLink>
            </li>
          ))}
        </ul>
        {count > LISTED && <p className="note">{t("more", { shown: LISTED })}</p>}
      </Part>
    </>
  );
}

/** A value stands for its indicator and for what it is about: those are not listed beside it. */
export function withoutEchoes(facts: readonly Fact[]): Fact[] {
  const reports = new Set(facts.filter(({ kind }) => kind === "Report").map(({ id }) => id));
  const measured = new Set(facts.flatMap((fact) => (fact.kind === "Report" ? [fact.indicator] : [])));
  return facts.filter(
    (fact) =>
      !(fact.kind === "ABOUT" && reports.has(fact.from)) &&
      !(fact.kind === "Indicator" && measured.has(fact.id)),
  );
}

function titleOf(fact: Fact, names: readonly NodeName[], language: "zh" | "en"): string {
  const name = (id: string) => {
    const found = names.find((one) => one.id === id);
    return found === undefined ? id : nameIn(language, found);
  };
  if (isRelationship(fact)) return `${name(fact.from)} → ${name(fact.to)}`;
  if (fact.kind === "Report") return `${name(fact.indicator)} ${fact.period}`;
  return "name" in fact ? nameIn(language, fact) : fact.id;
}
