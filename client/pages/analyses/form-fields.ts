import { z } from "zod";
import { kindOfId } from "../../../graph-schema/facts.ts";
import type { MeasureDescription } from "../../../graph-schema/findings.ts";
import type { Language } from "../../state/view.ts";

/** The kinds of things that a form can offer by name. */
export const THING_KINDS = ["Chain", "Place", "Stage", "Enterprise"] as const;

/** A kind of thing that a form can offer by name. */
export type ThingKind = (typeof THING_KINDS)[number];

/** How a parameter is asked for. Bounds are absent where there are none. */
export type Control =
  | { readonly type: "choice"; readonly options: readonly { value: string; label: string }[] }
  | {
      readonly type: "thing";
      readonly kind: ThingKind;
      /** What can be said instead of one thing, such as all of them; absent where nothing can. */
      readonly extra?: readonly { value: string; label: string }[];
    }
  | {
      readonly type: "number";
      readonly whole: boolean;
      readonly least: number | undefined;
      readonly most: number | undefined;
    }
  | { readonly type: "text" };

/** One parameter of a measure, ready to be drawn. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly required: boolean;
  /** What the measure takes when nothing is said, as an address writes it; absent when it takes nothing. */
  readonly initial: string | undefined;
  readonly control: Control;
}

/** The words that no schema brings along. */
export interface FieldWords {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
}

const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const text = z.string().optional().catch(undefined);
const bound = z.number().optional().catch(undefined);

/** What is read of one parameter's JSON Schema. A keyword of another shape counts as absent, so that no
 *  description breaks the form. */
const Property = z.looseObject({
  type: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  title: text,
  titleEn: text,
  kind: text,
  pattern: text,
  enum: z.array(Scalar).optional().catch(undefined),
  words: z
    .record(z.string(), z.object({ zh: z.string(), en: z.string() }))
    .optional()
    .catch(undefined),
  default: Scalar.optional().catch(undefined),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
});

/** The alternatives of one parameter: which of them says how it is asked for. */
const Alternatives = z.looseObject({ anyOf: z.array(Property).optional().catch(undefined) });

const Parameters = z.looseObject({
  properties: z.record(z.string(), z.looseObject({})).catch({}),
  required: z.array(z.string()).catch([]),
});

/** The form of a measure, read from nothing but the JSON Schema of its parameters, in the schema's order:
 *  - `enum` and booleans are a choice, its words from `words` (`{ value: { zh, en } }`), else the values themselves;
 *  - a text is the id of a thing when `kind` names the kind, or `pattern` starts with one prefix of an id,
 *    as in `^(chain):`; then things are offered by name, after what its `words` name beside;
 *  - of alternatives (`anyOf`) the first counts that is neither null nor a fixed value; an empty default is none;
 *  - numbers carry their bounds; everything else is written as text.
 *  Titles are `title` in Chinese and `titleEn` in English, else the parameter's name.
 *  @example
 *  fieldsOf({ properties: { year: { type: "integer", minimum: 2010 } } }, { language: "en", yes: "yes", no: "no" })[0].control; // => { type: "number", whole: true, least: 2010, most: undefined }
 */
export function fieldsOf(parameters: MeasureDescription["parameters"], words: FieldWords): Field[] {
  const { properties, required } = Parameters.parse(parameters);
  return Object.entries(properties).map(([name, schema]) => {
    const property = flat(schema);
    return {
      name,
      title: (words.language === "en" ? property.titleEn : undefined) ?? property.title ?? name,
      required: required.includes(name),
      initial: [undefined, ""].includes(property.default?.toString()) ? undefined : String(property.default),
      control: controlOf(property, words),
    };
  });
}

/** A parameter with the first of its alternatives that is neither nothing nor one fixed value. */
function flat(schema: object): z.infer<typeof Property> {
  const { anyOf = [] } = Alternatives.parse(schema);
  const meant = anyOf.find((one) => one.type !== "null" && !("const" in one));
  return Property.parse({ ...meant, ...schema });
}

function controlOf(property: z.infer<typeof Property>, words: FieldWords): Control {
  const type = [property.type ?? []].flat().find((one) => one !== "null");
  if (property.enum !== undefined) {
    const options = property.enum.map((one) => ({
      value: String(one),
      label: property.words?.[String(one)]?.[words.language] ?? String(one),
    }));
    return { type: "choice", options };
  }
  if (type === "boolean") {
    const options = [
      { value: "true", label: words.yes },
      { value: "false", label: words.no },
    ];
    return { type: "choice", options };
  }
  if (type === "number" || type === "integer") return numberOf(property, type === "integer");
  const kind = thingKindOf(property);
  if (kind === undefined) return { type: "text" };
  const extra = Object.entries(property.words ?? {}).map(([value, said]) => ({
    value,
    label: said[words.language],
  }));
  return extra.length === 0 ? { type: "thing", kind } : { type: "thing", kind, extra };
}

/** A bound that is itself not allowed counts one further in for whole numbers. */
function numberOf(property: z.infer<typeof Property>, whole: boolean): Control {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = property;
  const step = whole ? 1 : 0;
  const inside = (value: number | undefined) =>
    value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;
  return {
    type: "number",
    whole,
    least: inside(minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step)),
    most: inside(maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - step)),
  };
}

function thingKindOf({ kind, pattern }: z.infer<typeof Property>): ThingKind | undefined {
  const [, prefix] = /^\^\(?([a-z-]+)\)?:/.exec(pattern ?? "") ?? [];
  const named = kind ?? (prefix === undefined ? undefined : kindOfId(`${prefix}:`));
  return THING_KINDS.find((one) => one === named);
}
