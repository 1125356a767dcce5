import { enterprise, link, place, stage } from "../graph/build.ts";

// province ─ region ─ city ┬ county ┬ town       far (another province)   abroad (a country)   unknown
//                          │        └ town2
//                          └ county2             (city2 lies in the province too)
//
// The leader stands in town and buys in 2010, in CNY10k:
//
//   s1 (town) 300   s2 (town2) 200   s3 (city2) 150   s4 (far) 250   abroad 100   unknown 120   own division 80
//
// Without its own division it buys 1,120, of which the origin of 1,000 is known.
const generator = {
  kind: "Source",
  id: "source:sample",
  layer: "simulated",
  type: "generator",
  title: "模拟",
  version: "1",
  seed: 1,
};

/** What a generator made says so. */
export const made = { source: "source:sample", evidence: "synthetic", synthetic: true } as const;

/** A purchase of the leader, or of another; made by the generator unless it says otherwise. */
export const bought = (from: string, value: number | undefined, more: Record<string, unknown> = {}) =>
  link("SUPPLIES", from.includes(":") ? from : `enterprise:${from}`, "enterprise:leader", {
    stage: "stage:part",
    period: "2010",
    ...(value !== undefined && { value }),
    ...made,
    ...more,
  });

/** Where an enterprise produces. */
export const site = (name: string, at: string, more: Record<string, unknown> = {}) =>
  link("LOCATED_IN", `enterprise:${name}`, `place:${at}`, { ...made, ...more });

/** The places and enterprises drawn above, without a purchase. */
export const market = [
  generator,
  stage("stage:part"),
  place("place:province", "province"),
  place("place:region", "region"),
  place("place:far", "province"),
  place("place:abroad", "country"),
  place("place:unknown", "unknown"),
  ...["city", "city2"].map((name) => place(`place:${name}`, "city")),
  ...["county", "county2"].map((name) => place(`place:${name}`, "county")),
  ...["town", "town2"].map((name) => place(`place:${name}`, "town")),
  link("WITHIN", "place:region", "place:province"),
  link("WITHIN", "place:city", "place:region"),
  link("WITHIN", "place:city2", "place:region"),
  link("WITHIN", "place:county", "place:city"),
  link("WITHIN", "place:county2", "place:city"),
  link("WITHIN", "place:town", "place:county"),
  link("WITHIN", "place:town2", "place:county"),
  ...["leader", "s1", "s2", "s3", "s4", "division"].map((name) => enterprise(`enterprise:${name}`, made)),
  site("leader", "town"),
  site("s1", "town"),
  site("s2", "town2"),
  site("s3", "city2"),
  site("s4", "far"),
  site("division", "town"),
  link("OWNS", "enterprise:leader", "enterprise:division", { share: 1, ...made }),
];

/** The purchases drawn above. */
export const purchases = [
  bought("s1", 300),
  bought("s2", 200),
  bought("s3", 150),
  bought("s4", 250),
  bought("place:abroad", 100),
  bought("place:unknown", 120),
  bought("division", 80),
];
