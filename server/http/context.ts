import type { Router } from "express";
import type { Logger } from "pino";
import type { LayerDropped } from "../../graph-schema/api/resources.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import type { Analyse } from "../analysis/pool.ts";
import type { CurrentGraph } from "../graph/current-graph.ts";
import type { ScenarioDesk } from "../scenario/scenario-desk.ts";
import type { KeptAnswers } from "./kept-answers.ts";

/** One thing that must be so before requests are answered. Rejects, or takes too long, when it is not. */
export type Check = () => Promise<void>;

/** What the routes are given, by hand. */
export interface HttpContext {
  /** The graph at the store's newest revision, and that revision. */
  readonly graph: Pick<CurrentGraph, "current" | "newest" | "inHand">;
  /** Runs a measure over the newest facts. */
  readonly analyse: Analyse;
  /** Removes every fact of a layer for good.
   *  @param revision the one its caller has seen
   *  @throws AppError `REVISION_STALE` when the store has moved on since; `CHANGE_SET_INVALID` when a fact of another
   *    layer stands on one of this; those of the store */
  readonly dropLayer: (layer: Layer, revision: string) => Promise<LayerDropped>;
  /** The layers of which only a part is in the store, since their load was cut off. */
  readonly unfinished: () => Promise<readonly Layer[]>;
  /** What people do with scenarios. */
  readonly scenarios: ScenarioDesk;
  /** What `/readyz` asks, by name. */
  readonly checks: Readonly<Record<string, Check>>;
  /** The names people may ask for this service by, besides addresses in numbers and `localhost`; without port. */
  readonly hosts: readonly string[];
  readonly log: Logger;
  /** The directory of the built pages; they may be absent. */
  readonly clientDirectory: string;
  /** The version of the product. */
  readonly version: string;
}

/** Where the routes of the API are hung. */
export interface Api {
  readonly router: Router;
  readonly context: HttpContext;
  /** The answers of all routes, kept within one budget. */
  readonly kept: KeptAnswers;
  /** What answers look like: another text whenever the product or its contract is another, so that nobody keeps
   *  an answer of an older program. */
  readonly shape: string;
}
