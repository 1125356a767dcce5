import type { ErrorCode, FailureDetail } from "../../graph-schema/errors.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import type { Scenario } from "../../graph-schema/scenario.ts";
import type { Scope } from "../../graph-schema/scope.ts";

/** Some of the facts of a revision, in a store's order. */
export interface FactSlice {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

/** A question that a worker answers over the facts it was given last. */
export interface WorkerQuestion {
  readonly scope: Scope;
  /** The day of the clock, `YYYY-MM-DD`. */
  readonly today: string;
  /** The measure. */
  readonly id: string;
  /** Its parameters as the caller wrote them. */
  readonly query: Readonly<Record<string, string>>;
  /** What is asked beside the facts as they are: the worker applies it itself. */
  readonly scenario?: Scenario | undefined;
}

/** What a worker is told. Facts come in slices, each as JSON: text is copied between threads faster than objects. */
export type ToWorker =
  | { readonly kind: "begin-facts"; readonly revision: string }
  | { readonly kind: "facts"; readonly slice: string }
  | ({ readonly kind: "ask" } & WorkerQuestion);

/** What a worker says to a question, one answer to each, in order. `findings` are JSON; a `failure` is one its caller
 *  can act on; a `defect` is not. */
export type FromWorker =
  | { readonly kind: "findings"; readonly text: string }
  | {
      readonly kind: "failure";
      readonly code: ErrorCode;
      readonly message: string;
      readonly messageZh: string | undefined;
      readonly details: readonly FailureDetail[];
    }
  | { readonly kind: "defect"; readonly message: string };
