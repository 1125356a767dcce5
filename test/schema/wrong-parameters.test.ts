import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { worded } from "../../graph-schema/words.ts";
import { refusedParameters, wrongParameters } from "../../graph-schema/wrong-parameters.ts";

const one = z.string().regex(/^1$/, worded("Expected 1", "应为 1"));

describe("wrongParameters()", () => {
  it("names each by its name, also one that a pointer would escape, with what was given for it", () => {
    const schema = z.strictObject({ "a/b~c": one, n: one });
    expect(wrongParameters(schema, { "a/b~c": "2", n: "1", "d/e~f": "3" })).toEqual([
      { pointer: "a/b~c", message: "Expected 1", messageZh: "应为 1", value: "2" },
      { pointer: "d/e~f", message: "There is no such parameter", messageZh: "没有这个参数" },
    ]);
  });

  it("has no value where none was given, and nothing to say where all hold", () => {
    expect(wrongParameters(z.strictObject({ n: one }), {})).toEqual([
      { pointer: "n", message: expect.any(String), messageZh: expect.stringMatching(/\p{Script=Han}/u) },
    ]);
    expect(wrongParameters(z.strictObject({ n: one }), { n: "1" })).toEqual([]);
  });

  it("sends back 80 characters of a name and of a value, the last of them telling that there is more", () => {
    const [wrong] = wrongParameters(z.strictObject({ n: one }), { n: "x".repeat(81) });
    expect(wrong?.value).toBe(`${"x".repeat(79)}…`);
    expect(wrongParameters(z.strictObject({ n: one }), { n: "x".repeat(80) })[0]?.value).toHaveLength(80);
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 })), (given) => {
        for (const { pointer, value = "" } of wrongParameters(z.strictObject({}), given))
          expect([pointer.length <= 80, value.length <= 80]).toEqual([true, true]);
      }),
    );
  });
});

describe("refusedParameters()", () => {
  it("tells the first 20, in words and one by one", () => {
    const given = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`p${at}`, "1"]));
    const refused = refusedParameters(
      { zh: "不能计算", en: "Cannot count" },
      wrongParameters(z.strictObject({}), given),
    );
    expect(refused.code).toBe("REQUEST_INVALID");
    expect(refused.details.map(({ pointer }) => pointer)).toEqual(Object.keys(given).slice(0, 20));
    expect(refused.message).toMatch(/^Cannot count: p0: There is no such parameter; p1: .*p19: [^;]*$/);
    expect(refused.messageZh).toBe("不能计算：参数有误");
  });
});
