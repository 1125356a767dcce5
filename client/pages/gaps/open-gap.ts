import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { GapsAsked } from "./gaps-asked.ts";

/** One gap and what every part of its page needs. */
export interface OpenGap {
  readonly findings: Findings;
  readonly row: Finding;
  readonly asked: GapsAsked;
  readonly name: string;
  /** The chain the row belongs to. */
  readonly chain: string | undefined;
}
