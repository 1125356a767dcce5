import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Layer } from "../../../graph-schema/provenance.ts";
import { isRealOnly } from "../../state/scopes.ts";
import { useView } from "../../state/use-view.ts";
import { layerWords, scopeWords, yearsWords } from "../../ui/scope-words.ts";
import { useLayers, useLoadedLayer } from "../../ui/use-layers.ts";
import { useKey } from "../use-key.ts";
import { DropSimulated } from "./drop-simulated.tsx";
import { LayerChoice } from "./layer-choice.tsx";
import { RealOnlySwitch, useRealOnly } from "./real-only-switch.tsx";
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
        title={scopeWords(view.scope, view.language)}
        onClick={() => setOpen(true)}
      >
        <span className="visually-hidden">{t("label")}</span>
        <InUse />
      </button>
      {open && <ScopeDialog close={() => setOpen(false)} />}
    </>
  );
}

/** Layers and period in a few words: everything, all that is real, or the layers by name. Those that hold nothing are
 *  not named. */
function InUse() {
  const { t } = useTranslation("scope");
  const { language, scope } = useView().view;
  const loaded = useLayers()?.flatMap(({ layer, facts }) => (facts > 0 ? [layer] : [])) ?? Layer.options;
  const used = scope.layers.filter((layer) => loaded.includes(layer));
  const left = loaded.filter((layer) => !used.includes(layer));
  const words =
    left.length === 0
      ? t("everything")
      : left.join() === "simulated"
        ? t("everythingReal")
        : layerWords(used, language);
  return (
    <>
      <span className="scope-layers">{words}</span>
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
