import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FACT_KINDS } from "../../../graph-schema/facts.ts";
import { Evidence } from "../../../graph-schema/provenance.ts";
import { type SetFilter, useSetFilter } from "../../state/use-set-filter.ts";
import { useView } from "../../state/use-view.ts";
import { layerWords } from "../../ui/scope-words.ts";
import { AboutPick } from "./about-pick.tsx";

/** The controls that narrow the list of facts; each choice goes into the address. */
export function FactFilters() {
  const { t } = useTranslation(["facts", "drawer", "common"]);
  const { parameters, scope, language } = useView().view;
  const set = useSetFilter();
  return (
    <search className="filter-bar fact-filters" aria-label={t("filters")}>
      <Typed key={`q ${parameters.q ?? ""}`} name="q" value={parameters.q} set={set} />
      <AboutPick value={parameters.about} set={set} />
      <Pick
        name="layer"
        value={parameters.layer}
        set={set}
        options={scope.layers.map((layer) => ({ value: layer, label: layerWords([layer], language) }))}
      />
      <Pick
        name="kind"
        value={parameters.kind}
        set={set}
        options={FACT_KINDS.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))}
      />
      <Pick
        name="evidence"
        value={parameters.evidence}
        set={set}
        options={Evidence.options.map((one) => ({ value: one, label: t(`drawer:evidence.${one}`) }))}
      />
      <Typed key={`year ${parameters.year ?? ""}`} name="year" value={parameters.year} set={set} />
      <Checkbox
        checked={parameters.contradicted === "yes"}
        onChange={({ target }) => set("contradicted", target.checked ? "yes" : undefined)}
      >
        {t("by.contradicted")}
      </Checkbox>
    </search>
  );
}

function Pick(props: {
  name: "layer" | "kind" | "evidence";
  value: string | undefined;
  set: SetFilter;
  options: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation("facts");
  const { name, value, set, options } = props;
  return (
    <Select<string>
      aria-label={t(`by.${name}`)}
      placeholder={t(`by.${name}`)}
      popupMatchSelectWidth={false}
      allowClear
      options={[...options]}
      {...(value === undefined ? {} : { value })}
      onChange={(next?: string) => set(name, next)}
    />
  );
}

/** Words are taken when the field is left or Enter is pressed; a year that is none is kept and marked. */
function Typed(props: { name: "q" | "year"; value: string | undefined; set: SetFilter }) {
  const { t } = useTranslation("facts");
  const { name, value = "", set } = props;
  const [typed, type] = useState(value);
  const wrong = name === "year" && typed !== "" && !/^\d{4}$/.test(typed);
  const take = (text: string) => {
    if (text.trim() !== value && !(name === "year" && text !== "" && !/^\d{4}$/.test(text)))
      set(name, text.trim());
  };
  return (
    <Input
      className={`filter-${name}`}
      aria-label={t(`by.${name}`)}
      aria-invalid={wrong}
      placeholder={t(`by.${name}`)}
      allowClear
      value={typed}
      maxLength={name === "year" ? 4 : 100}
      {...(wrong ? { status: "error" as const } : {})}
      onChange={({ target }) => {
        type(target.value);
        if (target.value === "") take("");
      }}
      onPressEnter={() => take(typed)}
      onBlur={() => take(typed)}
    />
  );
}
