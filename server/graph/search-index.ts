import { customPinyin, pinyin } from "pinyin-pro";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import type { FactIndex } from "./fact-index.ts";

/** What of a thing fitted the words. */
export type Matched = "name" | "alias" | "pinyin" | "initials" | "english" | "text";

/** One thing found, by id. */
export interface SearchMatch {
  readonly id: string;
  readonly matched: Matched;
}

/** Everything that has a name, made ready to be found. */
export interface SearchIndex {
  /** Real things first, then simulated ones, best first in both: what fits whole, then from its beginning, then inside, then paragraphs that hold the words.
   *  Among equals chains come before places, stages, enterprises, indicators and sources, then the shorter
   *  name, then the id. Case, spaces, tone marks and apostrophes do not matter. Empty for words without a
   *  letter or digit.
   *  @param wanted leaves out what the caller does not want */
  find(words: string, wanted?: (id: string) => boolean): SearchMatch[];
}

/** Local readings that dictionaries of the standard language get wrong: 圩 is a polder in Anhui, not a fair. */
const LOCAL_READINGS = {
  六安: "lù ān",
  歙: "shè",
  涡阳: "guō yáng",
  涡河: "guō hé",
  涡北: "guō běi",
  涡南: "guō nán",
  圩: "wéi",
  浍: "huì",
  淠: "pì",
  亳: "bó",
  蚌埠: "bèng bù",
  枞阳: "zōng yáng",
  埇桥: "yǒng qiáo",
  黟: "yī",
};

customPinyin(LOCAL_READINGS);

/** A word in the forms it may be asked by. */
interface Key {
  readonly matched: Matched;
  /** Folded, so that it compares to folded words. */
  readonly text: string;
  /** Where a part of it may begin; `undefined` for anywhere. A reading is cut at syllables only. */
  readonly starts?: ReadonlySet<number>;
}

interface Entry {
  readonly id: string;
  readonly keys: readonly Key[];
  readonly order: number;
  readonly length: number;
  readonly synthetic: boolean;
}

const KINDS = ["Chain", "Place", "Stage", "Enterprise", "Indicator", "Source"] as const;

/** How well words can fit, best first. */
const FITS = { whole: 0, beginning: 1, inside: 2, text: 3 } as const;

/** Names read between two pauses: a few milliseconds of work. */
const SLICE = 200;

/** Makes every chain, place, stage, enterprise, indicator and source findable, in time linear in their number. */
export function searchIndex(facts: FactIndex): SearchIndex {
  return finderOf(KINDS.flatMap((kind, order) => facts.nodes(kind).map((node) => entryOf(node, order))));
}

/** The same in slices, so that whoever shares the thread is not held up while many names are read.
 *  @param pause lets others run; awaited after every slice */
export async function searchIndexInSlices(
  facts: FactIndex,
  pause: () => Promise<unknown>,
): Promise<SearchIndex> {
  const entries: Entry[] = [];
  for (const [order, kind] of KINDS.entries()) {
    for (const node of facts.nodes(kind)) {
      entries.push(entryOf(node, order));
      if (entries.length % SLICE === 0) await pause();
    }
  }
  return finderOf(entries);
}

function finderOf(entries: readonly Entry[]): SearchIndex {
  return {
    find(words, wanted = () => true) {
      const asked = fold(words);
      if (asked === "") return [];
      return entries
        .flatMap((entry) => {
          const best = bestFit(entry.keys, asked);
          return best !== undefined && wanted(entry.id) ? [{ entry, ...best }] : [];
        })
        .sort((a, b) => realFirst(a.entry, b.entry) || a.fit - b.fit || inOrder(a.entry, b.entry))
        .map(({ entry: { id }, matched }) => ({ id, matched }));
    },
  };
}

/** Words as they are compared: no case, no marks, no spaces, full width as half.
 *  @example
 *  fold("Lù'ān Shì"); // => "luanshi"
 *  fold("ＬＥＤ 照明"); // => "led照明"
 */
export function fold(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .normalize("NFC");
}

/** The syllables of a name, folded; what has no reading stays as it is.
 *  @example
 *  syllablesOf("歙县"); // => ["she", "xian"]
 *  syllablesOf("涡阳县"); // => ["guo", "yang", "xian"]
 */
export function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: "none", type: "array" })
    .map(fold)
    .filter((syllable) => syllable !== "");
}

function entryOf(node: GraphNode, order: number): Entry {
  if (node.kind === "Source") {
    const text = node.type === "plan-paragraph" ? [{ matched: "text" as const, text: fold(node.text) }] : [];
    const keys = [...nameKeys(node.title, "name"), ...englishKey(node.titleEn), ...text];
    return { id: node.id, keys, order, length: node.title.length, synthetic: node.type === "generator" };
  }
  const synthetic = node.synthetic === true;
  if (node.kind === "Report") return { id: node.id, keys: [], order, length: 0, synthetic };
  const aliases = "aliases" in node ? (node.aliases ?? []) : [];
  const keys = [
    ...nameKeys(node.name, "name"),
    ...aliases.flatMap((alias) => nameKeys(alias, "alias")),
    ...englishKey(node.nameEn),
  ];
  return { id: node.id, keys, order, length: node.name.length, synthetic };
}

function nameKeys(name: string, matched: "name" | "alias"): Key[] {
  const own: Key = { matched, text: fold(name) };
  if (!/\p{Script=Han}/u.test(name)) return [own];
  const syllables = syllablesOf(name);
  const starts = new Set<number>();
  let length = 0;
  for (const syllable of syllables) {
    starts.add(length);
    length += syllable.length;
  }
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join("");
  return [
    own,
    { matched: "pinyin", text: syllables.join(""), starts },
    { matched: "initials", text: initials, starts: new Set([0]) },
  ];
}

function englishKey(name: string | undefined): Key[] {
  return name === undefined ? [] : [{ matched: "english", text: fold(name) }];
}

function bestFit(keys: readonly Key[], asked: string): { fit: number; matched: Matched } | undefined {
  let best: { fit: number; matched: Matched } | undefined;
  for (const key of keys) {
    const fit = fitOf(key, asked);
    if (fit !== undefined && (best === undefined || fit < best.fit)) best = { fit, matched: key.matched };
  }
  return best;
}

function fitOf({ matched, text, starts }: Key, asked: string): number | undefined {
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
    if (matched === "text") return FITS.text;
    if (at === 0) return text.length === asked.length ? FITS.whole : FITS.beginning;
    if (starts === undefined || starts.has(at)) return FITS.inside;
  }
  return undefined;
}

function realFirst(a: Entry, b: Entry): number {
  return Number(a.synthetic) - Number(b.synthetic);
}

function inOrder(a: Entry, b: Entry): number {
  return a.order - b.order || a.length - b.length || (a.id < b.id ? -1 : 1);
}
