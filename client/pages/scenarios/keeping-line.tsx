import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view.ts";
import { errorsByChange } from "./change-list.ts";
import type { Keeper } from "./use-keeper.ts";
import { whenText } from "./when-text.ts";

/** Whether what is on the page is kept; what to do when it is not. */
export function KeepingLine({ keeper }: { keeper: Keeper }) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const { kept, failure } = keeper;
  switch (keeper.keeping) {
    case "kept":
      return (
        <p className="note" role="status">
          {t("kept", { version: kept.version, when: whenText(kept.changed, language) })}
        </p>
      );
    case "keeping":
      return (
        <p className="note" role="status">
          {t("keeping")}
        </p>
      );
    case "stale":
      return (
        <div className="state-failed" role="alert">
          <p className="strong">{t("stale")}</p>
          <p className="state-failed-actions">
            <Button size="small" onClick={() => void keeper.takeTheirs()}>
              {t("takeTheirs")}
            </Button>
            <Button size="small" onClick={() => void keeper.overwrite()}>
              {t("overwrite")}
            </Button>
          </p>
        </div>
      );
    case "refused":
      return (
        <div className="state-failed" role="alert">
          <p className="strong">{t("refusedWhy", { message: failure?.message })}</p>
          {(errorsByChange(failure?.errors ?? []).get(-1) ?? []).map(({ pointer, message }) => (
            <p key={pointer}>{message}</p>
          ))}
          <p className="state-failed-actions">
            <Button size="small" onClick={keeper.again}>
              {t("again")}
            </Button>
          </p>
        </div>
      );
  }
}
