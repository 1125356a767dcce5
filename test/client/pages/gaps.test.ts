import { describe, expect, it } from "vitest";
import { createWords } from "../../../client/i18n/i18n.ts";
import { candidateReason } from "../../../client/pages/gaps/candidate-reason.ts";
import { levelOfPlace } from "../../../client/pages/gaps/demand-section.tsx";
import { largestGap, planStagesOf } from "../../../client/pages/gaps/gap-numbers.ts";
import { reasonOf } from "../../../client/pages/gaps/gap-reason.ts";
import { gapQuestion, gapsAskedIn, listed } from "../../../client/pages/gaps/gaps-asked.ts";
import { plantsScenario } from "../../../client/pages/gaps/planned-plants.ts";
import { shownNodes, whyStep, whyTreeOf } from "../../../client/pages/gaps/why-nodes.ts";
import type { Finding } from "../../../graph-schema/findings.ts";
import { ScenarioDraft } from "../../../graph-schema/scenario.ts";

const row = (about: string, rest: Partial<Finding> = {}): Finding => ({
  about: `stage:${about}`,
  value: null,
  lower: null,
  upper: null,
  synthetic: false,
  facts: [],
  factsTotal: 0,
  ...rest,
});

//  parts(leaking, 120) → seals(weak, 50), filters(missing, 70);  cars(none);  sales(unrecorded)
const rows = [
  row("parts", { class: "leaking", value: 120, parts: { "is-leaking": 1, "is-short": 1 } }),
  row("seals", { class: "weak", value: 50, parts: { "is-weak": 1 } }),
  row("filters", { class: "missing", value: 70, parts: { "is-missing": 1 } }),
  row("cars", { class: "none", value: 300, parts: {} }),
  row("sales", { class: "unrecorded", parts: {} }),
];
const names = (list: readonly Finding[]) => list.map(({ about }) => about.slice("stage:".length)).join(" ");
const asked = (parameters: Record<string, string>) => gapsAskedIn({ boundary: "place:340200", parameters });

describe("the list of gaps", () => {
  it("shows the gaps alone, the largest first", () => {
    expect(names(listed(rows, asked({})))).toBe("parts filters seals");
  });

  it("puts what is no gap below the gaps, however much of it is bought outside", () => {
    expect(names(listed(rows, asked({ class: "all" })))).toBe("parts filters seals cars sales");
    expect(names(listed(rows, asked({ class: "all", order: "lanes" })))).toBe(
      "parts seals filters cars sales",
    );
  });

  it("lists for an action every stage that needs it, not only those whose first class it is", () => {
    expect(names(listed(rows, asked({ action: "short" })))).toBe("parts");
  });

  it("takes as the largest gap a finer stage before the one of the plan that holds it", () => {
    const above = planStagesOf(rows, new Set(["stage:parts", "stage:cars", "stage:sales"]));
    expect(above.get("stage:filters")).toBe("stage:parts");
    expect(largestGap(rows, above)?.about).toBe("stage:filters");
    expect(largestGap(rows.slice(3), above)).toBeUndefined();
  });

  it("asks the measure for changed thresholds, and nothing of what is the page's own", () => {
    const question = gapQuestion(
      asked({ weak: "0.4", stage: "stage:x", goal: "0.6", "w-density": "2" }),
      "2010",
    );
    expect(question).toEqual({ weak: "0.4", chain: "all", place: "place:340200", map: "2010" });
  });

  it("sees purchases from the boundary of the place", () => {
    expect(["340000", "340200", "340221"].map((code) => levelOfPlace(`place:${code}`))).toEqual([
      "province",
      "city",
      "county",
    ]);
  });
});

describe("the reason of a gap", () => {
  const t = createWords("zh").getFixedT("zh", "gaps");
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : `<${id.split(":")[1] ?? ""}>`);
  const words = { t, language: "zh", nameOf } as const;

  it("says whose demand it is, that nobody is recorded, and how much is of unknown origin", () => {
    const missing = row("gearboxes", {
      class: "missing",
      value: 168_400,
      parts: { demand: 168_400, buyers: 3, unknownShare: 0.084, "is-missing": 1 },
      others: { buyers: ["enterprise:a"], outsideSellers: ["place:310000"] },
    });
    expect(reasonOf(missing, words).join("")).toBe(
      "3 家清单完整的买方一年买 16.84 亿元/年，最大的是<a>。界内没有一家企业、一个地区有做它的记载。" +
        "现在买自界外的<310000>。需求里 8.4 % 来源不明。",
    );
  });

  it("tells what else holds, and what could not be judged", () => {
    const leaking = row("parts", {
      class: "leaking",
      parts: { potential: 1, rate: 0.54, "is-leaking": 1, "is-short": 1, "open-broken": 1 },
    });
    const text = reasonOf(leaking, words).join("");
    expect(text).toContain("够满足需求的 100 %，实际只有 54 % 买自界内");
    expect(text).toContain("同时也是短链。");
    expect(text).toContain("没有判断：断链。");
  });

  it("never says missing of a stage that the data cannot tell of", () => {
    const text = reasonOf(row("sales", { class: "unrecorded", parts: {} }), words).join("");
    expect(text).toContain("这不等于缺链");
    expect(text).toContain("不能断定有没有需求");
  });

  it("gives a candidate's path: what it sells to whom, and how far away it stands", () => {
    const candidate = row("x", {
      about: "enterprise:x",
      parts: { buyersReached: 1, proximity: 1, distance: 42.3 },
      others: { product: ["stage:seals"], buyer: ["enterprise:y"] },
    });
    expect(candidateReason(candidate, "stage:seals", words).join("，")).toBe("向<y>供<seals>，42 公里");
  });
});

describe("a gap that is tried out", () => {
  it("becomes a scenario that the service takes: a plant of that stage, there, as large as the gap", () => {
    const plant = { stage: "stage:seals", name: "拟建", place: "place:340200", capacity: 51 };
    const draft = plantsScenario([plant], { name: "补".repeat(300), note: "n" });
    expect(ScenarioDraft.parse(draft).changes).toEqual([
      {
        kind: "open",
        enterprise: "enterprise:planned-seals-340200",
        name: "拟建",
        place: "place:340200",
        makes: [{ stage: "stage:seals", capacity: 51, output: 51 }],
      },
    ]);
  });
});

describe("the tree of reasons", () => {
  //  d waits for c and e;  c waits for e, unfolded below d;  e has no supplier
  const tree = whyTreeOf([
    row("d", { class: "waits", others: { because: ["stage:c", "stage:e"] } }),
    row("c", { class: "waits", others: { above: ["stage:d"], because: ["stage:e"] } }),
    row("e", { class: "no-supplier", others: { above: ["stage:d"] } }),
  ]);
  const open = new Set(["stage:d"]);

  it("shows what is unfolded, walks it by arrow keys, and folds it", () => {
    if (tree === undefined) throw new Error("no tree");
    const shown = shownNodes(tree, open);
    expect(shown.map(({ path }) => path)).toEqual(["stage:d", "stage:d stage:c", "stage:d stage:e"]);
    expect(whyStep("ArrowDown", "stage:d", { shown, open })).toEqual({ to: "stage:d stage:c" });
    expect(whyStep("ArrowRight", "stage:d stage:c", { shown, open })).toEqual({ turn: "stage:d stage:c" });
    expect(whyStep("ArrowLeft", "stage:d stage:e", { shown, open })).toEqual({ to: "stage:d" });
    expect(whyStep("ArrowLeft", "stage:d", { shown, open })).toEqual({ turn: "stage:d" });
    expect(whyStep("x", "stage:d", { shown, open })).toBeUndefined();
  });

  it("ends where a stage waits for one that stands above it", () => {
    const circle = whyTreeOf([
      row("a", { class: "circle", others: { because: ["stage:b"] } }),
      row("b", { class: "circle", others: { above: ["stage:a"], because: ["stage:a"] } }),
    ]);
    expect(circle?.below[0]?.below).toEqual([]);
  });
});
