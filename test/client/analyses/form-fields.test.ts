import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Control, fieldsOf } from "../../../client/pages/analyses/form-fields.ts";
import { idOf } from "../../../graph-schema/provenance.ts";

const words = { language: "zh", yes: "是", no: "否" } as const;

/** A measure that nobody has written: every kind of parameter, as the server would describe it. */
const madeUp = z.strictObject({
  buyer: idOf("enterprise").meta({ title: "采购方", titleEn: "Buyer" }),
  stage: z
    .union([z.literal(""), idOf("stage")])
    .default("")
    .meta({ title: "环节", titleEn: "Stage", kind: "Stage" }),
  method: z
    .enum(["gross", "net"])
    .default("net")
    .meta({ title: "算法", words: { gross: { zh: "毛额", en: "Gross" }, net: { zh: "净额", en: "Net" } } }),
  years: z.int().min(1).max(30).default(5).meta({ title: "年数", titleEn: "Years" }),
  threshold: z.number().gt(0).optional(),
  inferred: z.boolean().default(false).meta({ title: "计入推断", titleEn: "With inferred links" }),
  note: z.string().nullable().optional(),
});

const described = z.toJSONSchema(madeUp, { io: "input" });

describe("the form of a measure that nobody has written yet", () => {
  it("asks for every parameter in its order, required ones marked, defaults filled in", () => {
    expect(
      fieldsOf(described, words).map(({ name, required, initial }) => [name, required, initial]),
    ).toEqual([
      ["buyer", true, undefined],
      ["stage", false, undefined],
      ["method", false, "net"],
      ["years", false, "5"],
      ["threshold", false, undefined],
      ["inferred", false, "false"],
      ["note", false, undefined],
    ]);
  });

  it("asks for each parameter in the way that its schema says", () => {
    const controls = Object.fromEntries(
      fieldsOf(described, words).map(({ name, control }): [string, Control] => [name, control]),
    );
    expect(controls).toEqual({
      buyer: { type: "thing", kind: "Enterprise" },
      stage: { type: "thing", kind: "Stage" },
      method: {
        type: "choice",
        options: [
          { value: "gross", label: "毛额" },
          { value: "net", label: "净额" },
        ],
      },
      years: { type: "number", whole: true, least: 1, most: 30 },
      threshold: { type: "number", whole: false, least: 0, most: undefined },
      inferred: {
        type: "choice",
        options: [
          { value: "true", label: "是" },
          { value: "false", label: "否" },
        ],
      },
      note: { type: "text" },
    });
  });

  it("speaks the reader's language, and falls back to what there is", () => {
    const titles = fieldsOf(described, { ...words, language: "en" }).map(({ title }) => title);
    expect(titles).toEqual(["Buyer", "Stage", "算法", "Years", "threshold", "With inferred links", "note"]);
  });
});

describe("a description that is not as expected", () => {
  it("draws a field for what it cannot read rather than none", () => {
    const odd = { properties: { a: { enum: "x", minimum: "1", title: 7 }, b: {} }, required: "a" };
    expect(fieldsOf(odd, words)).toEqual([
      { name: "a", title: "a", required: false, initial: undefined, control: { type: "text" } },
      { name: "b", title: "b", required: false, initial: undefined, control: { type: "text" } },
    ]);
  });

  it("has no fields when it has no parameters", () => {
    expect(fieldsOf({}, words)).toEqual([]);
    expect(fieldsOf({ properties: null }, words)).toEqual([]);
  });

  it("takes ids of several kinds, or of none of ours, as text", () => {
    const properties = {
      any: { type: "string", pattern: "^(chain|stage):x$" },
      other: { pattern: "^town:" },
    };
    expect(fieldsOf({ properties }, words).map(({ control }) => control.type)).toEqual(["text", "text"]);
  });
});
