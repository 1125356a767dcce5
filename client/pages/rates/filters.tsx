import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Choice } from "../../ui/choice.tsx";
import { useFirms } from "../analyses/use-firms.ts";
import { useThings } from "../analyses/use-things.ts";
import { COUNTED_BY, type RatesAsked, TIERS } from "./rates-asked.ts";
import { useChoose } from "./use-rates.ts";

/** Whose purchases are asked about, and how they are counted. */
export function Filters({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const choose = useChoose();
  const ways = COUNTED_BY.map((value) => ({ value, label: t(`by.${value}`) }));
  return (
    <section className="rates-filters" aria-label={t("filter.label")}>
      <ChainFilter asked={asked} />
      <PlaceFilter asked={asked} />
      <FirmFilter asked={asked} />
      <Choice
        label={t("filter.by")}
        value={asked.by}
        options={ways}
        onChange={(by) => choose({ by: by === "value" ? undefined : by })}
      />
      <Choice
        label={t("filter.tiers")}
        value={asked.tiers}
        options={TIERS.map((value) => ({ value, label: t(`tiers.${value}`) }))}
        onChange={(tiers) => choose({ tiers: tiers === "all" ? tiers : undefined })}
      />
      <ListFilter
        label={t("filter.self")}
        value={asked.self}
        options={[
          { value: "out", label: t("filter.selfOut") },
          { value: "in", label: t("filter.selfIn") },
        ]}
        onChoose={(self) => choose({ self: self === "in" ? "in" : undefined })}
      />
    </section>
  );
}

interface ListProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
  readonly loading?: boolean;
  /** Hears what is typed where the options follow it; else the options are filtered by it. */
  readonly onType?: (text: string) => void;
  readonly none?: ReactNode;
}

/** A list that is named inside its frame and searched by name. */
function ListFilter({ label, value, options, onChoose, loading = false, onType, none }: ListProps) {
  const { t } = useTranslation("rates");
  const fits = (text: string, option?: { label?: unknown }) =>
    String(option?.label ?? "")
      .toLowerCase()
      .includes(text.trim().toLowerCase());
  return (
    <Select<string>
      aria-label={label}
      prefix={<span className="note">{label}</span>}
      popupMatchSelectWidth={false}
      value={value}
      options={[...options]}
      loading={loading}
      showSearch={onType === undefined ? { filterOption: fits } : { filterOption: false, onSearch: onType }}
      notFoundContent={none ?? t("filter.nothing")}
      onChange={onChoose}
    />
  );
}

const ALL = "all";

function ChainFilter({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { language, map } = useView().view;
  const choose = useChoose();
  const { data, isPending } = useApi("listChains", {}, { limit: 1_000, map });
  const chains = (data?.items ?? []).map(({ chain }) => chain).sort((a, b) => a.number - b.number);
  const options = chains.map((chain) => ({
    value: chain.id,
    label: `${String(chain.number)} ${nameIn(language, chain)}`,
  }));
  return (
    <ListFilter
      label={t("filter.chain")}
      value={asked.chain ?? ALL}
      options={[{ value: ALL, label: t("allChains") }, ...options]}
      loading={isPending}
      onChoose={(chain) => choose({ chain: chain === ALL ? undefined : chain, stage: undefined })}
    />
  );
}

function PlaceFilter({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation(["rates", "common"]);
  const { map } = useView().view;
  const choose = useChoose();
  const { things, state } = useThings("Place", map);
  const options = things.map(({ id, name, where }) => ({
    value: id,
    label:
      id === PROVINCE
        ? t("whole")
        : where === ""
          ? name
          : `${name}${t("common:list.aside", { words: where })}`,
  }));
  const known = options.some(({ value }) => value === asked.place);
  return (
    <ListFilter
      label={t("filter.place")}
      value={asked.place}
      options={
        known
          ? options
          : [{ value: asked.place, label: asked.place === PROVINCE ? t("whole") : "…" }, ...options]
      }
      loading={state === "pending"}
      onChoose={(place) => choose({ enterprise: undefined, stage: undefined }, place)}
    />
  );
}

function FirmFilter({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const choose = useChoose();
  const [typed, type] = useState("");
  const { firms, searching } = useFirms(typed, asked.enterprise);
  const found = firms.map(({ id, name }) => ({ value: id, label: name }));
  const every = { value: ALL, label: t("filter.allFirms") };
  const chosen =
    asked.enterprise === undefined || found.some(({ value }) => value === asked.enterprise)
      ? []
      : [{ value: asked.enterprise, label: asked.enterprise }];
  return (
    <ListFilter
      label={t("filter.enterprise")}
      value={asked.enterprise ?? ALL}
      options={typed === "" ? [every, ...chosen, ...found] : found}
      loading={searching}
      onType={type}
      none={typed === "" ? t("filter.typeName") : searching ? t("filter.searching") : t("filter.nothing")}
      onChoose={(firm) => {
        type("");
        choose({ enterprise: firm === ALL ? undefined : firm, stage: undefined });
      }}
    />
  );
}
