import { z } from "zod";
import type { NodeKind } from "./nodes.ts";
import { idOf, provenance } from "./provenance.ts";
import { noted, Wording } from "./texts.ts";
import { Cny10kPerYear, Days, Share, Year } from "./units.ts";

/** Place lies in place. */
export const Within = z.strictObject({
  kind: z.literal("WITHIN"),
  id: idOf("within"),
  from: idOf("place"),
  to: idOf("place"),
  ...provenance,
});

/** Stage belongs to stage or chain. Equal `order` means side by side. */
export const PartOf = z.strictObject({
  kind: z.literal("PART_OF"),
  id: idOf("part-of"),
  from: idOf("stage"),
  to: idOf("stage", "chain"),
  order: z.int().min(1).optional(),
  ...provenance,
});

const judged = {
  judgement: idOf("source").optional().meta({ description: "the editorial reason why this is this stage" }),
};

/** The recipe: stage is an input of stage. */
export const Feeds = z.strictObject({
  kind: z.literal("FEEDS"),
  id: idOf("feeds"),
  from: idOf("stage"),
  to: idOf("stage"),
  essential: z.boolean().optional().meta({ description: "absent means not known" }),
  costShare: Share.optional().meta({
    description:
      "share of the value of the buyer's output, at producers' prices, that is spent on the seller's goods",
  }),
  ...judged,
  ...provenance,
});

/** Enterprise produces in place: the production site, not the registered seat. */
export const LocatedIn = z.strictObject({
  kind: z.literal("LOCATED_IN"),
  id: idOf("located-in"),
  from: idOf("enterprise"),
  to: idOf("place"),
  quality: z.enum(["site", "registered", "estimated"]),
  shareOfOutput: Share.optional(),
  ...provenance,
});

/** Enterprise makes stage. */
export const Makes = z.strictObject({
  kind: z.literal("MAKES"),
  id: idOf("makes"),
  from: idOf("enterprise"),
  to: idOf("stage"),
  wording: Wording.optional(),
  wordingEn: Wording.optional(),
  output: Cny10kPerYear.optional(),
  capacity: Cny10kPerYear.optional(),
  period: Year.optional(),
  ...judged,
  ...provenance,
});

/** Goods flow from seller to buyer. One end may be a place when only the origin or destination is known. */
export const Supplies = z.strictObject({
  kind: z.literal("SUPPLIES"),
  id: idOf("supplies"),
  from: idOf("enterprise", "place"),
  to: idOf("enterprise", "place"),
  stage: idOf("stage").optional(),
  goods: Wording.optional().meta({ description: "in the words of the source" }),
  value: Cny10kPerYear.optional().meta({ description: "absent means not known, never none" }),
  period: Year.optional(),
  paymentDays: Days.optional(),
  essential: z.boolean().optional(),
  statedBy: z.enum(["seller", "buyer", "both", "third-party"]).optional(),
  ...noted,
  ...judged,
  ...provenance,
});

/** Enterprise holds enterprise. */
export const Owns = z.strictObject({
  kind: z.literal("OWNS"),
  id: idOf("owns"),
  from: idOf("enterprise"),
  to: idOf("enterprise"),
  share: Share.optional(),
  ...provenance,
});

/** Place is known for stage. */
export const SpecialisesIn = z.strictObject({
  kind: z.literal("SPECIALISES_IN"),
  id: idOf("specialises-in"),
  from: idOf("place"),
  to: idOf("stage"),
  wording: Wording.meta({ description: "the speciality in the words of the source" }),
  wordingEn: Wording.optional(),
  form: z
    .enum(["cluster", "market", "base", "resource"])
    .meta({ description: "what is there: makers, a market, a named base, a deposit" }),
  sector: z.int().min(1).max(6).optional().meta({ description: "the plan's sector, 三（四）1–6" }),
  ...judged,
  ...provenance,
});

/** Report is about place, enterprise or chain. */
export const About = z.strictObject({
  kind: z.literal("ABOUT"),
  id: idOf("about"),
  from: idOf("report"),
  to: idOf("place", "enterprise", "chain"),
  ...provenance,
});

/** Any relationship. */
export const Relationship = z.discriminatedUnion("kind", [
  Within,
  PartOf,
  Feeds,
  LocatedIn,
  Makes,
  Supplies,
  Owns,
  SpecialisesIn,
  About,
]);

export type Within = z.infer<typeof Within>;
export type PartOf = z.infer<typeof PartOf>;
export type Feeds = z.infer<typeof Feeds>;
export type LocatedIn = z.infer<typeof LocatedIn>;
export type Makes = z.infer<typeof Makes>;
export type Supplies = z.infer<typeof Supplies>;
export type Owns = z.infer<typeof Owns>;
export type SpecialisesIn = z.infer<typeof SpecialisesIn>;
export type About = z.infer<typeof About>;
export type Relationship = z.infer<typeof Relationship>;

/** Which kinds of node a relationship may join, and how its arrow reads. */
export const ENDPOINTS = {
  WITHIN: { from: ["Place"], to: ["Place"], reads: "place lies in place" },
  PART_OF: { from: ["Stage"], to: ["Stage", "Chain"], reads: "stage belongs to stage or chain" },
  FEEDS: { from: ["Stage"], to: ["Stage"], reads: "stage is an input of stage" },
  LOCATED_IN: { from: ["Enterprise"], to: ["Place"], reads: "enterprise produces in place" },
  MAKES: { from: ["Enterprise"], to: ["Stage"], reads: "enterprise makes stage" },
  SUPPLIES: {
    from: ["Enterprise", "Place"],
    to: ["Enterprise", "Place"],
    reads: "goods flow from seller to buyer",
  },
  OWNS: { from: ["Enterprise"], to: ["Enterprise"], reads: "enterprise holds enterprise" },
  SPECIALISES_IN: { from: ["Place"], to: ["Stage"], reads: "place is known for stage" },
  ABOUT: {
    from: ["Report"],
    to: ["Place", "Enterprise", "Chain"],
    reads: "report is about place, enterprise or chain",
  },
} as const satisfies Record<
  Relationship["kind"],
  { from: readonly NodeKind[]; to: readonly NodeKind[]; reads: string }
>;

/** The kinds of relationship, in the order of the glossary. */
export const RELATIONSHIP_KINDS = [
  "WITHIN",
  "PART_OF",
  "FEEDS",
  "LOCATED_IN",
  "MAKES",
  "SUPPLIES",
  "OWNS",
  "SPECIALISES_IN",
  "ABOUT",
] as const satisfies readonly Relationship["kind"][];

/** The name of a kind of relationship; also its Neo4j type. */
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

/** The relationship type of a kind. */
export type RelationshipOf<K extends RelationshipKind> = Extract<Relationship, { kind: K }>;
