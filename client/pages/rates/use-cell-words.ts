import { useTranslation } from "react-i18next";
import type { Finding } from "../../../graph-schema/findings.ts";
import { amountOf } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { percentText } from "../../ui/percent-text.ts";
import { boundsText, kindOf, oneDecimal, whole } from "./rate-numbers.ts";
import type { CountedBy } from "./rates-asked.ts";

/** What a rate says in words: its number, or why there is none, and what it is made of. */
export function useCellWords(by: CountedBy): (row: Finding | undefined) => string {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  const rateWords = (row: Finding | undefined) => {
    const kind = row === undefined ? "none" : kindOf(row);
    if (row === undefined || kind === "none") return t("heat.none");
    const { lower, upper, value, parts = {} } = row;
    if (kind === "part") {
      const { number, unit } = amountOf(Math.round(parts.knownOfPartial ?? 0), "CNY10k/year", { language });
      return t("heat.part", { amount: `${number} ${unit}` });
    }
    const [low, high] = [oneDecimal(lower ?? 0), oneDecimal(upper ?? 1)];
    if (kind === "point" && low === high) return t("heat.exact", { value: low });
    if (kind === "point") return t("heat.point", { value: oneDecimal(value ?? 0), low, high });
    return t("heat.bounds", {
      bounds: boundsText(row, 0),
      share: percentText(parts.coverage ?? 0, { decimals: 1 }),
    });
  };
  return (row) => {
    const { bought = 0, purchases = 0, buyers = 0 } = row?.parts ?? {};
    if (bought === 0) return rateWords(row);
    const beside = t("heat.beside", { bought: `${whole(bought)} ${t(`unit.${by}`)}`, purchases, buyers });
    return `${rateWords(row)}${t("heat.separator")}${beside}`;
  };
}

/** What is printed in a cell of the map: a point, bounds, that a part is known, or a dash. */
export function useCellText(): (row: Finding | undefined) => string {
  const { t } = useTranslation("rates");
  return (row) => {
    switch (row === undefined ? "none" : kindOf(row)) {
      case "point":
        return oneDecimal(row?.value ?? 0);
      case "bounds":
        return boundsText({ lower: row?.lower ?? null, upper: row?.upper ?? null }, 0);
      case "part":
        return t("heat.partShort");
      case "none":
        return "—";
    }
  };
}
