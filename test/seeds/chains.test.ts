import { describe, expect, test } from "vitest";
import type { Feeds, PartOf } from "../../graph-schema/relationships.ts";
import { orderOf } from "../../seeds/plan/build-chains.ts";
import { CHAINS } from "../../seeds/plan/chains.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { FINER_STAGES } from "../../seeds/plan/stages.ts";

const facts = planFacts();
const partOf = facts.filter((fact): fact is PartOf => fact.kind === "PART_OF");
const feeds = facts.filter((fact): fact is Feeds => fact.kind === "FEEDS");
const heads = (number: number) =>
  CHAINS[number - 1]?.stages.filter((stage) => orderOf(stage.number) === 1).map((stage) => stage.name);
const feedsOf = (chain: string) =>
  feeds
    .filter(({ from }) => from.startsWith(`stage:${chain}.`))
    .map(({ from, to }) => `${from.slice(6)}→${to.slice(6)}`);

describe("the ten chains", () => {
  test("have 5, 4, 6, 4, 4, 5, 2, 2, 2 and 5 stages: 39", () => {
    expect(CHAINS.map(({ stages }) => stages.length)).toEqual([5, 4, 6, 4, 4, 5, 2, 2, 2, 5]);
  });

  test("have stages whose words, joined in order, are the plan's line", () => {
    for (const { wording, stages } of CHAINS) {
      const joined = stages.map(({ name }) => name).join("");
      expect(wording.replace(/产业链$/, "").replace(/[-—、]/g, "")).toBe(joined.replace(/、/g, ""));
    }
  });

  test("chain 1 runs from parts to the after-sales market without a fork", () => {
    expect(feedsOf("1")).toEqual(["1.1→1.2", "1.2→1.3", "1.3→1.4", "1.4→1.5"]);
  });

  test("chain 6 has three parallel heads, each an input of the assembly", () => {
    expect(heads(6)).toEqual([
      "电工电器智能化和大型化",
      "仪表仪器小型化和精密化",
      "精密机床多品种和精细化制造",
    ]);
    expect(feedsOf("6")).toEqual(["6.1a→6.2", "6.1b→6.2", "6.1c→6.2", "6.2→6.3"]);
  });

  test("chain 10 has three parallel heads, each marked as our reading of “食品、中药材饮料”", () => {
    expect(heads(10)).toEqual(["食品", "中药材", "饮料"]);
    expect(feedsOf("10")).toEqual(["10.1a→10.2", "10.1b→10.2", "10.1c→10.2", "10.2→10.3"]);
    const judged = [...feeds, ...partOf].filter(({ source }) => source === "source:editorial.chain-10-heads");
    expect(judged.map(({ id }) => id).sort()).toEqual([
      "feeds:10.1a-10.2",
      "feeds:10.1b-10.2",
      "feeds:10.1c-10.2",
      "part-of:10.1a.10",
      "part-of:10.1b.10",
      "part-of:10.1c.10",
    ]);
  });

  test("no input crosses from one chain to another", () => {
    for (const { from, to } of feeds) expect(from.split(".")[0]).toBe(to.split(".")[0]);
  });

  test("services are markets, marketing, traceability, trade and works", () => {
    const services = CHAINS.flatMap(({ stages }) => stages).filter(({ nature }) => nature === "service");
    expect(services.map(({ number }) => number)).toEqual([
      "1.5",
      "2.4",
      "3.6",
      "4.2",
      "4.4",
      "5.4",
      "6.3",
      "10.3",
    ]);
    for (const { name } of services) expect(name).toMatch(/市场|营销|追溯体系|贸易中心|工程实施/);
  });
});

describe("finer stages", () => {
  const numbers = new Set(CHAINS.flatMap(({ stages }) => stages.map(({ number }) => number)));

  test("belong to stages of the plan, or to none", () => {
    for (const row of FINER_STAGES)
      for (const number of row.partOf) expect(numbers.has(number), `${row.slug} ${number}`).toBe(true);
  });

  test("belong there by an editorial reason of their own", () => {
    for (const { slug, partOf: stages } of FINER_STAGES)
      expect(partOf.filter(({ from }) => from === `stage:${slug}`).map(({ source }) => source)).toEqual(
        stages.map(() => `source:editorial.${slug}`),
      );
  });

  test("what the text does not split belongs to both stages", () => {
    expect(FINER_STAGES.find(({ slug }) => slug === "auto-parts")?.partOf).toEqual(["1.1", "1.2"]);
  });

  test("belong to the stages of one chain, food to two", () => {
    const across = FINER_STAGES.filter(
      ({ partOf: stages }) => new Set(stages.map((stage) => stage.split(".")[0])).size > 1,
    );
    expect(across.map(({ slug }) => slug)).toEqual([
      "grain-and-oil-foods",
      "roast-chicken",
      "food-processing",
    ]);
  });
});
