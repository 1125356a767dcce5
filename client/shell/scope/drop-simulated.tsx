import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LayerSummary } from "../../../graph-schema/api/resources.ts";
import { ApiFailure } from "../../api-failure.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { Failed } from "../../ui/states.tsx";
import { useLoadedLayer } from "../../ui/use-layers.ts";
import { type DropControl, useDropSimulated } from "./use-drop-simulated.ts";

/** The button that removes everything simulated for good, once it was confirmed. */
export function DropSimulated() {
  const { t } = useTranslation("scope");
  const [asking, ask] = useState(false);
  const simulated = useLoadedLayer("simulated");
  const control = useDropSimulated();
  if (control.dropped !== undefined) {
    const { removed, revision } = control.dropped;
    return (
      <p className="note" role="status">
        {t("dropped", { removed: formatNumber(removed), revision })}
      </p>
    );
  }
  if (simulated === undefined) return null;
  return (
    <div className="scope-drop">
      <Button size="small" danger onClick={() => ask(true)}>
        {t("drop")}
      </Button>
      {asking && <Confirm simulated={simulated} control={control} close={() => ask(false)} />}
    </div>
  );
}

interface Asked {
  simulated: LayerSummary;
  control: DropControl;
  close: () => void;
}

/** What is going to be removed, and that it does not come back by itself. The focus starts on the way out. */
function Confirm({ simulated, control, close }: Asked) {
  const { t } = useTranslation("scope");
  const dialog = useRef<HTMLDialogElement>(null);
  const counts = {
    facts: formatNumber(simulated.facts),
    firms: formatNumber(simulated.enterprises),
    supplies: formatNumber(simulated.supplies),
  };
  return (
    <dialog
      ref={(shown) => {
        dialog.current = shown;
        if (shown !== null && !shown.open) shown.showModal();
      }}
      className="help confirm"
      aria-labelledby="drop-title"
      aria-describedby="drop-says"
      onClose={close}
    >
      <h2 id="drop-title">{t("dropTitle")}</h2>
      <div id="drop-says">
        <p>{t("dropSays", counts)}</p>
        <p className="strong">{t("dropBack")}</p>
      </div>
      <DropFailure control={control} />
      <div className="confirm-actions">
        <Button autoFocus onClick={() => dialog.current?.close()}>
          {t("dropCancel")}
        </Button>
        <Button
          danger
          loading={control.working}
          disabled={control.seen === undefined}
          onClick={() => control.drop()}
        >
          {control.working ? t("dropping") : t("dropDo", counts)}
        </Button>
      </div>
    </dialog>
  );
}

/** Why nothing was removed: the data had moved on, the store is away, or something else stands on what is simulated. */
function DropFailure({ control: { failure, stale, seen } }: { control: DropControl }) {
  const { t } = useTranslation("scope");
  if (seen === undefined) return <p role="status">{t("dropUnread")}</p>;
  if (stale) return <p role="alert">{t("dropStale")}</p>;
  if (failure === undefined) return null;
  const wrong = failure instanceof ApiFailure ? failure.errors.slice(0, 5) : [];
  return (
    <>
      <Failed what={t("dropWhat")} failure={failure} />
      {wrong.map(({ pointer, message }) => (
        <p key={pointer} className="note">
          {message}
        </p>
      ))}
    </>
  );
}
