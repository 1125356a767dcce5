import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { realLayers } from "../../state/real-layers.ts";
import { type SetFilter, useSetFilter } from "../../state/use-set-filter.ts";
import { useView } from "../../state/use-view.ts";
import { layerWords } from "../../ui/scope-words.ts";
import type { EnterpriseFilter } from "./enterprise-rows.ts";
import type { ReadEnterprises } from "./use-enterprises.ts";

/** What the address narrows the list to. While the stages of a chain or the makers of a stage are not known yet,
 *  nothing fits. */
export function useEnterpriseFilter(): EnterpriseFilter {
  const { chain, stage, place, role, layer, q } = useView().view.parameters;
  const stages = useStages({ chain, stage });
  return {
    ...(stages === undefined ? {} : { stages }),
    ...(place === undefined ? {} : { place }),
    ...(role === undefined ? {} : { role }),
    ...(layer === undefined ? {} : { layer }),
    ...(q === undefined ? {} : { words: q }),
  };
}

/** The stages that a chosen stage or chain stands for, finer ones included. */
function useStages(chosen: { chain: string | undefined; stage: string | undefined }) {
  const { chain, stage } = chosen;
  const ofChain = useApi("listStages", chain === undefined || stage !== undefined ? undefined : {}, {
    limit: 1_000,
    ...(chain === undefined ? {} : { chain }),
  });
  const ofStage = useApi("getStage", stage === undefined ? undefined : { id: stage }, {});
  if (stage !== undefined) {
    const detail = ofStage.data;
    return new Set([stage, ...(detail === undefined ? [] : finerOf(stage, detail.partOf))]);
  }
  if (chain === undefined) return undefined;
  return new Set(ofChain.data?.items.map(({ id }) => id));
}

function finerOf(stage: string, partOf: readonly { from: string; to: string }[]): string[] {
  const found = [stage];
  for (const above of found) {
    found.push(
      ...partOf.filter(({ to, from }) => to === above && !found.includes(from)).map(({ from }) => from),
    );
  }
  return found;
}

/** The controls that narrow the list; each choice goes into the address. */
export function EnterpriseFilters({ read }: { read: ReadEnterprises }) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { language, parameters, scope } = useView().view;
  const chains = useApi("listChains", {}, {}).data?.items ?? [];
  const set = useSetFilter();
  const field = { value: parameters, set };
  return (
    <search className="filter-bar enterprise-filters" aria-label={t("list.filters")}>
      <Words {...field} />
      <Pick
        {...field}
        name="chain"
        options={chains.map(({ chain }) => ({ value: chain.id, label: nameIn(language, chain) }))}
      />
      <StagePick {...field} read={read} />
      <PlacePick {...field} />
      <Pick
        {...field}
        name="role"
        options={(["leader", "supporter"] as const).map((role) => ({
          value: role,
          label: t(`place:role.${role}`),
        }))}
      />
      <Pick
        {...field}
        name="layer"
        options={scope.layers
          .filter((layer) => layer !== "simulated" && layer !== "recipes")
          .map((layer) => ({ value: layer, label: layerWords([layer], language) }))}
      />
    </search>
  );
}

interface Field {
  readonly value: Readonly<Record<string, string>>;
  readonly set: SetFilter;
}

type Name = "chain" | "stage" | "place" | "role" | "layer";

function Pick(props: Field & { name: Name; options: readonly { value: string; label: string }[] }) {
  const { t } = useTranslation("enterprise");
  const { name, options, value, set } = props;
  const chosen = value[name];
  return (
    <Select<string>
      className={`filter-${name}`}
      aria-label={t(`list.by.${name}`)}
      placeholder={t(`list.by.${name}`)}
      popupMatchSelectWidth={false}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      options={[...options]}
      {...(chosen === undefined ? {} : { value: chosen })}
      onChange={(next?: string) => set(name, next)}
    />
  );
}

function StagePick({ read, ...field }: Field & { read: ReadEnterprises }) {
  const { language } = useView().view;
  const made = new Set(read.rows.flatMap(({ makes }) => makes.map(({ to }) => to)));
  const options = [...made].flatMap((id) => {
    const name = read.names.get(id);
    return name === undefined ? [] : [{ value: id, label: nameIn(language, name) }];
  });
  const sorted = options.sort((a, b) => a.label.localeCompare(b.label, "zh-CN"));
  return <Pick {...field} name="stage" options={sorted} />;
}

function PlacePick(field: Field) {
  const { t } = useTranslation("enterprise");
  const { language, map, scope } = useView().view;
  const cities = useApi("listPlaces", {}, { kind: "city", map, layers: realLayers(scope), limit: 1_000 });
  const inside = (cities.data?.items ?? []).filter(({ place }) => /^place:34/.test(place.id));
  const options = [
    ...inside.map(({ place }) => ({ value: place.id, label: nameIn(language, place) })),
    { value: "outside", label: t("list.outside") },
    { value: "unknown", label: t("list.unknown") },
  ];
  return <Pick {...field} name="place" options={options} />;
}

/** What is typed is taken a moment after the last letter. */
function Words({ value, set }: Field) {
  const { t } = useTranslation("enterprise");
  const [typed, type] = useState(value.q ?? "");
  return (
    <Input
      className="filter-words"
      aria-label={t("list.by.words")}
      placeholder={t("list.by.words")}
      allowClear
      value={typed}
      maxLength={100}
      onChange={({ target }) => {
        type(target.value);
        if (target.value === "") set("q", undefined);
      }}
      onPressEnter={() => set("q", typed.trim())}
      onBlur={() => typed.trim() !== (value.q ?? "") && set("q", typed.trim())}
    />
  );
}
