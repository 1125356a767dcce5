import { useCallback, useMemo, useSyncExternalStore } from "react";
import { formatView, parseView, stepTo, type View } from "./view.ts";

const STEPPED = "liantu:stepped";

/** The view of the address bar, and the way to another one. */
export interface ViewControl {
  readonly view: View;
  /** Goes where the patch says. Back leads here again, unless the step replaces this one. */
  go(patch: Partial<View>, options?: { replace?: boolean }): void;
}

/** Reads the view from the address and follows it, also over Back and Forward. */
export function useView(): ViewControl {
  const address = useSyncExternalStore(subscribe, currentAddress);
  const view = useMemo(() => parseView(address), [address]);
  const go = useCallback((patch: Partial<View>, options: { replace?: boolean } = {}) => {
    const next = formatView(stepTo(parseView(currentAddress()), patch));
    if (next === currentAddress()) return;
    if (options.replace === true) history.replaceState(null, "", next);
    else history.pushState(null, "", next);
    window.dispatchEvent(new Event(STEPPED));
  }, []);
  return { view, go };
}

function currentAddress(): string {
  return location.pathname + location.search;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  window.addEventListener(STEPPED, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(STEPPED, changed);
  };
}
