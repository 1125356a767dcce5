import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { percentText } from "../../ui/percent-text.ts";
import { LEAST_COVERAGES, type RatesAsked } from "./rates-asked.ts";
import { useChoose } from "./use-rates.ts";

/** What the bars of the boundaries mean, and the coverage below which there is no point. */
export function RateKeys({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  return (
    <ul className="rates-legend">
      <li>
        <i className="bounds-key bounds-key-lower" />
        {t("rows.lower")}
      </li>
      <li>
        <i className="bounds-key bounds-key-upper" />
        {t("rows.upper")}
      </li>
      <li>
        <i className="bounds-key-pin" />
        {t("rows.pin")}
      </li>
      <li>
        <LeastCoverage asked={asked} />
      </li>
    </ul>
  );
}

/** The threshold below which only bounds are given. */
function LeastCoverage({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const choose = useChoose();
  const options = [...new Set([...LEAST_COVERAGES, asked.known])].sort();
  return (
    <>
      {t("filter.known")}
      <Select
        size="small"
        variant="borderless"
        aria-label={`${t("filter.known")} ${t("filter.knownAfter")}`}
        popupMatchSelectWidth={false}
        value={asked.known}
        options={options.map((value) => ({ value, label: `${percentText(Number(value))} %` }))}
        onChange={(known) => choose({ known: known === "0.7" ? undefined : known })}
      />
      {t("filter.knownAfter")}
    </>
  );
}
