import { useEffect, useState } from "react";
import { useView } from "../../state/use-view.ts";
import { formatView } from "../../state/view.ts";
import { followTrail } from "./trail.ts";

/** The step back within this page: every change of the view is one in the browser's history.
 *  @returns `undefined` when there is nothing to undo here */
export function useUndo(): (() => void) | undefined {
  const address = formatView(useView().view);
  const [trail, setTrail] = useState<readonly string[]>([address]);
  useEffect(() => setTrail((known) => followTrail(known, address)), [address]);
  return trail.length > 1 ? () => history.back() : undefined;
}
