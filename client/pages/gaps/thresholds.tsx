import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { ApiFailure } from "../../api-failure.ts";
import { useView } from "../../state/use-view.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { errorsAt } from "../analyses/errors-at.ts";
import { FieldControl } from "../analyses/field-control.tsx";
import { type Field, fieldsOf } from "../analyses/form-fields.ts";
import type { GapsAsked } from "./gaps-asked.ts";
import { useChooseGap } from "./use-gaps.ts";

/** What the filters choose already. */
const CHOSEN_ABOVE: readonly string[] = ["chain", "place", "map"];

/** The thresholds of the tests, as the measure describes them: what they are, and changed here.
 *  @param failure of the last question, to show what was refused at its field */
export function Thresholds({ asked, failure }: { asked: GapsAsked; failure: Error | null }) {
  const { t } = useTranslation("gaps");
  const { view } = useView();
  const fields = useFields();
  const changed = Object.keys(asked.thresholds);
  const refused = failure instanceof ApiFailure ? failure.errors : [];
  const { at } = errorsAt(
    refused,
    fields.map(({ name }) => name),
  );
  const rest = Object.fromEntries(
    Object.entries(view.parameters).filter(([name]) => !changed.includes(name)),
  );
  if (fields.length === 0) return null;
  return (
    <details className="gaps-thresholds" open={Object.keys(at).length > 0 ? true : undefined}>
      <summary>
        {t("thresholds.title")}{" "}
        <span className="note">
          {changed.length === 0 ? fieldsInShort(fields) : t("thresholds.changed", { count: changed.length })}
        </span>
      </summary>
      <div className="threshold-fields">
        {fields.map((field) => (
          <Threshold
            key={field.name}
            field={field}
            value={asked.thresholds[field.name] ?? field.initial}
            errors={at[field.name] ?? []}
          />
        ))}
      </div>
      <p className="note">
        {t("thresholds.hint")}{" "}
        {changed.length > 0 && <ViewLink to={{ parameters: rest }}>{t("thresholds.reset")}</ViewLink>}
      </p>
    </details>
  );
}

/** The first thresholds in a line, so that they are seen without opening. */
function fieldsInShort(fields: readonly Field[]): string {
  return fields
    .filter(({ control }) => control.type === "text")
    .slice(0, 4)
    .map(({ title, initial }) => `${title} ${initial ?? ""}`)
    .join(" · ");
}

/** Every parameter of the measure but what the filters choose. */
function useFields(): readonly Field[] {
  const { t } = useTranslation("analyses");
  const { language } = useView().view;
  const measures = useApi("listAnalyses", {}, {}).data?.items;
  return useMemo(() => {
    const parameters = measures?.find(({ id }) => id === "chain-gaps")?.parameters;
    if (parameters === undefined) return [];
    const fields = fieldsOf(parameters, { language, yes: t("yes"), no: t("no") });
    return fields.filter(({ name }) => !CHOSEN_ABOVE.includes(name));
  }, [measures, language, t]);
}

function Threshold({
  field,
  value,
  errors,
}: {
  field: Field;
  value: string | undefined;
  errors: readonly string[];
}) {
  const choose = useChooseGap();
  const control = useId();
  const note = `${control}-note`;
  return (
    <div className="threshold">
      <label htmlFor={control} id={`${control}-label`}>
        {field.title}
      </label>
      <FieldControl
        field={field}
        value={value}
        onChoose={(chosen) => choose({ [field.name]: chosen === field.initial ? undefined : chosen })}
        wrong={errors.length > 0}
        ids={{ control, label: `${control}-label`, note }}
      />
      <span id={note}>
        {errors.map((message) => (
          <span key={message} className="field-error" role="alert">
            {message}
          </span>
        ))}
      </span>
    </div>
  );
}
