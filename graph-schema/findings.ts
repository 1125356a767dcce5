import { z } from "zod";
import { NodeName } from "./api/resources.ts";
import { idOf, Layer } from "./provenance.ts";
import { ScenarioId } from "./scenario.ts";
import { ScopeOfAnswer } from "./scope.ts";
import { PartialDate, Unit } from "./units.ts";

/** The figures of a row. */
const Figures = z.strictObject({
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  class: z.string().optional(),
});

/** One answer about one thing. `value` is null when it cannot be known, and then `reason` says why: 0 is
 *  never written for "not known". `lower` and `upper` bound the truth by what the facts leave open. */
export const Finding = z.strictObject({
  about: z.string().meta({ description: "id of what the value is about" }),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  class: z.string().optional().meta({ description: "the measure's verdict, from its `classes`" }),
  reason: z.string().optional().meta({ description: "code of why the value is null" }),
  parts: z
    .record(z.string(), z.number())
    .optional()
    .meta({ description: "the numbers the value is made of" }),
  others: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .meta({ description: "ids of what else the row speaks of, by the part they play" }),
  synthetic: z.boolean().meta({ description: "whether a simulated fact entered" }),
  facts: z.array(z.string()).meta({
    description: "ids of the facts behind it, ascending; of more than the answer lists, some of every kind",
  }),
  factsTotal: z.int().nonnegative().meta({ description: "how many facts are behind it, listed or not" }),
  base: Figures.optional().meta({
    description: "of a scenario: what is found without it; absent when the row is not there without it",
  }),
  difference: z
    .number()
    .nullable()
    .optional()
    .meta({ description: "of a scenario: the value less that of the base; null when one of them is" }),
});

/** What a measure answers: what was asked, on which data, and one finding for each thing. */
export const Findings = z.strictObject({
  measure: z.string(),
  definition: z.string().meta({ description: "id of the definition, with its version" }),
  revision: z.string(),
  parameters: z.record(z.string(), z.string()),
  boundary: idOf("place").nullable(),
  period: PartialDate.meta({
    description:
      "what the rows speak of: the year of the purchases that entered, where they are of one; else the day",
  }),
  day: z.iso.date().meta({ description: "the day whose map was used and on which facts had to hold" }),
  unit: Unit,
  coverage: z.number().min(0).max(1).nullable().meta({
    unit: "1",
    description: "share of the facts needed that are known; null when the whole is not known",
  }),
  synthetic: z.boolean(),
  scope: ScopeOfAnswer,
  scenario: ScenarioId.optional().meta({
    description: "whose changes entered; rows of the base alone then have the reason gone-in-scenario",
  }),
  layers: z.array(Layer).meta({ description: "layers the facts behind the rows came from" }),
  caveats: z.array(z.strictObject({ code: z.string(), zh: z.string(), en: z.string() })),
  names: z
    .array(NodeName)
    .meta({ description: "of the nodes that rows are about or speak of, ascending by id" }),
  rows: z.array(Finding),
});

/** How a measure describes itself: enough to draw its form, its table head and its legend. */
export const MeasureDescription = z.strictObject({
  id: z.string(),
  definition: z.string(),
  title: z.string(),
  titleEn: z.string(),
  describes: z.string().meta({ description: "what the number means, in a sentence" }),
  describesEn: z.string(),
  parameters: z.record(z.string(), z.unknown()).meta({ description: "JSON Schema, draft 2020-12" }),
  about: z.string().meta({ description: "the kind of thing a row is about" }),
  unit: Unit,
  range: z.tuple([z.number().nullable(), z.number().nullable()]).meta({ description: "null for open" }),
  classes: z.array(
    z.strictObject({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      meansZh: z.string(),
      meansEn: z.string(),
    }),
  ),
});

export type Finding = z.infer<typeof Finding>;
export type Findings = z.infer<typeof Findings>;
export type MeasureDescription = z.infer<typeof MeasureDescription>;
