import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { LayerDropped } from "../../../graph-schema/api/resources.ts";
import { act } from "../../api.ts";
import { ApiFailure } from "../../api-failure.ts";
import { useRevision } from "../../state/revision.ts";
import { useView } from "../../state/use-view.ts";

/** The removal of everything simulated, on the condition that nothing changed since the page was read. */
export interface DropControl {
  /** The revision that was seen; `undefined` while it is not known, and then nothing can be removed. */
  readonly seen: string | undefined;
  readonly working: boolean;
  /** What was removed; `undefined` before. */
  readonly dropped: LayerDropped | undefined;
  readonly failure: unknown;
  /** Whether the last try failed because the data had moved on; it was read again since. */
  readonly stale: boolean;
  drop(): void;
}

/** Removes the simulated layer for good. Afterwards, and when the data had moved on, everything is read again. */
export function useDropSimulated(): DropControl {
  const { language } = useView().view;
  const seen = useRevision();
  const answers = useQueryClient();
  const [stale, setStale] = useState(false);
  const removal = useMutation({
    mutationFn: (revision: string) =>
      act("dropLayer", { params: { layer: "simulated" }, seen: revision }, { language }),
    onSuccess: () => answers.invalidateQueries(),
    onError: async (failure) => {
      setStale(isStale(failure));
      if (isStale(failure)) await answers.invalidateQueries();
    },
  });
  return {
    seen,
    working: removal.isPending,
    dropped: removal.data,
    failure: removal.error ?? undefined,
    stale,
    drop: () => {
      setStale(false);
      if (seen !== undefined) removal.mutate(seen);
    },
  };
}

function isStale(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.code === "REVISION_STALE";
}
