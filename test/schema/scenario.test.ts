import { describe, expect, it } from "vitest";
import { MOST_CHANGES, Scenario, ScenarioDraft } from "../../graph-schema/scenario.ts";
import { wrongPlaces } from "../../graph-schema/wrong-places.ts";
import { scenario } from "../support/scenarios.ts";

const wrong = (...changes: object[]) => wrongPlaces(ScenarioDraft, { name: "x", changes });
const pointers = (...changes: object[]) => wrong(...changes).map(({ pointer }) => pointer);

const close = { kind: "close", enterprise: "enterprise:a" };
const capacity = { kind: "capacity", enterprise: "enterprise:a", stage: "stage:s" };
const redirect = {
  kind: "redirect",
  buyer: "enterprise:b",
  stage: "stage:s",
  share: 0.5,
  to: "enterprise:a",
};
const recipe = { kind: "recipe", input: "stage:s", output: "stage:t" };
const open = (makes: object[]) => ({
  kind: "open",
  enterprise: "enterprise:p",
  name: "厂",
  place: "place:a",
  makes,
});

describe("a scenario", () => {
  it("is parsed once and then stays as it is", () => {
    const parsed = scenario("a", { changes: [{ ...redirect, map: "2010" } as never] });
    expect(Scenario.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  });

  it.each<[string, object, string]>([
    ["a share of nothing", { ...redirect, share: 0 }, "/changes/0/share"],
    ["a share of more than all", { ...redirect, share: 1.01 }, "/changes/0/share"],
    ["nobody's purchases", { ...redirect, buyer: undefined }, "/changes/0/buyer"],
    ["purchases of one and of many", { ...redirect, chain: "chain:1" }, "/changes/0/buyer"],
    ["a seller instead of itself", { ...redirect, seller: "enterprise:a" }, "/changes/0/to"],
    ["a buyer that sells to itself", { ...redirect, to: "enterprise:b" }, "/changes/0/to"],
    ["a capacity without a figure", capacity, "/changes/0/capacity"],
    ["more output than capacity", { ...capacity, capacity: 5, output: 6 }, "/changes/0/output"],
    ["a capacity below nothing", { ...capacity, capacity: -1 }, "/changes/0/capacity"],
    ["a recipe that says nothing", recipe, "/changes/0/removed"],
    ["a recipe that is set and removed", { ...recipe, costShare: 0.1, removed: true }, "/changes/0/removed"],
    ["a planned firm that makes nothing", open([]), "/changes/0/makes"],
    ["a stage twice", open([1, 2].map((each) => ({ stage: "stage:s", capacity: each }))), "/changes/0/makes"],
    ["a place for a firm", { ...close, enterprise: "place:a" }, "/changes/0/enterprise"],
    ["a kind that there is not", { kind: "invent" }, "/changes/0/kind"],
    ["a property that there is not", { ...close, why: "x" }, "/changes/0/why"],
  ])("refuses %s, by its place", (_, change, pointer) => {
    expect(pointers(change)).toEqual([pointer]);
    expect(wrong(change)[0]?.messageZh).toMatch(/\p{Script=Han}/u);
  });

  it("keeps to its limits: changes, letters, lines", () => {
    expect(pointers(...Array.from({ length: MOST_CHANGES }, () => close))).toEqual([]);
    expect(pointers(...Array.from({ length: MOST_CHANGES + 1 }, () => close))).toEqual(["/changes"]);
    const named = (name: string) => wrongPlaces(ScenarioDraft, { name, changes: [] }).length;
    expect(["字".repeat(200), "字".repeat(201), "  ", "a\nb", "\u0000", "\uD800"].map(named)).toEqual([
      0, 1, 1, 1, 1, 1,
    ]);
    expect(
      wrongPlaces(ScenarioDraft, { id: `scenario:${"a".repeat(80)}`, name: "x", changes: [] }),
    ).toHaveLength(1);
  });
});
