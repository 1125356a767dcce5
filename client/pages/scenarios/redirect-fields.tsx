import { useTranslation } from "react-i18next";
import { Choice } from "../../ui/choice.tsx";
import { type FieldsProps, Firm, Thing, Typed } from "./one-field.tsx";

/** The fields of purchases that go elsewhere: whose, of what, how much, and to whom. */
export function RedirectFields(props: FieldsProps) {
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
