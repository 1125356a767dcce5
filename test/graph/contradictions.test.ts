import { describe, expect, it } from "vitest";
import { CONTRADICTIONS } from "../../seeds/public/contradictions.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { contradictionsIn } from "../../server/graph/contradictions.ts";
import { indexFacts } from "../../server/graph/fact-index.ts";
import { enterprise, graphOf, link, place, stage } from "./build.ts";

const frame = [
  place("place:city", "city"),
  stage("stage:seal"),
  enterprise("enterprise:a"),
  enterprise("enterprise:b"),
  {
    kind: "Indicator",
    id: "indicator:output",
    name: "产值",
    unit: "CNY10k/year",
    group: "headline",
    order: 1,
  },
];

const found = (...drafts: readonly Readonly<Record<string, unknown>>[]) =>
  Object.fromEntries(contradictionsIn(indexFacts(graphOf([...frame, ...drafts]))));

const purchase = (name: string, more: object) =>
  link("SUPPLIES", "enterprise:a", "enterprise:b", {
    id: `supplies:${name}`,
    period: "2010",
    stage: "stage:seal",
    ...more,
  });
const report = (name: string, more: object) => [
  {
    kind: "Report",
    id: `report:${name}`,
    indicator: "indicator:output",
    role: "actual",
    period: "2010",
    ...more,
  },
  link("ABOUT", `report:${name}`, "place:city", { id: `about:${name}` }),
];

describe("contradictionsIn, of purchases", () => {
  it("finds two values of one purchase, each with the other, and equal ones in peace", () => {
    expect(
      found(purchase("1", { value: 5 }), purchase("2", { value: 6 }), purchase("3", { value: 5 })),
    ).toEqual({
      "supplies:1": ["supplies:2"],
      "supplies:2": ["supplies:1", "supplies:3"],
      "supplies:3": ["supplies:2"],
    });
  });

  it("lets other years, goods and stages, and what states no value or no year, say what they like", () => {
    const others = [{ period: "2011" }, { goods: "胶条" }, { stage: undefined }, { period: undefined }];
    const rest = others.map((more, at) => purchase(`other-${at}`, { value: 10 + at, ...more }));
    expect(found(purchase("1", { value: 5 }), purchase("2", {}), ...rest)).toEqual({});
  });
});

describe("contradictionsIn, of products", () => {
  const product = (name: string, more: object) =>
    link("MAKES", "enterprise:a", "stage:seal", { id: `makes:${name}`, period: "2010", ...more });

  it("compares output with output and capacity with capacity", () => {
    expect(found(product("1", { output: 5 }), product("2", { capacity: 6 }))).toEqual({});
    expect(found(product("1", { output: 5, capacity: 6 }), product("2", { output: 5, capacity: 7 }))).toEqual(
      {
        "makes:1": ["makes:2"],
        "makes:2": ["makes:1"],
      },
    );
  });
});

describe("contradictionsIn, of reports", () => {
  it("finds two values or ranges on one basis, whatever is remarked", () => {
    const basis = "家电；工业总产值";
    expect(
      found(
        ...report("1", { value: 5, basis: `${basis}；原文“近”` }),
        ...report("2", { value: 6, basis }),
        ...report("3", { lowest: 5, basis }),
      ),
    ).toEqual({
      "report:1": ["report:2", "report:3"],
      "report:2": ["report:1", "report:3"],
      "report:3": ["report:1", "report:2"],
    });
  });

  it("takes no basis for the indicator's own, and another basis, role or year for another thing", () => {
    const others = [
      { basis: "家电" },
      { role: "target" },
      { period: "2010–2015" },
      { text: "约五", value: undefined },
    ];
    const rest = others.flatMap((more, at) => report(`other-${at}`, { value: 10 + at, ...more }));
    expect(found(...report("1", { value: 5 }), ...rest)).toEqual({});
    expect(Object.keys(found(...report("1", { value: 5 }), ...report("2", { value: 6 })))).toHaveLength(2);
  });

  it("keeps reports about different things apart", () => {
    const [other] = report("2", { value: 6 });
    const about = link("ABOUT", "report:2", "enterprise:a", { id: "about:2" });
    expect(found(...report("1", { value: 5 }), other ?? {}, about)).toEqual({});
  });
});

describe("contradictionsIn, of the published facts", () => {
  const facts = publicFacts();
  const found = contradictionsIn(
    indexFacts({
      revision: "r1",
      nodes: facts.flatMap((one) => ("from" in one ? [] : [one])),
      relationships: facts.flatMap((one) => ("from" in one ? [one] : [])),
    }),
  );
  const rowOf = (id: string) => id.slice(id.indexOf(".") + 1);

  it("finds none that the review has not met", () => {
    const unmet = [...found].flatMap(([id, others]) =>
      others.filter(
        (other) =>
          !CONTRADICTIONS.some(({ rows }) => rows.includes(rowOf(id)) && rows.includes(rowOf(other))),
      ),
    );
    expect(unmet).toEqual([]);
  });

  it("finds at least the eight whose sources count the same thing in the same words", () => {
    const met = CONTRADICTIONS.filter(({ rows }) => [...found.keys()].some((id) => rows.includes(rowOf(id))));
    expect(met.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([
        "hefei-appliances-2011",
        "hefei-appliances-pieces-2011",
        "wangjiang-garments-2024",
        "liuan-goose-2024",
        "etek-chery-share-2023",
        "etek-chery-sales-2024",
        "chahe-rail-firms-2019",
        "banqiao-rush-2018",
      ]),
    );
  });
});
