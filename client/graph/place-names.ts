import { nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";

/** A place around another, by name. */
export interface PathStep {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
}

/** A place's name as short as it stays clear: 市, 县, 区 and 省 go when two characters or more are left, in
 *  English the word after the name.
 *  @example
 *  briefName("zh", { name: "宁国市" }); // => "宁国"
 *  briefName("zh", { name: "歙县" }); // => "歙县"
 *  briefName("en", { name: "宁国市", nameEn: "Ningguo City" }); // => "Ningguo"
 */
export function briefName(
  language: Language,
  place: { readonly name: string; readonly nameEn?: string | undefined },
): string {
  if (language === "en") return nameIn(language, place).replace(/ (City|County|District|Province)$/, "");
  return place.name.length > 2 ? place.name.replace(/[市县区省]$/, "") : place.name;
}

const COUNTY = /^place:\d{4}(?!00)\d{2}$/;
const CITY = /^place:\d{2}(?!00)\d{2}00$/;

/** The county and the city around a place, found on its path by their codes. What the place itself is, or
 *  what the path lacks, is absent.
 *  @param place `path` is nearest first, as the API gives it
 *  @example
 *  around({ path: [{ id: "place:341881", name: "宁国市" }, { id: "place:341800", name: "宣城市" }] }).city.name; // => "宣城市"
 */
export function around(place: { readonly path: readonly PathStep[] }): {
  county: PathStep | undefined;
  city: PathStep | undefined;
} {
  const first = (code: RegExp) => place.path.find(({ id }) => code.test(id));
  return { county: first(COUNTY), city: first(CITY) };
}

/** “宁国，宣城”: where a place lies, short enough for a label. A county that is called like its city keeps 县.
 *  @returns an empty string when nothing lies around it on this map
 *  @example
 *  briefPath("zh", { county: { name: "宁国市" }, city: { name: "宣城市" } }); // => "宁国，宣城"
 *  briefPath("zh", { county: { name: "芜湖县" }, city: { name: "芜湖市" } }); // => "芜湖县，芜湖"
 *  briefPath("zh", { county: undefined, city: undefined }); // => ""
 */
export function briefPath(
  language: Language,
  places: {
    readonly county?: { readonly name: string; readonly nameEn?: string | undefined } | undefined;
    readonly city?: { readonly name: string; readonly nameEn?: string | undefined } | undefined;
  },
): string {
  const city = places.city === undefined ? undefined : briefName(language, places.city);
  const brief = places.county === undefined ? undefined : briefName(language, places.county);
  const whole = places.county === undefined ? undefined : nameIn(language, places.county);
  const county = brief === city ? whole : brief;
  return [county, city].filter((name) => name !== undefined).join(language === "zh" ? "，" : ", ");
}
