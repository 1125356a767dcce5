import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ErrorDetail } from "../../../graph-schema/errors.ts";
import type { Findings, MeasureDescription } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { ApiFailure } from "../../api-failure.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Empty } from "../../ui/states.tsx";
import { missingIn, questionOf } from "./asked.ts";
import { errorsAt } from "./errors-at.ts";
import { wordsOf } from "./finding-words.ts";
import { FindingsSection } from "./findings-section.tsx";
import { fieldsOf } from "./form-fields.ts";
import { MeasureForm } from "./measure-form.tsx";
import { Running } from "./running.tsx";

/** One measure: its form, and what it finds once everything required is chosen. */
export function MeasureSection({ description }: { description: MeasureDescription }) {
  const { t } = useTranslation(["analyses", "common"]);
  const { view } = useView();
  const { language } = view;
  const fields = useMemo(
    () => fieldsOf(description.parameters, { language, yes: t("yes"), no: t("no") }),
    [description, language, t],
  );
  const missing = missingIn(view, fields);
  const ready = missing.length === 0;
  const result = useApi(
    "runAnalysis",
    ready ? { measure: description.id } : undefined,
    questionOf(view, fields),
  );
  useAgainInOtherLanguage(result);
  const refused = ready && result.error instanceof ApiFailure ? result.error.errors : [];
  const { at, elsewhere } = errorsAt(
    refused,
    fields.map(({ name }) => name),
  );
  const { title } = wordsOf(description, language);
  const separator = t("common:list.separator");
  return (
    <>
      <MeasureForm label={t("form", { measure: title })} fields={fields} errors={at} />
      {ready ? (
        <Result result={result} what={title} refused={refused}>
          {(findings) => <FindingsSection findings={findings} description={description} />}
        </Result>
      ) : (
        <Empty title={t("requiredHint", { fields: missing.map((field) => field.title).join(separator) })} />
      )}
      {elsewhere.map(({ pointer, message }) => (
        <p key={pointer} className="field-error">
          {pointer}: {message}
        </p>
      ))}
    </>
  );
}

/** The findings once they are there; before, how the run goes. A question that was refused for what the form says is
 *  no failure: what to choose stands at the fields and here. */
function Result({
  result,
  what,
  refused,
  children,
}: {
  result: UseQueryResult<Findings>;
  what: string;
  refused: readonly ErrorDetail[];
  children: (findings: Findings) => ReactNode;
}) {
  const { t } = useTranslation("analyses");
  const [first] = refused;
  if (result.data === undefined && first !== undefined)
    return <Empty title={t("choose")}>{<p>{first.message}</p>}</Empty>;
  if (result.isPending) return <Running busy={result.isFetching} again={() => void result.refetch()} />;
  return (
    <Answer result={result} what={what} lines={14}>
      {children}
    </Answer>
  );
}

/** What was refused is said by the server in one language: it is asked again when the reader changes it. */
function useAgainInOtherLanguage({
  isError,
  refetch,
}: {
  isError: boolean;
  refetch: () => Promise<unknown>;
}) {
  const { language } = useView().view;
  const said = useRef(language);
  useEffect(() => {
    if (said.current !== language && isError) void refetch();
    said.current = language;
  }, [language, isError, refetch]);
}
