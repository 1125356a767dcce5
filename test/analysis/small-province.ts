import { chain, enterprise, graphOf, link, place, stage } from "../graph/build.ts";

// province ─ region ┬ north ┬ county-a ─ town-a          far (another province)
//                   │       └ county-b ─ town-b, town-b2
//                   └ south ─ county-c ─ town-c
//
// chain:1   lane 1: part      lane 2: body     lane 3: car     lane 4: market     lane 5: paint
//            └ seal, lamp      └ seal
//
// part    town-a (directly), town-b (by seal), south (by lamp: only the city is written), far (by lamp)
// body    town-b (by seal)
// car     maker (its site is not written), assembler (in town-c), seated (only its seat is written: town-a)
// market  town-b2 twice, by two wordings
// paint   nobody; town-a by inference only
export const drafts = [
  chain(1),
  ...["part", "body", "car", "market", "paint", "seal", "lamp"].map((name) => stage(`stage:${name}`)),
  place("place:province", "province"),
  place("place:far", "province"),
  place("place:region", "region"),
  ...["north", "south"].map((name) => place(`place:${name}`, "city")),
  ...["county-a", "county-b", "county-c"].map((name) => place(`place:${name}`, "county")),
  ...["town-a", "town-b", "town-b2", "town-c"].map((name) => place(`place:${name}`, "town")),
  ...["maker", "assembler", "seated"].map((name) => enterprise(`enterprise:${name}`)),
  link("WITHIN", "place:region", "place:province"),
  link("WITHIN", "place:north", "place:region"),
  link("WITHIN", "place:south", "place:region"),
  link("WITHIN", "place:county-a", "place:north"),
  link("WITHIN", "place:county-b", "place:north"),
  link("WITHIN", "place:county-c", "place:south"),
  link("WITHIN", "place:town-a", "place:county-a"),
  link("WITHIN", "place:town-b", "place:county-b"),
  link("WITHIN", "place:town-b2", "place:county-b"),
  link("WITHIN", "place:town-c", "place:county-c"),
  ...["part", "body", "car", "market", "paint"].map((name, at) =>
    link("PART_OF", `stage:${name}`, "chain:1", { order: at + 1 }),
  ),
  link("PART_OF", "stage:seal", "stage:part"),
  link("PART_OF", "stage:seal", "stage:body"),
  link("PART_OF", "stage:lamp", "stage:part"),
  link("SPECIALISES_IN", "place:town-a", "stage:part"),
  link("SPECIALISES_IN", "place:town-b", "stage:seal"),
  link("SPECIALISES_IN", "place:south", "stage:lamp"),
  link("SPECIALISES_IN", "place:far", "stage:lamp"),
  link("SPECIALISES_IN", "place:town-b2", "stage:market", { form: "market", wording: "汽车市场" }),
  link("SPECIALISES_IN", "place:town-b2", "stage:market", {
    id: "specialises-in:second-market",
    form: "market",
    wording: "零件市场",
  }),
  link("SPECIALISES_IN", "place:town-a", "stage:paint", { evidence: "inferred" }),
  link("MAKES", "enterprise:maker", "stage:car"),
  link("MAKES", "enterprise:assembler", "stage:car"),
  link("MAKES", "enterprise:seated", "stage:car"),
  link("LOCATED_IN", "enterprise:assembler", "place:town-c"),
  link("LOCATED_IN", "enterprise:seated", "place:town-a", { quality: "registered" }),
];

/** The province drawn above. */
export const smallProvince = graphOf(drafts);
