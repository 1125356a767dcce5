import { useTranslation } from "react-i18next";
import type { ChangeForm, FieldErrors, ProductForm } from "./change-form.ts";
import { FormField, TextControl } from "./form-field.tsx";
import { FirmPicker, type Option, ThingPicker } from "./pickers.tsx";

/** What the fields of a change are given. */
export interface FieldsProps {
  readonly form: ChangeForm;
  readonly errors: FieldErrors;
  /** Firms by id: those that the scenario plans, and those already picked. */
  readonly firms: readonly Option[];
  readonly set: (values: Readonly<Record<string, string>>) => void;
  readonly setMakes: (makes: readonly ProductForm[]) => void;
}

type Label = "place" | "placeTo" | "placeOf" | "stage" | "stageBought" | "chain" | "input" | "outputStage";
type Hint = "outputHint" | "capacityHint" | "sellerHint";

/** A field that picks an enterprise. */
export function Firm({
  name,
  hint,
  ...props
}: FieldsProps & { name: "enterprise" | "buyer" | "seller" | "to"; hint?: Hint }) {
  const { t } = useTranslation("scenarios");
  const value = props.form.values[name] ?? "";
  return (
    <FormField
      label={t(`change.field.${name}`)}
      hint={hint === undefined ? undefined : t(`change.field.${hint}`)}
      error={props.errors[name]}
    >
      {(control) => (
        <FirmPicker
          {...control}
          value={value}
          extra={props.firms}
          kinds={name === "seller" ? ["Enterprise", "Place"] : ["Enterprise"]}
          clears={name === "seller"}
          onPick={(id) => props.set({ [name]: id })}
        />
      )}
    </FormField>
  );
}

/** A field that picks a place, a stage or a chain. */
export function Thing({
  name,
  label,
  kind,
  empty,
  ...props
}: FieldsProps & {
  name: "place" | "stage" | "chain" | "input" | "output";
  label: Label;
  kind: "Place" | "Stage" | "Chain";
  empty?: string;
}) {
  const { t } = useTranslation("scenarios");
  return (
    <FormField label={t(`change.field.${label}`)} error={props.errors[name]}>
      {(control) => (
        <ThingPicker
          {...control}
          kind={kind}
          value={props.form.values[name] ?? ""}
          empty={empty}
          clears={empty !== undefined}
          onPick={(id) => props.set({ [name]: id })}
        />
      )}
    </FormField>
  );
}

/** A field that is typed. */
export function Typed({
  name,
  hint,
  ...props
}: FieldsProps & { name: "name" | "capacity" | "output" | "share" | "costShare"; hint?: Hint }) {
  const { t } = useTranslation("scenarios");
  return (
    <FormField
      label={t(`change.field.${name}`)}
      hint={hint === undefined ? undefined : t(`change.field.${hint}`)}
      error={props.errors[name]}
    >
      {(control) => (
        <TextControl
          {...control}
          numeric={name !== "name"}
          value={props.form.values[name] ?? ""}
          onType={(text) => props.set({ [name]: text })}
        />
      )}
    </FormField>
  );
}
