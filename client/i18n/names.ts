import type { Language } from "../state/view.ts";

/** Anything with a name in both languages. */
export interface Named {
  readonly name: string;
  readonly nameEn?: string | undefined;
}

/** A name in the reader's language; the Chinese one when there is no English.
 *  @example
 *  nameIn("en", { name: "汽车零件", nameEn: "Automobile parts" }); // => "Automobile parts"
 *  nameIn("en", { name: "奇瑞" }); // => "奇瑞"
 */
export function nameIn(language: Language, node: Named): string {
  return language === "en" ? (node.nameEn ?? node.name) : node.name;
}

/** What a number counts, in the language of the page where it has it.
 *  @returns `undefined` when nothing is said
 *  @example
 *  basisIn("en", { basis: "年产值", basisEn: "yearly output value" }); // => "yearly output value"
 */
export function basisIn(
  language: Language,
  { basis, basisEn }: { readonly basis?: string | undefined; readonly basisEn?: string | undefined },
): string | undefined {
  return language === "en" ? (basisEn ?? basis) : basis;
}

/** The short name for pictures; a newline in it marks where a label breaks. Falls back to the whole name.
 *  @example
 *  labelIn("zh", { name: "关键零部件材料制造", label: "关键零部件\n材料制造" }); // => "关键零部件\n材料制造"
 */
export function labelIn(
  language: Language,
  node: Named & { readonly label?: string | undefined; readonly labelEn?: string | undefined },
): string {
  return language === "en" ? (node.labelEn ?? nameIn("en", node)) : (node.label ?? node.name);
}

/** The name of an administrative place without its level, for a map's label or the end of a path.
 *  Names that would lose their last but one character keep it, and so do autonomous and English names.
 *  @example
 *  shortPlace("宣城市"); // => "宣城"
 *  shortPlace("芜湖县"); // => "芜湖县"
 *  shortPlace("歙县"); // => "歙县"
 */
export function shortPlace(name: string): string {
  return name.length > 2 && /市$/.test(name) ? name.slice(0, -1) : name;
}

/** The places around a place, nearest first, the province left out: “宁国市，宣城市”.
 *  @example
 *  pathIn("zh", [{ name: "宁国市" }, { name: "宣城市" }]); // => "宁国市，宣城市"
 *  pathIn("en", [{ name: "宁国市", nameEn: "Ningguo" }, { name: "宣城市", nameEn: "Xuancheng" }]); // => "Ningguo, Xuancheng"
 */
export function pathIn(language: Language, path: readonly Named[]): string {
  return path.map((place) => nameIn(language, place)).join(language === "zh" ? "，" : ", ");
}
