import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ProductForm } from "./change-form.ts";
import { FormField, TextControl } from "./form-field.tsx";
import { type FieldsProps, Thing, Typed } from "./one-field.tsx";
import { ThingPicker } from "./pickers.tsx";

/** The fields of a plant that opens: what it is, where, and what it makes. */
export function OpenFields(props: FieldsProps) {
  const { t } = useTranslation("scenarios");
  const { makes } = props.form;
  const next = Math.max(...makes.map(({ key }) => key)) + 1;
  return (
    <>
      <Typed {...props} name="name" />
      <Thing {...props} name="place" label="place" kind="Place" />
      {makes.map((product, at) => (
        <ProductFields key={product.key} {...props} product={product} at={at} />
      ))}
      {props.errors.makes !== undefined && (
        <p className="scenario-error scenario-wide" role="alert">
          {props.errors.makes}
        </p>
      )}
      <div className="scenario-wide">
        <Button
          size="small"
          onClick={() => props.setMakes([...makes, { key: next, stage: "", capacity: "", output: "" }])}
        >
          {t("change.addProduct")}
        </Button>
      </div>
    </>
  );
}

function ProductFields({ product, at, ...props }: FieldsProps & { product: ProductForm; at: number }) {
  const { t } = useTranslation("scenarios");
  const { makes } = props.form;
  const set = (patch: Partial<ProductForm>) =>
    props.setMakes(makes.map((one) => (one.key === product.key ? { ...one, ...patch } : one)));
  const wrong = (name: string) => props.errors[`makes/${String(at)}/${name}`];
  return (
    <fieldset className="scenario-product">
      <legend className="visually-hidden">{t("change.field.makes")}</legend>
      <FormField label={t("change.field.makes")} error={wrong("stage")}>
        {(control) => (
          <ThingPicker {...control} kind="Stage" value={product.stage} onPick={(stage) => set({ stage })} />
        )}
      </FormField>
      <FormField label={t("change.field.capacity")} error={wrong("capacity")}>
        {(control) => (
          <TextControl
            {...control}
            numeric
            value={product.capacity}
            onType={(capacity) => set({ capacity })}
          />
        )}
      </FormField>
      <FormField label={t("change.field.output")} hint={t("change.field.outputHint")} error={wrong("output")}>
        {(control) => (
          <TextControl {...control} numeric value={product.output} onType={(output) => set({ output })} />
        )}
      </FormField>
      {makes.length > 1 && (
        <button
          type="button"
          className="link scenario-drop"
          onClick={() => props.setMakes(makes.filter(({ key }) => key !== product.key))}
        >
          {t("change.removeProduct")}
        </button>
      )}
    </fieldset>
  );
}
