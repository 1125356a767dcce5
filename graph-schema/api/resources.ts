import { z } from "zod";
import { Fact } from "../facts.ts";
import { Chain, Enterprise, Indicator, NODE_KINDS, Place, Report, Source, Stage } from "../nodes.ts";
import { Feeds, LocatedIn, Makes, PartOf, SpecialisesIn, Within } from "../relationships.ts";

/** A node by name, enough to write a link to it. */
export const NodeName = z.strictObject({
  id: z.string(),
  kind: z.enum(NODE_KINDS),
  name: z.string(),
  nameEn: z.string().optional(),
});

/** A place with the places around it on the map asked for, nearest first: county, city, region, province. */
export const PlaceInTree = z.strictObject({ place: Place, path: z.array(NodeName) });

/** What a page needs to cite a source without reading it whole. `text` is left out. */
export const SourceName = z.strictObject({
  id: z.string(),
  type: z.string(),
  layer: z.string(),
  title: z.string(),
  titleEn: z.string().optional(),
  section: z.string().optional(),
  sectionEn: z.string().optional(),
});

/** How many of what is recorded for a stage, finer stages included, each counted once. Inferred facts count for
 *  nothing. */
export const StageRecord = z.strictObject({
  stage: Stage,
  order: z.int().meta({ description: "lane, from 1; equal orders stand side by side" }),
  towns: z.int().meta({ description: "towns, counties and cities with a cluster, base or deposit" }),
  markets: z.int().meta({ description: "professional markets, by place and wording" }),
  enterprises: z.int(),
  recorded: z.boolean(),
});

/** A chain at a glance: its own stages in order, and what is recorded for them. */
export const ChainSummary = z.strictObject({
  chain: Chain,
  stages: z.array(StageRecord),
  feeds: z.array(Feeds),
  places: z.int().meta({ description: "distinct places recorded in the chain" }),
  enterprises: z.int(),
  unrecordedStages: z.int(),
});

/** A bundle of facts with the names needed to show them. */
const bundle = {
  stages: z.array(Stage),
  partOf: z.array(PartOf),
  specialities: z.array(SpecialisesIn),
  makes: z.array(Makes),
  locatedIn: z.array(LocatedIn),
  enterprises: z.array(Enterprise),
  places: z.array(PlaceInTree),
  sources: z.array(SourceName),
};

/** Everything a chain's lanes show, as facts. */
export const ChainDetail = z.strictObject({ chain: Chain, feeds: z.array(Feeds), ...bundle });

/** A stage, what is above and below it, what feeds it and what it feeds, and who is recorded for it. */
export const StageDetail = z.strictObject({
  stage: Stage,
  chains: z.array(Chain),
  feeds: z.array(Feeds),
  ...bundle,
});

/** A place, what it and the places in it are known for, and what is reported of it. */
export const PlaceDetail = z.strictObject({
  ...PlaceInTree.shape,
  predecessors: z.array(NodeName),
  successors: z.array(NodeName),
  within: z.array(Within).meta({ description: "every membership with its period, also past ones" }),
  names: z.array(NodeName).meta({ description: "names of the places in `within`" }),
  children: z.array(NodeName),
  chains: z.array(Chain),
  indicators: z.array(Indicator),
  reports: z.array(Report),
  ...bundle,
});

/** An enterprise, what it makes and where, and what is reported of it. */
export const EnterpriseDetail = z.strictObject({
  enterprise: Enterprise,
  chains: z.array(Chain),
  indicators: z.array(Indicator),
  reports: z.array(Report),
  ...bundle,
});

/** A source whole, its neighbours in the document, and the facts read from it. */
export const SourceDetail = z.strictObject({
  source: Source,
  previous: SourceName.nullable(),
  next: SourceName.nullable(),
  facts: z.array(Fact).max(1_000).meta({ description: "the first of them by id" }),
  factsTotal: z.int().nonnegative().meta({ description: "how many there are" }),
  names: z.array(NodeName).meta({ description: "names of the nodes those facts join" }),
});

/** An indicator with its reports and what they are about. */
export const IndicatorDetail = z.strictObject({
  indicator: Indicator,
  reports: z.array(z.strictObject({ report: Report, about: z.array(NodeName) })),
  sources: z.array(SourceName),
});

/** One fact, its source, and the names of the nodes it joins. */
export const FactDetail = z.strictObject({
  fact: Fact,
  source: Source,
  judgement: Source.nullable(),
  names: z.array(NodeName),
});

/** One hit of a search. `path` tells same-named things apart, nearest first: the places around a place on the
 *  map asked for, the stages and chains above a stage; empty for others. */
export const SearchHit = z.strictObject({
  ...NodeName.shape,
  path: z.array(NodeName),
  matched: z.enum(["name", "alias", "pinyin", "initials", "english", "text"]).meta({
    description: "what fitted; text is the wording of a paragraph",
  }),
});

export type NodeName = z.infer<typeof NodeName>;
export type PlaceInTree = z.infer<typeof PlaceInTree>;
export type SourceName = z.infer<typeof SourceName>;
export type StageRecord = z.infer<typeof StageRecord>;
export type ChainSummary = z.infer<typeof ChainSummary>;
export type ChainDetail = z.infer<typeof ChainDetail>;
export type StageDetail = z.infer<typeof StageDetail>;
export type PlaceDetail = z.infer<typeof PlaceDetail>;
export type EnterpriseDetail = z.infer<typeof EnterpriseDetail>;
export type SourceDetail = z.infer<typeof SourceDetail>;
export type IndicatorDetail = z.infer<typeof IndicatorDetail>;
export type FactDetail = z.infer<typeof FactDetail>;
export type SearchHit = z.infer<typeof SearchHit>;
