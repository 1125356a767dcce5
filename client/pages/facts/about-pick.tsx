import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { nameIn, pathIn } from "../../i18n/names.ts";
import { useAfterPause } from "../../state/use-after-pause.ts";
import type { SetFilter } from "../../state/use-set-filter.ts";
import { useView } from "../../state/use-view.ts";

/** Chooses a place, firm, chain, stage or indicator that the facts are about, by searching its name. */
export function AboutPick({ value, set }: { value: string | undefined; set: SetFilter }) {
  const { t } = useTranslation(["facts", "common"]);
  const { language, map } = useView().view;
  const [typed, type] = useState("");
  const q = useAfterPause(typed.trim());
  const found = useApi("search", q === "" ? undefined : {}, { q: q === "" ? "-" : q, limit: 30, map });
  const chosen = useApi("getFact", value === undefined ? undefined : { id: value }, {}).data?.fact;
  const hits = (q === "" ? [] : (found.data?.items ?? [])).filter(({ kind }) => kind !== "Report");
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];
  const options = hits.map((hit) => {
    const where = pathIn(language, hit.path.slice(0, 2));
    const kind = t(`common:kind.${hit.kind}`);
    return {
      value: hit.id,
      label: `${nameIn(language, hit)}${open}${where === "" ? kind : `${kind} ${where}`}${close}`,
    };
  });
  const now =
    chosen !== undefined && "name" in chosen ? [{ value: chosen.id, label: nameIn(language, chosen) }] : [];
  const none = typed === "" ? t("typeName") : found.isFetching ? t("common:search.searching") : t("nothing");
  return (
    <Select<string>
      className="filter-about"
      aria-label={t("by.about")}
      placeholder={t("by.about")}
      popupMatchSelectWidth={false}
      allowClear
      showSearch={{ filterOption: false, onSearch: type }}
      notFoundContent={none}
      options={typed === "" ? now : options}
      {...(value === undefined ? {} : { value })}
      onChange={(next?: string) => {
        type("");
        set("about", next);
      }}
    />
  );
}
