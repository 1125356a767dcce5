import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Scenario, ScenarioDraft } from "../../../graph-schema/scenario.ts";
import { act, ask } from "../../api.ts";
import { ApiFailure } from "../../api-failure.ts";
import { useView } from "../../state/use-view.ts";
import { draftOf } from "./scenario-files.ts";

/** How what is on the page stands to what is kept. */
export type Keeping = "kept" | "keeping" | "refused" | "stale";

/** A scenario that is being worked on. Every edit is kept at once; what is refused stays on the page. */
export interface Keeper {
  /** As it stands on the page. */
  readonly draft: ScenarioDraft;
  /** As the service has it. */
  readonly kept: Scenario;
  readonly keeping: Keeping;
  readonly failure: ApiFailure | undefined;
  edit(patch: Partial<ScenarioDraft>): void;
  /** Takes the last edit back; `undefined` when there is none. */
  readonly undo: (() => void) | undefined;
  /** Tries again to keep what is on the page. */
  again(): void;
  /** Somebody else changed it: shows theirs, and forgets what is on the page. */
  takeTheirs(): Promise<void>;
  /** Somebody else changed it: keeps what is on the page in the place of theirs. */
  overwrite(): Promise<void>;
}

/** Keeps a scenario while it is worked on, one edit after the other, each on the condition that nobody else changed it
 *  meanwhile.
 *  @param given as it was read; what is read later only counts when it is taken */
export function useKeeper(given: Scenario): Keeper {
  const { kept, change, newest, seen } = useSending(given);
  const [draft, setDraft] = useState<ScenarioDraft>(() => draftOf(given));
  const [past, setPast] = useState<readonly ScenarioDraft[]>([]);
  const show = (next: ScenarioDraft, before: readonly ScenarioDraft[]) => {
    setPast(before);
    setDraft(next);
    change.mutate(next);
  };
  const failure = change.error instanceof ApiFailure ? change.error : undefined;
  const last = past.at(-1);
  return {
    draft,
    kept,
    keeping: keepingOf(change, failure),
    failure,
    edit: (patch) => show({ ...draft, ...patch }, [...past, draft]),
    undo: last === undefined ? undefined : () => show(last, past.slice(0, -1)),
    again: () => change.mutate(draft),
    takeTheirs: async () => {
      const theirs = await newest();
      change.reset();
      setPast([]);
      setDraft(draftOf(theirs));
      seen(theirs);
    },
    overwrite: async () => {
      seen(await newest());
      change.mutate(draft);
    },
  };
}

/** Sends versions of a scenario one after the other, each with the version that was seen last. */
function useSending(given: Scenario) {
  const { language } = useView().view;
  const answers = useQueryClient();
  const [kept, setKept] = useState(given);
  const version = useRef(given.version);
  const { id } = given;
  const seen = (scenario: Scenario) => {
    version.current = scenario.version;
    setKept(scenario);
    answers.setQueryData(["getScenario", { id }, {}], scenario);
    void answers.invalidateQueries({ queryKey: ["listScenarios"] });
  };
  const change = useMutation({
    scope: { id },
    mutationFn: (body: ScenarioDraft) =>
      act("changeScenario", { params: { id }, body, seen: String(version.current) }, { language }),
    onSuccess: seen,
  });
  const newest = () => ask("getScenario", { params: { id }, query: {} }, { language });
  return { kept, change, newest, seen };
}

function keepingOf({ isPending }: { isPending: boolean }, failure: ApiFailure | undefined): Keeping {
  if (isPending) return "keeping";
  if (failure === undefined) return "kept";
  return failure.code === "SCENARIO_STALE" ? "stale" : "refused";
}
