import { z } from "zod";
import { type FactKind, REFERENCES } from "./facts.ts";
import { GraphNode, type NodeKind } from "./nodes.ts";
import { Relationship } from "./relationships.ts";

/** A constraint or index of Neo4j: its name, and the statement that makes it unless it is there. */
export interface SchemaStatement {
  readonly name: string;
  readonly text: string;
}

/** The full-text index over every name and alias:
 *  `CALL db.index.fulltext.queryNodes("names", '"无为"') YIELD node, score`. It cuts Chinese into pairs of
 *  characters, so a term in quotes of two characters or more is found, a single character is not. */
export const FULL_TEXT_INDEX = "names";

/** What a full-text search looks into, where a kind has it. */
const NAMING = ["name", "nameEn", "aliases"];

interface Kind {
  readonly kind: FactKind;
  /** How the kind stands in a pattern that binds `fact`. */
  readonly pattern: string;
  readonly shape: Readonly<Record<string, z.ZodType>>;
}

const kinds: readonly Kind[] = [
  ...GraphNode.options.map((option) => {
    const shape = "shape" in option ? option.shape : option.options[0].shape;
    return { kind: shape.kind.value, pattern: `(fact:${shape.kind.value})`, shape };
  }),
  ...Relationship.options.map(({ shape }) => ({
    kind: shape.kind.value,
    pattern: `()-[fact:${shape.kind.value}]-()`,
    shape,
  })),
];

/** One constraint a kind, nodes first: its ids are unique. Presence, types and the kinds at both ends are kept
 *  by the service, for the Community edition has no constraints on them.
 *  @example
 *  constraints()[0].text; // => "CREATE CONSTRAINT place_id IF NOT EXISTS FOR (fact:Place) REQUIRE fact.id IS UNIQUE"
 */
export function constraints(): SchemaStatement[] {
  return kinds.map(({ kind, pattern }) => {
    const name = `${kind.toLowerCase()}_id`;
    return { name, text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE fact.id IS UNIQUE` };
  });
}

/** A property of a kind by which its facts name another node. */
export interface ReferenceProperty {
  readonly kind: FactKind;
  readonly property: string;
  /** Which kinds of node it names. */
  readonly names: readonly NodeKind[];
  /** How the kind stands in a pattern that binds `fact`. */
  readonly pattern: string;
  /** Whether it is a list of ids. */
  readonly list: boolean;
}

/** Every property by which facts name other nodes, by kind; the ends of relationships are none of them.
 *  @example
 *  referenceProperties()[0].property; // => "source"
 */
export function referenceProperties(): ReferenceProperty[] {
  return kinds.flatMap(({ kind, pattern, shape }) =>
    Object.entries(REFERENCES)
      .filter(([property]) => property in shape)
      .map(([property, names]) => ({ kind, property, names, pattern, list: isList(shape[property]) })),
  );
}

/** A range index for each property that names one other node, so that who names a node is found at once; and
 *  the full-text index over names. An index over a list would find the whole list only, never an element.
 *  @example
 *  indexes()[0].text; // => "CREATE INDEX place_source IF NOT EXISTS FOR (fact:Place) ON (fact.source)"
 */
export function indexes(): SchemaStatement[] {
  const single = referenceProperties().filter(({ list }) => !list);
  const range = single.map(({ kind, property, pattern }) => {
    const name = `${kind}_${property}`.toLowerCase();
    return { name, text: `CREATE INDEX ${name} IF NOT EXISTS FOR ${pattern} ON (fact.${property})` };
  });
  return [...range, fullTextIndex()];
}

function isList(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray;
}

function fullTextIndex(): SchemaStatement {
  const labels = GraphNode.options.flatMap((option) =>
    "shape" in option && "name" in option.shape ? [option.shape.kind.value] : [],
  );
  const properties = NAMING.map((property) => `fact.${property}`).join(", ");
  return {
    name: FULL_TEXT_INDEX,
    text:
      `CREATE FULLTEXT INDEX ${FULL_TEXT_INDEX} IF NOT EXISTS FOR (fact:${labels.join("|")}) ` +
      `ON EACH [${properties}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
  };
}
