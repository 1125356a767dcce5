import type { Graph } from "../../graph-schema/facts.ts";
import { enterprise, graphOf, link, place, stage } from "./build.ts";

/** A page, a file and a generator. */
export const sources = [
  {
    kind: "Source",
    id: "source:page",
    layer: "public",
    title: "页",
    type: "public-page",
    address: "https://a.cn/b",
  },
  {
    kind: "Source",
    id: "source:file",
    layer: "imported",
    title: "表",
    type: "file-row",
    file: "a.xlsx",
    row: 2,
  },
  {
    kind: "Source",
    id: "source:made",
    layer: "simulated",
    title: "模拟",
    type: "generator",
    seed: 1,
    version: "1",
  },
];

const page = { source: "source:page" };

/** What says that the generator made a fact. */
export const made = { source: "source:made", evidence: "synthetic", synthetic: true };

// province ─ town      seller ─2009, 2011→ buyer (public)   seller ─2012→ buyer (imported)
//                      seller ─no year→ buyer, of other goods   made ─2010→ made-too, of seal (simulated)
/** Statements of several years and layers. */
export const drawn = graphOf([
  ...sources,
  place("place:province", "province"),
  place("place:town", "town"),
  place("place:village", "town", made),
  link("WITHIN", "place:town", "place:province"),
  link("WITHIN", "place:village", "place:province", made),
  stage("stage:seal"),
  stage("stage:steel", { source: "source:file" }),
  enterprise("enterprise:seller", page),
  enterprise("enterprise:buyer", page),
  enterprise("enterprise:idle", { source: "source:file" }),
  enterprise("enterprise:made", made),
  enterprise("enterprise:made-too", made),
  link("MAKES", "enterprise:seller", "stage:seal", { ...page, id: "makes:2008", period: "2008" }),
  link("MAKES", "enterprise:seller", "stage:seal", { ...page, id: "makes:2010", period: "2010" }),
  link("LOCATED_IN", "enterprise:seller", "place:town", page),
  ...["2009", "2011"].map((period) =>
    link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
      ...page,
      id: `supplies:${period}`,
      period,
      stage: "stage:seal",
    }),
  ),
  link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
    source: "source:file",
    id: "supplies:2012",
    period: "2012",
    stage: "stage:seal",
  }),
  link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
    ...page,
    id: "supplies:sometime",
    goods: "胶",
  }),
  link("SUPPLIES", "enterprise:made", "enterprise:made-too", {
    ...made,
    id: "supplies:made",
    period: "2010",
    stage: "stage:seal",
  }),
  {
    kind: "Indicator",
    id: "indicator:output",
    name: "产值",
    unit: "CNY10k/year",
    group: "headline",
    order: 1,
  },
  {
    ...page,
    kind: "Report",
    id: "report:2009",
    indicator: "indicator:output",
    role: "actual",
    period: "2009",
    value: 1,
  },
  {
    kind: "Report",
    id: "report:target",
    indicator: "indicator:output",
    role: "target",
    period: "2010–2015",
    value: 2,
  },
  link("ABOUT", "report:2009", "place:town", { ...page, id: "about:2009" }),
  link("ABOUT", "report:target", "place:town", { id: "about:target" }),
]);

/** The ids of all facts of a graph. */
export const idsIn = ({ nodes, relationships }: Graph) => [...nodes, ...relationships].map(({ id }) => id);
/** The ids that begin with a prefix, without it. */
export const having = (prefix: string, graph: Graph) =>
  idsIn(graph)
    .filter((id) => id.startsWith(`${prefix}:`))
    .map((id) => id.slice(prefix.length + 1));
