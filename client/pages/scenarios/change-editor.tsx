import { Button } from "antd";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";
import { useView } from "../../state/use-view.ts";
import { ChangeFields } from "./change-fields.tsx";
import { type ChangeForm, changeOf, type FieldErrors } from "./change-form.ts";
import { Partners } from "./partners.tsx";
import type { Option } from "./pickers.tsx";

/** The form of a change: put once everything in it holds; Esc leaves it.
 *  @param title names it: what is added, or which change is edited
 *  @param put `beside` are changes that follow from it, put behind it */
export function ChangeEditor(props: {
  title: string;
  given: ChangeForm;
  firms: readonly Option[];
  isNew: boolean;
  put: (change: ScenarioChange, beside: readonly ScenarioChange[]) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const [form, setForm] = useState(props.given);
  const [tried, setTried] = useState(false);
  const [beside, setBeside] = useState<readonly ScenarioChange[]>([]);
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => frame.current?.querySelector("input")?.focus(), []);
  const result = changeOf(form, language);
  const errors: FieldErrors = tried && "errors" in result ? result.errors : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ("change" in result) props.put(result.change, beside);
  };
  const leave = (event: KeyboardEvent) => {
    // A list that is open closes first.
    if (event.key !== "Escape" || document.querySelector(".ant-select-open") !== null) return;
    event.stopPropagation();
    props.cancel();
  };
  return (
    <form
      ref={frame}
      className="scenario-form"
      aria-label={props.title}
      onSubmit={submit}
      onKeyDown={leave}
      noValidate
    >
      <p className="scenario-form-title">
        <b>{props.title}</b> <span className="note">{t(`change.means.${form.kind}`)}</span>
      </p>
      <div className="scenario-fields">
        <ChangeFields
          form={form}
          errors={errors}
          firms={props.firms}
          set={(values) => setForm({ ...form, values: { ...form.values, ...values } })}
          setMakes={(makes) => setForm({ ...form, makes })}
        />
      </div>
      {form.kind === "open" && props.isNew && <Partners form={form} chosen={beside} choose={setBeside} />}
      <div className="scenario-form-actions">
        <Button type="primary" htmlType="submit">
          {props.isNew ? t("change.put") : t("change.putChange")}
        </Button>
        <Button onClick={props.cancel}>
          {t("change.cancel")} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}
