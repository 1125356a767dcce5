import { Input } from "antd";
import { type ReactNode, useId } from "react";

/** What the control of a field is given. */
export interface ControlOf {
  readonly id: string;
  readonly wrong: boolean;
}

/** A named field with its hint, and what is wrong with it below. */
export function FormField(props: {
  label: string;
  hint?: string | undefined;
  error: string | undefined;
  wide?: boolean;
  children: (control: ControlOf) => ReactNode;
}) {
  const id = useId();
  const { label, hint, error, wide = false } = props;
  return (
    <div className={wide ? "scenario-field scenario-wide" : "scenario-field"}>
      <label htmlFor={id}>
        {label} {hint !== undefined && <span className="note">{hint}</span>}
      </label>
      {props.children({ id, wrong: error !== undefined })}
      {error !== undefined && (
        <p className="scenario-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** A field that is typed: a name, an amount or a share. */
export function TextControl(
  props: ControlOf & {
    value: string;
    numeric?: boolean;
    onType: (text: string) => void;
  },
) {
  const { id, wrong, value, numeric = false, onType } = props;
  return (
    <Input
      id={id}
      value={value}
      maxLength={200}
      autoComplete="off"
      inputMode={numeric ? "decimal" : "text"}
      aria-invalid={wrong}
      {...(wrong ? { status: "error" as const } : {})}
      onChange={({ target }) => onType(target.value)}
    />
  );
}
