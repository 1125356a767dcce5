import type { Findings } from "../../graph-schema/findings.ts";
import type { ColourName } from "../theme/tokens.ts";

/** The classes of gaps in the order of precedence: the first that holds is the class of a stage. */
export const GAP_KINDS = [
  "missing",
  "broken",
  "weak",
  "leaking",
  "single-source",
  "bottleneck",
  "short",
  "redundant",
] as const;

/** A class of gaps. */
export type GapKind = (typeof GAP_KINDS)[number];

/** The character on the seal of each class, the same in both languages. */
export const SEAL_OF: Readonly<Record<GapKind, string>> = {
  missing: "缺",
  broken: "断",
  weak: "弱",
  leaking: "流",
  "single-source": "单",
  bottleneck: "颈",
  short: "短",
  redundant: "余",
};

/** The colour of a class: cinnabar for what is not there, ochre for too little or bought outside, ink for structure. */
export const TONE_OF: Readonly<Record<GapKind, ColourName>> = {
  missing: "cinnabar",
  broken: "cinnabar",
  weak: "ochre",
  leaking: "ochre",
  "single-source": "ink",
  bottleneck: "ink",
  short: "ink2",
  redundant: "ink2",
};

/** What is said of a stage: a gap, that none was found, or that nobody is recorded and the data cannot say more. */
export type GapVerdict = GapKind | "none" | "unrecorded";

/** What a stage lacks, as a picture shows it. */
export interface StageGap {
  readonly verdict: GapVerdict;
  /** Of a weak stage supply ÷ demand, of a leaking one the share bought outside, in [0, 1]; absent where not known. */
  readonly share?: number;
  /** What is made inside and what is bought there, CNY10k/year, as far as they are known. */
  readonly supply?: number;
  readonly demand?: number;
  /** How many make it inside. */
  readonly makers?: number;
}

/** The class of gaps that a verdict names.
 *  @returns `undefined` where it names none
 *  @example
 *  gapKindOf("weak"); // => "weak"
 *  gapKindOf("none"); // => undefined
 */
export function gapKindOf(verdict: string | undefined): GapKind | undefined {
  return GAP_KINDS.find((kind) => kind === verdict);
}

/** What every stage lacks by what `chain-gaps` found, by id.
 *  @param findings absent while they are computed: then nothing is known of any stage */
export function gapsOf(findings: Pick<Findings, "rows"> | undefined): ReadonlyMap<string, StageGap> {
  return new Map((findings?.rows ?? []).map((row) => [row.about, stageGap(row)]));
}

function stageGap({ class: found, parts = {} }: Findings["rows"][number]): StageGap {
  const verdict = gapKindOf(found) ?? (found === "unrecorded" ? "unrecorded" : "none");
  const { supply, demand, demandByRecipe, rate, makers } = parts;
  const needed = demand ?? demandByRecipe;
  const share = verdict === "leaking" ? outsideOf(rate) : levelOf(supply, needed);
  return {
    verdict,
    ...(share !== undefined && { share }),
    ...(supply !== undefined && { supply }),
    ...(needed !== undefined && { demand: needed }),
    ...(makers !== undefined && { makers }),
  };
}

function outsideOf(rate: number | undefined): number | undefined {
  return rate === undefined ? undefined : 1 - rate;
}

function levelOf(supply: number | undefined, demand: number | undefined): number | undefined {
  return supply === undefined || demand === undefined || demand === 0
    ? undefined
    : Math.min(1, supply / demand);
}
