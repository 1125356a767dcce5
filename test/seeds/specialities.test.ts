import { describe, expect, test } from "vitest";
import type { Makes, SpecialisesIn } from "../../graph-schema/relationships.ts";
import { PARAGRAPHS } from "../../seeds/plan/paragraphs.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { FINER_STAGES } from "../../seeds/plan/stages.ts";
import { TOWNS } from "../../seeds/plan/towns.ts";
import { NAMES } from "../../seeds/public/names.ts";

const facts = planFacts();
const all = facts.filter((fact): fact is SpecialisesIn => fact.kind === "SPECIALISES_IN");
const inChains = new Set(facts.flatMap((fact) => (fact.kind === "PART_OF" ? [fact.from] : [])));
const paragraph = new Map(PARAGRAPHS.map((source) => [source.id, source.text]));
const isTown = (place: string) => place.includes("-");
const distinct = (rows: readonly SpecialisesIn[]) => [...new Set(rows.map(({ from }) => from))];
const of = (place: string) => all.filter(({ from }) => from === `place:${place}`);

describe("what places are known for", () => {
  test.each([
    [1, 9, 7],
    [2, 13, 9],
    [3, 19, 16],
    [4, 16, 6],
    [5, 11, 11],
    [6, 11, 10],
  ])("sector %i names %i places, %i of them towns", (sector, places, towns) => {
    const named = distinct(all.filter((row) => row.sector === sector));
    expect(named).toHaveLength(places);
    expect(named.filter(isTown)).toHaveLength(towns);
  });

  test("every town of the plan is known for something: 58", () => {
    expect(distinct(all).filter(isTown)).toHaveLength(58);
    expect(TOWNS).toHaveLength(58);
  });

  test("every wording is the plan's own", () => {
    for (const { id, wording, source } of all)
      expect(paragraph.get(source)?.includes(wording), `${id} ${wording}`).toBe(true);
  });

  test("the sector is the number of the section", () => {
    const section = new Map(PARAGRAPHS.map((source) => [source.id, source.section]));
    for (const { id, source, sector } of all)
      expect(section.get(source) === `三（四）${sector}`, id).toBe(sector !== undefined);
  });

  test("every stage is in a chain, or outside with a reason", () => {
    const outside = all.filter(({ to }) => !inChains.has(to));
    const listed = FINER_STAGES.filter(({ partOf }) => partOf.length === 0).map(({ slug }) => slug);
    expect(new Set(outside.map(({ to }) => to.slice(6)))).toEqual(new Set(listed));
    for (const { to, judgement } of outside) expect(judgement).toBe(`source:editorial.${to.slice(6)}`);
  });

  test("a place with a stage of the plan itself has a judgement that says why", () => {
    for (const { id, to, judgement } of all.filter(({ to }) => /^stage:\d/.test(to)))
      expect(judgement, `${id} ${to}`).toBeDefined();
  });

  test("every finer stage is somewhere's speciality", () => {
    const known = new Set(all.map(({ to }) => to));
    expect(FINER_STAGES.filter(({ slug }) => !known.has(`stage:${slug}`))).toEqual([]);
  });

  test("Zhongxi stands in two sectors", () => {
    expect(of("341881-zhongxi").map(({ sector, to }) => [sector, to])).toEqual([
      [1, "stage:rubber-seals"],
      [4, "stage:wear-resistant-materials"],
    ]);
  });

  test("Gaogou's special cables are a cluster, a base and a product of new technology", () => {
    const forms = of("341422-gaogou")
      .filter(({ to }) => to === "stage:special-cables")
      .map(({ form, source }) => [form, source]);
    expect(forms).toEqual([
      ["cluster", "source:plan.p046"],
      ["base", "source:plan.p005"],
      ["cluster", "source:plan.p013"],
    ]);
  });

  test("five markets are named, each at the sales stage of its chain where there is one", () => {
    expect(all.filter(({ form }) => form === "market").map(({ from, to }) => `${from} ${to}`)).toEqual([
      "place:340200 stage:1.5",
      "place:340700 stage:5.4",
      "place:341000 stage:4.4",
      "place:341181-qinlan stage:electronics",
      "place:341600 stage:10.3",
    ]);
  });

  test("the six deposits are Huoqiu's iron and the minerals of five cities", () => {
    expect(all.filter(({ form }) => form === "resource").map(({ from }) => from)).toEqual([
      "place:340200",
      "place:340300",
      "place:340400",
      "place:341522",
      "place:341700",
      "place:341800",
    ]);
  });

  test("the stages nobody is recorded for are these nine, vehicles having makers", () => {
    const recorded = new Set([
      ...all.map(({ to }) => to),
      ...facts.filter((fact): fact is Makes => fact.kind === "MAKES").map(({ to }) => to),
    ]);
    const parents = new Set(
      facts.flatMap((fact) =>
        fact.kind === "PART_OF" && recorded.has(fact.from) ? [fact.to, fact.from] : [],
      ),
    );
    const stages = facts
      .filter(({ kind, id }) => kind === "Stage" && /^stage:\d/.test(id))
      .map(({ id }) => id.slice(6));
    expect(stages.filter((number) => !parents.has(`stage:${number}`))).toEqual([
      "1.3",
      "10.2",
      "2.4",
      "3.4",
      "3.6",
      "4.1",
      "4.2",
      "6.3",
      "8.2",
    ]);
  });
});

describe("leaders", () => {
  test("are the seven that the plan names, and what they make", () => {
    const makes = facts
      .filter((fact): fact is Makes => fact.kind === "MAKES")
      .map(({ from, to }) => `${from} ${to}`);
    expect(makes).toEqual([
      "enterprise:chery stage:1.4",
      "enterprise:haier stage:8.1",
      "enterprise:hualing stage:1.4",
      "enterprise:jac stage:1.4",
      "enterprise:meiling stage:8.1",
      "enterprise:midea stage:8.1",
      "enterprise:sanyo stage:8.1",
    ]);
  });

  test("are found by the names that pages print: 江淮 as 江汽 too, 奇瑞 by its full name", () => {
    const aliases = new Map(
      facts.flatMap((fact) => (fact.kind === "Enterprise" ? [[fact.id, fact.aliases]] : [])),
    );
    expect(aliases.get("enterprise:jac")).toContain("江汽");
    expect(aliases.get("enterprise:chery")).toContain("奇瑞汽车股份有限公司");
    for (const [printed, ids] of NAMES) {
      for (const id of ids.filter((each) => aliases.has(each))) {
        const name = facts.find((fact) => fact.id === id);
        const known = [...(aliases.get(id) ?? []), name?.kind === "Enterprise" ? name.name : ""];
        expect(known, id).toContain(printed);
      }
    }
  });
});
