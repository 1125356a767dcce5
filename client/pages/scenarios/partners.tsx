import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Findings } from "../../../graph-schema/findings.ts";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";
import { useApi } from "../../api.ts";
import { useAfterPause } from "../../state/use-after-pause.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { SimulatedMark } from "../../ui/marks.tsx";
import type { ChangeForm } from "./change-form.ts";
import { redirectTo } from "./partner-changes.ts";
import { PartnerTable } from "./partner-table.tsx";

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
  const made = props.form.makes.find(({ stage }) => stage !== "");
  const place = props.form.values.place ?? "";
  if (items.every(({ id }) => id !== MEASURE)) return null;
  if (made === undefined || place === "") return <p className="note">{t("change.partners.first")}</p>;
  return (
    <div className="scenario-partners">
      <Button size="small" aria-expanded={shown} onClick={() => show(!shown)}>
        {t(shown ? "change.partners.hide" : "change.partners.show")}
      </Button>
      {shown && <Proposed {...props} stage={made.stage} capacity={made.capacity} place={place} />}
    </div>
  );
}

function Proposed(props: PartnersProps & { stage: string; capacity: string; place: string }) {
  const { t } = useTranslation("scenarios");
  const { map } = useView().view;
  const { stage, place } = props;
  const typed = useAfterPause(props.capacity.replaceAll(/[,，\s]/g, ""), 400);
  const capacity = /^\d{1,9}(\.\d{1,6})?$/.test(typed) ? typed : undefined;
  const question = { stage, place, map, facts: "0", ...(capacity === undefined ? {} : { capacity }) };
  const result = useApi("runAnalysis", { measure: MEASURE }, question);
  return (
    <Answer result={result} what={t("change.partners.title")} lines={4}>
      {(findings) => <Found {...props} findings={findings} />}
    </Answer>
  );
}

function Found(props: PartnersProps & { stage: string; findings: Findings }) {
  const { t } = useTranslation("scenarios");
  const { language, map } = useView().view;
  const { form, chosen, choose, findings, stage } = props;
  const plan = { stage, to: form.values.enterprise ?? "", map };
  const changes = findings.rows.flatMap((row) => redirectTo(row, plan) ?? []);
  const left = changes.filter(
    (change) => !chosen.some((one) => one.kind === "redirect" && one.buyer === change.buyer),
  );
  const partners = findings.rows.filter(
    (row) => (row.class === "buyer" || row.class === "supplier") && row.value !== 0,
  );
  const buyers = partners.filter((row) => row.class === "buyer");
  const suppliers = partners.filter((row) => row.class === "supplier");
  const table = {
    names: findings.names,
    changes,
    isChosen: (buyer: string) => chosen.some((one) => one.kind === "redirect" && one.buyer === buyer),
    choose: (change: ScenarioChange) => choose([...chosen, change]),
  };
  if (partners.length === 0) return <p className="note">{t("change.partners.none")}</p>;
  return (
    <>
      {buyers.length > 0 && <PartnerTable {...table} rows={buyers} />}
      {left.length > 1 && (
        <Button size="small" onClick={() => choose([...chosen, ...left])}>
          {t("change.partners.useAll", { count: left.length })}
        </Button>
      )}
      {suppliers.length > 0 && (
        <details>
          <summary>{t("change.partners.suppliers", { count: suppliers.length })}</summary>
          <PartnerTable {...table} rows={suppliers} />
        </details>
      )}
      <p className="note">
        {findings.synthetic && <SimulatedMark />} {t("change.partners.about")}
      </p>
      {findings.caveats
        .filter(({ code }) => code !== "synthetic-facts")
        .map((caveat) => (
          <p key={caveat.code} className="note">
            {caveat[language]}
          </p>
        ))}
    </>
  );
}
