import { beforeAll, describe, expect, it } from "vitest";
import type { Findings } from "../../../graph-schema/findings.ts";
import { REAL_SCOPE, WHOLE_SCOPE } from "../../../graph-schema/scope.ts";
import { planFacts } from "../../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../../seeds/sample/generate-sample.ts";
import { type Snapshot, snapshotOf } from "../../../server/graph/current-graph.ts";
import { asRead } from "../../http/support.ts";
import { run } from "../run.ts";

let [whole, real]: Snapshot[] = [];
beforeAll(() => {
  const base = [...planFacts(), ...recipeFacts(), ...publicFacts()];
  const graph = asRead([...base, ...generateSample({ facts: base })], "r4-0000abcd");
  whole = snapshotOf(graph, "2026-11-23", WHOLE_SCOPE);
  real = snapshotOf(graph, "2026-11-23", REAL_SCOPE);
});

const isRealFirm = (id: string) => {
  const enterprise = whole!.facts.node("Enterprise", id);
  return enterprise !== undefined && enterprise.synthetic !== true;
};
const aboutRealFirms = ({ rows }: Findings) => rows.filter(({ about }) => isRealFirm(about));

const GAPS = [
  { stage: "stage:1.2", place: "place:340200" },
  { stage: "stage:1.3", place: "place:340100" },
  { stage: "stage:3.4", place: "place:341800" },
  { stage: "stage:quality-steel", place: "place:340500" },
];

describe("candidates beside a simulated province", () => {
  it("say of real firms what they say without it, and mark every simulated one", () => {
    for (const gap of GAPS) {
      const query = { ...gap, most: "9999" };
      const found = run(whole!, "gap-candidates", query);
      expect(aboutRealFirms(found)).toEqual(aboutRealFirms(run(real!, "gap-candidates", query)));
      expect(aboutRealFirms(found).length).toBeGreaterThan(0);
      for (const { about, synthetic } of found.rows) {
        if (about.startsWith("enterprise:")) expect([about, synthetic]).toEqual([about, !isRealFirm(about)]);
      }
    }
  });

  it("are scored from 0 to 1, the best first, and name a reason", () => {
    for (const gap of GAPS) {
      const { rows } = run(whole!, "gap-candidates", gap);
      const scores = rows.map(({ value }) => value ?? -1);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const row of rows) {
        expect([row.value! > 0, row.value! < 1]).toEqual([true, true]);
        expect(row.others?.product?.length).toBeGreaterThan(0);
        expect(row.facts.length).toBeGreaterThan(0);
      }
    }
  });

  it("of a planned plant take nothing from simulated firms where they are real, unless its size does", () => {
    const query = { stage: "stage:1.2", place: "place:340200", most: "9999" };
    const of = (snapshot: Snapshot, capacity: string) =>
      aboutRealFirms(run(snapshot, "plant-partners", { ...query, capacity }));
    expect(of(whole!, "5000")).toEqual(of(real!, "5000"));
    for (const { synthetic } of of(whole!, "")) expect(synthetic).toBe(true);
  });

  it("feasibility of it says that simulated facts entered", () => {
    const { rows } = run(whole!, "gap-feasibility", { chain: "chain:1", place: "place:340200" });
    expect(rows.map(({ synthetic }) => synthetic)).not.toContain(false);
    const [front = 0] = rows.map(({ parts }) => parts?.front ?? 0);
    expect(front).toBe(1);
  });
});
