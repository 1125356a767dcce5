import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { gapKindOf } from "../../graph/gap-kinds.ts";
import { useView } from "../../state/use-view.ts";
import { GapSeal } from "../../ui/gap-seal.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { namesFrom } from "../rates/use-rates.ts";
import { Candidates } from "./candidates.tsx";
import { CompletionSet } from "./completion-set.tsx";
import { DemandSection } from "./demand-section.tsx";
import { Feasibility } from "./feasibility.tsx";
import { GapMap } from "./gap-map.tsx";
import { GapNumbers } from "./gap-numbers-list.tsx";
import { reasonOf } from "./gap-reason.ts";
import type { GapsAsked } from "./gaps-asked.ts";
import { HandOver } from "./hand-over.tsx";
import type { OpenGap } from "./open-gap.ts";
import { TryIt } from "./try-it.tsx";
import { useChooseGap } from "./use-gaps.ts";
import { WhyTree } from "./why-tree.tsx";

/** One gap: why it is called so, what it is made of, why it cannot be made, who could fill it and how feasible that is,
 *  and where the demand comes from.
 *  @param props `plan`: the stage of the plan it lies under */
export function GapDetail(props: {
  findings: Findings;
  row: Finding;
  asked: GapsAsked;
  plan: string | undefined;
}) {
  const { t } = useTranslation("gaps");
  const { language } = useView().view;
  const { findings, row, asked, plan } = props;
  const nameOf = namesFrom(findings.names, language);
  const [chain] = row.others?.chain ?? [];
  const gap: OpenGap = { findings, row, asked, name: nameOf(row.about) ?? row.about, chain };
  const mayBeFilled = gapKindOf(row.class) !== undefined || row.class === "unrecorded";
  useCloseByKey(asked.stage !== undefined);
  return (
    <>
      <Title gap={gap} plan={plan === undefined || plan === row.about ? undefined : nameOf(plan)} />
      <p className="gap-why">
        {reasonOf(row, { t, language, nameOf }).map((sentence) => (
          <span key={sentence}>
            {sentence}
            {language === "en" && " "}
          </span>
        ))}
      </p>
      <div className="gap-steps">
        <TryIt gap={gap} />
        <HandOver gap={gap} />
        <ViewLink to={{ open: row.about }}>{t("detail.evidence")}</ViewLink>
      </div>
      <GapNumbers row={row} />
      <GapMap gap={gap} />
      {mayBeFilled && <Candidates gap={gap} />}
      <WhyTree gap={gap} />
      <CompletionSet gap={gap} />
      {mayBeFilled && <Feasibility gap={gap} />}
      <DemandSection gap={gap} />
    </>
  );
}

function Title({ gap, plan }: { gap: OpenGap; plan: string | undefined }) {
  const { t } = useTranslation("gaps");
  const { row, asked } = gap;
  const choose = useChooseGap();
  const verdict = gapKindOf(row.class) ?? (row.class === "unrecorded" ? "unrecorded" : "none");
  return (
    <div className="gap-head">
      <h2 id="gap-title">{gap.name}</h2>
      <GapSeal verdict={row.class} />
      <span className="gap-head-class">
        {t(`class.${verdict}`)}
        {verdict !== "none" && <> → {t(`action.${verdict}`)}</>}
      </span>
      {plan !== undefined && <span className="note">{t("table.under", { stage: plan })}</span>}
      {asked.stage !== undefined && (
        <button type="button" className="bare gap-close" onClick={() => choose({ stage: undefined })}>
          {t("detail.close")} <kbd>Esc</kbd>
        </button>
      )}
    </div>
  );
}

/** Escape closes the chosen gap, unless something above it takes the key. */
function useCloseByKey(isChosen: boolean): void {
  const choose = useChooseGap();
  const { open } = useView().view;
  useEffect(() => {
    if (!isChosen || open !== undefined) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || isTyping(event.target)) return;
      choose({ stage: undefined });
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea, [role=tree]") !== null;
}
