import { describe, expect, it } from "vitest";
import { factOfLink } from "../../server/graph/link-facts.ts";
import { placeTree } from "../../server/graph/place-tree.ts";
import { producingOnly, recordsInside, recordsOfStages, sitesOf } from "../../server/graph/records.ts";
import { enterprise, evidenceOf, graphOf, link, place, stage } from "./build.ts";

// city ┬ town   stage: seal, lamp       maker makes seal, at town; seated makes seal, only its seat is in town
//      └ past (until 2011, then town)   past is known for seal; town was known for lamp until 2009, is guessed
//                                       to be known for seal, and since 2012 is known for lamp
const evidence = evidenceOf(
  graphOf([
    place("place:city", "city"),
    place("place:town", "town"),
    place("place:past", "town", { validTo: "2011", successors: ["place:town"] }),
    link("WITHIN", "place:town", "place:city"),
    link("WITHIN", "place:past", "place:city"),
    stage("stage:seal"),
    stage("stage:lamp"),
    enterprise("enterprise:maker"),
    enterprise("enterprise:seated"),
    link("SPECIALISES_IN", "place:past", "stage:seal"),
    link("SPECIALISES_IN", "place:town", "stage:seal", { evidence: "inferred" }),
    link("SPECIALISES_IN", "place:town", "stage:lamp", { id: "specialises-in:old", validTo: "2009" }),
    link("SPECIALISES_IN", "place:town", "stage:lamp", { id: "specialises-in:new", validFrom: "2012" }),
    link("MAKES", "enterprise:maker", "stage:seal"),
    link("MAKES", "enterprise:seated", "stage:seal"),
    link("LOCATED_IN", "enterprise:maker", "place:town"),
    link("LOCATED_IN", "enterprise:seated", "place:town", { quality: "registered" }),
  ]),
);

const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id).sort();

describe("recordsOfStages", () => {
  it("leaves out what was inferred, what is over and what is still to come", () => {
    const specialities = (day: string) =>
      ids(recordsOfStages(evidence, ["stage:seal", "stage:lamp"], day).specialities);
    expect(specialities("2008-12-31")).toEqual([
      "specialises-in:old",
      "specialises-in:place.past~stage.seal",
    ]);
    expect(specialities("2010-12-31")).toEqual(["specialises-in:place.past~stage.seal"]);
    expect(specialities("2012-01-01")).toEqual([
      "specialises-in:new",
      "specialises-in:place.past~stage.seal",
    ]);
  });

  it("says where makers are, their seats too, each fact once", () => {
    const { makes, locatedIn } = recordsOfStages(evidence, ["stage:seal", "stage:seal"], "2010-12-31");
    expect(ids(makes)).toEqual(["makes:enterprise.maker~stage.seal", "makes:enterprise.seated~stage.seal"]);
    expect(ids(locatedIn)).toHaveLength(2);
  });

  it("finds nothing for a stage that is not there", () => {
    expect(recordsOfStages(evidence, ["stage:none"], "2010-12-31")).toEqual({
      specialities: [],
      makes: [],
      locatedIn: [],
    });
  });
});

describe("recordsInside", () => {
  const inside = (id: string, day: string) => recordsInside(evidence, id, placeTree(evidence, day));

  it("finds what lies in a place, who produces there, and who only has a seat there, apart when asked", () => {
    const found = inside("place:city", "2010-12-31");
    const specialities = ["specialises-in:place.past~stage.seal"];
    expect(ids(found.specialities)).toEqual(specialities);
    expect(ids(found.makes)).toEqual([
      "makes:enterprise.maker~stage.seal",
      "makes:enterprise.seated~stage.seal",
    ]);
    expect(found.locatedIn.map(({ from, quality }) => [from, quality]).sort()).toEqual([
      ["enterprise:maker", "site"],
      ["enterprise:seated", "registered"],
    ]);
    const producing = producingOnly(found);
    expect(ids(producing.specialities)).toEqual(specialities);
    expect(ids(producing.makes)).toEqual(["makes:enterprise.maker~stage.seal"]);
    expect(ids(producing.locatedIn)).toEqual(["located-in:enterprise.maker~place.town"]);
  });

  it("finds the seats and sites of enterprises, and none of one that is not there", () => {
    const found = sitesOf(evidence, ["enterprise:seated", "enterprise:nobody"], "2010-12-31");
    expect(ids(found)).toEqual(["located-in:enterprise.seated~place.town"]);
  });

  it("counts for a place what is recorded for those of the past whose land it holds", () => {
    expect(ids(inside("place:town", "2010-12-31").specialities)).toEqual([]);
    expect(ids(inside("place:town", "2012-06-30").specialities)).toEqual([
      "specialises-in:new",
      "specialises-in:place.past~stage.seal",
    ]);
    expect(ids(inside("place:past", "2012-06-30").specialities)).toEqual([
      "specialises-in:place.past~stage.seal",
    ]);
  });
});

describe("factOfLink", () => {
  it("names the fact of every link, and refuses a link that is not there", () => {
    const { count } = evidence.supplyGraph.links.SPECIALISES_IN;
    const all = Array.from({ length: count }, (_, at) => factOfLink(evidence, "SPECIALISES_IN", at));
    expect(ids(all)).toEqual(ids(evidence.facts.relationships("SPECIALISES_IN")));
    expect(() => factOfLink(evidence, "SPECIALISES_IN", count)).toThrow(RangeError);
  });
});
