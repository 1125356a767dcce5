import { Button } from "antd";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";
import { useView } from "../../state/use-view.ts";
import { ChangeFields } from "./change-fields.tsx";
import { type ChangeForm, changeOf, type FieldErrors } from "./change-form.ts";
import { Partners } from "./partners.tsx";
import type { Option } from "./pickers.tsx";

interface EditorProps {
  /** Names the form: what is added, or which change is edited. */
  readonly title: string;
  readonly given: ChangeForm;
  readonly firms: readonly Option[];
  readonly isNew: boolean;
  /** `beside` are changes that follow from it, put behind it. */
  readonly put: (change: ScenarioChange, beside: readonly ScenarioChange[]) => void;
  readonly cancel: () => void;
}

/** The form of a change: put once everything in it holds; Esc leaves it. */
export function ChangeEditor(props: EditorProps) {
  const { t } = useTranslation("scenarios");
  const { form, setForm, errors, beside, setBeside, submit, frame } = useForm(props);
  return (
    <form
      ref={frame}
      className="scenario-form"
      aria-label={props.title}
      onSubmit={submit}
      onKeyDown={(event) => leaveAt(event, props.cancel)}
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
          setMakes={(makes) => {
            // Who was chosen buys the stage that stood there.
            if (makes[0]?.stage !== form.makes[0]?.stage) setBeside([]);
            setForm({ ...form, makes });
          }}
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

/** What stands in the form. What is wrong is told once it was tried to put it, and until it is mended. */
function useForm({ given, put }: EditorProps) {
  const { language } = useView().view;
  const [form, setForm] = useState(given);
  const [tried, setTried] = useState(false);
  const [beside, setBeside] = useState<readonly ScenarioChange[]>([]);
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => frame.current?.querySelector("input")?.focus(), []);
  const result = changeOf(form, language);
  const errors: FieldErrors = tried && "errors" in result ? result.errors : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ("change" in result) put(result.change, beside);
  };
  return { form, setForm, errors, beside, setBeside, submit, frame };
}

function leaveAt(event: KeyboardEvent, leave: () => void): void {
  // A list that is open closes first.
  if (event.key !== "Escape" || document.querySelector(".ant-select-open") !== null) return;
  event.stopPropagation();
  leave();
}
