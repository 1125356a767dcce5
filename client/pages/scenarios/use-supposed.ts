import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { Findings } from "../../../graph-schema/findings.ts";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { scopeText } from "../../../graph-schema/scope.ts";
import { ask } from "../../api.ts";
import { useView } from "../../state/use-view.ts";

/** Answers of a measure under one or two scenarios: all of them, or none yet. */
export interface Supposed {
  readonly findings: readonly Findings[] | undefined;
  /** Whether newer answers are on their way. */
  readonly working: boolean;
  /** Of the first that failed. */
  readonly failed: UseQueryResult<Findings> | undefined;
}

/** Asks a measure under scenarios, as they were kept last, about the facts of the view. What was found before stays
 *  while it is asked again. */
export function useSupposed(
  measure: string,
  scenarios: readonly Pick<Scenario, "id" | "version">[],
  question: Readonly<Record<string, string>>,
): Supposed {
  const { language, scope } = useView().view;
  const results = useQueries({
    queries: scenarios.map(({ id, version }) => {
      const query = { ...scopeText(scope), facts: "0", ...question, scenario: id };
      return {
        queryKey: ["runAnalysis", { measure }, query, version],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          ask("runAnalysis", { params: { measure }, query }, { language, signal }),
      };
    }),
  });
  const answers = results.flatMap(({ data }) => data ?? []);
  const complete = answers.length === scenarios.length ? answers : undefined;
  const asked = JSON.stringify([measure, scenarios.map(({ id }) => id), question, scopeText(scope)]);
  const before = useBefore(asked, complete);
  return {
    findings: complete ?? before,
    working: results.some(({ isFetching }) => isFetching),
    failed: results.find(({ isError }) => isError),
  };
}

/** What was found last for the same question; `undefined` when nothing was.
 *  @param found `undefined` while it is asked again */
function useBefore(asked: string, found: readonly Findings[] | undefined): readonly Findings[] | undefined {
  const [last, remember] = useState<{ asked: string; found: readonly Findings[] }>();
  const isNew = last?.asked !== asked || found?.some((one, at) => one !== last.found[at]) === true;
  if (found !== undefined && isNew) remember({ asked, found });
  return last?.asked === asked ? last.found : undefined;
}
