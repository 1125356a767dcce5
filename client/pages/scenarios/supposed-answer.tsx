import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Findings } from "../../../graph-schema/findings.ts";
import { ApiFailure } from "../../api-failure.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { scopeWords } from "../../ui/scope-words.ts";
import { Failed, Skeleton } from "../../ui/states.tsx";
import { UnfitList } from "./unfit-list.tsx";
import type { Supposed } from "./use-supposed.ts";

/** Answers under scenarios once they are there, what they rest on below them, and their skeleton or failure before.
 *  @param what the thing asked for, in the reader's language */
export function SupposedAnswer(props: {
  supposed: Supposed;
  what: string;
  lines: number;
  children: (findings: readonly Findings[]) => ReactNode;
}) {
  const { t } = useTranslation("scenarios");
  const { findings, failed, working } = props.supposed;
  if (failed !== undefined) {
    const { error } = failed;
    if (error instanceof ApiFailure && error.code === "SCENARIO_UNFIT") return <Unfit failure={error} />;
    return <Failed what={props.what} failure={error} retry={() => void failed.refetch()} />;
  }
  if (findings === undefined) return <Skeleton lines={props.lines} />;
  return (
    <div aria-busy={working}>
      {props.children(findings)}
      <Basis findings={findings} />
      {working && (
        <p className="note" role="status">
          {t("effect.working")}
        </p>
      )}
    </div>
  );
}

/** A scenario that does not fit the data any more: why, and what to do. */
function Unfit({ failure }: { failure: ApiFailure }) {
  const { t } = useTranslation("scenarios");
  return (
    <div className="state-failed">
      <p className="strong">{t("effect.unfit")}</p>
      <UnfitList errors={failure.errors} />
      <p>{t("effect.unfitNext")}</p>
    </div>
  );
}

/** Which definition, facts and revision the numbers rest on, and whether simulated facts entered. */
function Basis({ findings }: { findings: readonly Findings[] }) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const [first] = findings;
  if (first === undefined) return null;
  const { definition, scope, revision } = first;
  const synthetic = findings.some((one) => one.synthetic);
  return (
    <p className="note scenario-basis">
      {synthetic && <SimulatedMark />}{" "}
      {t("effect.basis", { definition, scope: scopeWords(scope, language), revision })}
    </p>
  );
}
