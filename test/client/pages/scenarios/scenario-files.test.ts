import { describe, expect, it } from "vitest";
import { draftOf, readScenarios, writeScenarios } from "../../../../client/pages/scenarios/scenario-files.ts";
import type { Scenario } from "../../../../graph-schema/scenario.ts";

const scenario: Scenario = {
  id: "scenario:a",
  name: "引进座椅厂",
  note: "给市经信局",
  base: "r9-12bb0a79",
  changes: [
    { kind: "close", enterprise: "enterprise:a" },
    { kind: "redirect", chain: "chain:1", map: "2010", stage: "stage:1", share: 0.4, to: "enterprise:b" },
  ],
  created: "2026-11-23T14:00:00.000Z",
  changed: "2026-11-23T14:30:00.000Z",
  version: 7,
};
const { name, note, changes } = scenario;

describe("a file of scenarios", () => {
  it("is read again as new scenarios: without id, base and what the service adds", () => {
    const text = writeScenarios([scenario, scenario]);
    expect(readScenarios(text, "zh")).toEqual({
      drafts: [
        { name, note, changes },
        { name, note, changes },
      ],
    });
    expect(text).not.toContain("version");
  });

  it("may be what the service answers: one scenario, or its list", () => {
    const read = { drafts: [{ name, note, changes }] };
    expect(readScenarios(JSON.stringify(scenario), "zh")).toEqual(read);
    expect(readScenarios(`\uFEFF${JSON.stringify({ items: [scenario] })}`, "zh")).toEqual(read);
    expect(readScenarios(JSON.stringify([scenario]), "zh")).toEqual(read);
  });

  it("is refused whole, with every wrong place in the reader's language", () => {
    const [close] = changes;
    const wrong = [draftOf(scenario), { name: "", changes: [{ ...close, enterprise: "firm a" }], extra: 1 }];
    const zh = readScenarios(JSON.stringify(wrong), "zh");
    expect("wrong" in zh && zh.wrong.map(({ pointer }) => pointer).sort()).toEqual([
      "/1/changes/0/enterprise",
      "/1/extra",
      "/1/name",
    ]);
    expect("wrong" in zh && zh.wrong.find(({ pointer }) => pointer === "/1/extra")?.message).toBe(
      "没有这个属性",
    );
    expect(readScenarios("{", "en")).toEqual({ wrong: [{ pointer: "", message: "This is no JSON file" }] });
  });
});
