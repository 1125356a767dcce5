import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { GAP_KINDS } from "../../graph/gap-kinds.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Choice } from "../../ui/choice.tsx";
import { useThings } from "../analyses/use-things.ts";
import { CLASS_CHOICES, counted, type GapsAsked, isHeld } from "./gaps-asked.ts";
import { useChooseGap } from "./use-gaps.ts";

/** Of what chain and place, and which classes and actions.
 *  @param rows every stage, to count them */
export function Filters({ asked, rows }: { asked: GapsAsked; rows: readonly Finding[] }) {
  const { t } = useTranslation("gaps");
  const choose = useChooseGap();
  const orders = [
    { value: "size" as const, label: t("filter.bySize") },
    { value: "lanes" as const, label: t("filter.byLanes") },
  ];
  return (
    <section className="gaps-filters" aria-label={t("filter.label")}>
      <ChainFilter asked={asked} />
      <PlaceFilter asked={asked} />
      <ClassFilter asked={asked} rows={rows} />
      <ActionFilter asked={asked} rows={rows} />
      <Choice
        label={t("filter.order")}
        value={asked.order}
        options={orders}
        onChange={(order) => choose({ order: order === "size" ? undefined : order })}
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
}

/** A list that is named inside its frame and searched by name. */
function ListFilter({ label, value, options, onChoose, loading = false }: ListProps) {
  const { t } = useTranslation("gaps");
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
      showSearch={{ filterOption: fits }}
      notFoundContent={t("filter.nothing")}
      onChange={onChoose}
    />
  );
}

const ALL = "all";

function ChainFilter({ asked }: { asked: GapsAsked }) {
  const { t } = useTranslation("gaps");
  const { language, map } = useView().view;
  const choose = useChooseGap();
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

function PlaceFilter({ asked }: { asked: GapsAsked }) {
  const { t } = useTranslation(["gaps", "common"]);
  const { map } = useView().view;
  const choose = useChooseGap();
  const { things, state } = useThings("Place", map);
  const labelled = things.map(({ id, name, where }) => ({
    value: id,
    label: where === "" ? name : `${name}${t("common:list.aside", { words: where })}`,
  }));
  const options = labelled.map((each) => (each.value === PROVINCE ? { ...each, label: t("whole") } : each));
  const known = options.some(({ value }) => value === asked.place);
  const waiting = { value: asked.place, label: asked.place === PROVINCE ? t("whole") : "…" };
  return (
    <ListFilter
      label={t("filter.place")}
      value={asked.place}
      options={known ? options : [waiting, ...options]}
      loading={state === "pending"}
      onChoose={(place) => choose({ stage: undefined }, place)}
    />
  );
}

function ClassFilter({ asked, rows }: { asked: GapsAsked; rows: readonly Finding[] }) {
  const { t } = useTranslation("gaps");
  const choose = useChooseGap();
  const counts = counted(rows);
  const gaps = GAP_KINDS.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const options = CLASS_CHOICES.map((value) => {
    const name = value === "gaps" || value === "all" ? t(`filter.${value}`) : t(`class.${value}`);
    const count = value === "gaps" ? gaps : value === "all" ? rows.length : (counts.get(value) ?? 0);
    return { value, label: t("filter.counted", { name, count }) };
  });
  return (
    <ListFilter
      label={t("filter.class")}
      value={asked.shown}
      options={options}
      onChoose={(shown) => choose({ class: shown === "gaps" ? undefined : shown, stage: undefined })}
    />
  );
}

/** What is to be done: a stage that needs it for any of its classes is listed, not only for the first. */
function ActionFilter({ asked, rows }: { asked: GapsAsked; rows: readonly Finding[] }) {
  const { t } = useTranslation("gaps");
  const choose = useChooseGap();
  const actions = GAP_KINDS.map((kind) => ({
    value: kind,
    label: t("filter.counted", {
      name: t(`action.${kind}`),
      count: rows.filter((row) => isHeld(row, kind)).length,
    }),
  }));
  return (
    <ListFilter
      label={t("filter.action")}
      value={asked.action ?? ALL}
      options={[{ value: ALL, label: t("filter.anyAction") }, ...actions]}
      onChoose={(action) => choose({ action: action === ALL ? undefined : action, stage: undefined })}
    />
  );
}
