import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useAfterPause } from "../../state/use-after-pause.ts";
import { useView } from "../../state/use-view.ts";
import type { ThingKind } from "../analyses/form-fields.ts";
import { useThings } from "../analyses/use-things.ts";

/** What can be picked: an id and its words. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What every picker is given. */
export interface PickerProps {
  readonly id: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly onPick: (id: string) => void;
  /** What stands there while nothing is picked. */
  readonly empty?: string | undefined;
  /** Whether nothing can be picked again. */
  readonly clears?: boolean;
  /** Offered first, and the words of what is picked where no list has it. */
  readonly extra?: readonly Option[];
}

/** A chain, a place or a stage: the whole list, and by typing whatever the search finds, by pinyin too. */
export function ThingPicker({ kind, ...props }: PickerProps & { kind: Exclude<ThingKind, "Enterprise"> }) {
  const { t } = useTranslation(["scenarios", "common"]);
  const { map } = useView().view;
  const [typed, type] = useState("");
  const { things, state } = useThings(kind, map);
  const { hits } = useHits(typed, [kind]);
  const listed = things.map(({ id, name, where }) => ({
    value: id,
    label: where === "" ? name : `${name}${t("common:list.aside", { words: where })}`,
  }));
  const fitting = listed.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <Picker
      {...props}
      options={typed === "" ? listed : together(fitting, hits)}
      known={listed}
      loading={state === "pending"}
      none={t("scenarios:change.nothing")}
      onType={type}
    />
  );
}

/** An enterprise, found by typing, or one that the scenario plans. Sellers can be places too.
 *  @param kinds what else is found */
export function FirmPicker({
  kinds = ["Enterprise"],
  ...props
}: PickerProps & { kinds?: readonly ("Enterprise" | "Place")[] }) {
  const { t } = useTranslation("scenarios");
  const [typed, type] = useState("");
  const { hits, searching } = useHits(typed, kinds);
  const { extra = [] } = props;
  const planned = extra.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const none = typed === "" ? t("change.type") : searching ? t("change.searching") : t("change.nothing");
  return (
    <Picker
      {...props}
      options={typed === "" ? extra : together(planned, hits)}
      known={extra}
      loading={searching}
      none={none}
      onType={type}
    />
  );
}

function Picker({
  options,
  known,
  loading,
  none,
  onType,
  ...props
}: PickerProps & {
  options: readonly Option[];
  known: readonly Option[];
  loading: boolean;
  none: string;
  onType: (text: string) => void;
}) {
  const { t } = useTranslation("scenarios");
  const [words, remember] = useState<Option>();
  const { value, extra = [] } = props;
  const label = [words, ...known, ...options, ...extra].find((one) => one?.value === value)?.label;
  return (
    <Select<Option, Option>
      id={props.id}
      labelInValue
      className="scenario-pick"
      aria-invalid={props.wrong}
      {...(props.wrong ? { status: "error" as const } : {})}
      popupMatchSelectWidth={false}
      placeholder={props.empty ?? t("change.pick")}
      {...(value === "" ? { value: null } : { value: { value, label: label ?? value } })}
      options={[...options]}
      loading={loading}
      notFoundContent={none}
      allowClear={props.clears === true}
      showSearch={{ filterOption: false, onSearch: onType }}
      onChange={(option?: Option) => {
        onType("");
        remember(option);
        props.onPick(option?.value ?? "");
      }}
    />
  );
}

/** What the search finds of some kinds. */
function useHits(
  typed: string,
  kinds: readonly string[],
): { readonly hits: readonly Option[]; readonly searching: boolean } {
  const { t } = useTranslation("common");
  const { language, map } = useView().view;
  const q = useAfterPause(typed.trim());
  const found = useApi("search", q === "" ? undefined : {}, { q: q === "" ? "-" : q, limit: 100, map });
  const hits = q === "" ? [] : (found.data?.items ?? []).filter(({ kind }) => kinds.includes(kind));
  return {
    searching: q !== typed.trim() || (q !== "" && found.isFetching),
    hits: hits.map((hit) => {
      const [around] = hit.path;
      const name = nameIn(language, hit);
      const told = around !== undefined && hit.kind === "Place";
      return {
        value: hit.id,
        label: told ? `${name}${t("list.aside", { words: nameIn(language, around) })}` : name,
      };
    }),
  };
}

/** Two lists as one, each thing once. */
function together(first: readonly Option[], second: readonly Option[]): Option[] {
  const there = new Set(first.map(({ value }) => value));
  return [...first, ...second.filter(({ value }) => !there.has(value))];
}
