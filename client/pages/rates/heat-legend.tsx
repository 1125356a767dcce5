import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { percentText } from "../../ui/percent-text.ts";

const BELOW = [0, 1, 2, 3, 4];
const ABOVE = [5, 6];

interface HeatLegendProps {
  readonly known: string;
  readonly unplaced: number;
  readonly children: ReactNode;
}

/** What the colours, hatches and dashes of the map mean.
 *  @param known the least coverage for a single value, as the address writes it
 *  @param unplaced buyers that only the province's column counts
 *  @param children what stands at its end */
export function HeatLegend({ known, unplaced, children }: HeatLegendProps) {
  const { t } = useTranslation("rates");
  return (
    <ul className="rates-legend">
      <li>
        {BELOW.map((at) => (
          <i key={at} className={`heat-key heat-${String(at)}`} />
        ))}
        <span>{t("heat.below")}</span>
      </li>
      <li>
        {ABOVE.map((at) => (
          <i key={at} className={`heat-key heat-${String(at)}`} />
        ))}
        <span>{t("heat.above")}</span>
      </li>
      <li>
        <i className="heat-key heat-kind-bounds" />
        <span>{t("heat.suppressed", { share: percentText(1 - Number(known)) })}</span>
      </li>
      <li>
        <span>{t("heat.partly")}</span>
      </li>
      <li>
        <span>— {t("heat.nothing")}</span>
      </li>
      {unplaced > 0 && <li>{t("heat.unplaced", { count: unplaced })}</li>}
      <li className="legend-end">{children}</li>
    </ul>
  );
}
