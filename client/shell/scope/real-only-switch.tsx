import { Switch } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { isRealOnly, withLayer } from "../../state/scopes.ts";
import { useView } from "../../state/use-view.ts";
import { useLoadedLayer } from "../../ui/use-layers.ts";

/** The one switch that leaves simulated facts out of every number and picture. Nothing when there are none. */
export function RealOnlySwitch() {
  const { t } = useTranslation("scope");
  const id = useId();
  const simulated = useLoadedLayer("simulated");
  const { view } = useView();
  const turn = useRealOnly();
  if (simulated === undefined) return null;
  return (
    <label className="real-only" htmlFor={id}>
      <Switch id={id} size="small" checked={isRealOnly(view.scope)} onChange={turn} />
      {t("realOnly")}
    </label>
  );
}

/** Leaves simulated facts out, or takes them in again. */
export function useRealOnly(): (only: boolean) => void {
  const { view, go } = useView();
  return (only) => go({ scope: withLayer(view.scope, "simulated", !only) });
}
