import { useTranslation } from "react-i18next";
import { Choice } from "../../ui/choice.tsx";
import { type FieldsProps, Thing, Typed } from "./one-field.tsx";

/** The fields of a recipe that becomes another one. */
export function RecipeFields(props: FieldsProps) {
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
