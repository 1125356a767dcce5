import { describe, expect, it } from "vitest";
import { indexFacts } from "../../server/graph/fact-index.ts";
import { stageTree } from "../../server/graph/stage-tree.ts";
import { chain, graphOf, link, stage } from "./build.ts";

// chain:1   lane 1: head-a, head-b   lane 2 (numbered 5): body   lane 3 (no number): service
// seal is part of head-a and of body; ring is part of seal; paper stands outside
// chain:2   lane 1: body
const tree = stageTree(
  indexFacts(
    graphOf([
      chain(1),
      chain(2),
      ...["head-a", "head-b", "body", "service", "seal", "ring", "paper"].map((name) =>
        stage(`stage:${name}`),
      ),
      link("PART_OF", "stage:head-b", "chain:1", { order: 1 }),
      link("PART_OF", "stage:head-a", "chain:1", { order: 1 }),
      link("PART_OF", "stage:body", "chain:1", { order: 5 }),
      link("PART_OF", "stage:service", "chain:1"),
      link("PART_OF", "stage:body", "chain:2", { order: 1 }),
      link("PART_OF", "stage:seal", "stage:head-a"),
      link("PART_OF", "stage:seal", "stage:body"),
      link("PART_OF", "stage:ring", "stage:seal"),
    ]),
  ),
);

const names = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id.split(":")[1]);

describe("stageTree", () => {
  it("gives a chain's own stages in order, parallel ones with the same order", () => {
    expect(tree.stagesOf("chain:1").map(({ stage, order }) => [stage.id, order])).toEqual([
      ["stage:head-a", 1],
      ["stage:head-b", 1],
      ["stage:body", 2],
      ["stage:service", 3],
    ]);
    expect(tree.lanes("chain:1").map((lane) => names(lane.stages))).toEqual([
      ["head-a", "head-b"],
      ["body"],
      ["service"],
    ]);
  });

  it("has no stages for a chain it does not know, nor for a stage asked as a chain", () => {
    expect(tree.stagesOf("chain:9")).toEqual([]);
    expect(tree.stagesOf("stage:body")).toEqual([]);
  });

  it("finds what is below a stage, at any depth", () => {
    expect(names(tree.finer("stage:body"))).toEqual(["ring", "seal"]);
    expect(names(tree.children("stage:body"))).toEqual(["seal"]);
    expect(tree.finer("stage:ring")).toEqual([]);
  });

  it("finds every stage above one that belongs to several, nearest first", () => {
    expect(names(tree.ancestors("stage:ring"))).toEqual(["seal", "body", "head-a"]);
  });

  it("finds the chains of a stage through all that is above it, by number", () => {
    expect(names(tree.chainsOf("stage:ring"))).toEqual(["1", "2"]);
    expect(names(tree.chainsOf("stage:service"))).toEqual(["1"]);
    expect(tree.chainsOf("stage:paper")).toEqual([]);
  });

  it("ends on stages that were said to belong to each other", () => {
    const circle = stageTree(
      indexFacts(
        graphOf([
          stage("stage:a"),
          stage("stage:b"),
          link("PART_OF", "stage:a", "stage:b"),
          link("PART_OF", "stage:b", "stage:a"),
        ]),
      ),
    );
    expect(names(circle.finer("stage:a"))).toEqual(["b"]);
    expect(names(circle.ancestors("stage:a"))).toEqual(["b"]);
  });
});
