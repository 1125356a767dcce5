import type { z } from "zod";
import { AppError, type ErrorDetail } from "../../graph-schema/errors.ts";
import type { Finding, Findings, MeasureDescription } from "../../graph-schema/findings.ts";
import type { Snapshot } from "../graph/current-graph.ts";

/** What a measure finds; the runner adds what every answer carries. `synthetic` follows from the facts. */
export interface Found extends Pick<Findings, "boundary" | "period" | "coverage" | "caveats"> {
  readonly rows: readonly Omit<Finding, "synthetic">[];
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
      const parsed = definition.params.safeParse(query);
      if (!parsed.success) throw invalidParameters(definition.id, parsed.error, query);
      return {
        parameters: parsed.data,
        cost: (snapshot) => definition.cost(snapshot, parsed.data),
        run: (snapshot) => definition.run(snapshot, parsed.data),
      };
    },
  };
}

function invalidParameters(id: string, error: z.ZodError, query: Readonly<Record<string, string>>): AppError {
  const details = error.issues.flatMap((issue): ErrorDetail[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((pointer) => ({ pointer, message: "There is no such parameter" }));
    }
    const pointer = issue.path.map(String).join("/");
    const value = query[pointer];
    return [{ pointer, message: issue.message, ...(value !== undefined && { value: value.slice(0, 80) }) }];
  });
  const named = details.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
  return new AppError("REQUEST_INVALID", `Cannot run "${id}": ${named}`, { details });
}
