import { describe, expect, it } from "vitest";
import { keysOf } from "../../../client/i18n/dictionary.ts";
import { en } from "../../../client/i18n/en.ts";
import { createWords } from "../../../client/i18n/i18n.ts";
import { zh } from "../../../client/i18n/zh.ts";

function wordsOf(dictionary: object): string[] {
  return Object.values(dictionary).flatMap((value) => (typeof value === "string" ? [value] : wordsOf(value)));
}

/** The names between double braces, and the tags, in order. */
function placesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}|<(\w+)>/g)].map(([whole]) => whole).sort();
}

function flat(dictionary: object, path = ""): [string, string][] {
  return Object.entries(dictionary).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}

describe("the dictionaries", () => {
  it("have the same keys in both languages", () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
    expect(keysOf(zh).length).toBeGreaterThan(200);
  });

  it("fill the same values into a sentence in both languages", () => {
    const english = new Map(flat(en));
    const differing = flat(zh).filter(([key, text]) => {
      const other = english.get(key) ?? english.get(`${key}_other`) ?? "";
      return placesIn(text).join() !== placesIn(other).join();
    });
    expect(differing).toEqual([]);
  });

  it("have no Chinese in English but the examples of what can be typed", () => {
    expect(wordsOf(en).filter((word) => /\p{Script=Han}/u.test(word) && !/tongcheng/.test(word))).toEqual([]);
  });

  it("speak the language asked for, and a name that was never written is seen at once", () => {
    expect(createWords("en").t("nav.overview")).toBe("Overview");
    expect(createWords("zh").t("overview:title")).toBe("十条重点产业链");
  });
});
