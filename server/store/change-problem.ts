import type { FailureDetail } from "../../graph-schema/errors.ts";

/** One wrong place of a change set: where it is, what is wrong, what stands there. */
export interface ChangeProblem extends FailureDetail {
  /** The change it lies in, counted from 0; -1 for the change set's own properties. */
  readonly index: number;
  readonly value: string;
}
