import { expect, it } from "vitest";
import { isRelationship } from "../../graph-schema/facts.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import { checkStore } from "../../server/store/check-store.ts";
import {
  chain,
  enterprise,
  everyKind,
  generator,
  link,
  place,
  report,
  source,
  stage,
} from "../support/facts.ts";
import { storeOf } from "./fake-store.ts";

const relationships = everyKind.filter(isRelationship);
const nodes = everyKind.filter((fact): fact is GraphNode => !isRelationship(fact));

it("finds nothing wrong with a store that holds every kind of fact", async () => {
  expect(await checkStore(storeOf({ nodes, relationships }))).toEqual({
    revision: "r1-00000000",
    facts: 23,
    problems: [],
  });
});

it("names the fact and the place of everything the schema would refuse", async () => {
  const nameless = { ...place("a"), name: "" };
  const extra = { ...stage("b"), colour: "red" } as GraphNode;
  const { problems } = await checkStore(storeOf({ nodes: [source(), nameless, extra], relationships: [] }));
  expect(problems.map(({ id, pointer }) => [id, pointer])).toEqual([
    ["place:a", "/name"],
    ["stage:b", "/colour"],
  ]);
});

it("names the fact and the property that names a node which is not there", async () => {
  const { problems } = await checkStore(
    storeOf({
      nodes: [source(), place("a", { successors: ["place:gone"] }), report("r", "gone")],
      relationships: [link("WITHIN", ["place:a", "place:gone"])],
    }),
  );
  expect(problems).toEqual([
    { id: "place:a", pointer: "/successors", message: expect.stringContaining('"place:gone"') },
    { id: "report:r", pointer: "/indicator", message: expect.stringContaining('"indicator:gone"') },
    { id: "within:a~gone", pointer: "/to", message: expect.stringContaining("Expected the id of a Place") },
  ]);
});

it("finds what a generator made and does not say so, and simulated links of real firms", async () => {
  const made = { source: "source:g", evidence: "synthetic", synthetic: true } as const;
  const { problems } = await checkStore(
    storeOf({
      nodes: [
        source(),
        generator("g"),
        enterprise("made", made),
        enterprise("real"),
        stage("s", { source: "source:g" }),
      ],
      relationships: [
        link("SUPPLIES", ["enterprise:made", "enterprise:real"], made),
        link("MAKES", ["enterprise:made", "stage:s"], made),
      ],
    }),
  );
  expect(problems).toEqual([
    { id: "stage:s", pointer: "/synthetic", message: expect.stringContaining('"source:g" is a generator') },
    { id: "supplies:made~real", pointer: "/to", message: expect.stringContaining("never gets a simulated") },
  ]);
});

it("finds an id that two facts share, and one of another kind", async () => {
  const wrongId = { ...place("a"), id: "stage:a" };
  const { problems } = await checkStore(
    storeOf({ nodes: [place("b"), place("b"), source(), wrongId], relationships: [] }),
  );
  expect(problems.map(({ id, pointer }) => [id, pointer])).toEqual([
    ["place:b", "/id"],
    ["stage:a", "/id"],
  ]);
});

it("finds circles of places on a day, of stages and of successors, and chains with one number", async () => {
  const later = { validFrom: "2011" };
  const { problems } = await checkStore(
    storeOf({
      nodes: [
        source(),
        chain("1"),
        chain("2"),
        place("a", { successors: ["place:b"] }),
        place("b", { successors: ["place:a"] }),
        place("c", { successors: ["place:a"] }),
        stage("s"),
      ],
      relationships: [
        link("PART_OF", ["stage:s", "stage:s"]),
        { ...link("WITHIN", ["place:a", "place:b"]), ...later },
        link("WITHIN", ["place:b", "place:a"]),
        link("WITHIN", ["place:c", "place:a"]),
      ],
    }),
  );
  expect(problems.map(({ id, pointer }) => [id, pointer])).toEqual([
    ["place:a", ""],
    ["place:b", ""],
    ["stage:s", ""],
    ["place:a", "/successors"],
    ["place:b", "/successors"],
    ["chain:2", "/number"],
  ]);
});

it("lets places change sides from one day to the next", async () => {
  const { problems } = await checkStore(
    storeOf({
      nodes: [source(), place("a"), place("b")],
      relationships: [
        { ...link("WITHIN", ["place:a", "place:b"]), validTo: "2011" },
        { ...link("WITHIN", ["place:b", "place:a"]), validFrom: "2011" },
      ],
    }),
  );
  expect(problems).toEqual([]);
});
