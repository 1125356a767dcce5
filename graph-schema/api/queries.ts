import { z } from "zod";
import { FACT_KINDS } from "../facts.ts";
import { Source } from "../nodes.ts";
import { Evidence, idOf, Layer } from "../provenance.ts";
import { Year } from "../units.ts";
import { worded } from "../words.ts";
import { MapYear } from "./map-year.ts";

/** What a source can be, the `type` of `Source`. */
export const SourceType = z.enum(Source.options.map(({ shape }) => shape.type.value));

/** Which map an address answers for. */
export const onMap = { map: MapYear.default("2010") };

/** A whole number as an address writes it: digits only.
 *  @param most the largest that is taken; the smallest is 1
 *  @param otherwise what counts when it is absent */
export function count(most: number, otherwise: number) {
  const written = (value: unknown): unknown =>
    typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return z.preprocess(written, z.int().min(1).max(most)).default(otherwise);
}

/** Which part of a list an address answers. */
export const paged = {
  limit: count(1_000, 100).meta({ description: "how many at most" }),
  cursor: z.string().max(500).optional().meta({ description: "`nextCursor` of the page before" }),
};

/** How many facts an answer of a measure lists behind each row. The rest are counted there, and listed when they are
 *  asked for. */
export const factsListed = {
  facts: z
    .string()
    .regex(
      /^(\d{1,4}|all)$/,
      worded("Expected a number from 0 to 9999, or all", "应为 0 到 9999 的数，或 all"),
    )
    .default("50")
    .meta({ description: "how many facts behind each row are listed at most, 0 to 9999, or all" }),
};

/** Whether a list of facts has those, too, that say nothing of their own. */
export const factsThatSay = {
  ties: z.enum(["yes", "no"]).default("yes").meta({
    description: "no leaves out ABOUT, which only ties a report to what the row of the report names",
  }),
};

/** What a list of facts may be narrowed to; every condition given must hold. */
export const factFilters = {
  layer: Layer.optional().meta({ description: "only facts of this layer" }),
  kind: z.enum(FACT_KINDS).optional(),
  evidence: Evidence.optional(),
  year: Year.optional().meta({ description: "only statements about this year" }),
  about: idOf("place", "enterprise", "chain", "stage", "indicator", "source")
    .optional()
    .meta({ description: "only facts that name this one, what is reported of it, and itself" }),
  q: z.string().trim().min(1).max(100).optional().meta({ description: "words in a name or in what is said" }),
  contradicted: z.enum(["yes"]).optional().meta({ description: "only facts that another one contradicts" }),
};
