import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Finding, Findings, MeasureDescription } from "../../../graph-schema/findings.ts";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { SimulatedMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { classWords } from "../analyses/finding-words.ts";
import type { ChangeForm } from "./change-form.ts";
import { valueText } from "./effects.ts";
import { TextControl } from "./form-field.tsx";
import { redirectTo, roleOf } from "./partner-changes.ts";

/** The measure that proposes whom a planned plant could buy from and sell to. */
const MEASURE = "plant-partners";

interface PartnersProps {
  readonly form: ChangeForm;
  /** Changes that are put with the plant. */
  readonly chosen: readonly ScenarioChange[];
  readonly choose: (chosen: readonly ScenarioChange[]) => void;
}

/** Whom a planned plant could sell to and buy from, where the service can say it: a click makes a buyer a change. */
export function Partners(props: PartnersProps) {
  const { t } = useTranslation("scenarios");
  const { items = [] } = useApi("listAnalyses", {}, {}).data ?? {};
  const [shown, show] = useState(false);
  const measure = items.find(({ id }) => id === MEASURE);
  const stage = props.form.makes.find((made) => made.stage !== "")?.stage;
  const place = props.form.values.place ?? "";
  if (measure === undefined || stage === undefined || place === "") return null;
  return (
    <div className="scenario-partners">
      <Button size="small" aria-expanded={shown} onClick={() => show(!shown)}>
        {t(shown ? "change.partners.hide" : "change.partners.show")}
      </Button>
      {shown && <Proposed {...props} measure={measure} stage={stage} place={place} />}
    </div>
  );
}

function Proposed(props: PartnersProps & { measure: MeasureDescription; stage: string; place: string }) {
  const { t } = useTranslation("scenarios");
  const { map } = useView().view;
  const { measure, stage, place } = props;
  const [share, setShare] = useState("30");
  const result = useApi("runAnalysis", { measure: MEASURE }, { stage, place, map, facts: "0" });
  return (
    <Answer result={result} what={t("change.partners.title")} lines={4}>
      {(findings) =>
        findings.rows.length === 0 ? (
          <p className="note">{t("change.partners.none")}</p>
        ) : (
          <>
            <p className="note">
              {t("change.partners.about")} {findings.synthetic && <SimulatedMark />}
            </p>
            <label className="scenario-share" htmlFor="partner-share">
              {t("change.partners.share")}{" "}
              <TextControl id="partner-share" wrong={false} numeric value={share} onType={setShare} /> %
            </label>
            <ul>
              {findings.rows.map((row) => (
                <Partner
                  key={`${row.about} ${row.class ?? ""}`}
                  {...props}
                  row={row}
                  findings={findings}
                  measure={measure}
                  share={Number(share) / 100}
                />
              ))}
            </ul>
          </>
        )
      }
    </Answer>
  );
}

function Partner({
  row,
  findings,
  measure,
  share,
  ...props
}: PartnersProps & {
  row: Finding;
  findings: Findings;
  measure: MeasureDescription;
  share: number;
  stage: string;
}) {
  const { t } = useTranslation("scenarios");
  const { language, map } = useView().view;
  const { form, chosen, choose, stage } = props;
  const named = findings.names.find(({ id }) => id === row.about);
  const change = redirectTo({ row, stage, share, to: form.values.enterprise ?? "", map });
  const used = chosen.some((one) => one.kind === "redirect" && one.buyer === row.about);
  const words = classWords(measure, row.class, language);
  return (
    <li>
      <span className="note" title={words?.means}>
        {words?.name ?? t(`change.partners.${roleOf(row) ?? "supplier"}`)}
      </span>{" "}
      <ViewLink to={{ open: row.about }}>
        {named === undefined ? row.about : nameIn(language, named)}
      </ViewLink>{" "}
      {row.value !== null && <span className="note">{valueText(findings.unit, row.value, language)}</span>}{" "}
      {change !== undefined && (
        <Button size="small" disabled={used} onClick={() => choose([...chosen, change])}>
          {t(used ? "change.partners.used" : "change.partners.use")}
        </Button>
      )}
    </li>
  );
}
