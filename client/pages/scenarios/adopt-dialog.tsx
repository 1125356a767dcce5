import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { ScenarioAdopted } from "../../../graph-schema/api/scenarios.ts";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { act } from "../../api.ts";
import { ApiFailure } from "../../api-failure.ts";
import { useRevision } from "../../state/revision.ts";
import { useView } from "../../state/use-view.ts";
import { Failed } from "../../ui/states.tsx";
import { UnfitList } from "./unfit-list.tsx";

/** Makes a scenario true after it was confirmed: says what that means, and why it could not be done. The focus starts on
 *  the way out. */
export function AdoptDialog({
  scenario,
  close,
  adopted,
}: {
  scenario: Scenario;
  close: () => void;
  adopted: (done: ScenarioAdopted) => void;
}) {
  const { t } = useTranslation("scenarios");
  const dialog = useRef<HTMLDialogElement>(null);
  const adoption = useAdoption(scenario, adopted);
  const { revision, done, failure, stale } = adoption;
  const { name } = scenario;
  return (
    <dialog
      ref={(shown) => {
        dialog.current = shown;
        if (shown !== null && !shown.open) shown.showModal();
      }}
      className="help confirm"
      aria-labelledby="adopt-title"
      aria-describedby="adopt-says"
      onClose={close}
    >
      <h2 id="adopt-title">{t("adoptTitle", { name })}</h2>
      {done === undefined ? (
        <Says scenario={scenario} revision={revision} />
      ) : (
        <p role="status" className="strong">
          {done.put + done.removed === 0 ? t("adoptedNothing") : t("adopted", done)}
        </p>
      )}
      {stale && <p role="alert">{t("adoptStale")}</p>}
      {failure !== undefined && !stale && <WhyNot failure={failure} />}
      <div className="confirm-actions">
        <Button autoFocus onClick={() => dialog.current?.close()}>
          {done === undefined ? t("change.cancel") : t("close")}
        </Button>
        {done === undefined && <AdoptButton adoption={adoption} />}
      </div>
    </dialog>
  );
}

function AdoptButton({ adoption }: { adoption: ReturnType<typeof useAdoption> }) {
  const { t } = useTranslation("scenarios");
  const { working, revision, adopt } = adoption;
  return (
    <Button type="primary" loading={working} disabled={revision === undefined} onClick={adopt}>
      {working ? t("adopting") : t("adoptDo")}
    </Button>
  );
}

/** What adopting means. */
function Says({ scenario, revision }: { scenario: Scenario; revision: string | undefined }) {
  const { t } = useTranslation("scenarios");
  const { name, changes } = scenario;
  return (
    <div id="adopt-says">
      <p>{t("adoptSays", { count: changes.length, revision })}</p>
      <p>{t("adoptSource", { name })}</p>
      {revision === undefined && <p role="status">{t("adoptUnread")}</p>}
    </div>
  );
}

function WhyNot({ failure }: { failure: unknown }) {
  const { t } = useTranslation("scenarios");
  if (!(failure instanceof ApiFailure) || failure.errors.length === 0)
    return <Failed what={t("doing")} failure={failure} />;
  return (
    <div role="alert">
      <p className="strong">{t("adoptUnfit")}</p>
      <UnfitList errors={failure.errors} />
    </div>
  );
}

/** The adoption on the revision that was seen; afterwards, and when that had moved on, everything is read again. */
function useAdoption({ id }: Scenario, adopted: (done: ScenarioAdopted) => void) {
  const { language } = useView().view;
  const revision = useRevision();
  const answers = useQueryClient();
  const [stale, setStale] = useState(false);
  const adoption = useMutation({
    mutationFn: (seen: string) => act("adoptScenario", { params: { id }, seen }, { language }),
    onSuccess: (done) => {
      // Differences that are shown no longer are not asked for again: the scenario does not fit its own facts.
      flushSync(() => adopted(done));
      return answers.invalidateQueries();
    },
    onError: async (failure) => {
      const moved = failure instanceof ApiFailure && failure.code === "REVISION_STALE";
      setStale(moved);
      if (moved) await answers.invalidateQueries();
    },
  });
  return {
    revision,
    stale,
    working: adoption.isPending,
    done: adoption.data,
    failure: adoption.error ?? undefined,
    adopt: () => {
      setStale(false);
      if (revision !== undefined) adoption.mutate(revision);
    },
  };
}
