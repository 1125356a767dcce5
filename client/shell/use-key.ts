import { useEffect, useEffectEvent } from "react";

/** Does something at a key, wherever the focus is, except where text is being written.
 *  @param key as `KeyboardEvent.key` names it */
export function useKey(key: string, act: (event: KeyboardEvent) => void): void {
  const acted = useEffectEvent(act);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (key !== "Escape" && isWriting(event.target)) return;
      if (key !== "Escape") event.preventDefault();
      acted(event);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [key]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable='true']");
}
