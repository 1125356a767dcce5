import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Choice } from "../../ui/choice.tsx";
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

/** The fields of a kind of change. */
export function ChangeFields(props: FieldsProps) {
  switch (props.form.kind) {
    case "open":
      return <OpenFields {...props} />;
    case "close":
      return <Firm {...props} name="enterprise" />;
    case "move":
      return (
        <>
          <Firm {...props} name="enterprise" />
          <Thing {...props} name="place" label="placeTo" kind="Place" />
        </>
      );
    case "capacity":
      return (
        <>
          <Firm {...props} name="enterprise" />
          <Thing {...props} name="stage" label="stage" kind="Stage" />
          <Typed {...props} name="capacity" hint="capacityHint" />
          <Typed {...props} name="output" hint="capacityHint" />
        </>
      );
    case "redirect":
      return <RedirectFields {...props} />;
    case "recipe":
      return <RecipeFields {...props} />;
  }
}

type Label = "place" | "placeTo" | "placeOf" | "stage" | "stageBought" | "chain" | "input" | "outputStage";
type Hint = "outputHint" | "capacityHint" | "sellerHint";

function Firm({
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

function Thing({
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

function Typed({
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

function OpenFields(props: FieldsProps) {
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

function RedirectFields(props: FieldsProps) {
  const { t } = useTranslation("scenarios");
  const { values } = props.form;
  const many =
    values.whose === "many" || (values.whose === undefined && (values.place ?? values.chain) !== undefined);
  return (
    <>
      <div className="scenario-field scenario-wide">
        <span>{t("change.field.whose")}</span>
        <Choice
          label={t("change.field.whose")}
          value={many ? "many" : "firm"}
          options={(["firm", "many"] as const).map((value) => ({ value, label: t(`change.whose.${value}`) }))}
          onChange={(whose) =>
            props.set(whose === "many" ? { whose, buyer: "" } : { whose, place: "", chain: "" })
          }
        />
      </div>
      {many ? (
        <>
          <Thing {...props} name="place" label="placeOf" kind="Place" empty={t("change.field.allPlaces")} />
          <Thing {...props} name="chain" label="chain" kind="Chain" empty={t("change.field.allChains")} />
          {props.errors.buyer !== undefined && (
            <p className="scenario-error scenario-wide" role="alert">
              {props.errors.buyer}
            </p>
          )}
        </>
      ) : (
        <Firm {...props} name="buyer" />
      )}
      <Thing {...props} name="stage" label="stageBought" kind="Stage" />
      <Typed {...props} name="share" />
      <Firm {...props} name="seller" hint="sellerHint" />
      <Firm {...props} name="to" />
    </>
  );
}

function RecipeFields(props: FieldsProps) {
  const { t } = useTranslation("scenarios");
  const { values } = props.form;
  const drops = values.removed === "yes";
  const needs = ["same", "yes", "no"] as const;
  return (
    <>
      <Thing {...props} name="input" label="input" kind="Stage" />
      <Thing {...props} name="output" label="outputStage" kind="Stage" />
      <div className="scenario-field scenario-wide">
        <span>{t("change.field.removed")}</span>
        <Choice
          label={t("change.field.removed")}
          value={drops ? "drop" : "set"}
          options={(["set", "drop"] as const).map((value) => ({
            value,
            label: t(`change.recipeDo.${value}`),
          }))}
          onChange={(does) =>
            props.set(does === "drop" ? { removed: "yes", costShare: "", essential: "" } : { removed: "" })
          }
        />
      </div>
      {!drops && (
        <>
          <Typed {...props} name="costShare" />
          <div className="scenario-field">
            <span>{t("change.field.essential")}</span>
            <Choice
              label={t("change.field.essential")}
              value={needs.find((one) => one === values.essential) ?? "same"}
              options={needs.map((value) => ({ value, label: t(`change.essential.${value}`) }))}
              onChange={(essential) => props.set({ essential: essential === "same" ? "" : essential })}
            />
          </div>
        </>
      )}
      {props.errors.removed !== undefined && (
        <p className="scenario-error scenario-wide" role="alert">
          {props.errors.removed}
        </p>
      )}
    </>
  );
}
