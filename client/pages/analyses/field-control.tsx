import { Input, InputNumber, Segmented, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view.ts";
import type { Field, ThingKind } from "./form-fields.ts";
import { useFirms } from "./use-firms.ts";
import { useThings } from "./use-things.ts";

/** What every control is given. */
interface ControlProps {
  readonly field: Field;
  /** Absent when nothing was chosen. */
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
  readonly wrong: boolean;
  readonly ids: { readonly control: string; readonly label: string; readonly note: string };
}

/** More choices than these are folded into a list. */
const IN_SIGHT = 4;

/** The control that a parameter's schema asks for. */
export function FieldControl(props: ControlProps) {
  const { control } = props.field;
  switch (control.type) {
    case "choice":
      return <ChoiceControl {...props} options={control.options} />;
    case "thing":
      return control.kind === "Enterprise" ? (
        <FirmControl {...props} />
      ) : (
        <ThingControl {...props} kind={control.kind} extra={control.extra ?? []} />
      );
    case "number":
      return <NumberControl {...props} {...control} />;
    case "text":
      return <TextControl key={props.value} {...props} />;
  }
}

function describedBy({ wrong, ids, field }: ControlProps) {
  return {
    id: ids.control,
    "aria-describedby": ids.note,
    "aria-invalid": wrong,
    "aria-required": field.required,
    ...(wrong ? { status: "error" as const } : {}),
  };
}

type Options = readonly { readonly value: string; readonly label: string }[];

function ChoiceControl(props: ControlProps & { options: Options }) {
  const { field, value, options, onChoose } = props;
  if (value === undefined || options.length > IN_SIGHT || !options.some((one) => one.value === value)) {
    return <ListControl {...props} options={options} />;
  }
  return (
    <Segmented
      id={props.ids.control}
      aria-label={field.title}
      className="choice"
      value={value}
      options={[...options]}
      onChange={onChoose}
    />
  );
}

function ThingControl(props: ControlProps & { kind: ThingKind; extra: Options }) {
  const { t } = useTranslation(["analyses", "common"]);
  const { map, language } = useView().view;
  const { things, total, state } = useThings(props.kind, map);
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];
  const options = [
    ...props.extra,
    ...things.map(({ id, name, where }) => ({
      value: id,
      label: where === "" ? name : `${name}${open}${where}${close}`,
    })),
  ];
  const more = total > things.length ? t("first", { total, shown: things.length }) : undefined;
  const none = {
    pending: t("common:state.loading"),
    error: t("common:state.failed", { what: props.field.title }),
    success: t("nothing"),
  };
  return (
    <ListControl
      {...props}
      options={options}
      footer={more}
      none={none[state]}
      loading={state === "pending"}
    />
  );
}

/** An enterprise, found by typing: there are too many to list. */
function FirmControl(props: ControlProps) {
  const { t } = useTranslation(["analyses", "common"]);
  const [typed, type] = useState("");
  const { firms, isCut, searching } = useFirms(typed, props.value);
  const more = isCut ? t("typeMore") : undefined;
  const none = typed === "" ? t("typeName") : searching ? t("common:search.searching") : t("nothing");
  return (
    <ListControl
      {...props}
      options={firms.map(({ id, name }) => ({ value: id, label: name }))}
      footer={more}
      none={none}
      loading={searching}
      onType={type}
    />
  );
}

/** A list that can be searched by name.
 *  @param onType hears what is typed where the options follow it; else the options are filtered here
 *  @param footer what stands below the list
 *  @param none what stands in place of an empty list */
function ListControl(
  props: ControlProps & {
    options: Options;
    footer?: string | undefined;
    none?: string;
    loading?: boolean;
    onType?: (text: string) => void;
  },
) {
  const { t } = useTranslation("analyses");
  const { field, value, options, onChoose, onType } = props;
  const filter = (text: string, option?: { label?: unknown }) => fits(text, String(option?.label ?? ""));
  return (
    <Select<string>
      {...describedBy(props)}
      className="measure-list"
      popupMatchSelectWidth={false}
      {...(value === undefined ? {} : { value })}
      options={[...options]}
      placeholder={t("select")}
      notFoundContent={props.none ?? t("nothing")}
      loading={props.loading === true}
      showSearch={onType === undefined ? { filterOption: filter } : { filterOption: false, onSearch: onType }}
      allowClear={!field.required && field.initial === undefined}
      onChange={(chosen?: string) => onChoose(chosen)}
      popupRender={(list) => (
        <>
          {list}
          {props.footer !== undefined && <p className="note measure-more">{props.footer}</p>}
        </>
      )}
    />
  );
}

function fits(text: string, label: string): boolean {
  return label.toLowerCase().includes(text.trim().toLowerCase());
}

/** A number is taken when the field is left or Enter is pressed, not at every digit. */
function NumberControl(
  props: ControlProps & { whole: boolean; least: number | undefined; most: number | undefined },
) {
  const { value, whole, least, most, onChoose } = props;
  return (
    <InputNumber<string>
      {...describedBy(props)}
      key={value}
      stringMode
      {...(value === undefined ? {} : { defaultValue: value })}
      {...(whole ? { precision: 0 } : {})}
      {...(least === undefined ? {} : { min: String(least) })}
      {...(most === undefined ? {} : { max: String(most) })}
      onBlur={({ target }) => onChoose(target.value === "" ? undefined : target.value)}
      onPressEnter={({ currentTarget }) => currentTarget.blur()}
    />
  );
}

function TextControl(props: ControlProps) {
  const { value = "", onChoose } = props;
  const [text, setText] = useState(value);
  const take = () => text !== value && onChoose(text === "" ? undefined : text);
  return (
    <Input
      {...describedBy(props)}
      value={text}
      maxLength={200}
      onChange={({ target }) => setText(target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  );
}
