import { Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Scenario } from "../../../graph-schema/scenario.ts";

/** Asks before a scenario is removed. The focus starts on the way out. */
export function RemoveDialog({
  scenario,
  confirm,
  close,
}: {
  scenario: Scenario;
  confirm: () => void;
  close: () => void;
}) {
  const { t } = useTranslation("scenarios");
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <dialog
      ref={(shown) => {
        dialog.current = shown;
        if (shown !== null && !shown.open) shown.showModal();
      }}
      className="help confirm"
      aria-labelledby="remove-title"
      aria-describedby="remove-says"
      onClose={close}
    >
      <h2 id="remove-title">{t("removeAsk", { name: scenario.name })}</h2>
      <p id="remove-says">{t("removeSays", { count: scenario.changes.length })}</p>
      <div className="confirm-actions">
        <Button autoFocus onClick={() => dialog.current?.close()}>
          {t("keep")}
        </Button>
        <Button
          danger
          onClick={() => {
            confirm();
            dialog.current?.close();
          }}
        >
          {t("removeDo")}
        </Button>
      </div>
    </dialog>
  );
}
