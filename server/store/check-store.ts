import { detailsOf } from "../../graph-schema/error-details.ts";
import { Fact, type FactKind } from "../../graph-schema/facts.ts";
import { brokenReferences } from "./integrity.ts";
import { mixturesOf, type Nature, natureOf } from "./real-and-made.ts";
import { shapeProblems } from "./shape-problems.ts";
import type { Store } from "./store.ts";

/** One thing that is wrong with a fact that is kept. */
export interface FactProblem {
  /** Of the fact. */
  readonly id: string;
  /** JSON pointer into the fact: `/source`; empty for the fact as a whole. */
  readonly pointer: string;
  readonly message: string;
}

/** What a check has found. */
export interface StoreCheck {
  readonly revision: string;
  /** How many facts were checked. */
  readonly facts: number;
  /** In the order of the facts, nodes first, then those of their shape; empty when all is well. */
  readonly problems: readonly FactProblem[];
}

/** Holds every fact of a store against today's schema, its references, id and whether it is made up against the
 *  other facts, and the trees they make against circles.
 *  Nothing is changed. A store of an older version, or one that was written to past this program, may have
 *  problems; one written by this program has none but those of `shapeProblems`.
 *  @throws AppError what `read` throws: a file that cannot be read has no facts to check */
export async function checkStore(store: Store): Promise<StoreCheck> {
  const { revision, nodes, relationships } = await store.read();
  const kinds = new Map<string, FactKind>(nodes.map(({ id, kind }) => [id, kind]));
  const natures = new Map(nodes.map((node) => [node.id, natureOf(node)]));
  const seen = new Set<string>();
  const problems: FactProblem[] = [];
  for (const facts of [nodes, relationships]) {
    for (const fact of facts) {
      problems.push(...problemsOf(fact, kinds, natures));
      if (seen.has(fact.id))
        problems.push({ id: fact.id, pointer: "/id", message: "Expected an id of its own" });
      seen.add(fact.id);
    }
  }
  problems.push(...shapeProblems({ nodes, relationships }));
  return { revision, facts: nodes.length + relationships.length, problems };
}

function problemsOf(
  fact: Fact,
  kinds: ReadonlyMap<string, FactKind>,
  natures: ReadonlyMap<string, Nature | undefined>,
): FactProblem[] {
  const { id } = fact;
  const parsed = Fact.safeParse(fact);
  const wrong = detailsOf(parsed.error).map(({ pointer, message }) => ({ id, pointer, message }));
  // What is wrong by the schema may not even have the properties that name others.
  if (!parsed.success) return wrong;
  const broken = [...brokenReferences(fact, (name) => kinds.get(name))];
  const mixed = [...mixturesOf(fact, (name) => natures.get(name))];
  const places = [...broken.map((place) => ({ ...place, value: place.id })), ...mixed];
  return places.map(({ path, message, value }) => ({
    id,
    pointer: `/${path}`,
    message: `${message} ("${value}")`,
  }));
}
