import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { ScenarioDraft } from "../../../graph-schema/scenario.ts";
import { act } from "../../api.ts";
import { useView } from "../../state/use-view.ts";
import { whole } from "../rates/rate-numbers.ts";
import { namesFrom } from "../rates/use-rates.ts";
import { capacityFor } from "./gap-numbers.ts";
import type { GapsAsked } from "./gaps-asked.ts";
import type { OpenGap } from "./open-gap.ts";
import { plantsScenario } from "./planned-plants.ts";
import { useGapSubject } from "./use-gap-subject.ts";

/** Opens a plant that fills the gap in a scenario of its own, and goes there. */
export function TryIt({ gap }: { gap: OpenGap }) {
  const { t } = useTranslation("gaps");
  const { row, asked, name } = gap;
  const { shortPlace: place } = useGapSubject(asked);
  const capacity = capacityFor(row);
  if (capacity === undefined) return <span className="note">{t("detail.noScale")}</span>;
  const plant = {
    stage: row.about,
    name: t("detail.planName", { stage: name, place }),
    place: asked.place,
    capacity,
  };
  const draft = plantsScenario([plant], {
    name: t("detail.scenarioName", { stage: name, place }),
    note: t("detail.scenarioNote", { amount: whole(capacity) }),
  });
  return <TryButton draft={draft} label={t("detail.tryIt")} means={t("detail.tryMeans")} primary />;
}

/** Opens all plants of a set of investments in one scenario, and goes there. */
export function TrySteps(props: { steps: readonly Finding[]; findings: Findings; asked: GapsAsked }) {
  const { t } = useTranslation("gaps");
  const { language } = useView().view;
  const { steps, findings, asked } = props;
  const { shortPlace: place, chain } = useGapSubject(asked);
  const nameOf = namesFrom(findings.names, language);
  const plants = steps.map(({ about, parts }) => ({
    stage: about,
    name: t("detail.planName", { stage: nameOf(about) ?? about, place }),
    place: asked.place,
    capacity: Math.ceil(Math.max(parts?.added ?? 0, parts?.scale ?? 0)),
  }));
  const draft = plantsScenario(plants, {
    name: t("invest.scenarioName", { place, chain }),
    note: t("invest.scenarioNote", { count: steps.length }),
  });
  return <TryButton draft={draft} label={t("invest.try")} means={t("invest.tryMeans")} />;
}

function TryButton(props: { draft: ScenarioDraft; label: string; means: string; primary?: boolean }) {
  const { t } = useTranslation("gaps");
  const { view, go } = useView();
  const answers = useQueryClient();
  const { draft, label, means, primary = false } = props;
  const making = useMutation({
    mutationFn: () => act("addScenario", { params: {}, body: draft }, { language: view.language }),
    onSuccess: async ({ id }) => {
      await answers.invalidateQueries({ queryKey: ["listScenarios"] });
      go({ page: "scenario", id });
    },
  });
  return (
    <>
      <Button
        {...(primary ? { type: "primary" as const } : {})}
        loading={making.isPending}
        title={means}
        onClick={() => making.mutate()}
      >
        {label}
      </Button>
      {making.isError && (
        <span role="alert" className="field-error">
          {t("detail.tried", { reason: making.error.message })}
        </span>
      )}
    </>
  );
}
