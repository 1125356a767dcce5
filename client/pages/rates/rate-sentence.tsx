import { Trans, useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { amountOf } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { percentText } from "../../ui/percent-text.ts";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { kindOf, lackingTo, whole } from "./rate-numbers.ts";
import { type CountedBy, GOAL } from "./rates-asked.ts";

/** The result in a sentence: how much comes from the nearest and from the widest boundary, what the nearest lacks to the
 *  plan's goal, and how much nobody knows. Bounds stand in place of points that are not given. */
export function RateSentence({ findings, by }: { findings: Findings; by: CountedBy }) {
  const { t } = useTranslation("rates");
  const [nearest, widest] = [findings.rows.at(0), findings.rows.at(-1)];
  const piece = usePiece(by);
  if (nearest === undefined || widest === undefined) return null;
  const pieces = [piece(nearest, t("within.town")), piece(widest, t("within.province"))].join(t("say.and"));
  const unknown = 1 - (nearest.parts?.coverage ?? 1);
  return (
    <p className="rates-say">
      <b>{t("say.lead", { each: t(`say.each.${by}`), pieces })}</b>
      <Goal row={nearest} by={by} />
      {unknown > 0 && t("say.unknown", { share: percentText(unknown, { decimals: 1 }) })}
    </p>
  );
}

/** A part of the sentence: so many of a hundred, or from so many to so many. */
function usePiece(by: CountedBy): (row: Finding, where: string) => string {
  const { t } = useTranslation("rates");
  return (row, where) => {
    if (row.value !== null) return t(`say.point.${by}`, { count: percentText(row.value), where });
    const [low, high] = [percentText(row.lower ?? 0), percentText(row.upper ?? 1)];
    return t(`say.range.${by}`, { low, high, where });
  };
}

function Goal({ row, by }: { row: Finding; by: CountedBy }) {
  const { t } = useTranslation("rates");
  const lacking = lackingTo(GOAL, row);
  if (lacking === undefined) return null;
  const goal = percentText(GOAL);
  if (whole(lacking.high) === "0") return t("say.reached", { goal });
  const components = {
    b: <b className={row.synthetic ? "simulated" : undefined} />,
    unit: <span className="unit" />,
  };
  const unit = t(`unit.${by}`);
  return kindOf(row) === "point" ? (
    <Trans
      t={t}
      i18nKey="say.gap"
      values={{ goal, amount: whole(lacking.high), unit }}
      components={components}
    />
  ) : (
    <Trans
      t={t}
      i18nKey="say.gapRange"
      values={{ goal, low: whole(lacking.low), high: whole(lacking.high), unit }}
      components={components}
    />
  );
}

/** What is said in place of a rate: that only a part of what is bought is published, or that nothing is recorded. */
export function NoRate({ row }: { row: Finding }) {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  const { partialBuyers = 0, knownOfPartial = 0 } = row.parts ?? {};
  const known = amountOf(Number(knownOfPartial.toFixed(0)), "CNY10k/year", { language });
  const amount = `${known.number} ${known.unit}`;
  return kindOf(row) === "part" ? (
    <Empty title={t("say.part", { count: partialBuyers, amount })}>
      <p>{t("say.partNext")}</p>
    </Empty>
  ) : (
    <Empty title={t("say.none")}>
      <ViewLink to={{ boundary: PROVINCE, parameters: {} }}>{t("filter.clear")}</ViewLink>
    </Empty>
  );
}
