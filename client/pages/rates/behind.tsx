import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { useMapNames } from "../../ui/use-map-names.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { PurchaseSection } from "./purchase-section.tsx";
import { boundsText, kindOf, oneDecimal, whole } from "./rate-numbers.ts";
import type { RatesAsked } from "./rates-asked.ts";
import { StageSection } from "./stage-section.tsx";
import type { Subject } from "./use-subject.ts";

/** What the chosen rate is made of: its quotient, the stages bought, and the purchases, each with its source. */
export function Behind(props: { findings: Findings; asked: RatesAsked; subject: Subject }) {
  const { t } = useTranslation("rates");
  const { findings, asked, subject } = props;
  const row = findings.rows.find(({ about }) => about === `boundary:${asked.level}`);
  return (
    <aside className="rates-behind" aria-labelledby="behind-title">
      <h2 id="behind-title">{t("behind.title")}</h2>
      <p className="behind-cell">
        {t("behind.cell", {
          chain: subject.chain,
          place: subject.firm ?? subject.place,
          level: t(`within.${asked.level}`),
        })}{" "}
        {row !== undefined && <Quotient row={row} unit={t(`unit.${asked.by}`)} />}
      </p>
      {row !== undefined && kindOf(row) !== "part" && kindOf(row) !== "none" && (
        <StageSection asked={asked} />
      )}
      <PurchaseSection asked={asked} />
      <Caveats findings={findings} />
      <Definition findings={findings} asked={asked} />
    </aside>
  );
}

/** “46.2 % = 544,160 ÷ 1,178,370”; of bounds, what is known from inside and what may be, over all that is bought. */
function Quotient({ row, unit }: { row: Finding; unit: string }) {
  const { inside = 0, bought = 0, unknown = 0 } = row.parts ?? {};
  const simulated = row.synthetic ? "simulated" : undefined;
  switch (kindOf(row)) {
    case "point":
      return (
        <>
          <b className={simulated}>{oneDecimal(row.value ?? 0)} %</b> = {whole(inside)} ÷{" "}
          {whole(bought - unknown)}
          <span className="unit">{unit}</span>
        </>
      );
    case "bounds": {
      const [low, high] = [(row.lower ?? 0) * bought, (row.upper ?? 1) * bought];
      return (
        <>
          <b className={simulated}>{boundsText(row, 1)} %</b> = {whole(low)}–{whole(high)} ÷ {whole(bought)}
          <span className="unit">{unit}</span>
        </>
      );
    }
    default:
      return null;
  }
}

function Definition({ findings, asked }: { findings: Findings; asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { map, parameters } = useView().view;
  const nameOfMap = useMapNames();
  const self = t(asked.self === "in" ? "behind.selfIn" : "behind.selfOut");
  const { definition: id, revision, measure } = findings;
  const { chain, enterprise, by, known } = parameters;
  const kept = Object.fromEntries(
    Object.entries({ chain, enterprise, by, self: parameters.self, known }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  return (
    <p className="behind-definition">
      {t("behind.definition", { id, revision, self, map: nameOfMap(map) })}{" "}
      <ViewLink to={{ page: "analyses", id: `measure:${measure}`, parameters: kept }}>
        {t("behind.formula")}
      </ViewLink>
    </p>
  );
}

/** What to mind, but what the notice of the page says already. */
function Caveats({ findings }: { findings: Findings }) {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  const told = findings.caveats.filter(({ code }) => code !== "synthetic-facts");
  if (told.length === 0) return null;
  return (
    <ul className="behind-caveats" aria-label={t("behind.before")}>
      {told.map(({ code, ...words }) => (
        <li key={code}>{words[language]}</li>
      ))}
    </ul>
  );
}
