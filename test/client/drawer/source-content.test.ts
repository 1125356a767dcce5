import { expect, it } from "vitest";
import { withoutEchoes } from "../../../client/drawer/source-content.tsx";
import type { Fact } from "../../../graph-schema/facts.ts";

const base = { source: "source:plan.p1", evidence: "published" } as const;
const indicator = {
  kind: "Indicator",
  id: "indicator:a",
  name: "a",
  unit: "count",
  group: "other",
  order: 1,
  ...base,
} as const;
const report = {
  kind: "Report",
  id: "report:a",
  indicator: "indicator:a",
  role: "actual",
  period: "2010",
  value: 1,
  ...base,
} as const;
const about = { kind: "ABOUT", id: "about:a", from: "report:a", to: "place:340000", ...base } as const;

it("lists a value once, without its indicator and what it is about beside it", () => {
  const facts: Fact[] = [about, indicator, report];
  expect(withoutEchoes(facts)).toEqual([report]);
  expect(withoutEchoes([about, indicator])).toEqual([about, indicator]);
});
