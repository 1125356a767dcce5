import { useTranslation } from "react-i18next";
import type { Finding } from "../../../graph-schema/findings.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { percentText } from "../../ui/percent-text.ts";
import { whole } from "../rates/rate-numbers.ts";

/** The parts worth reading, in the order in which they explain a gap, and what they are counted in. */
const PARTS = [
  ["demand", "money"],
  ["demandByRecipe", "money"],
  ["traded", "money"],
  ["supply", "money"],
  ["potential", "share"],
  ["rate", "share"],
  ["leakage", "share"],
  ["unknownShare", "share"],
  ["makers", "count"],
  ["owners", "count"],
  ["hhi", "number"],
  ["topShare", "share"],
  ["minimumScale", "money"],
  ["viable", "times"],
  ["criticality", "share"],
  ["dominated", "share"],
  ["outflowShare", "share"],
  ["partialDemand", "money"],
] as const;

/** The numbers a gap was judged by, those that are known; a 0 that says nothing is left out. */
export function GapNumbers({ row }: { row: Finding }) {
  const { t } = useTranslation("gaps");
  const known = PARTS.flatMap(([part, kind]) => {
    const value = row.parts?.[part];
    const silent = value === 0 && (part === "partialDemand" || part === "criticality" || part === "traded");
    return value === undefined || silent ? [] : [{ part, kind, value }];
  });
  return (
    <dl className="gap-numbers" aria-label={t("detail.numbers")}>
      {known.map(({ part, kind, value }) => (
        <div key={part}>
          <dt>{t(`detail.parts.${part}`)}</dt>
          <dd>
            <span className={row.synthetic ? "simulated" : undefined}>{written(value, kind)}</span>
            <span className="unit">
              {kind === "share" ? "%" : kind === "number" ? "" : t(`detail.unit.${kind}`)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function written(value: number, kind: (typeof PARTS)[number][1]): string {
  switch (kind) {
    case "money":
    case "count":
      return whole(value);
    case "share":
      return percentText(value, { decimals: 1 });
    case "times":
      return formatNumber(Number(value.toFixed(1)));
    case "number":
      return value.toFixed(2);
  }
}
