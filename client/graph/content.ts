import type { Stage } from "../../graph-schema/nodes.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import type { ChainKey } from "../pages/chain/words.ts";
import type { StageGap } from "./gap-kinds.ts";

/** Where what is recorded lies, seen from the boundary: within it, only elsewhere in the province, at a place
 *  that the source does not give, or nowhere: unrecorded, which does not mean missing. */
export type Coverage = "inside" | "elsewhere" | "unlocated" | "unrecorded";

/** Where a mark lies: as a stage's records do, or outside the province, which covers nothing. */
export type MarkCoverage = Exclude<Coverage, "unrecorded"> | "outside";

/** What a mark stands for: a town that no point or its own is known of, a town placed by its county only, a city or county
 *  named without a town, a market, a leading enterprise, another enterprise. */
export type MarkShape = "town" | "approximate" | "area" | "market" | "leader" | "enterprise";

/** One place or enterprise recorded for one or more stages that the source names in one breath. */
export interface Mark {
  readonly id: string;
  /** Id of what the drawer shows: the place or enterprise. */
  readonly opens: string;
  readonly shape: MarkShape;
  readonly coverage: MarkCoverage;
  readonly name: string;
  /** The name as short as a picture needs it; absent when it is short enough. */
  readonly short?: string;
  /** Where it lies, short; empty when there is nothing to add. */
  readonly note: string;
  /** Ids of the relationships behind it, ascending. */
  readonly facts: readonly string[];
  readonly synthetic: boolean;
  /** Whether any source says where it produces: false only for enterprises. */
  readonly located: boolean;
  /** Layers of the facts behind it, in the order of `Layer`. */
  readonly layers: readonly Layer[];
}

/** Of what a producer buys on average, the share made inside the boundary: at least, and at most. */
export interface RecipeRate {
  readonly lower: number;
  readonly upper: number;
}

/** A stage as a box. */
export interface StageBox {
  readonly id: string;
  readonly label: string;
  readonly nature: Stage["nature"];
  readonly coverage: Coverage;
  /** Whether only simulated firms make it: it is drawn as unrecorded, in a violet frame. */
  readonly synthetic: boolean;
  /** What colours it when recipes do; null where nothing states what the stage buys. */
  readonly rate?: RecipeRate | null;
  /** What it lacks, when gaps colour the lanes. */
  readonly gap?: StageGap;
}

/** Marks that hang together: under finer stages that have the same marks, or straight under a stage of the
 *  plan when `finer` is empty. */
export interface Block {
  readonly id: string;
  readonly finer: readonly StageBox[];
  readonly marks: readonly Mark[];
  /** Ids of the plan's stages it belongs to, in lane order; more than one when the text does not split it. */
  readonly stages: readonly string[];
  /** What the bar says when it belongs to more than one stage. */
  readonly spans?: string;
  /** Present when its marks are simulated firms, which never stand among the real ones: how many there are in all,
   *  of which the marks are the largest. */
  readonly simulated?: { readonly total: number };
}

/** A stage of the plan with the sentence under its name. */
export interface PlanStage extends StageBox {
  readonly summary: string;
  readonly order: number;
  /** Why nothing stands under it; empty when something does. */
  readonly empty: readonly EmptyText[];
  /** A remark under what hangs straight from it: that the plan is silent; absent when it is not. */
  readonly remark?: string;
  /** A remark below everything: whose place is not known; absent when all are. */
  readonly unplaced?: string;
}

/** A paragraph of an empty lane, or a step it offers. */
export interface EmptyText {
  readonly text: string;
  readonly quiet?: boolean;
  readonly action?: "open-stage" | "to-province" | "show-all";
}

/** A lane: stages that stand side by side in the plan, nearly always one. */
export interface Lane {
  readonly title: string;
  readonly stages: readonly PlanStage[];
}

/** An arrow between two stages of the plan. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Absent knowledge counts as essential: the plan writes its chain as one line. */
  readonly style: "essential" | "optional" | "unrecorded";
}

/** What one firm sells to another, all statements of it together. */
export interface Trade {
  readonly id: string;
  /** Ids of the enterprises. */
  readonly from: string;
  readonly to: string;
  /** Ids of the purchases, ascending. */
  readonly facts: readonly string[];
  /** Ids of the stages whose goods they are of. */
  readonly stages: readonly string[];
  /** 万元 a year, by `purchasesOfYear`; absent when no statement of a year has one. */
  readonly value?: number;
  /** Whether the newest statement is old, or of no year. What is simulated is of no age. */
  readonly old: boolean;
  readonly synthetic: boolean;
}

/** What the lanes of a chain show, in words of one language, before it has any place on paper. */
export interface ChainContent {
  readonly lanes: readonly Lane[];
  readonly blocks: readonly Block[];
  readonly arrows: readonly Arrow[];
  readonly trades: readonly Trade[];
}

/** Writes a sentence of the chain page's dictionary. */
export type Say = (key: ChainKey, values?: Readonly<Record<string, string | number>>) => string;
