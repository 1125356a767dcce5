import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FACT_KINDS } from "../../../graph-schema/facts.ts";
import { Evidence, Layer } from "../../../graph-schema/provenance.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { layerWords } from "../../ui/scope-words.ts";
import { ViewLink } from "../../ui/view-link.tsx";

type Choices = readonly { readonly value: string; readonly label: string }[];

/** Sets one filter in the address; an empty value takes it away. */
function useFilter(): {
  value: Readonly<Record<string, string>>;
  set: (name: string, value: string) => void;
} {
  const { view, go } = useView();
  const set = (name: string, value: string) => {
    const { [name]: _, ...rest } = view.parameters;
    go({ parameters: value === "" ? rest : { ...rest, [name]: value } });
  };
  return { value: view.parameters, set };
}

/** The controls that narrow the facts; each choice goes into the address. */
export function FactsFilters() {
  const { t } = useTranslation(["facts", "common", "drawer"]);
  const { language, scope, parameters } = useView().view;
  const { value, set } = useFilter();
  const layers = Layer.options.filter((layer) => scope.layers.includes(layer));
  return (
    <search className="filter-bar" aria-label={t("filters")}>
      <TextFilter name="q" />
      <Pick
        name="layer"
        options={layers.map((one) => ({ value: one, label: layerWords([one], language) }))}
      />
      <Pick
        name="kind"
        options={FACT_KINDS.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))}
      />
      <Pick
        name="evidence"
        options={Evidence.options.map((one) => ({ value: one, label: t(`drawer:evidence.${one}`) }))}
      />
      <TextFilter name="year" />
      <Checkbox
        checked={value.contradicted === "yes"}
        onChange={({ target }) => set("contradicted", target.checked ? "yes" : "")}
      >
        {t("by.contradicted")}
      </Checkbox>
      <About />
      {Object.keys(parameters).length > 0 && <ViewLink to={{ parameters: {} }}>{t("clear")}</ViewLink>}
    </search>
  );
}

/** The thing that the facts have to be about, when the address names one. */
function About() {
  const { t } = useTranslation("facts");
  const { language, parameters } = useView().view;
  const { about } = parameters;
  const { data } = useApi("getFact", about === undefined ? undefined : { id: about }, {});
  if (about === undefined) return null;
  const fact = data?.fact;
  const name = fact !== undefined && "name" in fact ? nameIn(language, fact) : about;
  return <span className="note">{t("about", { name })}</span>;
}

function Pick({ name, options }: { name: "layer" | "kind" | "evidence"; options: Choices }) {
  const { t } = useTranslation("facts");
  const { value, set } = useFilter();
  const chosen = value[name];
  return (
    <Select<string>
      aria-label={t(`by.${name}`)}
      placeholder={t(`by.${name}`)}
      popupMatchSelectWidth={false}
      allowClear
      style={{ minWidth: 110 }}
      options={[...options]}
      {...(chosen === undefined ? {} : { value: chosen })}
      onChange={(next?: string) => set(name, next ?? "")}
    />
  );
}

/** A field that is typed into; what was typed is taken on Enter and on leaving. A year has four digits. */
function TextFilter({ name }: { name: "q" | "year" }) {
  const { t } = useTranslation("facts");
  const { value, set } = useFilter();
  const now = value[name] ?? "";
  const [typed, type] = useState(now);
  const [before, follow] = useState(now);
  if (before !== now) {
    follow(now);
    type(now);
  }
  const wrong = name === "year" && !/^(\d{4})?$/.test(typed.trim());
  const take = () => !wrong && typed.trim() !== now && set(name, typed.trim());
  return (
    <span>
      <Input
        aria-label={t(`by.${name}`)}
        placeholder={t(`by.${name}`)}
        style={{ width: name === "year" ? 76 : 180 }}
        allowClear={name === "q"}
        maxLength={name === "year" ? 4 : 100}
        {...(wrong ? { status: "error" as const } : {})}
        value={typed}
        onChange={({ target }) => {
          type(target.value);
          if (target.value === "" && now !== "") set(name, "");
        }}
        onPressEnter={take}
        onBlur={take}
      />
      {wrong && typed.length > 0 && (
        <span role="alert" className="note">
          {" "}
          {t("yearHint")}
        </span>
      )}
    </span>
  );
}
