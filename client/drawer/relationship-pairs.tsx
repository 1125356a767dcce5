import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NodeName } from "../../graph-schema/api/resources.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import type { Unit } from "../../graph-schema/units.ts";
import { nameIn } from "../i18n/names.ts";
import { amountOf } from "../i18n/numbers.ts";
import { useView } from "../state/use-view.ts";
import { SimulatedMark } from "../ui/marks.tsx";
import { percentText } from "../ui/percent-text.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { YearMark } from "../ui/year-mark.tsx";
import { Pair } from "./parts.tsx";

/** What a relationship joins and everything it says of itself, in words. */
export function RelationshipPairs({ fact, names }: { fact: Relationship; names: readonly NodeName[] }) {
  const { t } = useTranslation("drawer");
  const { validFrom, validTo, confidence, evidence, synthetic } = fact;
  const ends = useEnds(fact);
  return (
    <dl className="pairs">
      <Pair term={ends.from}>
        <Node id={fact.from} names={names} />
      </Pair>
      <Pair term={ends.to}>
        <Node id={fact.to} names={names} />
      </Pair>
      <OwnPairs fact={fact} names={names} />
      {(validFrom !== undefined || validTo !== undefined) && (
        <Pair term={t("fact.valid")}>
          {validFrom ?? "…"} – {validTo ?? "…"}
        </Pair>
      )}
      <Pair term={t("evidence.label")}>
        {t(`evidence.${evidence}`)} {synthetic === true && <SimulatedMark />}
      </Pair>
      {confidence !== undefined && (
        <Pair term={t("fact.confidence")}>{t("fact.share100", { share: percentText(confidence) })}</Pair>
      )}
    </dl>
  );
}

/** What the two ends of a relationship are called. */
function useEnds({ kind, from, to }: Relationship): { from: string; to: string } {
  const { t } = useTranslation("drawer");
  switch (kind) {
    case "SUPPLIES":
      return { from: t("fact.seller"), to: t("fact.buyer") };
    case "OWNS":
      return { from: t("fact.holder"), to: t("fact.held") };
    case "FEEDS":
      return { from: t("fact.input"), to: t("fact.product") };
    case "LOCATED_IN":
      return { from: t("fact.firm"), to: t("fact.place") };
    case "MAKES":
      return { from: t("fact.firm"), to: t("fact.stage") };
    default:
      return { from: t(`end.${endOf(from)}`), to: t(`end.${endOf(to)}`) };
  }
}

function OwnPairs({ fact, names }: { fact: Relationship; names: readonly NodeName[] }) {
  const { t } = useTranslation(["drawer", "place"]);
  switch (fact.kind) {
    case "SUPPLIES":
      return <PurchasePairs fact={fact} names={names} />;
    case "MAKES":
      return (
        <>
          <Wording words={fact.wording} english={fact.wordingEn} />
          <Amount term={t("fact.output")} value={fact.output} unit="CNY10k/year" />
          <Amount term={t("fact.capacity")} value={fact.capacity} unit="CNY10k/year" />
          <Period period={fact.period} synthetic={fact.synthetic} />
        </>
      );
    case "LOCATED_IN":
      return (
        <>
          <Pair term={t("fact.quality")}>
            {t(`place:quality.${fact.quality}`)}{" "}
            <span className="note">{t(`place:qualityMeans.${fact.quality}`)}</span>
          </Pair>
          <Amount term={t("fact.shareOfOutput")} value={fact.shareOfOutput} unit="1" />
        </>
      );
    case "OWNS":
      return <Amount term={t("fact.share")} value={fact.share} unit="1" always />;
    case "FEEDS":
      return (
        <>
          <Amount term={t("fact.costShare")} value={fact.costShare} unit="1" />
          {fact.essential !== undefined && (
            <Pair term={t("nature.label")}>{t(fact.essential ? "essential.yes" : "essential.no")}</Pair>
          )}
        </>
      );
    case "SPECIALISES_IN":
      return (
        <>
          <Wording words={fact.wording} english={fact.wordingEn} />
          <Pair term={t("form")}>{t(`place:form.${fact.form}`)}</Pair>
        </>
      );
    default:
      return null;
  }
}

function PurchasePairs(props: {
  fact: Extract<Relationship, { kind: "SUPPLIES" }>;
  names: readonly NodeName[];
}) {
  const { t } = useTranslation("drawer");
  const { fact, names } = props;
  const { goods, stage, value, period, paymentDays, essential, statedBy, synthetic } = fact;
  return (
    <>
      <Pair term={t("fact.goods")}>{goods}</Pair>
      {stage !== undefined && (
        <Pair term={t("fact.stage")}>
          <Node id={stage} names={names} />
        </Pair>
      )}
      <Amount term={t("fact.value")} value={value} unit="CNY10k/year" always />
      <Period period={period} synthetic={synthetic} always />
      {paymentDays !== undefined && (
        <Pair term={t("fact.payment")}>{t("fact.days", { count: paymentDays })}</Pair>
      )}
      {essential !== undefined && (
        <Pair term={t("nature.label")}>{t(essential ? "essential.yes" : "essential.no")}</Pair>
      )}
      {statedBy !== undefined && <Pair term={t("fact.statedBy")}>{t(`fact.by.${statedBy}`)}</Pair>}
    </>
  );
}

function Wording({ words, english }: { words: string | undefined; english: string | undefined }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  if (words === undefined) return null;
  return (
    <Pair term={t("fact.wording")}>
      <span className="song" lang="zh-CN">
        {words}
      </span>
      {language === "en" && english !== undefined && <span className="note"> {english}</span>}
    </Pair>
  );
}

/** A number with its unit; that there is none is said only where one is expected. */
function Amount(props: { term: string; value: number | undefined; unit: Unit; always?: boolean }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const { term, value, unit, always = false } = props;
  if (value === undefined) return always ? <Pair term={term}>{t("fact.notStated")}</Pair> : null;
  const amount = amountOf(value, unit, { language });
  return (
    <Pair term={term}>
      <b>{amount.number}</b>
      <span className="unit">{amount.unit}</span>
    </Pair>
  );
}

function Period(props: { period: string | undefined; synthetic: true | undefined; always?: boolean }) {
  const { t } = useTranslation("drawer");
  const { period, synthetic, always = false } = props;
  if (period === undefined && !always) return null;
  return (
    <Pair term={t("period")}>
      {period === undefined ? t("fact.notStated") : <YearMark period={period} synthetic={synthetic} />}
    </Pair>
  );
}

function Node({ id, names }: { id: string; names: readonly NodeName[] }): ReactNode {
  const { language } = useView().view;
  const found = names.find((one) => one.id === id);
  return found === undefined ? id : <ViewLink to={{ open: id }}>{nameIn(language, found)}</ViewLink>;
}

function endOf(id: string): "place" | "stage" | "chain" | "enterprise" | "report" {
  const kinds = ["place", "stage", "chain", "enterprise"] as const;
  return kinds.find((kind) => id.startsWith(`${kind}:`)) ?? "report";
}
