import { Cascader } from "antd";
import { useId, useState } from "react";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { around } from "../../graph/place-names.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { type Language, PROVINCE } from "../../state/view.ts";
import { usePlaces } from "./use-boundary.ts";
import { useSay } from "./use-say.ts";

/** One step of the choice: a city with its counties, or a place without any. */
export interface PlaceOption {
  readonly value: string;
  readonly label: string;
  readonly children?: PlaceOption[];
}

/** The province, then its cities, each with its counties on the map in use. */
export function placeOptions(
  places: { cities: readonly PlaceInTree[]; counties: readonly PlaceInTree[] },
  words: { language: Language; province: string },
): PlaceOption[] {
  const option = ({ place }: PlaceInTree): PlaceOption => ({
    value: place.id,
    label: nameIn(words.language, place),
  });
  const cities = places.cities.map((city) => {
    const counties = places.counties.filter((county) => around(county).city?.id === city.place.id);
    return counties.length === 0 ? option(city) : { ...option(city), children: counties.map(option) };
  });
  return [{ value: PROVINCE, label: words.province }, ...cities];
}

/** The values from the top down to a place: a city, or a city and its county.
 *  @example
 *  pathTo([{ value: "a", label: "A", children: [{ value: "b", label: "B" }] }], "b"); // => ["a", "b"]
 */
export function pathTo(options: readonly PlaceOption[], id: string): string[] {
  for (const { value, children = [] } of options) {
    if (value === id) return [value];
    if (children.some((child) => child.value === id)) return [value, id];
  }
  return [];
}

/** What was written, and the ids of the places that the search of the whole product finds for it: it knows
 *  pinyin, initials and other names. */
interface Asked {
  readonly text: string;
  readonly hits: readonly string[];
}

/** Whether a way through the choice ends at a place that was asked for. */
function isFound(steps: readonly PlaceOption[], { text, hits }: Asked): boolean {
  const last = steps.at(-1);
  const asked = text.trim().toLowerCase();
  return steps.some(({ label }) => label.toLowerCase().includes(asked)) || hits.includes(last?.value ?? "");
}

/** Places that begin with what was written come first. */
function rankOf(steps: readonly PlaceOption[], text: string): number {
  const asked = text.trim().toLowerCase();
  return steps.at(-1)?.label.toLowerCase().startsWith(asked) === true ? 0 : 1;
}

/** The place that Enter takes: one whose name begins with what was written or holds it, else the best hit of the
 *  search that can be chosen here.
 *  @returns `undefined` when nothing fits
 *  @example
 *  bestOf([{ value: "a", label: "芜湖市" }, { value: "b", label: "合肥市" }], { text: "hf", hits: ["b"] }); // => "b"
 *  bestOf([{ value: "a", label: "芜湖市" }], { text: "合肥", hits: [] }); // => undefined
 */
export function bestOf(options: readonly PlaceOption[], { text, hits }: Asked): string | undefined {
  const all = options.flatMap((option) => [option, ...(option.children ?? [])]);
  const asked = text.trim().toLowerCase();
  const named =
    all.find(({ label }) => label.toLowerCase().startsWith(asked)) ??
    all.find(({ label }) => label.toLowerCase().includes(asked));
  return named?.value ?? hits.find((id) => all.some(({ value }) => value === id));
}

function useHits(text: string): readonly string[] {
  const { map } = useView().view;
  const q = text.trim();
  const result = useApi("search", q === "" ? undefined : {}, { q, limit: 50, map });
  return q === "" ? [] : (result.data?.items ?? []).map(({ id }) => id);
}

/** What is typed into the choice, and whether its list is open. Enter takes the best place, empties what was typed and
 *  closes the list. */
function useTyping(options: readonly PlaceOption[]) {
  const { go } = useView();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const hits = useHits(text);
  const takeFirst = ({ key }: { key: string }) => {
    const first = key === "Enter" && text.trim() !== "" ? bestOf(options, { text, hits }) : undefined;
    if (first === undefined) return;
    setText("");
    setOpen(false);
    go({ boundary: first });
  };
  return { text, setText, hits, isOpen, setOpen, takeFirst };
}

/** The choice of the place whose inside is told from its outside. A city can be taken without a county. */
export function PlaceFilter({ name }: { name: string }) {
  const { view, go } = useView();
  const say = useSay();
  const options = placeOptions(usePlaces(), {
    language: view.language,
    province: say("filter.wholeProvince"),
  });
  const path = pathTo(options, view.boundary);
  const unlisted = path.length === 0 ? { placeholder: name } : {};
  const control = useId();
  const { text, setText, hits, isOpen, setOpen, takeFirst } = useTyping(options);
  const province = view.boundary === PROVINCE;
  return (
    <span className="chain-control">
      <label className="chain-control-name" htmlFor={control}>
        {say("filter.place")}
      </label>
      <Cascader<PlaceOption>
        id={control}
        className="chain-place"
        classNames={{ popup: { root: "chain-places" } }}
        size="middle"
        value={path}
        options={options}
        {...unlisted}
        allowClear={false}
        changeOnSelect
        expandTrigger="hover"
        displayRender={(labels) => (province ? labels : [say("filter.wholeProvince"), ...labels]).join(" › ")}
        notFoundContent={say("filter.noPlace")}
        open={isOpen}
        onOpenChange={setOpen}
        showSearch={{
          searchValue: text,
          onSearch: setText,
          filter: (text, steps) => isFound(steps, { text, hits }),
          sort: (a, b, text) => rankOf(a, text) - rankOf(b, text),
        }}
        onKeyDown={takeFirst}
        onChange={(values) => go({ boundary: values.at(-1) ?? PROVINCE })}
      />
    </span>
  );
}
