import { graphOf, link, stage } from "../graph/build.ts";
import { drafts } from "./small-province.ts";

// What the makers of a car buy, by the table of 2007 (shares of their output), on the small province:
//
//   part .30   body .10   paint .10   market .05   power .20 (the table's own: no stage)        Σ .75
//
// and of a body: part .40, power .10. The other stages have no recipe. The plan's own arrow part → car has no share.
const dataset = (year: string) => ({
  kind: "Source",
  id: `source:table-${year}`,
  layer: "recipes",
  type: "dataset",
  title: `${year} 年表`,
  edition: "试",
  licence: "试",
  year,
});

/** An input with its share, by the table of a year. */
export const input = (from: string, to: string, costShare: number, year = "2007") =>
  link("FEEDS", `stage:${from}`, `stage:${to}`, {
    id: `feeds:${year}.${from}-${to}`,
    costShare,
    source: `source:table-${year}`,
    evidence: "inferred",
  });

/** The recipes drawn above, and a later table that no fact names yet. */
export const recipes = [
  dataset("2007"),
  dataset("2012"),
  stage("stage:power", { source: "source:table-2007" }),
  input("part", "car", 0.3),
  input("body", "car", 0.1),
  input("paint", "car", 0.1),
  input("market", "car", 0.05),
  input("power", "car", 0.2),
  input("part", "body", 0.4),
  input("power", "body", 0.1),
  link("FEEDS", "stage:part", "stage:car"),
];

/** The small province with the recipes. */
export const recipeProvince = graphOf([...drafts, ...recipes]);
