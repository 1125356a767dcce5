import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRealOnly } from "../state/scopes.ts";
import { useView } from "../state/use-view.ts";
import { layerWords, yearsWords } from "../ui/scope-words.ts";
import { useLayers, useLoadedLayer } from "../ui/use-layers.ts";
import { DropSimulated } from "./drop-simulated.tsx";
import { LayerChoice } from "./layer-choice.tsx";
import { RealOnlySwitch, useRealOnly } from "./real-only-switch.tsx";
import { useKey } from "./use-key.ts";
import { YearsField } from "./years-field.tsx";

/** The facts in use, in the bar: a button that names layers and period, and opens the choice of both. */
export function ScopeMenu() {
  const { t } = useTranslation("scope");
  const [open, setOpen] = useState(false);
  const { view } = useView();
  const simulated = useLoadedLayer("simulated");
  const turnRealOnly = useRealOnly();
  useKey("l", () => setOpen(true));
  useKey("s", () => {
    if (simulated !== undefined) turnRealOnly(!isRealOnly(view.scope));
  });
  return (
    <>
      <button
        type="button"
        className="bare scope-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t("label")}
        onClick={() => setOpen(true)}
      >
        <InUse />
      </button>
      {open && <ScopeDialog close={() => setOpen(false)} />}
    </>
  );
}

/** Layers and period in a few words: layers that hold nothing are not named. */
function InUse() {
  const { language, scope } = useView().view;
  const loaded = useLayers()?.filter(({ facts }) => facts > 0);
  const layers = scope.layers.filter((layer) => loaded?.some((one) => one.layer === layer) ?? true);
  return (
    <>
      <span className="scope-layers">{layerWords(layers, language)}</span>
      <span className="scope-years">{yearsWords(scope.years, language)}</span>
      <span aria-hidden="true">▾</span>
    </>
  );
}

function ScopeDialog({ close }: { close: () => void }) {
  const { t } = useTranslation("scope");
  const dialog = useRef<HTMLDialogElement>(null);
  const layers = useLayers();
  return (
    <dialog
      ref={(shown) => {
        dialog.current = shown;
        if (shown !== null && !shown.open) shown.showModal();
      }}
      className="scope-dialog"
      aria-labelledby="scope-title"
      onClose={(event) => event.target === event.currentTarget && close()}
      onPointerDown={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className="scope-panel">
        <div className="help-head">
          <h2 id="scope-title">{t("label")}</h2>
          <button type="button" className="bare" onClick={() => dialog.current?.close()}>
            {t("close")} <kbd>Esc</kbd>
          </button>
        </div>
        <LayerChoice />
        <RealOnlySwitch />
        <YearsField layers={layers ?? []} />
        <DropSimulated />
      </div>
    </dialog>
  );
}
