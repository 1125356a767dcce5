import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view.ts";
import { choose, saidIn } from "./asked.ts";
import { FieldControl } from "./field-control.tsx";
import type { Field } from "./form-fields.ts";

/** The form of a measure. Every choice is a step of its own: the address says it, Back takes it back.
 *  @param errors by the name of the field they point at */
export function MeasureForm(props: {
  label: string;
  fields: readonly Field[];
  errors: Readonly<Record<string, readonly string[]>>;
}) {
  const { view, go } = useView();
  return (
    <section className="measure-form" aria-label={props.label}>
      {props.fields.map((field) => (
        <LabelledField
          key={field.name}
          field={field}
          value={saidIn(view, field)}
          errors={props.errors[field.name] ?? []}
          onChoose={(value) => go(choose(view, { fields: props.fields, field }, value))}
        />
      ))}
    </section>
  );
}

function LabelledField(props: {
  field: Field;
  value: string | undefined;
  errors: readonly string[];
  onChoose: (value: string | undefined) => void;
}) {
  const { t } = useTranslation("analyses");
  const { field, errors } = props;
  const control = useId();
  const note = `${control}-note`;
  const bounds = useBounds(field);
  return (
    <div className="measure-field">
      <label htmlFor={control} id={`${control}-label`}>
        {field.title}
        {field.required && <span className="measure-required">{t("required")}</span>}
      </label>
      <FieldControl
        field={field}
        value={props.value}
        onChoose={props.onChoose}
        wrong={errors.length > 0}
        ids={{ control, label: `${control}-label`, note }}
      />
      <span id={note}>
        {bounds !== undefined && <span className="note">{bounds}</span>}
        {errors.map((message) => (
          <span key={message} className="field-error" role="alert">
            {message}
          </span>
        ))}
      </span>
    </div>
  );
}

/** The bounds of a number in words; `undefined` for anything else. */
function useBounds({ control }: Field): string | undefined {
  const { t } = useTranslation("analyses");
  if (control.type !== "number") return undefined;
  const { least, most } = control;
  if (least !== undefined && most !== undefined) return t("between", { least, most });
  if (least !== undefined) return t("atLeast", { least });
  return most === undefined ? undefined : t("atMost", { most });
}
