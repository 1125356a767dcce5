import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Scenario, ScenarioChangeKind, ScenarioDraft } from "../../../graph-schema/scenario.ts";
import { act } from "../../api.ts";
import { useView } from "../../state/use-view.ts";

/** What stands in the form of the first change of a new scenario. */
export interface FirstChange {
  readonly kind: ScenarioChangeKind;
  readonly stage?: string | undefined;
  readonly chain?: string | undefined;
  /** Of the planned site, or of the buyers. */
  readonly place?: string | undefined;
  readonly enterprise?: string | undefined;
}

/** The shelf of scenarios, and what is done to it as a whole. */
export interface Shelf {
  readonly working: boolean;
  readonly failure: unknown;
  /** Keeps new scenarios, one after the other. */
  add(drafts: readonly ScenarioDraft[]): Promise<readonly Scenario[]>;
  remove(scenario: Scenario): Promise<void>;
  /** Keeps a new scenario and opens it, with the form of its first change where one is wanted. */
  start(draft: ScenarioDraft, first?: FirstChange): Promise<void>;
}

/** What can be done to the shelf of scenarios from any page. Failures are told in `failure`, and rejected. */
export function useShelf(): Shelf {
  const { view, go } = useView();
  const { language } = view;
  const answers = useQueryClient();
  const again = () => answers.invalidateQueries({ queryKey: ["listScenarios"] });
  const addition = useMutation({
    mutationFn: async (drafts: readonly ScenarioDraft[]) => {
      const kept: Scenario[] = [];
      for (const body of drafts) kept.push(await act("addScenario", { params: {}, body }, { language }));
      return kept;
    },
    onSettled: again,
  });
  const removal = useMutation({
    mutationFn: ({ id, version }: Scenario) =>
      act("removeScenario", { params: { id }, seen: String(version) }, { language }),
    onSettled: again,
  });
  const { mutateAsync: add } = addition;
  return {
    working: addition.isPending || removal.isPending,
    failure: addition.error ?? removal.error ?? undefined,
    add,
    remove: async (scenario) => void (await removal.mutateAsync(scenario)),
    start: async (draft, first) => {
      const [kept] = await add([draft]);
      if (kept !== undefined) go({ page: "scenario", id: kept.id, parameters: parametersOf(first) });
    },
  };
}

/** What of a first change stands in the address of the scenario it is for. */
function parametersOf(first: FirstChange | undefined): Record<string, string> {
  const { kind, ...rest } = first ?? { kind: undefined };
  const said = { add: kind, ...rest };
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
