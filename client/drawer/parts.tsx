import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FactDetail } from "../../graph-schema/api/resources.ts";
import type { Source } from "../../graph-schema/nodes.ts";
import type { PartOf, SpecialisesIn } from "../../graph-schema/relationships.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { Answer } from "../ui/answer.tsx";
import { JudgementMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { judgementsOf } from "./judgements-of.ts";
import { PlanWords } from "./plan-words.tsx";

/** The name of the thing and what kind of thing it is. */
export function Heading({ name, kind }: { name: string; kind: string }) {
  return (
    <div className="drawer-head">
      <h2>{name}</h2>
      <span className="note">{kind}</span>
    </div>
  );
}

/** A term and what it says, left out when there is nothing to say. */
export function Pair({ term, children }: { term: string; children: ReactNode }) {
  if (children === undefined || children === null || children === "" || children === false) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A line that states a fact, with its evidence at the end. */
export function FactLine({ term, children, mark }: { term?: string; children: ReactNode; mark: ReactNode }) {
  return (
    <li className="fact-line">
      <span>
        {term !== undefined && <span className="fact-term">{term} </span>}
        {children}
      </span>
      {mark}
    </li>
  );
}

/** A part of the drawer under a hairline. */
export function Part({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section className="drawer-part">
      <h3>
        {title} {aside !== undefined && <span className="note">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}

/** The words of a source: a paragraph with the quoted words marked, a page's address, a file's row, a reason.
 *  @param quotes marked where they occur in a paragraph */
export function SourceText({ source, quotes }: { source: Source; quotes: readonly string[] }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  if (source.type === "editorial") return <Reason source={source} />;
  const title = nameIn(language, { name: source.title, nameEn: source.titleEn });
  const section =
    source.type === "plan-paragraph"
      ? language === "en"
        ? (source.sectionEn ?? source.section)
        : source.section
      : title;
  return (
    <Part title={t(source.type === "plan-paragraph" ? "text" : "origin")} aside={section}>
      {source.type === "plan-paragraph" ? (
        <blockquote className="quotation" lang="zh-CN">
          <PlanWords text={source.text} quotes={quotes} />
        </blockquote>
      ) : (
        <OtherSource source={source} />
      )}
      {source.type === "plan-paragraph" && quotes.length === 0 && <p className="note">{t("noQuote")}</p>}
      <p className="drawer-foot note">
        {source.type === "plan-paragraph" && (
          <span>{language === "zh" ? `《${title.replace(/^《|》$/g, "")}》` : title}</span>
        )}
        {source.type === "plan-paragraph" && (
          <ViewLink to={{ page: "plan", id: source.id }}>{t("whole")}</ViewLink>
        )}
      </p>
    </Part>
  );
}

function Reason({ source }: { source: Extract<Source, { type: "editorial" }> }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  return (
    <Part title={t("reason")}>
      <p className="drawer-text">{language === "en" ? (source.reasonEn ?? source.reason) : source.reason}</p>
    </Part>
  );
}

function OtherSource({ source }: { source: Exclude<Source, { type: "plan-paragraph" | "editorial" }> }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  switch (source.type) {
    case "public-page":
      return (
        <dl className="pairs">
          <Pair term={t("address")}>
            <a href={source.address} target="_blank" rel="noreferrer">
              {source.address}
            </a>
          </Pair>
          <Pair term={t("date")}>{source.date}</Pair>
        </dl>
      );
    case "file-row":
      return (
        <p className="drawer-text">
          {source.file} {t("row", { row: source.row })}
        </p>
      );
    case "generator":
      return <p className="drawer-text">{t("seed", { seed: source.seed })}</p>;
    case "dataset":
      return (
        <dl className="pairs">
          <Pair term={t("edition")}>
            {language === "en" ? (source.editionEn ?? source.edition) : source.edition}
          </Pair>
          <Pair term={t("licence")}>
            {language === "en" ? (source.licenceEn ?? source.licence) : source.licence}
          </Pair>
        </dl>
      );
  }
}

/** The sentence a fact was read from, and the reason where it was judged, asked for by the fact's id.
 *  @param quotes further words to mark in the same paragraph */
export function Evidence({ fact, quotes = [] }: { fact: string; quotes?: readonly string[] }) {
  const { t } = useTranslation("drawer");
  const result = useApi("getFact", { id: fact }, {});
  return (
    <Answer result={result} what={t("text")} lines={4}>
      {(detail) => <EvidenceOf detail={detail} quotes={quotes} />}
    </Answer>
  );
}

/** The sentence a fact was read from, and the reason where it was judged. */
export function EvidenceOf({ detail, quotes = [] }: { detail: FactDetail; quotes?: readonly string[] }) {
  const own = "quote" in detail.fact && detail.fact.quote !== undefined ? [detail.fact.quote] : [];
  return (
    <>
      <SourceText source={detail.source} quotes={[...own, ...quotes]} />
      {detail.judgement !== null && <SourceText source={detail.judgement} quotes={[]} />}
    </>
  );
}

/** The reason behind a judgement, asked for by the id of the editorial source. */
export function ReasonOf({ source }: { source: string }) {
  const { t } = useTranslation("drawer");
  const result = useApi("getSource", { id: source }, {});
  return (
    <Answer result={result} what={t("reason")} lines={2}>
      {(detail) => <SourceText source={detail.source} quotes={[]} />}
    </Answer>
  );
}

/** The evidence mark of an assignment to a stage, or nothing where the plan itself assigns.
 *  @param speciality what was assigned
 *  @param partOf memberships of stages, for the judgement that put the stage where it stands */
export function AssignmentMark(props: { speciality: SpecialisesIn; partOf: readonly PartOf[] }) {
  const [first] = judgementsOf(props.speciality, props.partOf);
  return first === undefined ? null : <JudgementMark opens={first} />;
}
