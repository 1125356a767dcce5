import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose, missingIn, questionOf, saidIn } from "../../../client/pages/analyses/asked.ts";
import { errorsAt } from "../../../client/pages/analyses/errors-at.ts";
import type { Field } from "../../../client/pages/analyses/form-fields.ts";
import { fieldsOf } from "../../../client/pages/analyses/form-fields.ts";
import { DEFAULT_VIEW, parseView } from "../../../client/state/view.ts";
import { describeMeasure, measureOf } from "../../../server/analysis/registry.ts";

const fields = fieldsOf(describeMeasure(measureOf("stage-coverage")).parameters, {
  language: "zh",
  yes: "是",
  no: "否",
});
const field = (name: string): Field => {
  const found = fields.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};
const years: Field = {
  name: "years",
  title: "年数",
  required: false,
  initial: "5",
  control: { type: "number", whole: true, least: 1, most: 30 },
};

describe("the form of stage coverage", () => {
  it("shares its map and its place with the view, and asks for the chain first", () => {
    const view = parseView("/analyses/stage-coverage?place=341800&map=today");
    expect(fields.map((one) => saidIn(view, one))).toEqual([undefined, "place:341800", "today"]);
    expect(missingIn(view, fields).map(({ title }) => title)).toEqual(["产业链"]);
  });

  it("asks the whole question, defaults included", () => {
    expect(questionOf(parseView("/analyses/stage-coverage?p.chain=chain:1"), fields)).toEqual({
      chain: "chain:1",
      place: "place:340000",
      map: "2010",
    });
  });

  it("passes on what the measure does not know, so that it is refused by name, until something is chosen", () => {
    const view = parseView("/analyses/stage-coverage?p.chain=chain:1&p.foo=1");
    expect(questionOf(view, fields)).toMatchObject({ foo: "1" });
    expect(choose(view, { fields, field: field("chain") }, "chain:2").parameters).toEqual({
      chain: "chain:2",
    });
  });

  it("writes a chosen place and map where every page reads them", () => {
    expect(choose(DEFAULT_VIEW, { fields, field: field("place") }, "place:341800")).toEqual({
      boundary: "place:341800",
      parameters: {},
    });
    expect(choose(DEFAULT_VIEW, { fields, field: field("map") }, "today").map).toBe("today");
  });

  it("reads back whatever was chosen", () => {
    const choices = fc.tuple(
      fc.constantFrom(...fields.slice(0, 2), years),
      fc.stringMatching(/^place:\d{1,6}$/),
    );
    fc.assert(
      fc.property(choices, ([one, value]) => {
        const view = {
          ...DEFAULT_VIEW,
          ...choose(DEFAULT_VIEW, { fields: [...fields, years], field: one }, value),
        };
        expect(saidIn(view, one)).toBe(value);
      }),
    );
  });
});

describe("a field", () => {
  it("leaves nothing in the address when it is emptied or says the default", () => {
    const said = { ...DEFAULT_VIEW, parameters: { years: "7" } };
    for (const value of [undefined, "", "5"])
      expect(choose(said, { fields: [years], field: years }, value)).toEqual({ parameters: {} });
  });

  it("keeps a place of its own when its default is not the view's", () => {
    const own = { ...field("place"), initial: "place:341800" };
    expect(saidIn(DEFAULT_VIEW, own)).toBe("place:341800");
    expect(choose(DEFAULT_VIEW, { fields: [own], field: own }, "place:340000")).toEqual({
      parameters: { place: "place:340000" },
    });
  });
});

describe("what was refused", () => {
  it("stands at the field it points at, by name or by pointer, and elsewhere when there is none", () => {
    const errors = [
      { pointer: "chain", message: "a" },
      { pointer: "/years/0", message: "b" },
      { pointer: "foo", message: "c" },
    ];
    expect(errorsAt(errors, ["chain", "years", "map"])).toEqual({
      at: { chain: ["a"], years: ["b"] },
      elsewhere: [{ pointer: "foo", message: "c" }],
    });
  });
});
