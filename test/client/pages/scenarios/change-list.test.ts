import { describe, expect, it } from "vitest";
import {
  errorsByChange,
  movedChange,
  sharedChanges,
  withChange,
  withoutChange,
} from "../../../../client/pages/scenarios/change-list.ts";
import { redirectTo } from "../../../../client/pages/scenarios/partner-changes.ts";
import { idsIn } from "../../../../client/pages/scenarios/use-name-of.ts";
import type { ScenarioChange } from "../../../../graph-schema/scenario.ts";

const close = (name: string): ScenarioChange => ({ kind: "close", enterprise: `enterprise:${name}` });
const open = (enterprise: string): ScenarioChange => ({
  kind: "open",
  enterprise,
  name: "甲",
  place: "place:1",
  makes: [{ stage: "stage:1", capacity: 5 }],
});
const [a, b, c] = [close("a"), close("b"), close("c")];

describe("a list of changes", () => {
  it("takes one at its end, over another, away, and up and down", () => {
    expect(withChange([a], undefined, b)).toEqual([a, b]);
    expect(withChange([a, b], 0, c)).toEqual([c, b]);
    expect(withoutChange([a, b, c], 1)).toEqual([a, c]);
    expect(movedChange([a, b, c], 2, -1)).toEqual([a, c, b]);
    expect(movedChange([a, b, c], 0, -1)).toEqual([a, b, c]);
    expect(movedChange([a, b, c], 2, 1)).toEqual([a, b, c]);
  });

  it("finds what two lists have in common, each change once, whatever planned firms are called", () => {
    expect(sharedChanges([a, a, b], [b, a])).toEqual([
      [true, false, true],
      [true, true],
    ]);
    expect(sharedChanges([open("enterprise:x")], [open("enterprise:y")])).toEqual([[true], [true]]);
  });

  it("gives what a service refused to the change it points into", () => {
    const errors = [
      { pointer: "/changes/0/makes/1/stage", message: "没有" },
      { pointer: "/changes/12/to", message: "没有" },
      { pointer: "/note", message: "过长" },
    ];
    const found = errorsByChange(errors);
    expect(found.get(0)).toEqual([{ pointer: "makes/1/stage", message: "没有" }]);
    expect(found.get(12)).toEqual([{ pointer: "to", message: "没有" }]);
    expect(found.get(-1)).toEqual([{ pointer: "/note", message: "过长" }]);
  });

  it("names everything a change speaks of, but not a firm's name that looks like an id", () => {
    const said: ScenarioChange = { ...open("enterprise:x"), kind: "open", name: "place:9" } as ScenarioChange;
    expect(idsIn(said)).toEqual(["enterprise:x", "place:1", "stage:1"]);
  });
});

describe("a buyer proposed for a planned plant", () => {
  const plan = { stage: "stage:1.2", to: "enterprise:planned-x-1", map: "2010" } as const;

  it("buys the share that the proposal gives it: 4,520.7 of 18,082.8 is a quarter", () => {
    const row = { about: "enterprise:b", class: "buyer", value: 4520.7, parts: { atMost: 18082.8 } };
    expect(redirectTo(row, plan)).toEqual({ kind: "redirect", buyer: "enterprise:b", ...plan, share: 0.25 });
  });

  it("is no change where no amount is known", () => {
    expect(redirectTo({ about: "enterprise:b", class: "buyer", value: null }, plan)).toBeUndefined();
    expect(
      redirectTo({ about: "enterprise:b", class: "buyer", value: 0, parts: { atMost: 5 } }, plan),
    ).toBeUndefined();
  });
});
