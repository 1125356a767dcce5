import { z } from "zod";
import { idOf, Layer, provenance } from "./provenance.ts";
import { LongText, Name, noted, Wording } from "./texts.ts";
import { Latitude, Longitude, PartialDate, Quantity, Unit, Year } from "./units.ts";
import { worded } from "./words.ts";

const named = {
  name: Name.meta({ description: "in the words of the source, Chinese" }),
  nameEn: Name.optional().meta({ description: "English, an editorial translation" }),
};

/** Short names for pictures; a newline marks the word boundary where a label breaks. */
const labelled = { label: Name.optional(), labelEn: Name.optional() };

/** What a place is in the administrative tree. `country` and `unknown` stand for origins outside the province. */
export const PlaceLevel = z.enum(["country", "province", "region", "city", "county", "town", "unknown"]);

/** What a place is in the administrative tree. */
export type PlaceLevel = z.infer<typeof PlaceLevel>;

/** One administrative place under one GB/T 2260 code: a new code is a new place, named by `successors`. */
export const Place = z.strictObject({
  kind: z.literal("Place"),
  id: idOf("place"),
  ...named,
  aliases: z.array(Name).optional(),
  level: PlaceLevel,
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .meta({ description: "GB/T 2260" }),
  longitude: Longitude.optional(),
  latitude: Latitude.optional(),
  precision: z
    .enum(["town", "county-seat", "county"])
    .optional()
    .meta({ description: "what the point is the point of" }),
  coordinateSource: idOf("source").optional(),
  successors: z.array(idOf("place")).optional().meta({ description: "who took it over when `validTo` came" }),
  ...provenance,
});

/** One of the ten priority industrial chains. */
export const Chain = z.strictObject({
  kind: z.literal("Chain"),
  id: idOf("chain"),
  ...named,
  ...labelled,
  number: z.int().min(1).meta({ description: "the plan's number" }),
  wording: Wording.meta({ description: "the plan's line for the whole chain" }),
  ...provenance,
});

/** A product stage: the plan's on top, finer ones below. Belongs to a chain through `PART_OF`, or to none. */
export const Stage = z.strictObject({
  kind: z.literal("Stage"),
  id: idOf("stage"),
  ...named,
  ...labelled,
  nature: z.enum(["goods", "service"]),
  codes: z
    .array(z.string().regex(/^(gbt4754-2011|gbt4754-2017|nbs-io-2007|nbs-io-2010|nbs-io-2012|hs-2022):\S+$/))
    .optional()
    .meta({
      description: "classification:code; of a sector with a recipe, its recipe stands in for one of its own",
    }),
  ...provenance,
});

/** A firm or group as the source names it. Where it produces is `LOCATED_IN`, what it makes is `MAKES`. */
export const Enterprise = z.strictObject({
  kind: z.literal("Enterprise"),
  id: idOf("enterprise"),
  ...named,
  aliases: z.array(Name).optional(),
  creditCode: z
    .string()
    .regex(/^[0-9A-HJ-NP-RTUWXY]{18}$/)
    .optional()
    .meta({ description: "统一社会信用代码" }),
  role: z.enum(["leader", "supporter"]).optional(),
  aboveScale: z
    .boolean()
    .optional()
    .meta({ description: "above the revenue threshold of official statistics (规模以上)" }),
  ...provenance,
});

/** What can be said of a place, firm or chain in a period. The values are reports. */
export const Indicator = z.strictObject({
  kind: z.literal("Indicator"),
  id: idOf("indicator"),
  ...named,
  unit: Unit,
  counter: Name.optional().meta({ description: "what is counted, when the unit is count: 个, 家, 件" }),
  group: z.enum([
    "headline",
    "tier",
    "distribution",
    "project",
    "platform",
    "sector",
    "honour",
    "resource",
    "example",
    "other",
  ]),
  order: z.int().nonnegative().meta({ description: "place within its group" }),
  basis: Wording.optional().meta({ description: "what the source counts, in its words" }),
  basisEn: Wording.optional(),
  ...noted,
  ...provenance,
});

/** Who said which value of an indicator for which period. Two sources that disagree are two reports. */
export const Report = z.strictObject({
  kind: z.literal("Report"),
  id: idOf("report"),
  indicator: idOf("indicator"),
  role: z.enum(["actual", "growth", "target", "statement"]),
  period: z
    .string()
    .regex(
      /^\d{4}(–\d{4})?$/,
      worded("Expected a year such as 2010 or years such as 2010–2015", "应为年份，例如 2010 或 2010–2015"),
    ),
  value: Quantity.optional().meta({
    description: "in the indicator's unit; absent when only words or a range are given",
  }),
  lowest: Quantity.optional(),
  highest: Quantity.optional(),
  comparator: z.enum(["exact", "at-least", "more-than"]).optional(),
  text: LongText.optional(),
  textEn: LongText.optional(),
  basis: Wording.optional().meta({
    description: "what this source counts, where it differs from the indicator's",
  }),
  basisEn: Wording.optional(),
  ...noted,
  ...provenance,
});

const sourceBase = {
  kind: z.literal("Source"),
  id: idOf("source"),
  layer: Layer,
  title: Wording,
  titleEn: Wording.optional(),
};

/** Where a fact was read. A source stands on itself: it has no source of its own. */
export const Source = z.discriminatedUnion("type", [
  z.strictObject({
    ...sourceBase,
    type: z.literal("plan-paragraph"),
    section: Wording.meta({ description: "as people cite it: 三（四）1" }),
    sectionEn: Wording.optional(),
    order: z.int().nonnegative().meta({ description: "place in the document" }),
    text: LongText.meta({ description: "the whole paragraph, to the letter" }),
  }),
  z.strictObject({
    ...sourceBase,
    type: z.literal("public-page"),
    address: z.url({
      protocol: /^https?$/,
      error: worded(
        "Expected the address of a page, from http:// or https:// on",
        "应为网页地址，以 http:// 或 https:// 开头",
      ),
    }),
    date: PartialDate.optional(),
  }),
  z.strictObject({
    ...sourceBase,
    type: z.literal("file-row"),
    file: Name,
    row: z.int().min(1),
  }),
  z.strictObject({
    ...sourceBase,
    type: z.literal("editorial"),
    reason: Wording,
    reasonEn: Wording.optional(),
  }),
  z.strictObject({ ...sourceBase, type: z.literal("generator"), seed: z.int(), version: Name }),
  z.strictObject({
    ...sourceBase,
    type: z.literal("dataset"),
    edition: Name,
    editionEn: Name.optional(),
    licence: Wording,
    licenceEn: Wording.optional(),
    year: Year.optional(),
  }),
]);

/** Any node. */
export const GraphNode = z.discriminatedUnion("kind", [
  Place,
  Chain,
  Stage,
  Enterprise,
  Indicator,
  Report,
  Source,
]);

export type Place = z.infer<typeof Place>;
export type Chain = z.infer<typeof Chain>;
export type Stage = z.infer<typeof Stage>;
export type Enterprise = z.infer<typeof Enterprise>;
export type Indicator = z.infer<typeof Indicator>;
export type Report = z.infer<typeof Report>;
export type Source = z.infer<typeof Source>;
export type GraphNode = z.infer<typeof GraphNode>;

/** The kinds of node, in the order of the glossary. */
export const NODE_KINDS = ["Place", "Chain", "Stage", "Enterprise", "Indicator", "Report", "Source"] as const;

/** The name of a kind of node; also its Neo4j label. */
export type NodeKind = (typeof NODE_KINDS)[number];

/** The node type of a kind. */
export type NodeOf<K extends NodeKind> = Extract<GraphNode, { kind: K }>;
