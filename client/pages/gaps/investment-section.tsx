import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Choice } from "../../ui/choice.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { RateBar } from "../../ui/rate-bar.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { oneDecimal, whole } from "../rates/rate-numbers.ts";
import { namesFrom, useFindings, withChosen } from "../rates/use-rates.ts";
import type { GapsAsked } from "./gaps-asked.ts";
import { stepsTable } from "./steps-export.ts";
import { TrySteps } from "./try-it.tsx";
import { useGapFileWords } from "./use-gap-file-words.ts";
import { useChooseGap } from "./use-gaps.ts";

/** Goals that can be chosen, as the address writes them; the plan's first. */
const GOALS = ["0.5", "0.4", "0.6", "0.7"] as const;

const COSTS = ["one", "output"] as const;

/** The least set of new plants that brings the place to the goal: step by step with what each adds. */
export function InvestmentSection({ asked }: { asked: GapsAsked }) {
  const { t } = useTranslation("gaps");
  const { map, parameters } = useView().view;
  const choose = useChooseGap();
  const goal = GOALS.find((one) => one === parameters.goal) ?? GOALS[0];
  const cost = COSTS.find((one) => one === parameters.cost) ?? "one";
  const { chain = "all", place } = asked;
  const result = useFindings("investment-set", { chain, place, map, goal, cost, facts: "0" });
  return (
    <section className="gaps-invest" aria-labelledby="invest-title">
      <div className="section-head">
        <h2 id="invest-title">{t("invest.title", { goal: percentText(Number(goal)) })}</h2>
        <Select
          size="small"
          aria-label={t("invest.goal")}
          prefix={<span className="note">{t("invest.goal")}</span>}
          value={goal}
          options={[...GOALS].sort().map((value) => ({ value, label: `${percentText(Number(value))} %` }))}
          onChange={(chosen) => choose({ goal: chosen === GOALS[0] ? undefined : chosen })}
        />
        <Choice
          label={t("invest.cost")}
          value={cost}
          options={COSTS.map((value) => ({ value, label: t(`invest.${value}`) }))}
          onChange={(chosen) => choose({ cost: chosen === "one" ? undefined : chosen })}
        />
      </div>
      <Answer result={result} what={t("invest.title", { goal: percentText(Number(goal)) })} lines={5}>
        {(findings) => <Plan findings={findings} asked={asked} goal={Number(goal)} cost={cost} />}
      </Answer>
    </section>
  );
}

interface PlanProps {
  readonly findings: Findings;
  readonly asked: GapsAsked;
  readonly goal: number;
  readonly cost: (typeof COSTS)[number];
}

function Plan({ findings, asked, goal, cost }: PlanProps) {
  const { t } = useTranslation("gaps");
  const words = useGapFileWords(asked);
  const { shortPlace: place, chain } = words.subject;
  const [first, ...steps] = findings.rows;
  const target = percentText(goal);
  const known = { place, chain, goal: target };
  if (first === undefined || first.class === "no-purchases") return <Empty title={t("invest.noPurchases")} />;
  if (first.class === "out-of-reach") return <Empty title={t("invest.outOfReach", known)} />;
  const last = steps.at(-1);
  if (last === undefined) return <Empty title={t("invest.reached", known)} />;
  const lead = {
    ...known,
    before: oneDecimal(first.value ?? 0),
    after: oneDecimal(last.value ?? 0),
    count: steps.length,
  };
  return (
    <>
      <p className="gaps-say">
        {t("invest.lead", lead)} <BoundWords row={first} cost={cost} />
      </p>
      <Steps findings={findings} steps={steps} />
      <div className="gap-table-foot">
        <TrySteps steps={steps} findings={findings} asked={asked} />
        <DownloadButtons table={() => stepsTable(findings, steps, words)} />
      </div>
      <Caveats findings={findings} />
    </>
  );
}

function BoundWords({ row, cost }: { row: Finding; cost: PlanProps["cost"] }) {
  const { t } = useTranslation("gaps");
  if (row.class === "exact") return t("invest.exact");
  const bound = Math.round(row.parts?.lowerBound ?? 0);
  const unit = cost === "one" ? t("invest.plants") : t("detail.unit.money");
  return t("invest.approximate", { bound: `${whole(bound)} ${unit}` });
}

function Steps({ findings, steps }: { findings: Findings; steps: readonly Finding[] }) {
  const { t } = useTranslation("gaps");
  const { language } = useView().view;
  const nameOf = namesFrom(findings.names, language);
  const money = (name: string) => (
    <th scope="col" className="number">
      {name}
      <br />
      {t("table.unit")}
    </th>
  );
  return (
    <div className="table-scroll">
      <table className="lines invest-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("invest.step")}
            </th>
            <th scope="col">{t("invest.stage")}</th>
            {money(t("invest.added"))}
            {money(t("invest.scale"))}
            <th scope="col" className="number">
              {t("invest.delta")}
              <br />
              {t("invest.points")}
            </th>
            <th scope="col">{t("invest.after")}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((row, at) => (
            <Step key={row.about} row={row} number={at + 1} name={nameOf(row.about) ?? row.about} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Step({ row, number, name }: { row: Finding; number: number; name: string }) {
  const { t } = useTranslation("gaps");
  const { parameters } = useView().view;
  return (
    <tr>
      <td className="number note">{number}</td>
      <th scope="row">
        <ViewLink to={{ parameters: withChosen(parameters, { stage: row.about }) }} className="figure">
          {name}
        </ViewLink>
      </th>
      <td className="number">
        <span className={row.synthetic ? "simulated" : undefined}>{whole(row.parts?.added ?? 0)}</span>
      </td>
      <td className="number">
        {row.parts?.scale === undefined ? (
          <span className="absent">{t("table.notKnown")}</span>
        ) : (
          whole(row.parts.scale)
        )}
      </td>
      <td className="number">+{percentText(row.parts?.delta ?? 0, { decimals: 1, zeros: true })}</td>
      <td>
        <RateBar lower={row.value ?? 0} upper={row.value ?? 0} />
        {oneDecimal(row.value ?? 0)} %
      </td>
    </tr>
  );
}

function Caveats({ findings }: { findings: Findings }) {
  const { language } = useView().view;
  const told = findings.caveats.filter(({ code }) => code !== "synthetic-facts");
  return (
    <ul className="foot-notes gaps-caveats">
      {told.map(({ code, ...words }) => (
        <li key={code}>{words[language]}</li>
      ))}
    </ul>
  );
}
