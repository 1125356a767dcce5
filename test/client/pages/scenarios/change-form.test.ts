import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHANGE_KINDS,
  changeOf,
  emptyForm,
  formOf,
  plannedId,
} from "../../../../client/pages/scenarios/change-form.ts";
import type { ScenarioChange } from "../../../../graph-schema/scenario.ts";

const id = (kind: string) => fc.stringMatching(/^[a-z0-9]{1,8}$/).map((name) => `${kind}:${name}`);
const money = fc.integer({ min: 0, max: 1_000_000 });
const share = fc.integer({ min: 1, max: 1_000 }).map((mille) => mille / 1_000);

const changes: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.record({
    kind: fc.constant("open" as const),
    enterprise: id("enterprise"),
    name: fc.stringMatching(/^[一-龥]{1,10}$/u),
    place: id("place"),
    makes: fc.uniqueArray(fc.record({ stage: id("stage"), capacity: money }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ stage }) => stage,
    }),
  }),
  fc.record({ kind: fc.constant("close" as const), enterprise: id("enterprise") }),
  fc.record({ kind: fc.constant("move" as const), enterprise: id("enterprise"), place: id("place") }),
  fc.record({
    kind: fc.constant("capacity" as const),
    enterprise: id("enterprise"),
    stage: id("stage"),
    capacity: money,
  }),
  fc.record({
    kind: fc.constant("redirect" as const),
    chain: id("chain"),
    map: fc.constantFrom("2010" as const, "today" as const),
    stage: id("stage"),
    share,
    to: id("enterprise"),
  }),
  fc.record({
    kind: fc.constant("recipe" as const),
    input: id("stage"),
    output: id("stage"),
    costShare: share,
    essential: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("recipe" as const),
    input: id("stage"),
    output: id("stage"),
    removed: fc.constant(true as const),
  }),
);

/** The fields that a form is refused for. */
function refusedFields(...asked: Parameters<typeof changeOf>): string[] {
  const result = changeOf(...asked);
  return "errors" in result ? Object.keys(result.errors) : [];
}

describe("the form of a change", () => {
  it("says what it was made from, whatever the change", () => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(changeOf(formOf(change), "zh")).toEqual({ change });
      }),
    );
  });

  it("has every kind of change, and says of an empty one what is wanted, in the reader's language", () => {
    expect(CHANGE_KINDS).toHaveLength(6);
    for (const kind of CHANGE_KINDS) expect(refusedFields(emptyForm(kind), "zh")).not.toEqual([]);
    expect(changeOf(emptyForm("move"), "zh")).toEqual({ errors: { enterprise: "请填写", place: "请填写" } });
    expect(changeOf(emptyForm("open", { enterprise: "enterprise:a" }), "en")).toEqual({
      errors: {
        name: "Please fill this in",
        place: "Please fill this in",
        "makes/0/stage": "Please fill this in",
        "makes/0/capacity": "Please fill this in",
      },
    });
  });

  it("takes shares in per cent and amounts with groups of digits", () => {
    const form = emptyForm("redirect", {
      buyer: "enterprise:a",
      stage: "stage:1",
      share: "7",
      to: "enterprise:b",
    });
    expect(changeOf(form, "zh")).toMatchObject({ change: { share: 0.07 } });
    const grown = emptyForm("capacity", {
      enterprise: "enterprise:a",
      stage: "stage:1",
      capacity: "12，500",
    });
    expect(changeOf(grown, "zh")).toMatchObject({ change: { capacity: 12_500 } });
  });

  it("points at the field of what the contract refuses", () => {
    const form = emptyForm("capacity", {
      enterprise: "enterprise:a",
      stage: "stage:1",
      capacity: "10",
      output: "20",
    });
    expect(changeOf(form, "zh")).toEqual({ errors: { output: "产值不应超过产能" } });
    const all = emptyForm("redirect", {
      buyer: "enterprise:a",
      stage: "stage:1",
      share: "140",
      to: "enterprise:a",
    });
    expect(refusedFields(all, "en")).toEqual(["share", "to"]);
    const word = emptyForm("capacity", { enterprise: "enterprise:a", stage: "stage:1", capacity: "many" });
    expect(refusedFields(word, "en")).toEqual(["capacity"]);
  });

  it("names each planned firm of a scenario anew", () => {
    const first = plannedId("scenario:x", []);
    const open: ScenarioChange = {
      kind: "open",
      enterprise: first,
      name: "甲",
      place: "place:1",
      makes: [{ stage: "stage:1", capacity: 1 }],
    };
    expect(first).toBe("enterprise:planned-x-1");
    expect(plannedId("scenario:x", [open])).toBe("enterprise:planned-x-2");
  });
});
