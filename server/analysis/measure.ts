import type { z } from "zod";
import type { Finding, Findings, MeasureDescription } from "../../graph-schema/findings.ts";
import type { Snapshot } from "../graph/current-graph.ts";
import { parseParameters } from "./parse-parameters.ts";

/** What a measure finds; the runner adds what every answer carries. `synthetic` and `factsTotal` follow from the facts,
 *  which are all there. */
export interface Found extends Pick<Findings, "boundary" | "period" | "coverage" | "caveats"> {
  readonly rows: readonly Omit<Finding, "synthetic" | "factsTotal">[];
}

/** How a measure presents itself, apart from its parameters. */
export type Presentation = Omit<MeasureDescription, "parameters">;

/** A measure as its file writes it. */
export interface MeasureDefinition<Params extends z.ZodType<Record<string, string>>> extends Presentation {
  /** What may be asked: a strict object of strings. Becomes the JSON Schema that the form is drawn from. The form
   *  reads `.meta({ title, titleEn, kind, words })`: the kind of node that an id names, the words of each choice. */
  readonly params: Params;
  /** How many facts a run touches, about. Cheap: asked before every run. */
  cost(snapshot: Snapshot, params: z.output<Params>): number;
  /** @throws AppError `FACT_NOT_FOUND` for an id nothing has, `REQUEST_INVALID` for one that cannot be asked */
  run(snapshot: Snapshot, params: z.output<Params>): Found;
}

/** A measure with its parameters parsed. */
export interface Prepared {
  /** All parameters, defaults filled in, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  cost(snapshot: Snapshot): number;
  run(snapshot: Snapshot): Found;
}

/** A measure as the registry keeps it: its kinds of parameters stay inside. */
export interface Measure extends Presentation {
  readonly params: z.ZodType<Record<string, string>>;
  /** Parses what is asked.
   *  @throws AppError `REQUEST_INVALID`, every wrong parameter named in `details` */
  prepare(query: Readonly<Record<string, string>>): Prepared;
}

/** Makes a measure of its definition. */
export function defineMeasure<Params extends z.ZodType<Record<string, string>>>(
  definition: MeasureDefinition<Params>,
): Measure {
  return {
    ...definition,
    prepare(query) {
      const asked = parseParameters(definition.id, definition.params, query);
      return {
        parameters: asked,
        cost: (snapshot) => definition.cost(snapshot, asked),
        run: (snapshot) => definition.run(snapshot, asked),
      };
    },
  };
}
