import { z } from "zod";
import { Fact } from "../facts.ts";
import { Chain, Enterprise, Indicator, NODE_KINDS, Place, Report, Source, Stage } from "../nodes.ts";
import { Layer } from "../provenance.ts";
import { Feeds, LocatedIn, Makes, Owns, PartOf, SpecialisesIn, Supplies, Within } from "../relationships.ts";
import { Year } from "../units.ts";

/** A node by name, enough to write a link to it. */
export const NodeName = z.strictObject({
  id: z.string(),
  kind: z.enum(NODE_KINDS),
  name: z.string(),
  nameEn: z.string().optional(),
  synthetic: z.literal(true).optional().meta({ description: "present when a generator made the node" }),
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
  address: z.string().optional().meta({ description: "of a public page" }),
  date: z.string().optional().meta({ description: "of a public page, as far as it is known" }),
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
  layers: z.array(Layer).meta({ description: "layers of the facts that were counted" }),
  synthetic: z.boolean().meta({ description: "whether a simulated fact was counted" }),
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
  sources: z
    .array(SourceName)
    .meta({ description: "where these were read; reasons of judgements are apart" }),
};

/** How many are there of what an answer carries only a part of: real ones first, then those of the largest output
 *  or value. */
export const Totals = z.strictObject({
  enterprises: z.int().nonnegative(),
  syntheticEnterprises: z.int().nonnegative(),
  supplies: z.int().nonnegative(),
  syntheticSupplies: z.int().nonnegative(),
});

/** Purchases, who they join by name, and how many there are in all. */
const trade = {
  supplies: z.array(Supplies),
  names: z
    .array(NodeName)
    .meta({ description: "names of what the purchases and other links join, also of what is here whole" }),
  totals: Totals,
};

/** Everything a chain's lanes show, as facts. `makers` counts for each stage, finer stages apart, those who make it:
 *  of simulated ones only the largest are in the lists. `supplies` joins makers of the chain. */
export const ChainDetail = z.strictObject({
  chain: Chain,
  feeds: z.array(Feeds),
  ...bundle,
  ...trade,
  makers: z.array(z.strictObject({ stage: z.string(), total: z.int(), synthetic: z.int() })),
});

/** Who makes an input: a place that is known for it or an enterprise, and where it is. */
export const InputMaker = z.strictObject({
  node: NodeName,
  fact: z.string().meta({ description: "id of the fact that says so" }),
  where: z.array(NodeName).meta({ description: "places around it, nearest first; empty when not known" }),
  whereabouts: z.enum(["inside", "possible", "elsewhere", "outside"]),
  synthetic: z.boolean(),
});

/** One input of a stage. */
export const RecipeInput = z.strictObject({
  feeds: Feeds,
  stage: Stage,
  chains: z.array(NodeName).meta({ description: "that the input belongs to; none for a sector" }),
  class: z.enum(["inside", "unlocated", "elsewhere", "unrecorded", "unmapped"]),
  makers: z.array(InputMaker).meta({ description: "the nearest first, real before simulated" }),
  makersTotal: z.int().nonnegative(),
  insideTotal: z.int().nonnegative(),
});

/** What a producer of a stage buys on average. Empty inputs: nothing states it. */
export const RecipeDetail = z.strictObject({
  stage: Stage,
  recipeOf: Stage.nullable().meta({
    description: "the sector or the stage above whose recipe stands in; null for its own",
  }),
  inputs: z.array(RecipeInput).meta({ description: "largest share of the buyer's output first" }),
  sources: z.array(SourceName),
});

/** A stage, what is above and below it, what feeds it and what it feeds, and who is recorded for it. */
export const StageDetail = z.strictObject({
  stage: Stage,
  chains: z.array(Chain),
  feeds: z.array(Feeds),
  ...bundle,
  ...trade,
});

/** A place, what it and the places in it are known for, and what is reported of it. */
export const PlaceDetail = z.strictObject({
  ...PlaceInTree.shape,
  predecessors: z.array(NodeName),
  successors: z.array(NodeName),
  within: z.array(Within).meta({ description: "every membership with its period, also past ones" }),
  children: z.array(NodeName),
  chains: z.array(Chain),
  indicators: z.array(Indicator),
  reports: z.array(Report),
  ...bundle,
  ...trade,
});

/** An enterprise, what it makes and where, whom it buys from and sells to, and what is reported of it. `supplies` holds
 *  both what it buys (`to` is the enterprise) and what it sells; `locatedIn` and `places` also tell where the others
 *  of those purchases are. */
export const EnterpriseDetail = z.strictObject({
  enterprise: Enterprise,
  chains: z.array(Chain),
  indicators: z.array(Indicator),
  reports: z.array(Report),
  owns: z.array(Owns).meta({ description: "what it holds, and who holds it" }),
  ...bundle,
  ...trade,
});

/** A layer of facts and what the store holds of it. */
export const LayerSummary = z.strictObject({
  layer: Layer,
  facts: z.int().nonnegative(),
  sources: z.int().nonnegative(),
  enterprises: z.int().nonnegative(),
  supplies: z.int().nonnegative(),
  years: z
    .strictObject({ first: Year, last: Year })
    .nullable()
    .meta({ description: "of its purchases; null when none has a year" }),
  seed: z.int().nullable().meta({ description: "of the generator that made it; null when none did" }),
  finished: z.boolean().meta({ description: "false when its load was cut off" }),
});

/** What a removal did. */
export const LayerDropped = z.strictObject({
  layer: Layer,
  removed: z.int().nonnegative(),
  revision: z.string(),
});

/** A fact as a row of a table. */
export const FactRow = z.strictObject({
  fact: Fact,
  source: SourceName,
  names: z.array(NodeName).meta({ description: "names of what the fact joins or is about" }),
  about: z.array(NodeName).meta({ description: "of a report, what it is about; else empty" }),
  contradicts: z.array(z.string()).meta({ description: "facts that say otherwise of the same" }),
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
export type Totals = z.infer<typeof Totals>;
export type InputMaker = z.infer<typeof InputMaker>;
export type RecipeInput = z.infer<typeof RecipeInput>;
export type RecipeDetail = z.infer<typeof RecipeDetail>;
export type LayerSummary = z.infer<typeof LayerSummary>;
export type LayerDropped = z.infer<typeof LayerDropped>;
export type FactRow = z.infer<typeof FactRow>;
export type SearchHit = z.infer<typeof SearchHit>;
