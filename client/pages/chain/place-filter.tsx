import { Cascader } from "antd";
import { useId } from "react";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
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
        showSearch={{
          filter: (text, steps) =>
            steps.some(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase())),
        }}
        onChange={(values) => go({ boundary: values.at(-1) ?? PROVINCE })}
      />
    </span>
  );
}
