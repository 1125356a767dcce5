import { z } from "zod";
import * as resources from "../../graph-schema/api/resources.ts";
import { Problem } from "../../graph-schema/errors.ts";
import { Fact } from "../../graph-schema/facts.ts";
import { Finding, Findings, MeasureDescription } from "../../graph-schema/findings.ts";
import * as nodes from "../../graph-schema/nodes.ts";
import * as relationships from "../../graph-schema/relationships.ts";
import { Scenario } from "../../graph-schema/scenario.ts";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What has a name of its own in the document; everything else is written out where it is used. */
const NAMED: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  ...Object.entries({ ...nodes, ...relationships, ...resources })
    .filter(([, value]) => value instanceof z.ZodType)
    .map(([name, value]) => [value, name] as const),
  [Fact, "Fact"],
  [Finding, "Finding"],
  [Findings, "Findings"],
  [MeasureDescription, "MeasureDescription"],
  [Problem, "Problem"],
  [Scenario, "Scenario"],
]);

/** The schema of one thing, with references for what has a name.
 *  @example
 *  schemaOf(z.strictObject({ a: z.int().min(1) })).required; // => ["a"]
 */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const name = NAMED.get(schema);
  return name === undefined ? wholeSchemaOf(schema) : { $ref: `#/components/schemas/${name}` };
}

/** Every named schema, by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    [...NAMED].flatMap(([schema, name]) =>
      schema instanceof z.ZodType ? [[name, wholeSchemaOf(schema)]] : [],
    ),
  );
}

/** The parameters an object of them describes, by name, and which of them must be given. Empty for a schema
 *  that names none. */
export function parametersIn(schema: z.ZodType): { name: string; required: boolean; schema: JsonSchema }[] {
  const given = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const parsed = z.toJSONSchema(schema);
  return Object.entries(parsed.properties ?? {}).map(([name, property]) => ({
    name,
    required: given.required?.includes(name) ?? false,
    schema: typeof property === "boolean" ? {} : property,
  }));
}

/** The schema of what a caller sends, written out whole: what has a default need not be there. */
export function bodySchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
}

function wholeSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ zodSchema, jsonSchema, path }) => {
      const name = path.length === 0 ? undefined : NAMED.get(zodSchema);
      if (name !== undefined) replace(jsonSchema, { $ref: `#/components/schemas/${name}` });
    },
  });
  return rest;
}

function replace(target: object, content: object): void {
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, content);
}
