import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { LanesCanvas } from "../../graph/canvas.ts";

/** The live picture of an element: absent while its engine is loaded, `failed` when that went wrong. */
export interface MountedCanvas {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly canvas: LanesCanvas | undefined;
  readonly failed: boolean;
}

/** Loads the drawing engine when a picture is first needed, and mounts it.
 *  @param taken is called with the id of what was clicked or tapped */
export function useCanvas(taken: (id: string) => void): MountedCanvas {
  const element = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<LanesCanvas>();
  const [failed, setFailed] = useState(false);
  const onTaken = useEffectEvent(taken);
  useEffect(() => {
    let mounted: LanesCanvas | undefined;
    let gone = false;
    const mount = async () => {
      const { mountCanvas } = await import("../../graph/canvas.ts");
      const { current } = element;
      if (gone || current === null) return;
      mounted = mountCanvas(current, (id) => onTaken(id));
      setCanvas(mounted);
    };
    mount().catch(() => setFailed(true));
    return () => {
      gone = true;
      mounted?.destroy();
      setCanvas(undefined);
    };
  }, []);
  return { element, canvas, failed };
}
