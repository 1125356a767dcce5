import { chain, enterprise, graphOf, link, paragraph, place, stage } from "../graph/build.ts";

/** A generator and what it says of its facts. */
export const made = { source: "source:made", evidence: "synthetic", synthetic: true } as const;

// province ┬ north: sealer, carmaker          chain:1   part ─FEEDS 0.3→ car
//          └ south: rival, smith                         └ seal
//
// seal   sealer ─60 (2009), 80 (2010)→ carmaker      made by sealer and rival
//        smith  ─20 (2009)→ carmaker                 smith makes paper, which is in no chain
// paper  smith  ─5 (2010)→ carmaker
//        sealer ─7→ place:north                      sealer ←9─ smith
// made up: maker ─50 (2010)→ buyer, who makes car; both in north
const drafts = [
  chain(1),
  ...["part", "seal", "car", "paper"].map((name) => stage(`stage:${name}`)),
  link("PART_OF", "stage:part", "chain:1", { order: 1 }),
  link("PART_OF", "stage:car", "chain:1", { order: 2 }),
  link("PART_OF", "stage:seal", "stage:part"),
  link("FEEDS", "stage:part", "stage:car", { costShare: 0.3 }),
  place("place:province", "province"),
  place("place:north", "city"),
  place("place:south", "city"),
  place("place:unknown", "unknown"),
  link("WITHIN", "place:north", "place:province"),
  link("WITHIN", "place:south", "place:province"),
  ...["sealer", "rival", "smith", "carmaker"].map((name) => enterprise(`enterprise:${name}`)),
  link("LOCATED_IN", "enterprise:sealer", "place:north"),
  link("LOCATED_IN", "enterprise:carmaker", "place:north"),
  link("LOCATED_IN", "enterprise:carmaker", "place:south", { quality: "registered" }),
  link("LOCATED_IN", "enterprise:rival", "place:south"),
  link("LOCATED_IN", "enterprise:smith", "place:south"),
  link("MAKES", "enterprise:sealer", "stage:seal", { output: 90, capacity: 100, period: "2010" }),
  link("MAKES", "enterprise:rival", "stage:seal"),
  link("MAKES", "enterprise:smith", "stage:paper"),
  link("MAKES", "enterprise:carmaker", "stage:car"),
  ...(
    [
      ["1", "sealer", "enterprise:carmaker", "seal", 60, "2009"],
      ["2", "sealer", "enterprise:carmaker", "seal", 80, "2010"],
      ["3", "smith", "enterprise:carmaker", "seal", 20, "2009"],
      ["4", "smith", "enterprise:carmaker", "paper", 5, "2010"],
      ["5", "sealer", "place:north", "seal", 7, "2010"],
      ["6", "smith", "enterprise:sealer", "paper", 9, "2010"],
    ] as const
  ).map(([id, from, to, what, value, period]) => ({
    ...link("SUPPLIES", `enterprise:${from}`, to, { stage: `stage:${what}`, value, period }),
    id: `supplies:${id}`,
    quote: "原文",
  })),
];

const simulation = [
  {
    kind: "Source",
    id: "source:made",
    layer: "simulated",
    title: "模拟",
    type: "generator",
    seed: 7,
    version: "1",
  },
  enterprise("enterprise:maker", made),
  enterprise("enterprise:buyer", made),
  link("LOCATED_IN", "enterprise:buyer", "place:north", made),
  link("MAKES", "enterprise:buyer", "stage:car", made),
  {
    ...link("SUPPLIES", "enterprise:maker", "enterprise:buyer", {
      ...made,
      stage: "stage:seal",
      value: 50,
      period: "2010",
    }),
    id: "supplies:7",
  },
];

/** The trade drawn above without what is made up. */
export const realTrade = graphOf(drafts);

/** The trade drawn above, what is made up beside what is real. */
export const smallTrade = graphOf([...drafts, ...simulation]);

/** The paragraph real facts were read from. */
export const READ_FROM = paragraph.id;
